"""A sentence over the foot of the window that goes by itself: nothing is moved to make room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_TIME = 5000
"""Milliseconds for which it stays, unless the pointer or the focus is on it."""
_UP = 26
"""Pixels from the lower edge of what it lies over."""


class Moment(QFrame):
    """Hidden while there is nothing to mention."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("moment")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._act)
        self._action: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TIME)
        self._timer.timeout.connect(self._go)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(14)
        layout.addWidget(self._label)
        layout.addWidget(self._button)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def mention(
        self, sentence: str, button: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Show `sentence` for a moment, with a button that runs `action` where one is given."""
        self._label.setText(sentence)
        self._action = action
        self._button.setText(button)
        self._button.setVisible(action is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def clear(self) -> None:
        """Mention nothing any more."""
        self._timer.stop()
        self._label.clear()
        self._action = None
        self.hide()

    def text(self) -> str:
        """Return what is mentioned, `""` for nothing."""
        return self._label.text()

    def button(self) -> QPushButton:
        """Return the button; it is hidden where nothing can be done."""
        return self._button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in the middle of what it lies over."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.clear()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def _place(self) -> None:
        self.adjustSize()
        room = self._over.size() - self.size()
        self.move(room.width() // 2, room.height() - _UP)
