"""A folder of returned files becomes one sheet by one command."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from tests.making.classes import BATHS, TIDE, anchor, pair_of, thirty

from diptych.model.lesson import Lesson
from diptych.model.notebook import Mark, MatrixCell, Notebook
from diptych.model.pack import Student
from diptych.model.text import Side
from diptych.workflow.sharing.packing import (
    SharedPair,
    TaskOrder,
    task_bytes,
    work_bytes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of thirty students, one of them twice, and one that is no pack."""
    made = tmp_path_factory.mktemp("class")
    pair = pair_of(TIDE, BATHS)
    for number, work in enumerate(thirty(pair)):
        shared = SharedPair(pair, work.notebook, Lesson())
        raw = work_bytes([shared], work.student, texts=number % 2 == 0, title="")
        (made / f"work-{number:02}.diptych").write_bytes(raw)
    last = SharedPair(pair, _with_matrix(), Lesson())
    raw = work_bytes([last], Student("0000", "Name 29"), texts=True, title="")
    (made / "work-99.diptych").write_bytes(raw)
    (made / "broken.diptych").write_bytes(b"PK no pack")
    (made / "notes.txt").write_text("not one of them", encoding="utf-8")
    return made


def _with_matrix() -> Notebook:
    """Return what the last student handed in again: the same marks and a kept quote."""
    pair = pair_of(TIDE, BATHS)
    before = [work for work in thirty(pair)][-1].notebook  # noqa: C416 - the last of a generator
    cell = MatrixCell("cell-1", "Who pays", anchor(pair, Side.A, 0), "=cost?")
    return Notebook(marks=before.marks, cells=(cell,), rows=("Who pays",))


def rows(raw: bytes) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_thirty_files_become_one_table(run: Run, folder: Path, tmp_path: Path) -> None:
    """With the figures that were worked out by hand, and no name in it."""
    target = tmp_path / "class.csv"
    status, out, err = run("class", folder, "-o", target)
    assert status == 0, err
    assert "30 students" in out
    assert "0.49" in out
    assert "broken.diptych" in err
    raw = target.read_bytes()
    assert b"Name" not in raw
    found = rows(raw)
    (both,) = (row for row in found if (row["kind"], row["name"]) == ("agreement", "A and B"))
    assert both["value"] == "0.494"
    heat = [int(row["count"]) for row in found if row["kind"] == "heat"]
    assert heat == [30, 15, 10, 5, 14, 30]
    (kept,) = (row for row in found if row["kind"] == "matrix")
    assert (kept["student"], kept["name"], kept["value"]) == ("Student 1", "Who pays", "'=cost?")
    assert not (tmp_path / "library.sqlite").exists()


def test_the_sheet_as_a_pdf_has_a_key_and_names_where_asked(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    """Heat, contested phrases, found and missed and each student's matrix stand in it."""
    pair = pair_of(TIDE, BATHS)
    mine = Notebook(marks=(Mark("k", anchor(pair, Side.A, 2), "leak"),))
    key = tmp_path / "key.diptych"
    task = task_bytes([SharedPair(pair, mine, Lesson())], (), TaskOrder(key=True))
    key.write_bytes(task)
    target = tmp_path / "class.pdf"
    assert run("class", folder, "--key", key, "--names", "-o", target)[0] == 0
    reader = PdfReader(target)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("Contested phrases", "15 / 30", "0 / 30", "Who pays", "Name 7", "Only theirs"):
        assert words in text
    assert "Student 3" not in text
    assert "/StructTreeRoot" in reader.root_object


def test_a_folder_without_works_is_a_sentence(run: Run, tmp_path: Path) -> None:
    """Nothing is written."""
    empty = tmp_path / "empty"
    empty.mkdir()
    status, _out, err = run("class", empty, "-o", tmp_path / "class.pdf")
    assert (status, "No work" in err) == (1, True)
    assert not (tmp_path / "class.pdf").exists()
