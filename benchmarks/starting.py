"""From the start of the process to the first frame of the window, beside a bare QMainWindow."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.measuring import in_turns, wall
from benchmarks.rows import Bound, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

PEER = "bare QMainWindow of PySide6"
ROUNDS = 9
MOST = 1.5


def rows(*, tiny: bool) -> Iterator[Row]:
    """Start both again and again; the first start of each, which finds a cold disk, is left out."""
    with TemporaryDirectory() as folder:
        works = [partial(_started, which, folder) for which in ("ours", "bare")]
        for work in works:
            work()
        own, theirs = in_turns(works, 1 if tiny else ROUNDS, wall)
    yield Row("start to the first frame", own, PEER, theirs, (Bound("ratio", MOST),))


def _started(which: str, folder: str) -> None:
    subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "benchmarks.first_frame", which, folder],
        check=True,
        timeout=120,
        env=_environment(folder),
    )


def _environment(folder: str) -> dict[str, str]:
    """Return one in which modules are compiled once, as they are where a program is installed."""
    kept = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
