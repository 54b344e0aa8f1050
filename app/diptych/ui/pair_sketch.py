"""Two pages and what ties them, drawn small: what the window will show once articles are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from diptych.ui.palette import Tokens

_WIDTH, _HEIGHT = 216, 118
_PAGE = 82.0
_CORNER = 5.0
_LEFT_LINES: Final = (1.0, 0.86, 0.94, 0.7, 1.0, 0.9, 0.55)
_RIGHT_LINES: Final = (0.92, 1.0, 0.6, 1.0, 0.84, 0.95, 0.7)
_TIES: Final = ((1, 2, 0, 2, 0), (4, 5, 4, 4, 1))
"""The first and last line of a passage on the left, the same on the right, and the hue."""


class PairSketch(QWidget):
    """Says nothing that the words beside it do not say, so that a screen reader passes it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: Tokens | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw pages, lines and ribbons."""
        if self._tokens is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        self._draw(painter, self._tokens)
        painter.end()

    def _draw(self, painter: QPainter, tokens: Tokens) -> None:
        for left, lines in ((0.5, _LEFT_LINES), (_WIDTH - _PAGE - 0.5, _RIGHT_LINES)):
            painter.setPen(QPen(QColor(tokens.edge), 1.0))
            painter.setBrush(QColor(tokens.panel))
            painter.drawRoundedRect(QRectF(left, 0.5, _PAGE, _HEIGHT - 1.0), _CORNER, _CORNER)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.muted))
            painter.drawRoundedRect(QRectF(left + 10, 13, 44, 5), 2, 2)
            painter.setBrush(QColor(tokens.line))
            for number, share in enumerate(lines):
                line = QRectF(left + 10, _line(number), (_PAGE - 20) * share, 3.0)
                painter.drawRoundedRect(line, 1.5, 1.5)
        for tie in _TIES:
            self._tie(painter, tokens, tie)

    def _tie(self, painter: QPainter, tokens: Tokens, tie: tuple[int, int, int, int, int]) -> None:
        first, last, other, other_last, hue = tie
        colour = QColor(tokens.hues[hue])
        wash = QColor(colour)
        wash.setAlphaF(tokens.strong_wash)
        near, far = _PAGE + 0.5, _WIDTH - _PAGE - 0.5
        top, end = _line(first) - 4, _line(last) + 7
        far_top, far_end = _line(other) - 4, _line(other_last) + 7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawRect(QRectF(5, top, near - 5, end - top))
        painter.drawRect(QRectF(far, far_top, _PAGE - 4.5, far_end - far_top))
        ribbon = _curve(near, top, far, far_top)
        ribbon.lineTo(far, far_end)
        ribbon.connectPath(_curve(far, far_end, near, end))
        ribbon.closeSubpath()
        painter.drawPath(ribbon)
        # As on the pages: a solid edge ties what is alike, a dashed one what is told differently.
        style = Qt.PenStyle.DashLine if hue else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.4, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_curve(near, top, far, far_top))
        painter.drawPath(_curve(near, end, far, far_end))


def _line(number: int) -> float:
    """Return the upper edge of a line of the text."""
    return 29.0 + 11.5 * number


def _curve(left: float, start: float, right: float, end: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, start))
    middle = (left + right) / 2
    path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(right, end))
    return path
