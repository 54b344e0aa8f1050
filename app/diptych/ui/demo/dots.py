"""How far a demo is: a dot for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.names import isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from diptych.ui.demo.looks import Look

_LEAST: Final = 9.0
"""Pixels from dot to dot below which there are none."""


class Dots(QWidget):
    """Filled for what was shown, large for what shows, hollow for what comes; and `3 / 12`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._number = 0, 1
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, place: int, number: int, look: Look) -> None:
        """Show that step `place` (from 0) of `number` shows."""
        self._place, self._number, self._look = place, number, look
        self.setAccessibleName(_("Step {place} of {number}").format(place=place + 1, number=number))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a line's height."""
        high = self._look.em(1.3) if self._look else 30
        return QSize(200, high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the figure and the dots, in the direction of reading."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.words()
        figure = isolated(f"{self._place + 1} / {self._number}")
        wide = QFontMetricsF(font).horizontalAdvance(figure) + look.em(0.6)
        right = self.isRightToLeft()
        ends = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(look.tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(self.rect()), ends | middle, figure)
        apart = min(look.em(0.8), (self.width() - wide) / self._number)
        if apart >= _LEAST:
            self._dots(painter, look, wide, apart)
        painter.end()

    def _dots(self, painter: QPainter, look: Look, start: float, apart: float) -> None:
        tokens = look.tokens
        for number in range(self._number):
            x = start + (number + 0.5) * apart
            at = QPointF(self.width() - x if self.isRightToLeft() else x, self.height() / 2)
            here = number == self._place
            colour = QColor(tokens.accent if here else tokens.muted)
            radius = apart * (0.42 if here else 0.24)
            painter.setPen(QPen(colour, 2))
            painter.setBrush(colour if number <= self._place else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius, radius)
