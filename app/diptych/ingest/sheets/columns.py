"""The order in which the pieces of a page are read: down one column, then down the next.

A gutter is a strip that hardly anything crosses and that has running text on both sides, line
beside line. What crosses it (a headline, a table, a picture's caption) parts the columns into
bands, which are read one after the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.ingest.sheets.glyphs import Fragment

_BIN = 2.0
_SLACK = 1.0
_FEWEST_PAIRS = 3
_NARROWEST, _WIDE = 7.0, 8.0
"""Lines of a column are on average wider than so many letter heights, or a quarter of them is
wider than so many, as where a list stands in it; cells of tables are not."""
_DEEPEST = 6
_MOST_FRAGMENTS = 4_000
"""On a page with more pieces no columns are looked for, as that takes long."""


def columns_of(fragments: Sequence[Fragment]) -> tuple[tuple[Fragment, ...], ...]:
    """Return the columns of a page in reading order, or what stands between them."""
    if len(fragments) > _MOST_FRAGMENTS:
        return (tuple(fragments),)
    return tuple(tuple(column) for column in _read(list(fragments), _DEEPEST) if column)


@dataclass(frozen=True, slots=True)
class _Band:
    left: list[Fragment]
    right: list[Fragment]

    @property
    def parted(self) -> bool:
        """Whether there is running text on both sides, line beside line."""
        if min(len(self.left), len(self.right)) < _FEWEST_PAIRS:
            return False
        if not (_is_wide(self.left) and _is_wide(self.right)):
            return False
        beside = (one for one in self.left if any(_beside(one, other) for other in self.right))
        return sum(1 for _ in islice(beside, _FEWEST_PAIRS)) == _FEWEST_PAIRS


def _read(fragments: list[Fragment], depth: int) -> Iterator[list[Fragment]]:
    gutter = _best_gutter(fragments) if depth else None
    if gutter is None:
        yield fragments
        return
    together: list[Fragment] = []
    for piece in _in_bands(fragments, gutter):
        if isinstance(piece, _Band) and piece.parted:
            yield together
            together = []
            yield from _read(piece.left, depth - 1)
            yield from _read(piece.right, depth - 1)
        elif isinstance(piece, _Band):
            together += [*piece.left, *piece.right]
        else:
            together.append(piece)
    yield together


def _best_gutter(fragments: Sequence[Fragment]) -> float | None:
    """Return where a gutter parts most lines, if there is one anywhere."""
    parted = {
        x: sum(
            min(len(piece.left), len(piece.right))
            for piece in _in_bands(fragments, x)
            if isinstance(piece, _Band) and piece.parted
        )
        for x in _candidates(fragments)
    }
    best = max(parted, key=lambda x: parted[x], default=None)
    return best if best is not None and parted[best] else None


def _candidates(fragments: Sequence[Fragment]) -> Iterator[float]:
    """Yield the middles of strips that fewer pieces cross than the strips beside them."""
    crossed: Counter[int] = Counter()
    for one in fragments:
        for strip in range(int(one.left // _BIN), int(one.right // _BIN) + 1):
            crossed[strip] += 1
    if not crossed:
        return
    strips = range(min(crossed), max(crossed) + 1)
    start = strips.start
    for strip in strips[1:]:
        if crossed[strip] == crossed[start]:
            continue
        if start > strips.start and crossed[start] < min(crossed[start - 1], crossed[strip]):
            yield (start + strip) / 2 * _BIN
        start = strip


def _in_bands(fragments: Sequence[Fragment], gutter: float) -> Iterator[_Band | Fragment]:
    crossing = sorted(
        (one for one in fragments if _side(one, gutter) == 0), key=lambda one: -one.middle
    )
    bands = [_Band([], []) for _ in range(len(crossing) + 1)]
    heights = [-one.middle for one in crossing]
    for one in fragments:
        side = _side(one, gutter)
        if side:
            band = bands[bisect_right(heights, -one.middle)]
            (band.left if side < 0 else band.right).append(one)
    for at, band in enumerate(bands):
        yield band
        if at < len(crossing):
            yield crossing[at]


def _side(one: Fragment, gutter: float) -> int:
    if one.right <= gutter + _SLACK:
        return -1
    return 1 if one.left >= gutter - _SLACK else 0


def _beside(one: Fragment, other: Fragment) -> bool:
    return min(one.top, other.top) > max(one.bottom, other.bottom)


def _is_wide(fragments: Iterable[Fragment]) -> bool:
    widths = sorted(one.width / one.height for one in fragments if one.height > 0)
    if not widths:
        return False
    return fmean(widths) >= _NARROWEST or widths[len(widths) * 3 // 4] >= _WIDE
