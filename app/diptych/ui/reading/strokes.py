"""The six ways to underline, each told from the others without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from diptych.ui.marks import Pattern
from diptych.ui.reading.tiles import TILE, Tiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QPainter

_DASHES = {
    Pattern.DASH: (4.2, 2.4),
    Pattern.DASH_DOT: (5.0, 2.2, 1.2, 2.2),
}
_DOUBLE = (-1.4, 1.4)
"""How far the two lines of a double one stand from where a single one would."""
_DOTS_APART = 2.4
"""From dot to dot, in dots."""
_WAVE_STEP = 3.6
_WAVE_HEIGHT = 2.4


Line = tuple[float, float, float]
"""A line's left end, or its upper one, x and y, and its length."""


class Stroke:
    """A pattern in one colour and width, for any number of lines."""

    def __init__(self, colour: QColor, pattern: Pattern, width: float) -> None:
        pen = self._pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._shifts: tuple[float, ...] = (0.0,)
        self._tiles: Tiles | None = None
        if pattern is Pattern.WAVE:
            pen.setWidthF(max(1.1, width * 0.75))
            self._tiles = Tiles(pen, _waves)
        elif pattern is Pattern.DOT:
            pen.setWidthF(width * 1.2)
            self._tiles = Tiles(pen, _dots)
        elif pattern is Pattern.DOUBLE:
            pen.setWidthF(max(1.0, width * 0.55))
            self._shifts = _DOUBLE
        elif pattern in _DASHES:
            pen.setDashPattern(_DASHES[pattern])

    def draw(self, painter: QPainter, lines: Iterable[Line], *, upright: bool = False) -> None:
        """Draw lines to the right, or downwards where they stand `upright`."""
        if self._tiles is not None:
            for x, y, length in lines:
                self._tiles.draw(painter, x, y, length, upright=upright)
            return
        painter.setPen(self._pen)
        if upright:
            made = [
                QLineF(x + by, y, x + by, y + far) for x, y, far in lines for by in self._shifts
            ]
        else:
            made = [
                QLineF(x, y + by, x + far, y + by) for x, y, far in lines for by in self._shifts
            ]
        painter.drawLines(made)


def underline(
    painter: QPainter,
    left: QPointF,
    length: float,
    *,
    colour: QColor,
    pattern: Pattern,
    width: float,
) -> None:
    """Draw a line of `pattern` from `left` to the right; lengths in pixels."""
    Stroke(colour, pattern, width).draw(painter, [(left.x(), left.y(), length)])


def _waves(painter: QPainter, pen: QPen) -> None:
    painter.setPen(pen)
    middle = TILE.height() / 2
    # From before the tile to behind it, so that one tile goes on where the last has ended.
    path = QPainterPath(QPointF(-2 * _WAVE_STEP, middle))
    x, up = -2 * _WAVE_STEP, 1.0
    while x < TILE.width() + _WAVE_STEP:
        ahead = x + _WAVE_STEP
        path.quadTo(QPointF((x + ahead) / 2, middle + up * _WAVE_HEIGHT), QPointF(ahead, middle))
        x, up = ahead, -up
    painter.drawPath(path)


def _dots(painter: QPainter, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    size = pen.widthF()
    count = round(TILE.width() / (_DOTS_APART * size))
    for at in range(count + 1):
        x = at * TILE.width() / count
        painter.drawEllipse(QRectF(x - size / 2, (TILE.height() - size) / 2, size, size))
