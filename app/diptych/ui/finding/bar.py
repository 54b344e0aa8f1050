"""The line above the pages in which words are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.finding.hits import LEAST, MOST
from diptych.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QKeyEvent

    from diptych.ui.commands import Commands
    from diptych.ui.palette import Tokens


class _Words(QLineEdit):
    """Return goes on to the next hit, with Shift back."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Hidden while nothing is looked for."""

    looked_for = Signal(str)
    """The words, at every change of them."""
    stepped = Signal(int)
    """1 for the next hit, -1 for the one before."""
    left = Signal()

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel(self)
        self.words = _Words(self)
        self.words.setObjectName("newrow")
        self.words.setPlaceholderText(_("Find in both articles"))
        self.words.setAccessibleName(_("Find in both articles"))
        self.words.textChanged.connect(self.looked_for)
        self.words.stepped.connect(self.stepped)
        self._told = QLabel(self)
        self._told.setObjectName("muted")
        self._told.setAccessibleName(_("Hits"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(6)
        layout.addWidget(self._sign)
        layout.addWidget(self.words, 1)
        layout.addWidget(self._told)
        for action in (commands.previous_hit, commands.next_hit):
            layout.addWidget(_button(action, self))
        self._close = QToolButton(self)
        self._close.setToolTip(_("Stop finding (Esc)"))
        self._close.setAccessibleName(_("Stop finding"))
        self._close.clicked.connect(lambda _checked=False: self.left.emit())
        layout.addWidget(self._close)
        self.hide()

    def begin(self) -> None:
        """Let the person write."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def tell(self, counts: Mapping[Side, int], current: int | None) -> None:
        """Say how many hits there are on each side, and which one is shown (from 0)."""
        if len(self.words.text().strip()) < LEAST:
            self._told.setText("")
            return
        sides = " · ".join(
            _("{amount} in {side}").format(amount=_amount(counts[side]), side=side) for side in Side
        )
        place = (
            ""
            if current is None
            else _("{place} of {number} · ").format(place=current + 1, number=sum(counts.values()))
        )
        self._told.setText(place + sides)
        announce(self, self._told.text())

    def told(self) -> str:
        """Return what is said of the hits."""
        return self._told.text()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._sign.setPixmap(icon("search", tokens.muted, 16).pixmap(16, 16))
        self._close.setIcon(icon("x", tokens.ink, 18))


def _amount(count: int) -> str:
    if count >= MOST:
        return _("{number} or more").format(number=count)
    return str(count) if count else _("none")


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
