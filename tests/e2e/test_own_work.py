"""A reader's own work in the real program: done with keys, there again on another day, exported."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from diptych.model.notebook import Ruling
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from diptych.model.notebook import Notebook

_screens, _listening = import_module("e2e.screens"), import_module("e2e.test_screen_reader")
running, hands, PATIENCE = _screens.running, _screens.hands, _screens.PATIENCE
pytestmark, listened = _listening.pytestmark, _listening.listened

SAMPLE, TITLE = "Next Kim Jong-un", _listening.TITLE
CLAIM = "Both tell of one return; only one asks what the museum loses by it."
REASONING = "What comes first in a text weighs more than what comes last."
KEEP, OVERRULE = "ctrl+Return", "ctrl+BackSpace"


def test_own_work_is_there_again_and_in_the_report(
    listened: dict[str, str], tmp_path: Path
) -> None:
    """Two files dropped, three links kept, one overruled, a conclusion; started again, exported."""
    library, report = tmp_path / "library.sqlite", tmp_path / "report.pdf"
    _with_program(listened, library, SAMPLE, _work)
    first = _kept(library)
    assert len({one.anchor for one in first.cells}) >= 3
    assert [one.ruling for one in first.judgements] == [Ruling.OVERRULED]
    assert (first.conclusion.claim, first.conclusion.reasoning) == (CLAIM, REASONING)

    def look_and_export(reader: Any) -> None:
        assert reader.ask("find", "text", "Claim")["text"] == CLAIM
        assert reader.ask("find", "text", "Reasoning")["text"] == REASONING
        # The matrix stands alone, as it was left; the report is made of what is open.
        reader.ask("press", "push button", "Export report or worksheet")
        reader.ask("press", "push button", "Export…")
        reader.fill_in(str(report), "Save")
        reader.ask("heard", words=report.name)

    _with_program(listened, library, TITLE, look_and_export)
    assert _kept(library) == first
    printed = subprocess.run(
        ["pdftotext", str(report), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = " ".join(printed.split())
    assert CLAIM in words
    assert REASONING in words
    for cell in first.cells:
        assert " ".join(cell.anchor.quote.split())[:30] in words


def _work(reader: Any) -> None:
    window = hands(reader.screen, "search", "--onlyvisible", "--name", SAMPLE).splitlines()[-1]
    _screens.drop_files(reader.screen, window, *(_listening.PAIR / f"{side}.txt" for side in "ab"))
    reader.ask("find", "frame", TITLE)
    hands(reader.screen, "windowfocus", "--sync", window)
    reader.keys("ctrl+1", *("F8", KEEP) * 3, "F8", OVERRULE, "ctrl+shift+m")
    reader.ask("write", "text", "Claim", CLAIM)
    reader.ask("write", "text", "Reasoning", REASONING)


def _with_program(
    screen: dict[str, str], library: Path, title: str, do: Callable[[Any], None]
) -> None:
    """Start the program, do something once the pair of that title is open, and quit."""
    helper = (str(_listening.PYTHON), str(_listening.HELPER))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with (
        running(sys.executable, "-m", "diptych", "--library", str(library), env=screen) as program,
        running(*helper, env=screen, **pipes) as talk,
        talk,  # its pipes are closed, which ends it
    ):
        reader = _listening.Reader(talk, screen)
        reader.ask("find", "frame", title)
        do(reader)
        reader.keys("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0


def _kept(library: Path) -> Notebook:
    with Library.open(library) as opened:
        pair = opened.last_pair()
        assert pair is not None
        return opened.notebook(*pair)
