"""Who acts and who is acted upon, where two sides differ in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Pair, evidence
from diptych.model.comparison import Confidence, ContrastKind, Part
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Actor, Portrait

ENOUGH = 5
"""The fewest acts on each side that a share can be told from."""
PLENTY = 8
CLEAR = 0.35
"""The least difference between the shares of acts that the actor does."""
GREAT = 0.45
SHOWN = 8
"""How many verbs of each side stand as evidence."""
FEW = 2


def agency(pair: Pair) -> Iterator[Draft]:
    """Yield the actors who act on one side and are acted upon on the other."""
    drafts = [draft for actor in pair.actors for draft in _of(pair, actor)]
    yield from sorted(drafts, key=lambda draft: -draft.weight)[:FEW]


def _of(pair: Pair, actor: Actor) -> Iterator[Draft]:
    counts = {side: len(actor.on(side).acts) for side in Side}
    if min(counts.values()) < ENOUGH:
        return
    shares = {side: _done(actor.on(side)) / counts[side] for side in Side}
    difference = abs(shares[Side.A] - shares[Side.B])
    if difference < CLEAR:
        return
    strong = difference >= GREAT and min(counts.values()) >= PLENTY
    parts = [
        f"in {side} {pair.spoken(actor.name)} acts {_times(_done(actor.on(side)))}"
        f" and is acted upon {_times(counts[side] - _done(actor.on(side)))}"
        for side in Side
    ]
    statement = f"{parts[0]}; {parts[1]}."
    yield Draft(
        actor.name,
        ContrastKind.AGENCY,
        statement[0].upper() + statement[1:],
        Confidence.STRONG if strong else Confidence.POSSIBLE,
        tuple(
            piece
            for side in Side
            for piece in evidence(side, (act.verb for act in actor.on(side).acts[:SHOWN]))
        ),
        difference,
    )


def _done(portrait: Portrait) -> int:
    return sum(act.role is Part.AGENT for act in portrait.acts)


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")
