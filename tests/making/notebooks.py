"""Notebooks that somebody worked with: something of every kind, on whatever pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import link_id, wording_id
from diptych.model.notebook import (
    Anchor,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    Question,
    Ruling,
)
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison


def full(pair: Comparison) -> Notebook:
    """Return a notebook with work of every kind on a pair."""
    about = next((theme.id for theme in pair.themes), "")
    return Notebook(
        cells=tuple(_cells(pair)),
        rows=("My row", "Nothing here"),
        marks=tuple(Mark(f"m{side}", _anchor(pair, side, 2), "certainty", "sure") for side in Side),
        notes=(Note("n1", "", "Look at the dates."), Note("n2", about, "Ask in class.")),
        judgements=tuple(_judgements(pair)),
        conclusion=Conclusion(
            "Who is right?",
            "Neither of them tells all.",
            "A is sure.\nB says “may”.",
            "Whoever leaves doubts out makes a decision look like the only one.",
        ),
        questions=(
            Question("q1", "Who is missing?", "Those who live there."),
            Question("q2", "What would you ask the writer of A?"),
        ),
    )


def _cells(pair: Comparison) -> Iterator[MatrixCell]:
    """Yield quotes of both sides in a row of one's own, and in rows of what was found."""
    found = [one.id for one in pair.themes[:2]] + [one.id for one in pair.contrasts[1:2]]
    for number, row in enumerate(["My row", *found]):
        for side in Side:
            yield MatrixCell(
                f"c{number}{side}", row, _anchor(pair, side, 1 + 2 * number), "Compare the verbs."
            )


def _judgements(pair: Comparison) -> Iterator[Judgement]:
    for contrast in pair.contrasts[:1]:
        yield Judgement(contrast.id, Ruling.OVERRULED, "not so")
    for link in pair.links[-1:]:
        yield Judgement(link_id(link), Ruling.OVERRULED)
    for word in pair.wording[:1]:
        yield Judgement(wording_id(word), Ruling.OVERRULED, "usual here")


def _anchor(pair: Comparison, side: Side, number: int) -> Anchor:
    """Return an anchor at one of the sentences, at the last one where there are fewer."""
    article, spans = pair.article(side), pair.sentences_on(side)
    span = spans[min(number, len(spans) - 1)]
    return Anchor(article.digest, span, span.of(article.text))
