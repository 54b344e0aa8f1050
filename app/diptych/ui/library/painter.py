"""Paints a line of the library: a title, its source below, what is missing, and a side's letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diptych.ui.row_parts import draw_chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from diptych.ui.palette import Tokens

SOURCE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The quiet words below the title."""
MISSING: Final = int(Qt.ItemDataRole.UserRole) + 2
"""What is missing, behind them."""
SIDE: Final = int(Qt.ItemDataRole.UserRole) + 3
"""`A` or `B` for an article that is chosen."""
TAGS: Final = int(Qt.ItemDataRole.UserRole) + 4
"""Its tags, at the end of the lower line."""
_AROUND, _ABOVE, _BADGE, _GAP = 12, 7, 22, 10
_CORNER = 6.0
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ShelfPainter(QStyledItemDelegate):
    """Paints articles and pairs alike."""

    def __init__(self, tokens: Tokens, parent: QObject) -> None:
        super().__init__(parent)
        self.tokens = tokens

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return room for two lines."""
        return QSize(160, option.fontMetrics.height() * 2 + 2 * _ABOVE + 2)

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
        inner = option.rect.adjusted(_AROUND, _ABOVE, -_AROUND, -_ABOVE)
        side = index.data(SIDE)
        if side:
            self._badge(painter, option, inner, str(side))
        room = _BADGE + _GAP if side else 0
        right = option.direction is Qt.LayoutDirection.RightToLeft
        inner = inner.adjusted(room if right else 0, 0, 0 if right else -room, 0)
        self._words(painter, option, inner, index)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        half = inner.height() // 2
        title = QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold)
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        self._line(painter, title, upper, str(index.data() or ""), self.tokens.ink)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
        if tags := str(index.data(TAGS) or ""):
            lower = self._tags(painter, option, lower, tags)
        source, missing = str(index.data(SOURCE) or ""), str(index.data(MISSING) or "")
        if missing:
            slanted = QFont(option.font)
            slanted.setItalic(True)
            words = f"{source} · {missing}" if source else missing
            self._line(painter, slanted if not source else option.font, lower, words)
        else:
            self._line(painter, option.font, lower, source)

    def _tags(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, tags: str
    ) -> QRect:
        """Write tags at the end of a line, in half of it at most; return the room that is left."""
        cut = option.fontMetrics.elidedText(tags, Qt.TextElideMode.ElideRight, room.width() // 2)
        wide = option.fontMetrics.horizontalAdvance(cut)
        painter.setFont(option.font)
        painter.setPen(QColor(self.tokens.accent))
        painter.drawText(room, _END, cut)
        right = option.direction is Qt.LayoutDirection.RightToLeft
        return room.adjusted(wide + _GAP if right else 0, 0, 0 if right else -wide - _GAP, 0)

    def _line(
        self, painter: QPainter, font: QFont, room: QRect, words: str, colour: str = ""
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour or self.tokens.muted))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _BEGIN, cut)

    def _badge(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, side: str
    ) -> None:
        right = option.direction is Qt.LayoutDirection.RightToLeft
        left = inner.left() if right else inner.right() - _BADGE
        box = QRectF(left, inner.center().y() - _BADGE / 2, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.accent))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, side)
