"""A screen of its own for the program under test, and patience instead of pauses."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEEDED = ("Xvfb", "openbox", "xdotool")
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
