"""A whole lesson from a stick: all that is kept lies on it, and nothing on the computer."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.frozen.computer import PROJECT

from diptych.workflow.home import PORTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.frozen.computer import Computer

pytestmark = pytest.mark.verify

_screens = import_module("e2e.screens")
_lesson = import_module("e2e.lesson")
hands, until, running = _screens.hands, _screens.until, _screens.running

DATA = PROJECT / "tests" / "data"
MUSEUM = DATA / "pairs" / "museum"
MOST_MEMORY = 2_000_000
"""Kilobytes of 4 GB; the system and a browser want the rest."""
SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X has its sockets on every computer


def test_a_lesson_leaves_nothing_on_the_computer(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Import, compare, print, share: the library is beside the program, and the home is empty."""

    def told(*words: str | Path) -> None:
        done = computer.run(*words)
        assert done.returncode == 0, f"{words}: {done.stderr}"

    monkeypatch.setattr(_lesson, "command", told)
    for file in (MUSEUM / "a.txt", MUSEUM / "b.txt", DATA / "pages" / "news.html"):
        (computer.desk / file.name).write_bytes(file.read_bytes())
    lesson = [str(computer.desk / name) for name in ("a.txt", "b.txt", "news.html")]
    _lesson.prepare(computer.desk, *lesson)
    _lesson.share(computer.desk)
    kept = {one.name for one in (computer.program / PORTABLE).iterdir()}
    assert "library.sqlite" in kept
    assert not list(computer.home.rglob("*"))
    told_path = computer.run("library", "path").stdout.strip()
    assert Path(told_path) == computer.program / PORTABLE / "library.sqlite"


def test_any_stick_can_hold_it(computer: Computer) -> None:
    """No links, no names that differ in capitals alone or that Windows knows nothing to do with."""
    pieces = [one.relative_to(computer.program).as_posix() for one in computer.program.rglob("*")]
    assert [one for one in pieces if (computer.program / one).is_symlink()] == []
    assert len({one.casefold() for one in pieces}) == len(pieces)
    assert [one for one in pieces if re.search(r'[<>:"|?*\\]|[. ]$', one)] == []


def test_whose_work_it_holds_is_told(computer: Computer) -> None:
    """The texts that the LGPL asks for, and those of the libraries, come along."""
    told = {one.name for one in (computer.program / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Python"} <= told
    names = {one.split("-")[0].lower() for one in told}
    assert {"pyside6_essentials", "spacy", "onnxruntime", "typst", "pyinstaller"} <= names
    assert (computer.program / "NOTICE").is_file()


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """Give a screen, or skip where there can be none."""
    missing = [name for name in _screens.NEEDED if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    with _screens.a_screen() as screen:
        yield screen


def shown(screen: dict[str, str], name: str) -> str:
    """Return the numbers of the windows with a name, `""` while there is none."""
    numbers: str = hands(screen, "search", "--onlyvisible", "--name", name)
    return numbers


def test_the_window_opens_shows_a_demo_and_ends(computer: Computer) -> None:
    """On a real screen, with the sample pair, by real keys; and in how much memory."""
    with a_screen() as screen:
        command = computer.command(seen=[SOCKETS])
        environment = computer.environment(DISPLAY=screen["DISPLAY"])
        with running(*command, env=environment, cwd=computer.desk) as program:
            window = until(lambda: shown(screen, "Next Kim Jong-un"))
            hands(screen, "windowfocus", "--sync", window.splitlines()[-1])
            hands(screen, "key", "ctrl+2", "F8", "F5")
            until(lambda: shown(screen, "Demo 1/"))
            for step in range(2, 6):
                hands(screen, "key", "Right")
                until(lambda step=step: shown(screen, f"Demo {step}/"))
            hands(screen, "key", "Escape")
            until(lambda: "" if shown(screen, "Demo") else "gone")
            told = Path(f"/proc/{program.pid}/status").read_text(encoding="ascii")
            hands(screen, "key", "ctrl+q")
            assert program.wait(timeout=_screens.PATIENCE) == 0
    most = re.search(r"^VmHWM:\s+(\d+) kB$", told, re.MULTILINE)
    assert most
    assert int(most[1]) < MOST_MEMORY
    assert not list(computer.home.rglob("*"))
    assert any(one.suffix == ".json" for one in (computer.program / PORTABLE).iterdir())
