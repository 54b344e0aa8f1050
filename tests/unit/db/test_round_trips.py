"""Whatever an article, a notebook or a lesson says, the library gives it back equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.anything import ARTICLES, COMMENTS, LESSONS, NAME, NOTEBOOKS

from diptych.model.lesson import Lesson
from diptych.model.pack import Student
from diptych.model.work import Work
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.notebook import Comment, Notebook
    from diptych.model.server import Location
    from diptych.model.text import Article


@pytest.fixture(scope="module", params=["file", pytest.param("server", marks=pytest.mark.verify)])
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """One library for many examples: they may meet each other in it."""
    location: Location = (
        tmp_path_factory.mktemp("shared") / "library.sqlite"
        if request.param == "file"
        else request.getfixturevalue("databases").make()
    )
    with Library.open(location) as library:
        yield library


@given(article=ARTICLES)
@settings(max_examples=60, deadline=None)
def test_articles_come_back_equal(shared: Library, article: Article) -> None:
    """An article that is new comes back with the same lines, text and facts."""
    entry = shared.add(article)
    stored = shared.article(entry.id)
    assert stored.text == article.text
    if entry.new:
        assert stored == article
    assert not shared.add(article).new


@given(metadata=st.lists(ARTICLES, min_size=2, max_size=2))
@settings(max_examples=20, deadline=None)
def test_facts_come_back_equal(shared: Library, metadata: list[Article]) -> None:
    """Facts that are put in the place of others come back as they were given."""
    article, other = metadata
    entry = shared.add(article)
    shared.set_metadata(entry.id, other.metadata)
    assert shared.article(entry.id).metadata == other.metadata


@given(first=NAME, second=NAME, notebook=NOTEBOOKS)
@settings(max_examples=60, deadline=None)
def test_notebooks_come_back_equal(
    shared: Library, first: str, second: str, notebook: Notebook
) -> None:
    """A notebook comes back with all its pieces in their order, and replaces the earlier one."""
    shared.keep_notebook(first, second, notebook)
    assert shared.notebook(first, second) == notebook


@given(first=NAME, second=NAME, lesson=LESSONS)
@settings(max_examples=40, deadline=None)
def test_lessons_come_back_equal(shared: Library, first: str, second: str, lesson: Lesson) -> None:
    """A lesson comes back with its key, and replaces the earlier one; others have none."""
    classroom = shared.classroom
    classroom.keep_lesson(first, second, lesson)
    assert classroom.lesson(first, second) == lesson
    assert classroom.lesson(first, f"{second} of another pair") == Lesson()


@given(pair=st.tuples(NAME, NAME), student=NAME, notebook=NOTEBOOKS, comments=COMMENTS)
@settings(max_examples=40, deadline=None)
def test_works_come_back_equal(
    shared: Library,
    pair: tuple[str, str],
    student: str,
    notebook: Notebook,
    comments: tuple[Comment, ...],
) -> None:
    """A work comes back as it was handed in; handed in again it keeps what was written to it."""
    classroom = shared.classroom
    work = Work(Student(student, "Ada"), notebook)
    classroom.keep_work(*pair, work)
    assert classroom.comment(pair, student, comments)
    again = Work(Student(student, "Ada L."), notebook)
    classroom.keep_work(*pair, again)
    mine = [one for one in classroom.works(*pair) if one.student.key == student]
    assert mine == [Work(Student(student, "Ada L."), notebook, comments)]


def test_nothing_is_wrong_after_all_that(shared: Library) -> None:
    """The library that all examples went through is sound."""
    assert shared.check() == ()
