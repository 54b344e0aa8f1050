"""A command brings in what it needs: what is heavy stays away from those that can do without."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MODELS = {"numpy", "onnxruntime", "spacy", "tokenizers"}
DATABASE = {"alembic", "sqlalchemy"}
WINDOW = {"PySide6"}
TYPESETTING = {"typst"}
EVERYTHING = MODELS | DATABASE | WINDOW | TYPESETTING
FORMATS = {"docx", "lxml", "nh3", "pdfplumber", "pypdfium2", "trafilatura"}
WORDS = {"diff_match_patch", "regex", "snowballstemmer"}
BEHIND_THE_WINDOW = (EVERYTHING - WINDOW) | FORMATS | WORDS

RUN = """
import sys
from diptych.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sorted(name.partition(".")[0] for name in sys.modules), file=sys.stderr)
"""

SHOWN = """
import sys
from PySide6.QtWidgets import QApplication

def at_once():
    shown = any(one.isVisible() for one in QApplication.topLevelWidgets())
    print("shown" if shown else "hidden", *(name.partition(".")[0] for name in sys.modules))
    print(*(name for name in sys.modules if name.startswith("diptych")))
    return 0

QApplication.exec = staticmethod(at_once)
from diptych.__main__ import main
main()
"""


def brought_in(script: str, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script of Python as `diptych` with a library of its own."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "DIPTYCH_LIBRARY": str(tmp_path / "library.sqlite")},
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--help"], set()),
        (["compare", "--help"], set()),
        (["library", "path"], set()),
        (["clean", "a.txt"], set()),
        (["diff", "a.txt", "b.txt"], set()),
        (["list"], DATABASE),
        (["import", "a.txt"], DATABASE),
    ],
    ids=lambda value: " ".join(sorted(value) if isinstance(value, set) else value),
)
def test_a_command_leaves_out_what_it_does_not_need(
    arguments: list[str], needed: set[str], tmp_path: Path
) -> None:
    """No models, no window, no typesetting; and no database where the library is not asked."""
    for name, day in (("a.txt", "Monday"), ("b.txt", "Tuesday")):
        (tmp_path / name).write_text(f"The mill\n\nThe mill grinds again on {day}.\n", "utf-8")
    places = [str(tmp_path / one) if one.endswith(".txt") else one for one in arguments]
    present = set(brought_in(RUN, tmp_path, *places).stderr.split())
    assert "diptych" in present
    assert present & EVERYTHING <= needed


@pytest.mark.parametrize("arguments", [[], ["open", "a.txt", "b.txt"]], ids=["last pair", "files"])
def test_the_window_shows_before_heavy_imports(arguments: list[str], tmp_path: Path) -> None:
    """Whoever starts the program sees the window at once; the work begins behind it."""
    outside, own = brought_in(SHOWN, tmp_path, *arguments).stdout.splitlines()
    state, *present = outside.split()
    assert state == "shown"
    assert not set(present) & BEHIND_THE_WINDOW
    parts = (
        "analysis",
        "diptych_db",
        "ingest.importer",
        "ui.library",
        "ui.matrix",
        "ui.reading.page",
    )
    late = [name for name in own.split() if name.removeprefix("diptych.").startswith(parts)]
    assert not late
