"""An attempt is compared with what there was to find: nothing is lost, nothing counted twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.pair import ferry

from diptych.classroom.attempting import Sought, hints, outcome, sought
from diptych.model.lesson import Attempt, Lesson
from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span

PAIR = ferry()
LENSES = ("shared", "actors", "wording", "voices", "only")


def mark(side: Side, span: Span, name: str = "m") -> Mark:
    """Return a mark of the student's on those words."""
    article = PAIR.article(side)
    return Mark(name, Anchor(article.digest, span, span.of(article.text)), "theme")


def through(lens: str) -> tuple[Sought, ...]:
    """Return what there is to find through a lens."""
    return sought(PAIR, Lesson(attempt=Attempt(lens=lens)))


@pytest.mark.parametrize("lens", LENSES)
def test_there_is_something_to_find_through_every_lens(lens: str) -> None:
    """Each lens asks for words of the text, in text order, none of them twice."""
    wanted = through(lens)
    assert wanted
    places = [(one.side, one.span) for one in wanted]
    assert places == sorted(set(places))
    assert all(one.span.of(PAIR.article(one.side).text).strip() for one in wanted)


@pytest.mark.parametrize("lens", LENSES)
def test_marking_all_of_it_misses_nothing(lens: str) -> None:
    """Who marks exactly what is sought has found it, and nothing stands alone."""
    wanted = through(lens)
    marks = tuple(mark(one.side, one.span, f"m{at}") for at, one in enumerate(wanted))
    ended = outcome(PAIR, Notebook(marks=marks), wanted)
    assert not ended.missed
    assert not ended.alone


def test_marking_a_whole_page_finds_nothing_in_it() -> None:
    """A mark over all of an article points at nothing; what is sought is not so long."""
    filler = "The tide came in and went out, as it does twice a day on this coast. " * 20
    sentence = "The ferry sails."
    text = filler + sentence
    article = Article((SourceLine(1, text, keep=True, role=Role.BODY, reason="test"),), Metadata())
    span = Span(len(filler), len(text))
    pair = replace(PAIR, articles=(article, PAIR.articles[1]))
    wanted = (Sought(Side.A, span, "link", "ferry"),)

    def found(marked: Span) -> bool:
        own = Mark("m", Anchor(article.digest, marked, marked.of(article.text)), "theme")
        return bool(outcome(pair, Notebook(marks=(own,)), wanted).found)

    assert not found(Span(0, len(text)))
    assert found(Span(span.start - 100, span.end))


def test_marking_nothing_finds_nothing() -> None:
    """An empty notebook misses everything."""
    wanted = through("shared")
    assert outcome(PAIR, Notebook(), wanted).missed == wanted


@given(
    st.lists(st.tuples(st.sampled_from(Side), st.integers(0, 400), st.integers(1, 80)), max_size=8),
    st.sampled_from(LENSES),
)
def test_everything_is_accounted_for(places: list[tuple[Side, int, int]], lens: str) -> None:
    """What is sought is found or missed; a mark has met something or stands alone."""
    wanted = through(lens)
    marks = []
    for at, (side, start, length) in enumerate(places):
        end = min(start + length, len(PAIR.article(side).text))
        if start < end:
            marks.append(mark(side, Span(start, end), f"m{at}"))
    ended = outcome(PAIR, Notebook(marks=tuple(marks)), wanted)
    assert sorted([*(one for one, _ in ended.found), *ended.missed], key=wanted.index) == list(
        wanted
    )
    assert {one.id for one in ended.alone} <= {one.id for one in marks}
    assert not {one.id for one in ended.alone} & {met.id for _, met in ended.found}


def test_a_teachers_marks_go_before_the_programs() -> None:
    """Where the lesson has a key, its marks are what is looked for."""
    own = mark(Side.A, Span(0, 12), "key")
    wanted = sought(PAIR, Lesson(key=Notebook(marks=(own,))))
    assert [(one.side, one.span, one.name) for one in wanted] == [(Side.A, Span(0, 12), "theme")]


def test_a_mark_that_no_longer_fits_is_not_counted() -> None:
    """Words that are not where they were neither find nor stand alone."""
    stale = mark(Side.A, Span(0, 12))
    stale = replace(stale, anchor=replace(stale.anchor, quote="other words"))
    ended = outcome(PAIR, Notebook(marks=(stale,)), through("shared"))
    assert not ended.found
    assert not ended.alone


def test_hints_count_all_that_is_sought_and_name_no_words() -> None:
    """A hint says how many stretches a paragraph has; together they are all."""
    wanted = through("wording")
    assert sum(hints(PAIR, wanted).values()) == len(wanted)
