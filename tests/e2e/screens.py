"""A screen of its own for the program under test, and patience instead of pauses."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEEDED = ("Xvfb", "openbox", "xdotool")
DRAGGED = Path(__file__).with_name("dragged_files.py")
PATIENCE = 120
"""Seconds until something that must come is given up; what is tested is that it comes."""


def until(found: Callable[[], str]) -> str:
    """Return what `found` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.2)
    raise AssertionError("it never came")


@contextmanager
def running(*command: str, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside the test and end it afterwards."""
    process = subprocess.Popen(command, **options)  # type: ignore[call-overload]  # handed through
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """Give the environment of a screen of its own, with a window manager."""
    reading, writing = os.pipe()
    with running(
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1440x900x24",
        # What was set about the screen stays when nobody happens to look at it.
        "-noreset",
        "-nolisten",
        "tcp",
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    ):
        number = os.read(reading, 16).decode().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        with running("openbox", env=environment, stderr=subprocess.DEVNULL):
            yield environment
    os.close(reading)
    os.close(writing)


def hands(screen: dict[str, str], *arguments: str) -> str:
    """Let xdotool do something on the screen, and return what it says."""
    done = subprocess.run(
        ["xdotool", *arguments], env=screen, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def drop_files(screen: dict[str, str], window: str, *files: Path) -> None:
    """Drag files out of a window of their own and drop them on the middle of another one."""
    with running(sys.executable, str(DRAGGED), *map(str, files), env=screen):
        source = until(lambda: hands(screen, "search", "--onlyvisible", "--name", "Files to drag"))
        hands(screen, "windowmove", "--sync", source, "20", "700")
        hands(screen, "mousemove", "--window", source, "60", "60")
        hands(screen, "mousedown", "1")
        # What takes a drop wants to see it coming.
        for x, y in ((80, 50), (110, 20), (140, -20)):
            hands(screen, "mousemove", "--window", source, str(x), str(y))
            time.sleep(0.2)
        for x, y in ((680, 420), (700, 430), (705, 432)):
            hands(screen, "mousemove", "--window", window, str(x), str(y))
            time.sleep(0.3)
        hands(screen, "mouseup", "1")
        time.sleep(1)  # the program that took them asks the other one for their names
