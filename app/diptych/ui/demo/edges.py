"""Soft edges where a board goes on above or below, each with an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from diptych.ui.pens import round_pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from diptych.ui.demo.looks import Look


class Edges(QWidget):
    """Lies over what scrolls, and lets pointer and clicks through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._above = self._below = False

    def tell(self, look: Look, above: bool, below: bool) -> None:  # noqa: FBT001 - one for each edge
        """Say where there is more than is seen."""
        self._look, self._above, self._below = look, above, below
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the edges that there are."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._above:
            self._edge(painter, self._look, 0.0, 1)
        if self._below:
            self._edge(painter, self._look, float(self.height()), -1)
        painter.end()

    def _edge(self, painter: QPainter, look: Look, y: float, inward: int) -> None:
        deep = look.em(1.1) * inward
        ground = QColor(look.tokens.background)
        clear = QColor(ground)
        clear.setAlphaF(0.0)
        shade = QLinearGradient(QPointF(0, y), QPointF(0, y + deep))
        shade.setColorAt(0.25, ground)
        shade.setColorAt(1.0, clear)
        painter.fillRect(QRectF(0, y, self.width(), deep).normalized(), shade)
        wide, high = look.em(0.5), look.em(0.26) * inward
        tip = QPointF(self.width() / 2, y + look.em(0.15) * inward)
        painter.setPen(round_pen(QColor(look.tokens.accent), look.em(0.11)))
        for side in (-wide, wide):
            painter.drawLine(tip, tip + QPointF(side, high))
