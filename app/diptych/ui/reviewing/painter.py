"""Paints a line of a source: its number, a tick, its words kept or struck through, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diptych.ui.fonts import READING
from diptych.ui.row_parts import BOX, draw_box, draw_chosen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget

    from diptych.ui.palette import Tokens

NUMBER: Final = int(Qt.ItemDataRole.UserRole) + 1
NOTE: Final = int(Qt.ItemDataRole.UserRole) + 2
"""Role, reason, doubt, and the reader's say."""
DOUBT: Final = int(Qt.ItemDataRole.UserRole) + 3
"""True for a line that a reader had better look at."""
_AROUND, _ABOVE, _GAP = 10, 6, 12
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
_HIGH = 100_000


class ReviewPainter(QStyledItemDelegate):
    """Rows are as high as their words need in the width that there is."""

    def __init__(self, tokens: Tokens, parent: QListWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self._list = parent

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for all words and the note below them."""
        width = self._list.viewport().width()
        room = width - self._indent(option) - _AROUND
        words = _height(_reading(option, kept=True), str(index.data()), room)
        note = _height(option.font, str(index.data(NOTE)), room)
        return QSize(width, words + note + 2 * _ABOVE + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(painter, option.rect, self.tokens)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        kept = Qt.CheckState(ticked) is Qt.CheckState.Checked
        self._head(painter, option, index, kept=kept)
        self._words(painter, option, index, kept=kept)
        painter.restore()

    def _head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        kept: bool,
    ) -> None:
        """Paint the number and the tick."""
        line = option.fontMetrics.height() + 4
        number = QRect(0, _ABOVE, self._indent(option) - BOX - 2 * _GAP, line)
        painter.setFont(option.font)
        painter.setPen(QColor(self.tokens.muted))
        placed = _mirrored(number.translated(option.rect.topLeft()), option)
        painter.drawText(placed, _end(option), str(index.data(NUMBER)))
        left = self._indent(option) - BOX - _GAP
        box = QRect(left, _ABOVE + (line - BOX) // 2, BOX, BOX)
        box = _mirrored(box.translated(option.rect.topLeft()), option)
        draw_box(painter, QRectF(box), self.tokens, ticked=kept)

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        kept: bool,
    ) -> None:
        room = option.rect.adjusted(self._indent(option), _ABOVE, -_AROUND, -_ABOVE)
        room = _mirrored(room, option)
        words, note = str(index.data()), str(index.data(NOTE))
        font = _reading(option, kept=kept)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.ink if kept else self.tokens.muted))
        painter.drawText(room, _WRAPPED, words)
        below = room.adjusted(0, _height(font, words, room.width()) + 1, 0, 0)
        quiet = QFont(option.font)
        quiet.setBold(bool(index.data(DOUBT)))
        painter.setFont(quiet)
        painter.setPen(QColor(self.tokens.ink if index.data(DOUBT) else self.tokens.muted))
        painter.drawText(below, _WRAPPED, note)

    def _indent(self, option: QStyleOptionViewItem) -> int:
        digits = len(str(max(99, self._list.count())))
        return _AROUND + option.fontMetrics.horizontalAdvance("0" * digits) + BOX + 2 * _GAP


def _reading(option: QStyleOptionViewItem, *, kept: bool) -> QFont:
    font = QFont(option.font)
    font.setFamilies([READING])
    font.setPixelSize(round(option.font.pixelSize() * 16 / 14))
    font.setStrikeOut(not kept)
    return font


def _height(font: QFont, words: str, width: int) -> int:
    space = QRect(0, 0, max(80, width), _HIGH)
    return QFontMetrics(font).boundingRect(space, _WRAPPED, words).height()


def _mirrored(box: QRect, option: QStyleOptionViewItem) -> QRect:
    """Return where a box stands in a window that runs from right to left, too."""
    return QStyle.visualRect(option.direction, option.rect, box)


def _end(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    right = option.direction is Qt.LayoutDirection.RightToLeft
    across = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
    return across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
