"""Paints a name with a box that is ticked or not; a click anywhere on the line turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diptych.ui.row_parts import BOX, draw_box, draw_chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

    from diptych.ui.palette import Tokens

_AROUND, _LEAST = 8, 28
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class TickPainter(QStyledItemDelegate):
    """For lists of names that can be ticked."""

    def __init__(self, tokens: Tokens, parent: QObject) -> None:
        super().__init__(parent)
        self.tokens = tokens

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return room for one line that a finger can hit."""
        return QSize(80, max(_LEAST, option.fontMetrics.height() + 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line; the current one stands out while its list has the keys."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reached = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Active
        here = option.widget.hasFocus()
        if here and option.state & reached == reached:
            draw_chosen(painter, option.rect, self.tokens)
        inner = option.rect.adjusted(_AROUND, 0, -_AROUND, 0)
        right = option.direction is Qt.LayoutDirection.RightToLeft
        left = inner.right() - BOX if right else inner.left()
        box = QRectF(left, inner.center().y() - BOX / 2 + 0.5, BOX, BOX)
        draw_box(painter, box, self.tokens, ticked=_state(index) is Qt.CheckState.Checked)
        room = BOX + _AROUND
        inner = inner.adjusted(0 if right else room, 0, -room if right else 0, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(self.tokens.ink))
        words = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, _BEGIN, words)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn the tick on a click, and on the key that the list hands on (space)."""
        if event.type() not in {QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress}:
            return False
        on = _state(index) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)


def _state(index: QModelIndex | QPersistentModelIndex) -> Qt.CheckState:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
