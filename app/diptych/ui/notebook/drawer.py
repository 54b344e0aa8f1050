"""A drawer below the list on the left: one thing at a time, with a title and a way to close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
)
from shiboken6 import isValid

from diptych.model.translation import gettext as _
from diptych.ui.covering_parts import column_area
from diptych.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from diptych.ui.palette import Tokens

_ICON = 16


class Drawer(QFrame):
    """Closed at first."""

    turned = Signal()
    """It was opened or closed."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._title = QLabel(self)
        self._title.setObjectName("heading")
        self._close = QToolButton(self)
        self._close.setIconSize(QSize(_ICON, _ICON))
        self._close.setToolTip(_("Close (Esc)"))
        self._close.clicked.connect(lambda _checked=False: self.close_it())
        self._area = column_area(self)
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 2, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        self.set_tokens(tokens)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What is in it, none while it is closed."""
        return self._content if not self.isHidden() else None

    def put(self, content: QWidget, title: str) -> None:
        """Open it on `content`, which stays alive when something else is put in."""
        if not self._focused():
            self._before = QApplication.focusWidget()
        if self._content is not content:
            self._area.takeWidget()
            self._content = content
            self._area.setWidget(content)
            content.show()
        self._title.setText(title)
        self._close.setAccessibleName(_("Close {title}").format(title=title))
        self.setAccessibleName(title)
        self.show()
        self.turned.emit()

    def close_it(self) -> None:
        """Close it; the focus goes back to where it was."""
        focused, before = self._focused(), self._before
        self.hide()
        if focused and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.turned.emit()

    def _focused(self) -> bool:
        here = QApplication.focusWidget()
        return here is not None and self.isAncestorOf(here)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._close.setIcon(icon("x", tokens.ink, _ICON))
