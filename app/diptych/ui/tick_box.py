"""A box to tick that is seen in every scheme: Fusion gives it an edge darker than the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TICK: Final = ((0.22, 0.52), (0.43, 0.72), (0.78, 0.3))
"""The bends of the tick, as shares of the box."""
_ROUND: Final = 3.0


class TickBox(QCheckBox):
    """Draws its box in the colours of the palette, over that of the style."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words and the focus, then the box."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        indicator = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(indicator, option, self))
        box.adjust(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self.isChecked()
        role = QPalette.ColorRole
        painter.setPen(self._pen(role.Highlight if ticked else role.WindowText, 1.0))
        painter.setBrush(self.palette().color(role.Highlight if ticked else role.Base))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if ticked:
            painter.setPen(self._pen(role.HighlightedText, 2.0))
            corner, width, height = box.topLeft(), box.width(), box.height()
            painter.drawPolyline([corner + QPointF(x * width, y * height) for x, y in _TICK])
        painter.end()

    def _pen(self, role: QPalette.ColorRole, width: float) -> QPen:
        pen = QPen(self.palette().color(role), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen
