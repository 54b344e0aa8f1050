"""What rows of several lists are painted with: the ground of a chosen row, and a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from diptych.ui.palette import Tokens

BOX: Final = 16
"""The side of a box to tick, in pixels."""
_GROUND, _BOX_CORNER = 6.0, 4.0
_TICK: Final = ((0.25, 0.52), (0.44, 0.70), (0.77, 0.32))
"""Where the tick bends, in shares of the box."""


def draw_chosen(painter: QPainter, row: QRect, tokens: Tokens) -> None:
    """Draw the ground of a row that is chosen."""
    painter.setPen(QColor(tokens.accent))
    painter.setBrush(QColor(tokens.selected))
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), _GROUND, _GROUND)


def draw_box(painter: QPainter, box: QRectF, tokens: Tokens, *, ticked: bool) -> None:
    """Draw a box that is ticked or not."""
    painter.setPen(QColor(tokens.accent if ticked else tokens.edge))
    painter.setBrush(QColor(tokens.accent if ticked else tokens.paper))
    painter.drawRoundedRect(box, _BOX_CORNER, _BOX_CORNER)
    if ticked:
        painter.setPen(QPen(QColor(tokens.on_accent), 2))
        bends = [QPointF(x * box.width(), y * box.height()) for x, y in _TICK]
        painter.drawPolyline([box.topLeft() + bend for bend in bends])
