"""Faults at the terminal are told in the language that was asked for; JSON stays English."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

PAIR = Path(__file__).parents[2] / "data" / "pairs" / "museum"
ENGLISH = "There is no file “nothing.txt”; nothing was changed,"
GERMAN = "Es gibt keine Datei „nothing.txt“; nichts wurde geändert."


def run(
    folder: Path, arguments: Sequence[str], language: str = ""
) -> subprocess.CompletedProcess[str]:
    """Return what the program did on a computer that speaks a language."""
    plain = {
        name: value
        for name, value in os.environ.items()
        if name not in {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "DIPTYCH_LANGUAGE"}
    }
    return subprocess.run(
        [sys.executable, "-m", "diptych", "--library", str(folder / "library"), *arguments],
        cwd=folder,
        env={**plain, "LANG": language or "C.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("arguments", "language", "told"),
    [
        (("import", "nothing.txt"), "", ENGLISH),
        (("import", "nothing.txt"), "de_DE.UTF-8", GERMAN),
        (("compare", "a.txt", "nothing.txt", "--language", "de"), "", GERMAN),
        (("render", "a.txt", "nothing.txt", "-o", "x.png", "--language", "de"), "", GERMAN),
    ],
)
def test_a_fault_is_told_in_the_language_that_was_asked_for(
    tmp_path: Path, arguments: Sequence[str], language: str, told: str
) -> None:
    """By an option, or by the system."""
    (tmp_path / "a.txt").write_text("A headline\n\nA sentence that somebody wrote.\n", "utf-8")
    done = run(tmp_path, arguments, language)
    assert done.returncode == 1
    assert told in done.stderr


def test_json_is_the_same_on_every_computer(tmp_path: Path) -> None:
    """What other programs read does not depend on who uses this one."""
    pair = [str(PAIR / name) for name in ("a.txt", "b.txt")]
    done = [run(tmp_path, ("compare", *pair), language) for language in ("", "de_DE.UTF-8")]
    assert "contrasts" in json.loads(done[0].stdout)
    assert done[0].stdout == done[1].stdout
