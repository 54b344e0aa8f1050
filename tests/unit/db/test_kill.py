"""A program that is killed in the middle of its work loses nothing that it was told is stored."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from diptych.model.notebook import Note, Notebook
from diptych.model.text import Article, Metadata, Role, SourceLine
from diptych_db.library import Library

library = Library.open(Path(sys.argv[1]))
number = len(library.entries())
while True:
    number += 1
    text = f"Report {number} on the height of the tide. " * 200
    line = SourceLine(1, text, keep=True, role=Role.BODY, reason="prose")
    entry = library.add(Article((line,), Metadata()))
    library.keep_notebook("a", "b", Notebook(notes=(Note("n", "", str(number)),)))
    print(entry.digest, number, flush=True)
"""


@pytest.mark.parametrize("answers", [[1, 7, 40, 23]])
def test_nothing_stored_is_lost_by_a_kill(place: Path, answers: list[int]) -> None:
    """After each of several kills everything that was acknowledged is there, and all is well."""
    acknowledged: list[str] = []
    for wanted in answers:
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(place)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            lines = [writer.stdout.readline() for _ in range(wanted)]
            writer.kill()
            lines.extend(writer.stdout.read().splitlines(keepends=True))
        whole = [line.split() for line in lines if line.endswith("\n")]
        assert len(whole) >= wanted
        acknowledged.extend(digest for digest, _ in whole)
        with Library.open(place) as library:
            stored = {entry.digest for entry in library.entries()}
            assert stored >= set(acknowledged)
            assert int(library.notebook("a", "b").notes[0].text) >= int(whole[-1][1])
            assert library.check() == ()
