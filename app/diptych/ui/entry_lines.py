"""The lines of the list: they can be asked for a menu, dragged, and dropped on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget

from diptych.ui.dragging import far_enough
from diptych.ui.notebook.name_drag import DraggedName, drag_name, dragged_name

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QListWidgetItem, QWidget

ID = int(Qt.ItemDataRole.UserRole) + 1
"""The role that holds the id of an entry; nothing for a heading."""


class EntryLines(QListWidget):
    """Keeps the current line in view when there is less room."""

    resized = Signal(int)
    """The width that lines have."""
    menu_asked = Signal(str, QPoint)
    """The id of an entry, and where on the screen a person wants a menu for it."""
    name_dropped = Signal(object, str)
    """A `DraggedName`, and the id of the entry that it was dropped on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self.setAcceptDrops(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the width."""
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())
        self.scrollToItem(self.currentItem())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of the line under the pointer, or of the current one by key."""
        by_mouse = event.reason() is event.Reason.Mouse
        if not by_mouse:
            self.ask_menu()
            return
        item: QListWidgetItem | None = self.itemAt(event.pos())
        if item is not None and item.data(ID):
            self.menu_asked.emit(item.data(ID), event.globalPos())

    def ask_menu(self) -> None:
        """Ask for the menu of the current line."""
        item: QListWidgetItem | None = self.currentItem()
        if item is not None and item.data(ID):
            self.menu_asked.emit(item.data(ID), self.place_of(item))

    def place_of(self, item: QListWidgetItem) -> QPoint:
        """Return where on the screen a menu for a line opens."""
        return self.viewport().mapToGlobal(self.visualItemRect(item).center())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a drag may begin."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag a line; held down, the pointer selects no others."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        pressed = self._pressed
        if pressed is None or not far_enough(pressed, event.position().toPoint()):
            return
        self._pressed = None
        item: QListWidgetItem | None = self.itemAt(pressed)
        if item is not None and item.data(ID):
            drag_name(self, DraggedName(item.data(ID)), item.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take names."""
        if dragged_name(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show which line it would go to."""
        item = self._target(event)
        if item is None:
            event.ignore()
            self._light(self.currentItem())
        else:
            event.acceptProposedAction()
            self._light(item)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing will be dropped here."""
        super().dragLeaveEvent(event)
        self._light(self.currentItem())

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what was dropped on what."""
        item, dragged = self._target(event), dragged_name(event.mimeData())
        self._light(self.currentItem())
        if item is not None and dragged is not None:
            event.acceptProposedAction()
            self.name_dropped.emit(dragged, item.data(ID))

    def _target(self, event: QDropEvent) -> QListWidgetItem | None:
        item: QListWidgetItem | None = self.itemAt(event.position().toPoint())
        dragged = dragged_name(event.mimeData())
        if item is None or dragged is None or not item.data(ID):
            return None
        return None if item.data(ID) == dragged.entry else item

    def _light(self, item: QListWidgetItem | None) -> None:
        """Draw a line as if it were selected; the current line stays the current one."""
        blocked = self.blockSignals(True)
        if item is not None:
            item.setSelected(True)
        self.blockSignals(blocked)
