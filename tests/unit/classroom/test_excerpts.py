"""Quotes for a class: word for word, and cut so that everybody sees it."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from tests.ui.pair import ferry

from diptych.classroom.excerpts import GAP, Excerpt, excerpt, in_sentence
from diptych.model.text import Side, Span

PAIR = ferry()


@cache
def length(side: Side) -> int:
    """Return the length of an article's text."""
    return len(PAIR.article(side).text)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Side, Span, Span]:
    """Draw a stretch of one side and another one that may lie in it."""
    side = draw(st.sampled_from(Side))
    start, end = sorted(draw(st.tuples(*[st.integers(0, length(side))] * 2)))
    first, last = sorted(draw(st.tuples(*[st.integers(start, end)] * 2)))
    return side, Span(start, end), Span(first, last)


def words(made: Excerpt) -> str:
    """Return what stands in an excerpt without the signs for what does not."""
    return made.text.removeprefix(f"{GAP} ").removesuffix(f" {GAP}")


@given(spans(), st.integers(20, 400))
def test_an_excerpt_is_word_for_word(drawn: tuple[Side, Span, Span], most: int) -> None:
    """Its words are those of its span, which lies in what was asked for and is not longer."""
    side, whole, marked = drawn
    made = excerpt(PAIR, side, whole, (marked,), most=most)
    text = PAIR.article(side).text
    assert words(made) == made.span.of(text).replace("\n", " ")
    assert whole.contains(made.span) or not made.span.of(text)
    assert len(made.span) <= max(most, len(marked))


@given(spans(), st.integers(40, 400))
def test_what_is_left_out_is_seen(drawn: tuple[Side, Span, Span], most: int) -> None:
    """Words missing at either end have a sign in their place, and only they."""
    side, whole, marked = drawn
    made = excerpt(PAIR, side, whole, (marked,), most=most)
    text = PAIR.article(side).text
    before, after = text[whole.start : made.span.start], text[made.span.end : whole.end]
    assert bool(before.strip()) is made.text.startswith(f"{GAP} ")
    assert bool(after.strip()) is made.text.endswith(f" {GAP}")


def test_long_quotes_keep_the_words_that_count() -> None:
    """A cut quote shows the emphasised words however late they come, and cuts no word in two."""
    text = PAIR.article(Side.A).text
    at = text.index("habit")
    late = Span(at, at + len("habit"))
    made = excerpt(PAIR, Side.A, Span(0, len(text)), (late,), most=80)
    assert ("habit", True) in made.pieces
    shown = set(words(made).split())
    assert shown <= set(text.split())


def test_single_words_come_with_their_sentence() -> None:
    """A reader sees where a word stands; a whole sentence is not emphasised as a whole."""
    text = PAIR.article(Side.A).text
    at = text.index("certainly")
    made = in_sentence(PAIR, Side.A, Span(at, at + len("certainly")), most=400)
    assert made.text.startswith("A rescue boat will")
    assert [piece for piece, strong in made.pieces if strong] == ["certainly"]
    sentence = made.span
    assert all(not strong for _, strong in in_sentence(PAIR, Side.A, sentence, most=400).pieces)
