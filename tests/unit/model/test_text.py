"""Spans lie where they say, and an article is its kept lines and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine, Span, digest_of

LINES = st.lists(
    st.builds(
        SourceLine,
        number=st.integers(1, 99),
        text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1),
        keep=st.booleans(),
        role=st.sampled_from(list(Role)),
        reason=st.just("made up"),
    ),
    max_size=8,
)


@given(LINES)
def test_each_kept_line_is_a_paragraph_and_no_other_line_is(lines: list[SourceLine]) -> None:
    """The paragraphs, read by their spans, are the kept lines in NFC, in order."""
    article = Article(tuple(lines), Metadata())
    kept = [unicodedata.normalize("NFC", line.text) for line in lines if line.keep]
    assert [one.span.of(article.text) for one in article.paragraphs] == kept
    assert len(article.left_out) == len(lines) - len(kept)
    assert article.digest == digest_of(article.text)


def test_the_same_words_written_in_two_unicode_forms_are_one_article() -> None:
    """An accent as a letter or as a mark of its own gives the same digest."""
    composed, decomposed = (
        Article((SourceLine(1, text, keep=True, role=Role.BODY, reason=""),), Metadata())
        for text in ("Café", "Cafe\u0301")
    )
    assert composed.digest == decomposed.digest


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_out_of_order_is_refused(start: int, end: int) -> None:
    """A span never runs backwards or before the text."""
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    """The end of a span is the first code point that does not belong to it."""
    assert not Span(0, 4).overlaps(Span(4, 6))
    assert Span(0, 5).overlaps(Span(4, 6))


def test_a_fact_is_missing_exactly_when_it_has_no_value() -> None:
    """Nobody can say that an author was found and not say who."""
    with pytest.raises(ValueError, match="missing"):
        Fact(None, Known.FOUND)
    with pytest.raises(ValueError, match="missing"):
        Fact("Somebody", Known.MISSING)
