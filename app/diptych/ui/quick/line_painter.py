"""Paints a line of a list: words at one end, a quiet kind and keys at the other or below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diptych.ui.row_parts import draw_chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from diptych.ui.palette import Tokens

KIND: Final = int(Qt.ItemDataRole.UserRole) + 1
KEYS: Final = int(Qt.ItemDataRole.UserRole) + 2
OFF: Final = int(Qt.ItemDataRole.UserRole) + 3
"""True for a line that can be read and not taken."""
NOTE: Final = int(Qt.ItemDataRole.UserRole) + 4
"""A quiet line below the words."""
_AROUND, _BETWEEN = 12, 18
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LinePainter(QStyledItemDelegate):
    """A line without flags is a heading."""

    def __init__(self, tokens: Tokens, parent: QObject) -> None:
        super().__init__(parent)
        self.tokens = tokens

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for one line of text, or for two."""
        lines = 2 if index.data(NOTE) else 1
        return QSize(120, option.fontMetrics.height() * lines + 14)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, option, index)
        painter.restore()

    def _paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        heading = index.flags() == Qt.ItemFlag.NoItemFlags
        if not heading and option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(painter, option.rect, self.tokens)
        inner = option.rect.adjusted(_AROUND, 0, -_AROUND, 0)
        if note := index.data(NOTE):
            inner = inner.adjusted(0, 5, 0, -5)
            below = inner.adjusted(0, inner.height() // 2, 0, 0)
            inner = inner.adjusted(0, 0, 0, -inner.height() // 2)
            painter.setFont(option.font)
            painter.setPen(QColor(self.tokens.muted))
            cut = painter.fontMetrics().elidedText(
                str(note), Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignLeading | _MIDDLE, cut)
        font = QFont(option.font)
        font.setBold(heading)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.muted))
        side = "    ".join(text for role in (KIND, KEYS) if (text := index.data(role)))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTrailing | _MIDDLE, side)
        quiet = heading or bool(index.data(OFF))
        painter.setPen(QColor(self.tokens.muted if quiet else self.tokens.ink))
        metrics = painter.fontMetrics()
        room = inner.width() - (metrics.horizontalAdvance(side) + _BETWEEN if side else 0)
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | _MIDDLE, words)
