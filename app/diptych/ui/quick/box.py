"""The box in which a few letters find a command or a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.overlay import Overlay
from diptych.ui.plain import plain_tip
from diptych.ui.quick.choices import Choice, fitting
from diptych.ui.quick.line_painter import KEYS, KIND, OFF, LinePainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMainWindow

    from diptych.ui.palette import Tokens

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class _Words(QLineEdit):
    """Moves in the list below are made from here."""

    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _MOVES:
            self.moved.emit(event)
        else:
            super().keyPressEvent(event)


class QuickBox(Overlay):
    """Shows choices, and runs the one that is taken."""

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("Commands and places"), 620, 440)
        self._choices: Sequence[Choice] = ()
        self._shown: list[Choice] = []
        self.words = _Words(self)
        self.words.setObjectName("newrow")
        self.words.setAccessibleName(_("Find a command or a place"))
        self.words.setPlaceholderText(_("Find a command, a theme, an actor or a recent pair"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Commands and places that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter = LinePainter(tokens, self.list)
        self.list.setItemDelegate(self._painter)
        self._nothing = QLabel(_("Nothing is called so."), self)
        self._nothing.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for part in (self.words, self._nothing, self.list):
            layout.addWidget(part)
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self._take_current)
        self.words.moved.connect(self.list.keyPressEvent)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._say)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show the box with all choices."""
        self._choices = choices
        self.words.clear()
        self._filter("")
        self.appear(self.words)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens

    def names(self) -> list[str]:
        """Return the words of the choices that are shown."""
        return [choice.words for choice in self._shown]

    def _filter(self, typed: str) -> None:
        self._shown = fitting(self._choices, typed)
        self.list.clear()
        for choice in self._shown:
            self.list.addItem(_item(choice))
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not self._shown)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        choice = self._shown[self.list.row(item)]
        if choice.enabled:
            self.leave()
            choice.run()

    def _say(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.isVisible():
            announce(self.list, item.data(Qt.ItemDataRole.AccessibleTextRole))


def _item(choice: Choice) -> QListWidgetItem:
    item = QListWidgetItem(choice.words)
    item.setData(KIND, choice.kind)
    item.setData(KEYS, choice.keys)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, choice.spoken)
    item.setToolTip(plain_tip(choice.words))
    # What is off can be selected, so that a screen reader reads it; its words are quiet.
    item.setData(OFF, not choice.enabled)
    return item
