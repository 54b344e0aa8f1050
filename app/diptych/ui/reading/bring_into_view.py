"""Which passages a selection brings into view, and to which height."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ui.marks import PageMark, Tie
    from diptych.ui.reading.lines import Reach

_HEIGHT = 0.36
"""Where the top of a passage is brought to (0 top, 1 bottom of the view)."""
_LEAST_ABOVE = 0.06
_LOWEST_END = 0.9


@dataclass(frozen=True, slots=True)
class Clicked:
    """The passage that a person clicked to select its group."""

    group: str
    side: Side
    span: Span


def passages_to_show(
    group: str, marks: Sequence[PageMark], ties: Sequence[Tie], clicked: Clicked | None
) -> dict[Side, Span]:
    """Return at most one passage a side: partners of one tie if the group has any.

    The tie is the one that was clicked, or the first; without ties it is each side's first mark.
    """
    own = [tie for tie in ties if tie.group == group]
    if own:
        tie = own[0] if clicked is None else min(own, key=lambda tie: _off(tie, clicked))
        shown = {Side.A: tie.a, Side.B: tie.b}
    else:
        shown = {}
        of_group = (mark for mark in marks if mark.group == group)
        for mark in sorted(of_group, key=lambda mark: mark.span):
            shown.setdefault(mark.side, mark.span)
    if clicked is not None and clicked.side not in shown:
        shown[clicked.side] = clicked.span
    if clicked is not None and not own:
        shown[clicked.side] = clicked.span
    return shown


def _off(tie: Tie, clicked: Clicked) -> int:
    """Return how many code points lie between a tie's passage and the clicked one."""
    span = tie.a if clicked.side is Side.A else tie.b
    return max(0, span.start - clicked.span.end, clicked.span.start - span.end)


def comfortable_top(reach: Reach, view: float) -> float:
    """Return the height in a view of `view` pixels at which a passage had best begin."""
    return fitting_top(_HEIGHT * view, reach, view)


def fitting_top(wanted: float, reach: Reach, view: float) -> float:
    """Return `wanted`, or less where the passage would else run out of the view below."""
    return max(_LEAST_ABOVE * view, min(wanted, _LOWEST_END * view - reach.height))
