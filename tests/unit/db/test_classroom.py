"""What a class goes through the library with: lessons, works and progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.ingest.duplicates import trace_of
from diptych.ingest.reviewing import reviewed
from diptych.model.anchor import Anchor
from diptych.model.faults import Fault
from diptych.model.lesson import CONCLUSION, Comment, Lesson, Step, StepKind
from diptych.model.notebook import Mark, Notebook
from diptych.model.pack import Student
from diptych.model.text import Span
from diptych.model.work import Work

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle, Tamper

    from diptych.model.text import Article
    from diptych_db.library import Library

FIRST, SECOND = "a" * 64, "b" * 64
ADA, BEN = Student("a1", "Ada"), Student("b2")


def marked(article: Article, quote: str) -> Notebook:
    """Return a notebook with some words of an article marked."""
    start = article.text.index(quote)
    anchor = Anchor(article.digest, Span(start, start + len(quote)), quote)
    return Notebook(marks=(Mark("own-1", anchor, "votes"),))


def test_works_stand_in_the_order_in_which_students_handed_in(library: Library) -> None:
    """Handing in again changes what is there and not where it stands."""
    room = library.classroom
    room.keep_work(FIRST, SECOND, Work(BEN, Notebook(rows=("first",))))
    room.keep_work(FIRST, SECOND, Work(ADA, Notebook()))
    room.keep_work(FIRST, SECOND, Work(BEN, Notebook(rows=("second",))))
    assert room.works(FIRST, SECOND) == (
        Work(BEN, Notebook(rows=("second",))),
        Work(ADA, Notebook()),
    )
    assert room.works(SECOND, FIRST) == ()


def test_a_comment_needs_a_work_to_stand_on(library: Library) -> None:
    """Nothing is stored for a student who handed nothing in."""
    comment = Comment("k1", CONCLUSION, "Who says so?")
    assert not library.classroom.comment((FIRST, SECOND), ADA.key, [comment])
    assert library.classroom.works(FIRST, SECOND) == ()


def test_progress_is_kept_by_pair_and_can_be_taken_out(library: Library) -> None:
    """A reader owns it: what was begun is listed, and gone when nothing is kept."""
    room = library.classroom
    assert room.progress(FIRST, SECOND) == {}
    room.keep_progress(FIRST, SECOND, {"revealed": True, "marks": 3})
    room.keep_progress(SECOND, FIRST, {"revealed": False})
    assert room.every_progress() == (
        (FIRST, SECOND, {"revealed": True, "marks": 3}),
        (SECOND, FIRST, {"revealed": False}),
    )
    room.keep_progress(FIRST, SECOND, {})
    assert room.progress(FIRST, SECOND) == {}


def test_what_a_class_has_moves_along_with_a_dropped_line(
    library: Library, make_article: MakeArticle
) -> None:
    """Key and works stand on the same words of the new text, and progress belongs to it."""
    article, other = make_article(), make_article("the ferry")
    entry = library.add(article)
    library.add(other)
    room, pair = library.classroom, (article.digest, other.digest)
    room.keep_lesson(*pair, Lesson((Step("s1", StepKind.MARK),), key=marked(article, "was close")))
    room.keep_work(*pair, Work(ADA, marked(article, "losers")))
    room.keep_progress(*pair, {"marks": 1})
    shorter = reviewed(article, {1: False})
    library.replace(entry.id, shorter, trace_of(shorter.text))
    moved = (shorter.digest, other.digest)
    lesson = room.lesson(*moved)
    assert lesson.steps == (Step("s1", StepKind.MARK),)
    assert lesson.key == marked(shorter, "was close")
    assert room.works(*moved) == (Work(ADA, marked(shorter, "losers")),)
    assert room.progress(*moved) == {"marks": 1}
    assert room.lesson(*pair) == Lesson()
    assert room.works(*pair) == ()


@pytest.mark.parametrize("table", ["lesson", "work"])
def test_what_cannot_be_read_is_told(library: Library, tamper: Tamper, table: str) -> None:
    """A damaged lesson or work is a sentence, from reading and from checking."""
    room = library.classroom
    room.keep_lesson(FIRST, SECOND, Lesson(key=Notebook()))
    room.keep_work(FIRST, SECOND, Work(ADA, Notebook()))
    column = "record" if table == "lesson" else "notebook"
    tamper(f"UPDATE {table} SET {column} = '[{{'")  # noqa: S608 - names of ours
    read = room.lesson if table == "lesson" else room.works
    with pytest.raises(Fault, match="restore a backup"):
        read(FIRST, SECOND)
    assert any(table in sentence for sentence in library.check())
