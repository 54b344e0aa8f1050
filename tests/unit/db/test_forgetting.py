"""What a student handed in can be erased, so that no byte of it is left in any file of ours."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from diptych.model.lesson import CONCLUSION, Comment
from diptych.model.notebook import Conclusion, Notebook
from diptych.model.pack import Student
from diptych.model.work import Work
from diptych_db.backups import back_up, backups_of, folder_of
from diptych_db.care import restore
from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path

FIRST, SECOND = "a" * 64, "b" * 64
ADA, BO = Student("ada-1", "Ada Quillfeather"), Student("bo-2", "Bo")
DAY = dt.date(2026, 3, 2)


def traces(place: Path, words: str) -> list[Path]:
    """Return the files beside and below a library in which these words stand."""
    files = [path for path in place.parent.rglob("*") if path.is_file()]
    return [path for path in files if words.encode() in path.read_bytes()]


def hand_in(library: Library, student: Student, claim: str) -> None:
    """Store a work with a conclusion."""
    work = Work(student, Notebook(conclusion=Conclusion(claim=claim)))
    library.classroom.keep_work(FIRST, SECOND, work)


def test_nothing_of_a_forgotten_student_is_left(place: Path) -> None:
    """Neither name nor work, nor an earlier version of it, in library, log, backups or aside."""
    with Library.open(place) as library:
        hand_in(library, ADA, "A first thought about lanterns.")
        library.back_up(DAY)
        hand_in(library, BO, "Boats need harbours.")
        hand_in(library, ADA, "A second thought about lanterns.")
        library.classroom.comment((FIRST, SECOND), ADA.key, [Comment("k", CONCLUSION, "Lanterns?")])
        back_up(place)
    restore(place, backups_of(place)[0])
    with Library.open(place) as library:
        assert len(traces(place, "lanterns")) > 2
        done = library.forget_student(ADA.key)
        assert (done.works, len(done.copies), done.left) == (1, 3, ())
        (kept,) = library.classroom.works(FIRST, SECOND)
        assert (kept.student, kept.notebook.conclusion.claim) == (BO, "Boats need harbours.")
        assert library.check() == ()
        for words in (ADA.key, ADA.name, "lanterns", "Lanterns"):
            assert traces(place, words) == []
    assert traces(place, "Boats need harbours.")


def test_what_is_left_of_a_backup_can_be_restored(place: Path) -> None:
    """A rewritten backup is a library as any other, with the works of the others."""
    with Library.open(place) as library:
        hand_in(library, ADA, "Lanterns.")
        hand_in(library, BO, "Boats.")
        backup = library.back_up(DAY)
        library.forget_student(ADA.key)
    restore(place, backup)
    with Library.open(place) as library:
        assert [one.student for one in library.classroom.works(FIRST, SECOND)] == [BO]
        assert library.check() == ()


def test_a_copy_that_cannot_be_read_is_told(place: Path) -> None:
    """It stays as it is, and whoever asked hears which one it is."""
    with Library.open(place) as library:
        hand_in(library, ADA, "Lanterns.")
        library.back_up(DAY)
        broken = folder_of(place) / "2026-03-01-1.sqlite"
        broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
        done = library.forget_student(ADA.key)
    assert done.left == (broken,)
    assert len(done.copies) == 1
    assert broken.read_bytes().startswith(b"SQLite format 3")


def test_a_student_nobody_knows_changes_nothing(place: Path) -> None:
    """The works and backups of the others are not touched."""
    with Library.open(place) as library:
        hand_in(library, BO, "Boats.")
        backup = library.back_up(DAY)
        before = backup.read_bytes()
        done = library.forget_student("nobody")
        assert (done.works, done.copies, done.left) == (0, (), ())
        assert len(library.classroom.works(FIRST, SECOND)) == 1
    assert backup.read_bytes() == before
