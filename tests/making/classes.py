"""Classes whose figures are known beforehand: who marked which sentence of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, SameStory, Settings, Verdict
from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.pack import Student
from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span
from diptych.model.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TIDE = (
    "The council closed the tidal baths on Monday.",
    "Swimmers had used them for ninety years.",
    "A wall leaked, the engineer wrote.",
    "Nobody was asked.",
)
BATHS = (
    "Repairs at the tidal baths begin at last.",
    "The wall will hold by summer, the council promises.",
    "Swimmers may use the indoor pool for free.",
)
SHARES = {Side.A: (30, 15, 0, 10), Side.B: (5, 14, 30)}
"""How many of thirty students marked each sentence."""


def pair_of(first: Sequence[str], second: Sequence[str]) -> Comparison:
    """Return a pair of articles with a sentence a paragraph, in which nothing was found."""
    articles = (_article(first), _article(second))
    return Comparison(
        method="0",
        settings=Settings(),
        articles=articles,
        sentences=tuple(tuple(one.span for one in each.paragraphs) for each in articles),  # type: ignore[arg-type]  # two of them
        same_story=SameStory(1.0, Verdict.SAME),
        themes=(),
        links=(),
        actors=(),
        voices=(),
        wording=(),
        contrasts=(),
        absences=(),
        notices=(),
    )


def thirty(pair: Comparison) -> Iterator[Work]:
    """Yield the works of thirty students: a sentence that k of them marked is marked by the first.

    Their keys run against the order in which they come.
    """
    for number in range(30):
        marks = [
            Mark(f"mark-{side}-{place}", anchor(pair, side, place), "Baths", f"by {number}")
            for side in Side
            for place, share in enumerate(SHARES[side])
            if number < share
        ]
        key = f"{29 - number:04x}"
        yield Work(Student(key, f"Name {number}"), Notebook(marks=tuple(marks)))


def anchor(pair: Comparison, side: Side, place: int, words: str = "") -> Anchor:
    """Return the anchor of a sentence, or of words in it."""
    article, sentence = pair.article(side), pair.sentences_on(side)[place]
    start = article.text.index(words, sentence.start) if words else sentence.start
    span = Span(start, start + len(words)) if words else sentence
    return Anchor(article.digest, span, span.of(article.text))


def _article(sentences: Sequence[str]) -> Article:
    return Article(
        tuple(
            SourceLine(number, text, keep=True, role=Role.BODY, reason="")
            for number, text in enumerate(sentences, 1)
        ),
        Metadata(),
    )
