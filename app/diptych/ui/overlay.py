"""A card above the window's parts, that Esc or a click beside it puts away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_MARGIN = 24


class Overlay(QFrame):
    """Stands in the middle of its window, keeps the focus inside, and gives it back.

    `wide` and `high` are the most pixels it takes at the usual text size; a window with less room
    gives it less. It is no modal dialog: commands go on working.
    """

    def __init__(self, window: QMainWindow, name: str, wide: int, high: int) -> None:
        super().__init__(window)
        self.setObjectName("overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._window = window
        self._most = (wide, high)
        self._scale = 1.0
        self._before: QWidget | None = None
        self.hide()
        window.installEventFilter(self)

    def set_text_size(self, text_size: int) -> None:
        """Take more room where the text, in per cent of its usual size, is larger."""
        self._scale = max(1.0, text_size / 100)
        self.place()

    def appear(self, first: QWidget) -> None:
        """Show the card and give the focus to one of its parts."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        # What was hidden takes the present size of text only now.
        self.place()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a widget has an application

    def leave(self) -> bool:
        """Put the card away; return whether it was there."""
        if not self.isVisible():
            return False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # a widget has an application
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        return True

    def place(self) -> None:
        """Stand in the middle of the window, a little above it."""
        room = self._window.rect()
        width, height = (
            min(round(most * self._scale), space - 2 * _MARGIN)
            for most, space in zip(self._most, room.size().toTuple(), strict=True)
        )
        left, top = (room.width() - width) // 2, max(_MARGIN, (room.height() - height) // 3)
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size, and leave when the mouse is pressed beside the card."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self.place()
        if event.type() is QEvent.Type.MouseButtonPress and self.isVisible():
            self._leave_beside(watched, event)  # type: ignore[arg-type]  # what such an event is
        return False

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: FBT001, N802 - Qt's signature
        """Go round inside the card."""
        parts = [part for part in self._parts() if part.isVisible() and part.isEnabled()]
        here = self.focusWidget()
        if not parts or here is None:
            return False
        at = parts.index(here) if here in parts else 0
        chosen = parts[(at + (1 if next_one else -1)) % len(parts)]
        reason = Qt.FocusReason
        chosen.setFocus(reason.TabFocusReason if next_one else reason.BacktabFocusReason)
        return True

    def _parts(self) -> list[QWidget]:
        found: list[QWidget] = []
        part = self.nextInFocusChain()
        while part is not None and part is not self:
            if self.isAncestorOf(part) and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(part)
            part = part.nextInFocusChain()
        return found

    def _leave_beside(self, watched: QObject, event: QMouseEvent) -> None:
        inside = watched is self or (isinstance(watched, QWidget) and self.isAncestorOf(watched))
        same = isinstance(watched, QWidget) and watched.window() is self.window()
        place = self.mapFromGlobal(event.globalPosition().toPoint())
        if same and not inside and not self.rect().contains(place):
            self.leave()
