"""Marks in the order of the text, so that those in view are found among thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.ui.marks import PageMark

LANES: Final = 3
"""So many overlapping marks stand in a lane of their own."""


def in_order(marks: Iterable[PageMark]) -> list[PageMark]:
    """Return marks as they begin, the longer of two first."""
    # Two sorts by what C can read off take half as long as one by a pair.
    ordered = sorted(marks, key=attrgetter("span.end"), reverse=True)
    ordered.sort(key=attrgetter("span.start"))
    return ordered


class InOrder:
    """Marks of one text that may overlap each other."""

    def __init__(self, marks: Iterable[PageMark]) -> None:
        self._marks = in_order(marks)
        self._starts = list(map(attrgetter("span.start"), self._marks))
        # The end that marks up to here reach: what begins early may be long.
        self._furthest = list(accumulate(map(attrgetter("span.end"), self._marks), max))

    def between(self, start: int, end: int) -> list[PageMark]:
        """Return what reaches into a stretch `[start, end)`."""
        first, last = self._range(start, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]

    def laned_between(self, start: int, end: int) -> list[tuple[PageMark, int]]:
        """Return what reaches into a stretch with its lane: those that overlap have different ones.

        With more than `LANES` in one place the last lane holds several.
        """
        first, last = self._range(start, end)
        # Which lanes are taken depends on all that overlap, one behind the other.
        while 0 < first < last and self._furthest[first - 1] > self._starts[first]:
            first -= 1
        ends = [0] * LANES
        laned: list[tuple[PageMark, int]] = []
        for mark in self._marks[first:last]:
            lane = 0
            while lane < LANES - 1 and ends[lane] > mark.span.start:
                lane += 1
            ends[lane] = max(ends[lane], mark.span.end)
            laned.append((mark, lane))
        return [one for one in laned if one[0].span.end > start]

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return bisect_right(self._furthest, start), bisect_left(self._starts, end)
