"""The shapes of ribbons: whole ones from page to page, and stubs where a partner is out of view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from diptych.ui.marks import Tie
    from diptych.ui.reading.lines import Reach

_LEAST_SEEN = 5.0
"""Pixels of a passage that must be in view for it to count as seen."""
_STUB = 0.46
"""How far a stub reaches into the hinge."""
_STUB_SLOPE = 30.0
_STUB_TIP = 5.0


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One tie as it is drawn.

    `body` is the filled shape, `edges` its two long sides, `middle` the ends of its centre line,
    `steepness` how many pixels it climbs. `left` and `right` are the reaches where it meets the
    pages; a stub has only one, and its partner lies `towards` the top (-1) or the bottom (1).
    """

    tie: Tie
    body: QPainterPath
    edges: QPainterPath
    middle: tuple[QPointF, QPointF]
    steepness: float
    left: Reach | None
    right: Reach | None
    towards: int = 0

    @property
    def whole(self) -> bool:
        """Whether both passages are in view."""
        return self.left is not None and self.right is not None

    def centre(self, share: float) -> QPointF:
        """Return the point of the centre line after `share` (0-1) of the way."""
        start, end = self.middle
        flat = QPointF((start.x() + end.x()) / 2, 0)
        path = QPainterPath(start)
        path.cubicTo(QPointF(flat.x(), start.y()), QPointF(flat.x(), end.y()), end)
        return path.pointAtPercent(share)


def ribbon(tie: Tie, left: Reach, right: Reach, size: tuple[float, float]) -> Ribbon | None:
    """Return the ribbon between two reaches in a hinge of (width, height), or a stub, or nothing.

    The reaches are in the hinge's own coordinates.
    """
    width, height = size
    left_seen, right_seen = _seen(left, height), _seen(right, height)
    if left_seen and right_seen:
        return _whole(tie, left, right, width)
    if left_seen:
        return _stub(tie, left, (0.0, width * _STUB), up=right.middle < height / 2)
    if right_seen:
        ends = (width, width * (1 - _STUB))
        return _stub(tie, right, ends, up=left.middle < height / 2)
    return None


def _seen(reach: Reach, height: float) -> bool:
    return min(reach.bottom, height) - max(reach.top, 0.0) >= min(_LEAST_SEEN, reach.height)


def _whole(tie: Tie, left: Reach, right: Reach, width: float) -> Ribbon:
    upper = (QPointF(0, left.top), QPointF(width, right.top))
    lower = (QPointF(0, left.bottom), QPointF(width, right.bottom))
    middle = (QPointF(0, left.middle), QPointF(width, right.middle))
    steepness = abs(left.middle - right.middle)
    return Ribbon(tie, _between(upper, lower), _sides(upper, lower), middle, steepness, left, right)


def _stub(tie: Tie, seen: Reach, ends: tuple[float, float], *, up: bool) -> Ribbon:
    tip = seen.middle + (-_STUB_SLOPE if up else _STUB_SLOPE)
    tip_half = min(_STUB_TIP, seen.height / 2)
    upper = (QPointF(ends[0], seen.top), QPointF(ends[1], tip - tip_half))
    lower = (QPointF(ends[0], seen.bottom), QPointF(ends[1], tip + tip_half))
    middle = (QPointF(ends[0], seen.middle), QPointF(ends[1], tip))
    body, edges = _between(upper, lower), _sides(upper, lower)
    from_left = ends[0] < ends[1]
    left, right = (seen, None) if from_left else (None, seen)
    return Ribbon(tie, body, edges, middle, 0.0, left, right, -1 if up else 1)


_Side = tuple[QPointF, QPointF]


def _curve(path: QPainterPath, side: _Side) -> None:
    """Continue a path that stands at the side's start to its end, level at both."""
    half = (side[0].x() + side[1].x()) / 2
    path.cubicTo(QPointF(half, side[0].y()), QPointF(half, side[1].y()), side[1])


def _between(upper: _Side, lower: _Side) -> QPainterPath:
    path = QPainterPath(upper[0])
    _curve(path, upper)
    path.lineTo(lower[1])
    _curve(path, (lower[1], lower[0]))
    path.closeSubpath()
    return path


def _sides(upper: _Side, lower: _Side) -> QPainterPath:
    path = QPainterPath(upper[0])
    _curve(path, upper)
    path.moveTo(lower[0])
    _curve(path, lower)
    return path
