"""Where one side judges what it tells in its own voice and the other hardly does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import THE_WHOLE, Draft, Pair, evidence, listed, tallied
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.composed import Composed, composed, composed_many
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST, MANY = 3, 5
"""From so many judging words against none on the difference is said; the more, the surer."""
RATIO = 4.0
"""How many times as many judging words a thousand the fuller side must have, where both judge."""
SHORTEST = 100
"""The fewest words of its own that a side must have."""
SHOWN = 4
"""How many different words a statement quotes."""


def judging(pair: Pair) -> Iterator[Draft]:
    """Yield one statement where one side uses far more judging words of its own."""
    marks = {side: pair.own(side, "loaded") for side in Side}
    words = {side: pair.words(side) - pair.counted(side, pair.quoted(side)) for side in Side}
    if min(words.values()) < SHORTEST:
        return
    rates = {side: len(marks[side]) / words[side] for side in Side}
    more = max(Side, key=lambda side: rates[side])
    count, others = len(marks[more]), len(marks[more.other])
    if count < FEWEST + 2 * others or rates[more] < RATIO * rates[more.other]:
        return
    yield Draft(
        THE_WHOLE,
        ContrastKind.TONE,
        _statement(pair, more),
        Confidence.STRONG if count >= MANY + 2 * others else Confidence.POSSIBLE,
        tuple(
            piece for side in Side for piece in evidence(side, (mark.span for mark in marks[side]))
        ),
        count,
    )


def _statement(pair: Pair, more: Side) -> Composed:
    here, there = _said(pair, more), _said(pair, more.other)
    if there is None:
        return composed(
            "In its own words, {side} uses {words}; {other} none.",
            side=more,
            words=here or "",
            other=more.other,
        )
    return composed(
        "In its own words, {side} uses {words}; {other} {others}.",
        side=more,
        words=here or "",
        other=more.other,
        others=there,
    )


def _said(pair: Pair, side: Side) -> Composed | None:
    """Return the judging words of one side and how many they are, none where it has none."""
    found = [mark.span.of(pair.text(side)) for mark in pair.own(side, "loaded")]
    if not found:
        return None
    return composed_many(
        "{number} judging word ({words})",
        "{number} judging words ({words})",
        len(found),
        words=listed(tallied(found, SHOWN)),
    )
