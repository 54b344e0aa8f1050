"""Who acts and who is acted upon, where two sides differ in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Told, evidence
from diptych.model.comparison import Confidence, ContrastKind, Part
from diptych.model.composed import Composed, composed
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
    yield Draft(
        actor.name,
        ContrastKind.AGENCY,
        composed(
            "In A {name} {first}; in B {name} {second}.",
            name=pair.spoken(actor.name),
            first=_cases(actor.on(Side.A)),
            second=_cases(actor.on(Side.B)),
        ),
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


def _cases(portrait: Portrait) -> Composed:
    done, count = _done(portrait), len(portrait.acts)
    suffered = str(count - done)
    if not done:
        return composed(
            "acts in none of {count} cases and is acted upon in {suffered}",
            count=str(count),
            suffered=suffered,
        )
    if done == count:
        return composed(
            "acts in {done} of {count} cases and is acted upon in none",
            done=str(done),
            count=str(count),
        )
    return composed(
        "acts in {done} of {count} cases and is acted upon in {suffered}",
        done=str(done),
        count=str(count),
        suffered=suffered,
    )


def _apart(shares: dict[Side, float], counts: dict[Side, int]) -> float:
    """Return how many standard errors two shares lie apart."""
    pooled = sum(shares[side] * counts[side] for side in Side) / sum(counts.values())
    error = math.sqrt(pooled * (1 - pooled) * sum(1 / counts[side] for side in Side))
    return abs(shares[Side.A] - shares[Side.B]) / error if error else 0.0
