"""How far to scroll one page when the other is scrolled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def longest_rising_chain(points: Iterable[Point]) -> list[Point]:
    """Return the longest chain of points in which both coordinates strictly rise.

    Ties that cross the others are left out by it. Runs in n log n.
    """
    # Falling second coordinates among equal first ones keep two of them from one chain.
    ordered = sorted(set(points), key=lambda point: (point[0], -point[1]))
    tails: list[float] = []
    tail_at: list[int] = []
    before: list[int] = []
    for number, (_, y) in enumerate(ordered):
        length = bisect_left(tails, y)
        before.append(tail_at[length - 1] if length else -1)
        tails[length : length + 1] = [y]
        tail_at[length : length + 1] = [number]
    chain: list[Point] = []
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


class ScrollMap:
    """Piecewise linear between the scroll values of two pages, pinned at both ends.

    `aligned` are scroll values of A and B that bring partners to the same height; `ends` are the
    greatest values of either page.
    """

    def __init__(self, aligned: Iterable[Point], ends: Point) -> None:
        inner = [
            point
            for point in longest_rising_chain(aligned)
            if 0 < point[0] < ends[0] and 0 < point[1] < ends[1]
        ]
        self._knots = [(0.0, 0.0), *inner, ends]

    def b_for(self, a: float) -> float:
        """Return where B belongs when A is scrolled to `a`."""
        return _between(self._knots, a)

    def a_for(self, b: float) -> float:
        """Return where A belongs when B is scrolled to `b`."""
        return _between([(y, x) for x, y in self._knots], b)


def _between(knots: Sequence[Point], x: float) -> float:
    number = bisect_right(knots, x, key=lambda knot: knot[0])
    number = min(max(number, 1), len(knots) - 1)
    (x0, y0), (x1, y1) = knots[number - 1], knots[number]
    if x1 <= x0:
        return y1 if x >= x1 else y0
    share = min(1.0, max(0.0, (x - x0) / (x1 - x0)))
    return y0 + share * (y1 - y0)
