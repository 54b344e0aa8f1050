"""A comparison is made once and read back equal, as long as it is still true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diptych.model.comparison import (
    Absence,
    Act,
    Actor,
    Comparison,
    Confidence,
    Contrast,
    ContrastKind,
    Evidence,
    Label,
    Link,
    LinkKind,
    Origin,
    Part,
    Passage,
    Portrait,
    Reason,
    SameStory,
    Settings,
    Theme,
    Tone,
    Verdict,
    Voice,
    VoiceKind,
    Wording,
)
from diptych.model.text import Article, Fact, Known, Side, Span
from diptych_db.library import ComparisonKey, Library

if TYPE_CHECKING:
    from tests.unit.db.conftest import MakeArticle, Tamper

    from diptych.model.server import Location


def portrait(at: int) -> Portrait:
    """Return a portrait with one piece of every kind, beginning at an offset."""
    span = Span(at, at + 5)
    return Portrait(
        mentions=(span,),
        labels=(Label(span, "title"),),
        acts=(Act(span, Part.AGENT, negated=True),),
        tone=(Tone(span, "neutral", 0.5123),),
    )


@pytest.fixture
def comparison(make_article: MakeArticle) -> Comparison:
    """A comparison that has something of everything."""
    a, b = Span(0, 12), Span(3, 17)
    passages = (Passage(Side.A, a, (Span(0, 4),), 0.9), Passage(Side.B, b, (), 0.6))
    return Comparison(
        method="tide-1",
        settings=Settings(starter_themes=""),
        articles=(make_article("the “quay” 🌊", published="2020-01-02"), make_article("the pier")),
        sentences=((a, Span(13, 20)), (b,)),
        same_story=SameStory(0.8125, Verdict.SAME),
        themes=(
            Theme("t1", "the sea", Origin.FOUND, ("tide",), (0.25, 0.5), passages, passages[1:]),
        ),
        links=(Link(a, b, 0.75, LinkKind.PARAPHRASE, ("t1",), (Reason(a, b, "same word: tide"),)),),
        actors=(Actor("a1", "The council", ("council",), (portrait(0), Portrait())),),
        voices=(
            Voice(Side.A, "the losers", Span(1, 2), Span(3, 9), VoiceKind.DIRECT, Span(9, 12)),
            Voice(Side.B, "", None, Span(3, 9), VoiceKind.PARAPHRASE),
        ),
        wording=(Wording(Side.B, b, "hedge", "says less than it could", 0.7),),
        contrasts=(
            Contrast(
                "c1",
                "the whole",
                ContrastKind.CERTAINTY,
                "A is certain, B is not.",
                Confidence.POSSIBLE,
                (Evidence(Side.A, a), Evidence(Side.B, b)),
            ),
        ),
        absences=(
            Absence("t1", Side.B, b, published_earlier=True),
            Absence("a1", Side.B, None, published_earlier=None),
        ),
        notices=("No model for the language of B.",),
    )


def key_of(comparison: Comparison, **others: str) -> ComparisonKey:
    """Return the key that a comparison is kept under, or one that differs in something."""
    first, second = (article.digest for article in comparison.articles)
    return replace(ComparisonKey(first, second, "tide-1", "s" * 64, "t" * 64), **others)


def test_a_kept_comparison_comes_back_equal(location: Location, comparison: Comparison) -> None:
    """Every mark, score and sentence of a kept comparison is there after a restart."""
    key = key_of(comparison)
    with Library.open(location) as library:
        for article in comparison.articles:
            library.add(article)
        library.keep_comparison(key, comparison)
    with Library.open(location) as library:
        assert library.comparison(key, comparison.articles) == comparison
        assert library.check() == ()


def test_keeping_a_comparison_keeps_its_articles(library: Library, comparison: Comparison) -> None:
    """A comparison in the library never lacks the articles it is about."""
    library.keep_comparison(key_of(comparison), comparison)
    kept = tuple(library.article(entry.id) for entry in library.entries())
    assert kept == comparison.articles


@pytest.mark.parametrize("part", ["method", "settings", "themes"])
def test_another_way_of_comparing_is_another_comparison(
    library: Library, comparison: Comparison, part: str
) -> None:
    """A comparison is not passed off as one by another method, settings or themes."""
    library.keep_comparison(key_of(comparison), comparison)
    assert library.comparison(key_of(comparison, **{part: "other"}), comparison.articles) is None


def test_keeping_again_replaces(library: Library, comparison: Comparison) -> None:
    """Of two comparisons under one key, the later one is kept."""
    key = key_of(comparison)
    library.keep_comparison(key, comparison)
    later = replace(comparison, notices=("Made again.",))
    library.keep_comparison(key, later)
    assert library.comparison(key, comparison.articles) == later


def test_a_kept_comparison_knows_its_day(library: Library, comparison: Comparison) -> None:
    """Keeping it again makes it one of that day; of what was never kept there is none."""
    key = key_of(comparison)
    assert not library.made_on(key)
    library.keep_comparison(key, comparison, "2024-02-29")
    assert library.made_on(key) == "2024-02-29"
    library.keep_comparison(key, comparison, "2024-03-01")
    assert library.made_on(key) == "2024-03-01"


def with_date(article: Article, published: str) -> Article:
    """Return an article with another date."""
    fact = Fact(published, Known.READER)
    return article.with_metadata(replace(article.metadata, published=fact))


def test_a_comparison_ends_with_what_it_rested_on(library: Library, comparison: Comparison) -> None:
    """When the reader corrects a date, what was said with the old one is not shown any more."""
    key = key_of(comparison)
    library.keep_comparison(key, comparison)
    first, second = comparison.articles
    assert library.comparison(key, (with_date(first, "2022-02-02"), second)) is None
    assert library.comparison(key, (first, second)) == comparison


@pytest.mark.parametrize(
    "record",
    ["", "{}", "[]", "null", '{"articles": 3}', "\x00", "[" * 100_000],
    ids=lambda record: ascii(record[:12]),
)
def test_a_record_that_cannot_be_read_is_made_again(
    library: Library, comparison: Comparison, tamper: Tamper, record: str
) -> None:
    """A broken record is as good as none: the comparison can be made again and kept."""
    key = key_of(comparison)
    library.keep_comparison(key, comparison)
    tamper("UPDATE comparison SET record = :record", record=record.replace("\0", "\x1b0000"))
    assert library.comparison(key, comparison.articles) is None
    library.keep_comparison(key, comparison)
    assert library.comparison(key, comparison.articles) == comparison
