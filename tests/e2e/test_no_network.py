"""A whole lesson asks for no network socket, and fits a computer with 4 GB of memory."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

forbidding = import_module("e2e.no_network")

TESTS = Path(__file__).parents[1]
PAIR = TESTS / "data" / "pairs" / "museum"
PAGE = TESTS / "data" / "pages" / "news.html"
MOST_MEMORY = 2
"""GB of 4, for all of the lesson in one process; the system and a browser want the rest."""

pytestmark = pytest.mark.skipif(
    not forbidding.can_forbid(), reason="no filter for calls of the system is known for this one"
)


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python on these words, with the tests' folder to import from."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        env=os.environ | {"PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_who_asks_for_a_network_is_ended(family: str) -> None:
    """The filter works: without this the lesson below would prove nothing."""
    asked = run(
        "-c",
        "from e2e.no_network import forbid; import socket; forbid(); socket.socketpair();"
        f" print('so far'); socket.socket(socket.{family})",
    )
    assert asked.stdout == "so far\n", asked.stderr
    assert asked.returncode == forbidding.ENDED


def test_a_lesson_needs_no_network(tmp_path: Path) -> None:
    """Import, compare, read, show, print, share: nothing asks for a socket to anywhere."""
    done = run("-m", "e2e.lesson", tmp_path, PAIR / "a.txt", PAIR / "b.txt", PAGE)
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-3000:]}"
    made = {path.name for path in tmp_path.iterdir()}
    assert {"report.pdf", "report.docx", "worksheet.pdf", "task.diptych", "pair.qdpx"} <= made
    most = int((tmp_path / "memory").read_text(encoding="utf-8")) / 1e6
    assert most <= MOST_MEMORY, f"{most:.2f} GB"
