"""The six ways to underline, each told from the others without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from diptych.ui.marks import Pattern
from diptych.ui.reading.tiles import TILE, tiled

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    line = (left.x(), left.y(), length)
    underlines(painter, [line], colour=colour, pattern=pattern, width=width)


def underlines(
    painter: QPainter,
    lines: Sequence[tuple[float, float, float]],
    *,
    colour: QColor,
    pattern: Pattern,
    width: float,
) -> None:
    """Draw lines of `pattern`, each from its left end, x and y, so many pixels to the right."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern is Pattern.WAVE or pattern is Pattern.DOT:
        waves = pattern is Pattern.WAVE
        pen.setWidthF(max(1.1, width * 0.75) if waves else width * 1.2)
        for x, y, length in lines:
            tiled(painter, QPointF(x, y), length, pen, _waves if waves else _dots)
        return
    shifts: tuple[float, ...] = (0.0,)
    if pattern is Pattern.DOUBLE:
        pen.setWidthF(max(1.0, width * 0.55))
        shifts = _DOUBLE
    elif pattern in _DASHES:
        pen.setDashPattern(_DASHES[pattern])
    painter.setPen(pen)
    painter.drawLines(
        [QLineF(x, y + shift, x + length, y + shift) for x, y, length in lines for shift in shifts]
    )


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
