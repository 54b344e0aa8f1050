"""Comparisons written by hand: a pool that closes, a dam in Urdu and English, two strangers."""

from __future__ import annotations

import re
from pathlib import Path
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
    Verdict,
    Voice,
    VoiceKind,
    Wording,
)
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span

if TYPE_CHECKING:
    from collections.abc import Callable

_ARTICLES = Path(__file__).parent / "articles"


def article(name: str, *, standfirst: bool = False, **known: str | tuple[str, Known]) -> Article:
    """Return an article whose first line is its headline; facts are found unless said otherwise."""
    lines = (_ARTICLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    roles = [Role.HEADLINE, *[Role.BODY] * (len(lines) - 1)]
    if standfirst:
        roles[1] = Role.STANDFIRST
    facts = {
        fact: Fact(value, Known.FOUND) if isinstance(value, str) else Fact(*value)
        for fact, value in known.items()
        if fact != "source"
    }
    source = known.get("source", f"{name}.txt")
    assert isinstance(source, str)
    return Article(
        tuple(
            SourceLine(number, line, keep=True, role=role, reason="written for a test")
            for number, (line, role) in enumerate(zip(lines, roles, strict=True), start=1)
        ),
        Metadata(title=Fact(lines[0], Known.FOUND), source=source, **facts),
    )


def sentences(one: Article) -> tuple[Span, ...]:
    """Return stretches that end with a full stop (or its Urdu sister), paragraph by paragraph."""
    return tuple(
        Span(match.start() + paragraph.span.start, match.end() + paragraph.span.start)
        for paragraph in one.paragraphs
        for match in re.finditer(r"\S.*?(?:[.۔!?]”?(?=\s)|$)", paragraph.span.of(one.text))
    )


def finder(*articles: Article) -> Callable[[Side, str], Span]:
    """Return a function that finds words in the article of a side, `first … last` from-to."""

    def find(side: Side, words: str) -> Span:
        text = articles[0 if side is Side.A else 1].text
        first, _, last = words.partition(" … ")
        start = text.index(first)
        return Span(start, text.index(last or first, start) + len(last or first))

    return find


def whole(
    first: Article,
    second: Article,
    verdict: Verdict,
    *,
    themes: tuple[Theme, ...] = (),
    links: tuple[Link, ...] = (),
    actors: tuple[Actor, ...] = (),
    voices: tuple[Voice, ...] = (),
    wording: tuple[Wording, ...] = (),
    contrasts: tuple[Contrast, ...] = (),
    absences: tuple[Absence, ...] = (),
    notices: tuple[str, ...] = (),
) -> Comparison:
    """Return a comparison of two articles with what the caller found in them."""
    return Comparison(
        method="diptych-test/1",
        settings=Settings(),
        articles=(first, second),
        sentences=(sentences(first), sentences(second)),
        same_story=SameStory(0.9, verdict),
        themes=themes,
        links=links,
        actors=actors,
        voices=voices,
        wording=wording,
        contrasts=contrasts,
        absences=absences,
        notices=notices,
    )


def pool() -> Comparison:
    """Return the pool that closes: an angry article and a sober one."""
    a = article("pool_a", standfirst=True, publisher=("The Quay", Known.GUESSED), language="en")
    b = article(
        "pool_b",
        author="J. Okafor",
        publisher="Borough Gazette",
        published="2024-02-07",
        language="en",
        source="https://example.org/news/2024/02/07/harbour-pool-to-close-after-61-years.html",
    )
    at = finder(a, b)
    return whole(
        a,
        b,
        Verdict.SAME,
        themes=_pool_themes(at),
        links=_pool_links(at),
        actors=_pool_actors(at),
        voices=_pool_voices(at),
        wording=_pool_wording(at),
        contrasts=_pool_contrasts(at),
        absences=(
            Absence("protest", Side.B, at(Side.B, "Swimmers criticised the decision."), None),
            Absence("centre", Side.A, None, None),
        ),
        notices=("The language of A was guessed from its letters.",),
    )


def _passage(at: Callable[[Side, str], Span], side: Side, words: str, *terms: str) -> Passage:
    return Passage(side, at(side, words), tuple(at(side, term) for term in terms), 0.9)


def _pool_themes(at: Callable[[Side, str], Span]) -> tuple[Theme, ...]:
    return (*_shared_pool_themes(at), *_lone_pool_themes(at))


def _shared_pool_themes(at: Callable[[Side, str], Span]) -> tuple[Theme, ...]:
    a, b = Side.A, Side.B
    return (
        Theme(
            "closure",
            "The closure of the pool",
            Origin.FOUND,
            ("shut its doors", "close Harbour Pool"),
            (0.21, 0.17),
            (
                _passage(
                    at,
                    a,
                    "Harbour Pool will shut … on the quayside.",
                    "shut its doors",
                ),
                _passage(
                    at,
                    b,
                    "The borough council voted … at £14.2 million.",
                    "close Harbour Pool",
                ),
            ),
        ),
        Theme(
            "consultation",
            "Consultation",
            Origin.GIVEN,
            ("consultation",),
            (0.13, 0.004),
            (
                _passage(
                    at, a, "The so-called consultation drew barely forty replies.", "consultation"
                ),
                _passage(at, b, "A consultation was held between June and August.", "consultation"),
            ),
        ),
    )


def _lone_pool_themes(at: Callable[[Side, str], Span]) -> tuple[Theme, ...]:
    a, b = Side.A, Side.B
    return (
        Theme(
            "protest",
            "Human chain",
            Origin.FOUND,
            ("human chain",),
            (0.06, 0.0),
            (
                _passage(
                    at,
                    a,
                    "A human chain around the building is planned for Saturday.",
                    "human chain",
                ),
            ),
        ),
        Theme(
            "centre",
            "A new leisure centre",
            Origin.FOUND,
            ("leisure centre",),
            (0.0, 0.08),
            (
                _passage(
                    at,
                    b,
                    "A new leisure centre … the report says.",
                    "leisure centre",
                ),
            ),
        ),
    )


def _pool_links(at: Callable[[Side, str], Span]) -> tuple[Link, ...]:
    a, b = Side.A, Side.B
    return (
        Link(
            at(
                a,
                "Harbour Pool will shut … announced on Tuesday.",
            ),
            at(
                b,
                "The borough council voted … at £14.2 million.",
            ),
            0.91,
            LinkKind.PARAPHRASE,
            ("closure",),
            (
                Reason(at(a, "shut its doors"), at(b, "close Harbour Pool"), "same concept: close"),
                Reason(at(a, "31 March"), at(b, "end of March"), "same date"),
            ),
        ),
        Link(
            at(a, "The so-called consultation drew barely forty replies."),
            at(
                b,
                "The council received 41 … smaller pool inland.",
            ),
            0.62,
            LinkKind.RELATED,
            ("consultation",),
            (Reason(at(a, "forty replies"), at(b, "41 responses"), "same concept: answer"),),
        ),
    )


def _pool_actors(at: Callable[[Side, str], Span]) -> tuple[Actor, ...]:
    a, b = Side.A, Side.B
    return (
        Actor(
            "arkwright",
            "Tom Arkwright",
            ("Arkwright",),
            (
                Portrait(
                    (at(a, "Tom Arkwright"), at(a, "He brushed")),
                    (
                        Label(at(a, "Council leader"), "title"),
                        Label(
                            at(a, "an accountant who has never been seen in the water"),
                            "apposition",
                        ),
                    ),
                    (
                        Act(at(a, "insisted"), Part.AGENT, negated=False),
                        Act(at(a, "brushed aside"), Part.AGENT, negated=False),
                        Act(at(a, "seen"), Part.PATIENT, negated=True),
                    ),
                ),
                Portrait(
                    (at(b, "Tom Arkwright"),),
                    (Label(at(b, "Council leader"), "title"),),
                    (
                        Act(at(b, "said"), Part.AGENT, negated=False),
                        Act(at(b, "told"), Part.AGENT, negated=False),
                    ),
                ),
            ),
        ),
    )


def _pool_voices(at: Callable[[Side, str], Span]) -> tuple[Voice, ...]:
    a, b = Side.A, Side.B
    return (
        Voice(a, "Maria Teale", at(a, "Maria Teale"), at(a, "Nobody asked us"), VoiceKind.DIRECT),
        Voice(
            a,
            "Maria Teale",
            at(a, "Maria Teale"),
            at(a, "They have stolen the one warm place this town had."),
            VoiceKind.DIRECT,
        ),
        Voice(a, "", None, at(a, "the council buried it on the fourth page"), VoiceKind.INDIRECT),
        Voice(
            b,
            "Tom Arkwright",
            at(b, "Tom Arkwright"),
            at(
                b,
                "We looked at every … roof gets mended,",
            ),
            VoiceKind.DIRECT,
        ),
    )


def _pool_wording(at: Callable[[Side, str], Span]) -> tuple[Wording, ...]:
    a, b = Side.A, Side.B
    return (
        Wording(a, at(a, "stolen"), "loaded", "a word of crime", 0.8),
        Wording(a, at(a, "pulls the plug"), "loaded", "a figure of speech", 0.7),
        Wording(a, at(a, "so-called"), "distancing", "distances itself by “so-called”", 1.0),
        Wording(a, at(a, "certainly"), "booster", "makes sure", 1.0),
        Wording(b, at(b, "could perhaps"), "hedge", "hedges", 1.0),
        Wording(b, at(b, "might"), "hedge", "hedges", 1.0),
    )


def _pool_contrasts(at: Callable[[Side, str], Span]) -> tuple[Contrast, ...]:
    a, b = Side.A, Side.B
    strong, possible = Confidence.STRONG, Confidence.POSSIBLE
    return (
        Contrast(
            "naming-arkwright",
            "Tom Arkwright",
            ContrastKind.NAMING,
            "A calls Tom Arkwright “an accountant who has never been seen in the water”; "
            "B calls him “Council leader”.",
            strong,
            (
                Evidence(a, at(a, "an accountant who has never been seen in the water")),
                Evidence(b, at(b, "Council leader")),
            ),
        ),
        Contrast(
            "agency-arkwright",
            "Tom Arkwright",
            ContrastKind.AGENCY,
            "In A, Tom Arkwright brushes aside; in B, he speaks.",
            possible,
            (Evidence(a, at(a, "brushed aside")), Evidence(b, at(b, "said the vote"))),
        ),
        Contrast(
            "certainty",
            "the whole",
            ContrastKind.CERTAINTY,
            "B hedges more often than A.",
            possible,
            (Evidence(b, at(b, "might")), Evidence(b, at(b, "could perhaps"))),
        ),
    )


def dam() -> Comparison:
    """Return an article in Urdu beside one in English."""
    a = article("dam_a", language="ur", published="2023-05-02", author="نامہ نگار")
    b = article("dam_b", language="en", published="2023-05-03")
    at = finder(a, b)
    finished = "وزیر اعظم نے منگل کو کہا کہ نیا ڈیم پانچ سال میں مکمل ہو جائے گا۔"
    english = "The prime minister said on Tuesday that the new dam would be finished in five years."
    return whole(
        a,
        b,
        Verdict.RELATED,
        themes=(
            Theme(
                "dam",
                "ڈیم",
                Origin.READER,
                ("ڈیم", "dam"),
                (0.3, 0.25),
                (
                    _passage(at, Side.A, finished, "نیا ڈیم"),
                    _passage(at, Side.B, english, "new dam"),
                ),
            ),
        ),
        links=(
            Link(
                at(Side.A, finished),
                at(Side.B, english),
                0.8,
                LinkKind.PARAPHRASE,
                ("dam",),
                (Reason(at(Side.A, "پانچ سال"), at(Side.B, "five years"), "same number"),),
            ),
        ),
        absences=(Absence("dam", Side.B, None, published_earlier=False),),
    )


@pytest.fixture
def pool_pair() -> Comparison:
    """Two articles on one story, with marks of every kind."""
    return pool()


@pytest.fixture
def dam_pair() -> Comparison:
    """An article that runs from right to left beside one that runs from left to right."""
    return dam()


@pytest.fixture
def strangers() -> Comparison:
    """Two articles that have nothing in common, and no mark at all."""
    return whole(article("strangers_a"), article("strangers_b"), Verdict.DIFFERENT)
