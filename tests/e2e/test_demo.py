"""The demo on a real screen, by real keys: every step of the sample pair, and two screens."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from subprocess import Popen

_screens = import_module("e2e.screens")
until, running, hands, PATIENCE = (
    _screens.until,
    _screens.running,
    _screens.hands,
    _screens.PATIENCE,
)

WIDE = 720
"""The width of each of two monitors."""


@contextmanager
def shown(screen: dict[str, str], library: Path) -> Iterator[Popen[bytes]]:
    """Start the program on the sample pair and begin the demo."""
    command = [sys.executable, "-m", "diptych", "--library", str(library)]
    with running(*command, env=screen) as program:
        window = until(
            lambda: hands(screen, "search", "--onlyvisible", "--name", "Next Kim Jong-un")
        )
        hands(screen, "windowfocus", "--sync", window.splitlines()[-1])
        hands(screen, "key", "F5")
        until(lambda: found(screen, "Demo 1/"))
        yield program


def found(screen: dict[str, str], name: str) -> str:
    """Return the number of the window of that name, `""` while there is none."""
    numbers: str = hands(screen, "search", "--onlyvisible", "--name", name)
    return numbers.splitlines()[-1] if numbers else ""


def place(screen: dict[str, str], name: str) -> dict[str, int]:
    """Return where a window stands and how large it is."""
    told = hands(screen, "getwindowgeometry", "--shell", until(lambda: found(screen, name)))
    pairs = (line.split("=") for line in told.splitlines())
    return {key: int(value) for key, value in pairs if key in {"X", "Y", "WIDTH", "HEIGHT"}}


def test_every_step_of_the_sample_pair_by_keys(screen: dict[str, str], tmp_path: Path) -> None:
    """Arrows and a clicker's keys lead through all steps and back; Esc and Ctrl+Q lead out."""
    with shown(screen, tmp_path / "library.sqlite") as program:
        assert place(screen, "Demo 1/") == {"X": 0, "Y": 0, "WIDTH": 1440, "HEIGHT": 900}
        name = hands(screen, "getwindowname", found(screen, "Demo 1/"))
        steps = int(name.split("/")[1].split(" ")[0])
        assert steps > 7
        for step in range(2, steps + 1):
            hands(screen, "key", "Right")
            until(lambda step=step: found(screen, f"Demo {step}/"))
        hands(screen, "key", "Home")
        until(lambda: found(screen, "Demo 1/"))
        hands(screen, "key", "Next", "Next", "Next")
        until(lambda: found(screen, "Demo 3/"))
        hands(screen, "key", "Prior")
        until(lambda: found(screen, "Demo 2/"))
        for key in ("2", "l", "s", "s", "h", "r", "b", "b", "q", "plus", "minus", "Tab", "t"):
            hands(screen, "key", key)
        hands(screen, "key", "Escape")
        until(lambda: "" if found(screen, "Demo") else "gone")
        hands(screen, "key", "ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0


def test_two_screens_have_a_view_each(screen: dict[str, str], tmp_path: Path) -> None:
    """The class's window fills one screen, the presenter's has the other; a key exchanges them."""
    if not shutil.which("xrandr"):
        pytest.skip("needs xrandr")
    for name, at, output in (("left", 0, "screen"), ("right", WIDE, "none")):
        shape = f"{WIDE}/190x900/238+{at}+0"
        subprocess.run(["xrandr", "--setmonitor", name, shape, output], env=screen, check=True)
    # It asks for the monitors when it starts, and is told of real ones that come and go.
    subprocess.run(["openbox", "--restart"], env=screen, check=True)
    with shown(screen, tmp_path / "library.sqlite"):
        wall, teacher = sides(screen)
        assert {wall, teacher} == {"left", "right"}
        assert place(screen, "Demo 1/")["WIDTH"] == WIDE
        assert place(screen, "Demo 1/")["HEIGHT"] == 900
        hands(screen, "key", "x")
        until(lambda: "swapped" if sides(screen) == (teacher, wall) else "")


def sides(screen: dict[str, str]) -> tuple[str, str]:
    """Return on which monitors the class's window and the teacher's stand."""
    wall, teacher = (
        "left" if place(screen, name)["X"] < WIDE else "right" for name in ("Demo 1/", "Presenter")
    )
    return wall, teacher
