"""Who acts and who is acted upon, where two sides differ in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Told, evidence
from diptych.model.comparison import Confidence, ContrastKind, Part
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Actor, Portrait

ENOUGH = 6
"""The fewest acts on each side that a share can be told from."""
CLEAR = 0.3
"""The least difference between the shares of acts that the actor does."""
POSSIBLE, SURE = 1.96, 2.58
"""How many standard errors apart the two shares must lie."""
SHOWN = 8
"""How many verbs of each side stand as evidence."""
FEW = 2


def agency(pair: Told) -> Iterator[Draft]:
    """Yield the actors who act on one side and are acted upon on the other."""
    drafts = [draft for actor in pair.actors for draft in _of(pair, actor)]
    yield from sorted(drafts, key=lambda draft: -draft.weight)[:FEW]


def _of(pair: Told, actor: Actor) -> Iterator[Draft]:
    counts = {side: len(actor.on(side).acts) for side in Side}
    if min(counts.values()) < ENOUGH:
        return
    shares = {side: _done(actor.on(side)) / counts[side] for side in Side}
    difference = abs(shares[Side.A] - shares[Side.B])
    if difference < CLEAR:
        return
    apart = _apart(shares, counts)
    if apart < POSSIBLE:
        return
    name = pair.spoken(actor.name)
    parts = [f"n {side} {name} {_cases(actor.on(side))}" for side in Side]
    yield Draft(
        actor.name,
        ContrastKind.AGENCY,
        f"I{parts[0]}; i{parts[1]}.",
        Confidence.STRONG if apart >= SURE else Confidence.POSSIBLE,
        tuple(
            piece
            for side in Side
            for piece in evidence(side, (act.verb for act in actor.on(side).acts[:SHOWN]))
        ),
        difference,
    )


def _done(portrait: Portrait) -> int:
    return sum(act.role is Part.AGENT for act in portrait.acts)


def _cases(portrait: Portrait) -> str:
    done, count = _done(portrait), len(portrait.acts)
    return (
        f"acts in {done or 'none'} of {count} cases and is acted upon in {count - done or 'none'}"
    )


def _apart(shares: dict[Side, float], counts: dict[Side, int]) -> float:
    """Return how many standard errors two shares lie apart."""
    pooled = sum(shares[side] * counts[side] for side in Side) / sum(counts.values())
    error = math.sqrt(pooled * (1 - pooled) * sum(1 / counts[side] for side in Side))
    return abs(shares[Side.A] - shares[Side.B]) / error if error else 0.0
