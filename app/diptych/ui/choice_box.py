"""A box of choices that shows that it opens: style rules take away the arrow of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QComboBox

from diptych.ui.pens import round_pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FROM_EDGE: Final = 14.0
"""Pixels from the edge of the box to the middle of its arrow."""
_HALF: Final = 4.0


class ChoiceBox(QComboBox):
    """Draws an arrow in the colour of its words, at the side where lines end."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, then the arrow over it."""
        super().paintEvent(event)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(round_pen(self.palette().color(group, QPalette.ColorRole.Text), 1.75))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QPointF(_FROM_EDGE if mirrored else self.width() - _FROM_EDGE, self.height() / 2)
        points = ((-_HALF, -_HALF / 2), (0.0, _HALF / 2), (_HALF, -_HALF / 2))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in points])
        painter.end()
