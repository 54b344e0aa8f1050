"""Paints one line of the list on the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from diptych.ui.colours import mixed
from diptych.ui.fonts import INTERFACE
from diptych.ui.lenses.view import Entry
from diptych.ui.names import isolated
from diptych.ui.reading.strokes import underline

if TYPE_CHECKING:
    from diptych.ui.lenses.view import Figure
    from diptych.ui.marks import MarkStyle
    from diptych.ui.palette import Tokens

ENTRY = int(Qt.ItemDataRole.UserRole) + 2
"""The role that holds an `Entry`, or a note for the pair as a whole; nothing for a heading."""

_LINE = 1.3
"""A line of a name, in sizes of its type."""
_AROUND = 33
"""Pixels of a row beside its swatch and its name."""

_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class EntryPainter(QStyledItemDelegate):
    """Draws name, note and the two bars that meet in the middle, that of the first page first."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.pixels = 14
        self.width = 200
        """The width of the list, in pixels."""
        self.swapped = False
        """Whether B's page is the first one, and so B's bar."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for the lines that a row has."""
        content = index.data(ENTRY)
        if content is None:
            return QSize(60, round(self.pixels * 2.2))
        height = 4.9 if isinstance(content, Entry) else 3.5
        if self._name_lines(str(index.data()), self.width - _AROUND - self.pixels * 1.5) > 1:
            height += _LINE
        return QSize(60, round(self.pixels * height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(3, 1, -5, -1)
        content = index.data(ENTRY)
        name = str(index.data())
        if content is None:
            self._heading(painter, area, name)
        else:
            self._ground(painter, area, option.state)
            inner = area.adjusted(8, self.pixels * 0.4, -8, -self.pixels * 0.3)
            if isinstance(content, Entry):
                self._entry(painter, inner, content)
            else:
                self._pair(painter, inner, name, str(content))
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.selected if selected else self.tokens.hover))
            painter.drawRoundedRect(area, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)

    def _heading(self, painter: QPainter, area: QRectF, name: str) -> None:
        place = area.adjusted(8, self.pixels * 0.6, -8, 0)
        self._text(painter, place, name, self._font(12, bold=True), self.tokens.muted)

    def _entry(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        hue = self.tokens.hues[entry.style.hue % len(self.tokens.hues)]
        colour = QColor(self.tokens.muted if entry.struck else hue)
        swatch, text = self._columns(painter, area)
        self._swatch(painter, swatch, colour, entry.style)
        self._titled(painter, text, entry.name, entry.note, struck=entry.struck)
        top = area.bottom() - self.pixels * 1.3
        bars = QRectF(text.left(), top, text.width(), self.pixels * 1.1)
        self._bars(painter, bars, entry.figures, colour)

    def _pair(self, painter: QPainter, area: QRectF, name: str, note: str) -> None:
        swatch, text = self._columns(painter, area)
        painter.setPen(QPen(QColor(self.tokens.muted), 1.3))
        painter.setBrush(QColor(self.tokens.paper))
        page = swatch.adjusted(2, 0, -swatch.width() / 2 - 1, 0)
        painter.drawRoundedRect(page, 2, 2)
        painter.drawRoundedRect(page.translated(page.width() + 2, 0), 2, 2)
        self._titled(painter, text, name, note)

    def _columns(self, painter: QPainter, area: QRectF) -> tuple[QRectF, QRectF]:
        side = self.pixels * 1.5
        swatch = QRectF(area.left(), area.top() + self.pixels * 0.1, side, self.pixels * 1.05)
        if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return swatch, area.adjusted(side + 9, 0, 0, 0)
        swatch.moveRight(area.right())
        return swatch, area.adjusted(0, 0, -side - 9, 0)

    def _swatch(self, painter: QPainter, area: QRectF, colour: QColor, style: MarkStyle) -> None:
        fill = QColor(colour)
        fill.setAlphaF(self.tokens.strong_wash)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area, 4, 4)
        start = QPointF(area.left() + 2, area.bottom() - 2.5)
        underline(painter, start, area.width() - 4, colour=colour, pattern=style.pattern, width=2.0)

    def _titled(
        self, painter: QPainter, area: QRectF, name: str, note: str, *, struck: bool = False
    ) -> None:
        font = self._font(14, bold=True)
        font.setStrikeOut(struck)
        colour = self.tokens.muted if struck else self.tokens.ink
        line = self.pixels * _LINE
        place = QRectF(area.left(), area.top(), area.width(), line)
        first, second = self._broken(name, area.width())
        for words in filter(None, (first, second)):
            self._text(painter, place, words, font, colour)
            place.translate(0, line)
        self._text(painter, place, note, self._font(12), self.tokens.muted)

    def _broken(self, name: str, width: float) -> tuple[str, str]:
        """Return a name on one line, or on two where it is too wide and has a space."""
        metrics = QFontMetricsF(self._font(14, bold=True))
        words = name.split(" ")
        fitting = len(words)
        while fitting > 1 and metrics.horizontalAdvance(" ".join(words[:fitting])) > width:
            fitting -= 1
        return " ".join(words[:fitting]), " ".join(words[fitting:])

    def _name_lines(self, name: str, width: float) -> int:
        return 2 if self._broken(name, width)[1] else 1

    def _bars(
        self, painter: QPainter, area: QRectF, pair: tuple[Figure, Figure], colour: QColor
    ) -> None:
        mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = reversed(pair) if mirrored is not self.swapped else pair
        small = self._font(11.5)
        room = max(QFontMetricsF(small).horizontalAdvance(side.text) for side in pair) + 5
        middle = area.center().x()
        reach = max(4.0, area.width() / 2 - room)
        height, top = self.pixels * 0.42, area.center().y() - self.pixels * 0.21
        painter.setPen(Qt.PenStyle.NoPen)
        for sign, figure in ((-1, left), (1, right)):
            full = QRectF(middle + (1 if sign > 0 else -1 - reach), top, reach, height)
            painter.setBrush(QColor(mixed(self.tokens.muted, self.tokens.panel, 0.24)))
            painter.drawRoundedRect(full, 2, 2)
            length = max(3.0, reach * figure.length) if figure.length else 0.0
            start = middle + (1 if sign > 0 else -1 - length)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(start, top, length, height), 2, 2)
        painter.setFont(small)
        painter.setPen(QColor(self.tokens.muted))
        painter.drawText(area, _LEFT, isolated(left.text))
        painter.drawText(area, _RIGHT, isolated(right.text))

    def _text(self, painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _START, isolated(short))

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(INTERFACE)
        font.setPixelSize(round(self.pixels * size / 14))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
