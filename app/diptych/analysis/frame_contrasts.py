"""In which light two articles tell their subject, where that differs clearly."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import THE_WHOLE, evidence
from diptych.analysis.frames import frame_hints
from diptych.model.comparison import Confidence, Contrast, ContrastKind
from diptych.model.composed import Composed, composed, composed_many
from diptych.model.text import Side
from diptych.model.translation import later

if TYPE_CHECKING:
    from diptych.analysis.frames import FrameHint
    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading

TOLD = {
    "conflict": later("as a conflict"),
    "economic": later("as a matter of money and jobs"),
    "human_interest": later("through people's lives and feelings"),
    "morality": later("as a question of right and wrong"),
    "resolution": later("as a problem to be solved"),
}
"""How a statement names each frame."""
FEWEST = 4
"""The fewest sentences of its frame that each side must have."""
APART = 1.5
"""How many standard errors the shares of either frame must lie apart."""

Hints = dict[str, list["FrameHint"]]


def frame_contrasts(
    readings: tuple[Reading, Reading], prototypes: Prototypes
) -> tuple[Contrast, ...]:
    """Return one statement where each side has a frame of its own that the other has far less of.

    Frames are hints, so the statement is never more than possible.
    """
    hints = {side: _by_frame(frame_hints(readings[at], prototypes)) for at, side in enumerate(Side)}
    if not all(hints.values()):
        return ()
    counts = {side: len(readings[at].sentences) for at, side in enumerate(Side)}
    leading = {side: _leading(hints[side]) for side in Side}
    if leading[Side.A] == leading[Side.B]:
        return ()
    if any(_apart(hints, counts, side, leading[side]) < APART for side in Side):
        return ()
    told = {side: _told(hints, side, leading[side]) for side in Side}
    return (
        Contrast(
            "frame-1",
            THE_WHOLE,
            ContrastKind.FRAME,
            composed(
                "A tells it more {first}; B more {second}.",
                first=told[Side.A],
                second=told[Side.B],
            ),
            Confidence.POSSIBLE,
            tuple(
                piece
                for side in Side
                for piece in evidence(side, (hint.span for hint in hints[side][leading[side]]))
            ),
        ),
    )


def _by_frame(hints: tuple[FrameHint, ...]) -> Hints:
    found: Hints = {}
    for hint in hints:
        found.setdefault(hint.frame, []).append(hint)
    return found


def _leading(hints: Hints) -> str:
    """Return the frame with the most sentences; among equals, the first in the alphabet."""
    return min(hints, key=lambda frame: (-len(hints[frame]), frame))


def _apart(hints: dict[Side, Hints], counts: dict[Side, int], side: Side, frame: str) -> float:
    """Return by how many standard errors one side's share of a frame is above the other's.

    0 where that side has too few sentences of it.
    """
    here, there = (len(hints[one].get(frame, ())) for one in (side, side.other))
    if here < FEWEST:
        return 0.0
    pooled = (here + there) / (counts[side] + counts[side.other])
    error = math.sqrt(pooled * (1 - pooled) * (1 / counts[side] + 1 / counts[side.other]))
    apart = here / counts[side] - there / counts[side.other]
    return apart / error if error else 0.0


def _told(hints: dict[Side, Hints], side: Side, frame: str) -> Composed:
    here, there = (len(hints[one].get(frame, ())) for one in (side, side.other))
    return composed_many(
        "{frame} ({number} sentence, {others} in {side})",
        "{frame} ({number} sentences, {others} in {side})",
        here,
        frame=composed(TOLD[frame]),
        others=str(there),
        side=side.other,
    )
