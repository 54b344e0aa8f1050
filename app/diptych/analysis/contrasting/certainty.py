"""How sure two sides sound in their own words: hedges and boosters outside what they quote."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import (
    THE_WHOLE,
    Draft,
    Pair,
    evidence,
    listed,
    tallied,
)
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.composed import Composed, composed, composed_many
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Wording

SHOWN = 3
"""How many different words of a kind a statement quotes."""
FEWEST = 5
"""The fewest marks on the fuller side that a difference can be told from."""
SHORTEST = 150
"""The fewest words of its own that a side must have."""
POSSIBLE, SURE = 1.5, 2.0
"""How many standard errors apart two rates must lie; by chance alone 13 and 5 in 100 do."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many marks one side has in how many words of its own."""

    marks: tuple[Wording, ...]
    words: int


def certainty_contrast(pair: Pair) -> Iterator[Draft]:
    """Yield one statement where hedges or words of certainty differ clearly by 1,000 words."""
    words = {
        side: max(1, pair.words(side) - pair.counted(side, pair.quoted(side))) for side in Side
    }
    hedges = {side: Rate(pair.own(side, "hedge"), words[side]) for side in Side}
    boosters = {side: Rate(pair.own(side, "booster"), words[side]) for side in Side}
    apart = max(_apart(hedges), _apart(boosters))
    marks = {side: (*boosters[side].marks, *hedges[side].marks) for side in Side}
    if apart < POSSIBLE or min(words.values()) < SHORTEST or not all(marks.values()):
        return
    yield Draft(
        THE_WHOLE,
        ContrastKind.CERTAINTY,
        composed(
            "In its own words, {first}; {second}.",
            first=_side(pair, Side.A, boosters[Side.A], hedges[Side.A]),
            second=_side(pair, Side.B, boosters[Side.B], hedges[Side.B]),
        ),
        Confidence.STRONG if apart >= SURE else Confidence.POSSIBLE,
        tuple(
            piece for side in Side for piece in evidence(side, (mark.span for mark in marks[side]))
        ),
        apart,
    )


def _apart(rates: dict[Side, Rate]) -> float:
    """Return how many standard errors the two rates lie apart; 0 where there are too few marks."""
    a, b = rates[Side.A], rates[Side.B]
    total = len(a.marks) + len(b.marks)
    if max(len(a.marks), len(b.marks)) < FEWEST:
        return 0.0
    pooled = total / (a.words + b.words)
    error = math.sqrt(pooled * (1 / a.words + 1 / b.words))
    return abs(len(a.marks) / a.words - len(b.marks) / b.words) / error


def _side(pair: Pair, side: Side, boosters: Rate, hedges: Rate) -> Composed:
    return composed(
        "{side} has {sure} and {unsure} in {number} words",
        side=side,
        sure=_boosters(pair, side, boosters),
        unsure=_hedges(pair, side, hedges),
        number=boosters.words,
    )


def _boosters(pair: Pair, side: Side, rate: Rate) -> Composed:
    if not rate.marks:
        return composed("no words of certainty")
    return composed_many(
        "{number} word of certainty ({words})",
        "{number} words of certainty ({words})",
        len(rate.marks),
        words=_shown(pair, side, rate),
    )


def _hedges(pair: Pair, side: Side, rate: Rate) -> Composed:
    if not rate.marks:
        return composed("no hedges")
    return composed_many(
        "{number} hedge ({words})",
        "{number} hedges ({words})",
        len(rate.marks),
        words=_shown(pair, side, rate),
    )


def _shown(pair: Pair, side: Side, rate: Rate) -> str:
    return listed(tallied((mark.span.of(pair.text(side)) for mark in rate.marks), SHOWN))
