"""A box to tick that is seen in every scheme: Fusion gives it an edge darker than the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from diptych.ui.pens import round_pen

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
        edge = role.Highlight if ticked else role.WindowText
        painter.setPen(round_pen(self.palette().color(edge), 1.0))
        painter.setBrush(self.palette().color(role.Highlight if ticked else role.Base))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if ticked:
            painter.setPen(round_pen(self.palette().color(role.HighlightedText), 2.0))
            corner, width, height = box.topLeft(), box.width(), box.height()
            painter.drawPolyline([corner + QPointF(x * width, y * height) for x, y in _TICK])
        painter.end()
