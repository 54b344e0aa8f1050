"""The real program on a real screen: bring a page in, mend it, compare it, find it again."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

_screens, _listening = import_module("e2e.screens"), import_module("e2e.test_screen_reader")
until, running, PATIENCE = _screens.until, _screens.running, _screens.PATIENCE
pytestmark, listened = _listening.pytestmark, _listening.listened

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The mill will open again</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>The mill will open again</h1>
<p>The old mill on the river will grind again from June, its new owners said on Monday at noon.</p>
<p>They bought it from the parish, which had no use for it, and they paid in silver coins.</p>
<p>A wheel of oak is being built by hand in the yard behind the church, and it is nearly done.</p>
<p>Share this story</p>
</article><footer><p>Copyright of the Valley Post. All rights reserved.</p></footer></body></html>
"""
MILL = "The mill will open again"


def text_of(place: Path, title: str) -> str:
    """Return the text of an article as it is stored now, `""` where there is none yet."""
    with Library.open(place) as library:
        found = [one.id for one in library.entries() if one.title == title]
        return library.article(found[0]).text if found else ""


def author_of(place: Path, title: str) -> str:
    """Return the author as it is stored now, `""` for none."""
    with Library.open(place) as library:
        return next((one.author or "" for one in library.entries() if one.title == title), "")


def test_a_page_is_brought_in_reviewed_mended_and_compared(
    listened: dict[str, str], tmp_path: Path
) -> None:
    """Each step waits until the one before can be seen; started again, all of it is there."""
    place, page = tmp_path / "library.sqlite", tmp_path / "mill.html"
    page.write_text(PAGE, encoding="utf-8")

    def bring_and_mend(reader: Any) -> None:
        reader.ask("find", "frame", "Next Kim Jong-un")
        reader.keys("ctrl+o")
        reader.fill_in(str(page), "Open")
        reader.ask("heard", words=f"“{MILL}” is in the library")
        before = text_of(place, MILL)
        reader.ask("press", "push button", "Review lines")
        reader.ask("find", "list", "Lines of the source")
        reader.keys("space")
        reader.ask("heard", words="kept")
        reader.keys("Escape")
        after = until(lambda: _other(text_of(place, MILL), before))
        assert len(after) > len(before)
        reader.ask("press", "push button", "Facts…")
        reader.ask("write", "text", "Author", "Ada Okoro")
        reader.ask("press", "push button", "Save")
        assert until(lambda: author_of(place, MILL)) == "Ada Okoro"
        # The article that came in alone is A by itself.
        reader.ask("write", "text", "Find articles", "opportunity with America")
        reader.ask("find", "label", "opportunity with America")
        reader.ask("press", "push button", "Choose as B")
        reader.ask("heard", words="is chosen as B")
        reader.ask("press", "push button", "Compare A and B")
        reader.ask("find", "frame", MILL)

    _with_program(listened, place, bring_and_mend)
    after = text_of(place, MILL)
    assert "Share this story" in after or "Copyright of" in after or "Home" in after
    _with_program(listened, place, lambda reader: reader.ask("find", "frame", MILL))
    with Library.open(place) as library:
        assert len(library.entries()) == 3
        assert not library.check()
    assert text_of(place, MILL) == after
    assert author_of(place, MILL) == "Ada Okoro"


def _with_program(screen: dict[str, str], place: Path, do: Callable[[Any], object]) -> None:
    """Start the program, do something, and quit."""
    helper = (str(_listening.PYTHON), "-Wignore", str(_listening.HELPER))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    command = (sys.executable, "-m", "diptych", "--library", str(place))
    with (
        running(*command, env=screen) as program,
        running(*helper, env=screen, **pipes) as talk,
        talk,  # its pipes are closed, which ends it
    ):
        reader = _listening.Reader(talk, screen)
        do(reader)
        reader.keys("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0


def _other(now: str, before: str) -> str:
    return now if now != before else ""
