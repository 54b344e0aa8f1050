"""The six ways to underline, each told from the others without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen

from diptych.ui.marks import Pattern

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

_DASHES = {
    Pattern.DASH: (4.2, 2.4),
    Pattern.DOT: (0.1, 2.3),
    Pattern.DASH_DOT: (5.0, 2.2, 1.2, 2.2),
}
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
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    right = QPointF(left.x() + length, left.y())
    if pattern is Pattern.WAVE:
        pen.setWidthF(max(1.1, width * 0.75))
        painter.setPen(pen)
        painter.drawPath(_wave(left, right.x()))
        return
    if pattern is Pattern.DOUBLE:
        pen.setWidthF(max(1.0, width * 0.55))
        painter.setPen(pen)
        for shift in (QPointF(0, -1.4), QPointF(0, 1.4)):
            painter.drawLine(left + shift, right + shift)
        return
    if pattern in _DASHES:
        if pattern is Pattern.DOT:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setWidthF(width * 1.2)
        pen.setDashPattern(_DASHES[pattern])
    painter.setPen(pen)
    painter.drawLine(left, right)


def _wave(start: QPointF, end: float) -> QPainterPath:
    path = QPainterPath(start)
    x, up = start.x(), 1.0
    while x < end:
        ahead = min(x + _WAVE_STEP, end)
        path.quadTo(
            QPointF((x + ahead) / 2, start.y() + up * _WAVE_HEIGHT), QPointF(ahead, start.y())
        )
        x, up = ahead, -up
    return path
