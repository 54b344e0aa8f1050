"""The library: what is in it, the words to find in it, and the pair that is chosen from it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.icons import icon
from diptych.ui.library.chosen import ChosenPair
from diptych.ui.library.details import Details
from diptych.ui.library.group_bar import GroupBar
from diptych.ui.library.listing import Listing

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from diptych.ui.commands import Commands
    from diptych.ui.palette import Tokens
    from diptych.ui.state import WindowState

_SIDE, _NARROW = 360, 300
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Shown(StrEnum):
    """Which part of the library the list shows."""

    ARTICLES = later("Articles")
    PAIRS = later("Pairs")
    TRASH = later("Trash")

    @property
    def words(self) -> str:
        """What a person reads."""
        return _(self.value)


class Words(QLineEdit):
    """The field for words; keys that move up and down go to the list."""

    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand moves on."""
        if event.key() in _MOVES:
            self.moved.emit(event)
        else:
            super().keyPressEvent(event)


class LibraryView(QWidget):
    """Hidden until it is asked for; asks for what a person wants, and shows what it is given."""

    left = Signal()
    turned = Signal()
    """Another part of the library is to be shown."""

    def __init__(self, tokens: Tokens, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("libraryview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._parts = QButtonGroup(self)
        self.tabs = {shown: self._tab(shown) for shown in Shown}
        self.words = Words(self)
        self.words.setObjectName("newrow")
        self.words.setPlaceholderText(_("Find by title, source, or words of the text"))
        self.words.setAccessibleName(_("Find articles"))
        self.groups = GroupBar(self)
        self.listing = Listing(tokens, self)
        self.words.moved.connect(self.listing.keyPressEvent)
        self.nothing = QLabel(self)
        self.nothing.setObjectName("muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._side = QWidget(self)
        self._side.setObjectName("evidence")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chosen = ChosenPair(tokens, self._side)
        self.details = Details(tokens, self._side)
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close the library (Esc)"))
        self._close.setAccessibleName(_("Close the library"))
        self._close.clicked.connect(lambda _checked=False: self.left.emit())
        self._lay_out([commands.open, commands.paste, commands.address])
        self.set_tokens(tokens)
        self.hide()

    @property
    def shown(self) -> Shown:
        """Which part of the library is asked for."""
        return next(shown for shown, tab in self.tabs.items() if tab.isChecked())

    def start(self) -> None:
        """Give the keys to the list, or to the field above it where there is none."""
        first = self.words if self.listing.isHidden() else self.listing
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, shown: Shown) -> None:
        """Show another part of the library."""
        self.tabs[shown].setChecked(True)

    def count(self, numbers: dict[Shown, int]) -> None:
        """Say how many there are of each kind."""
        for shown, number in numbers.items():
            self.tabs[shown].setText(f"{shown.words} {number}")

    def say_nothing(self, words: str) -> None:
        """Say why the list is empty; `""` where it is not."""
        if words and self.listing.hasFocus():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.nothing.setText(words)
        self.nothing.setVisible(bool(words))
        self.listing.setVisible(not words)

    def set_look(self, tokens: Tokens, state: WindowState, *, narrow: bool) -> None:
        """Wear other colours and sizes."""
        self.set_tokens(tokens)
        wide = round((_NARROW if narrow else _SIDE) * state.text_size / 100)
        self._side.setFixedWidth(min(wide, self.window().width() * 2 // 5))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self.listing.set_tokens(tokens)
        self.chosen.set_tokens(tokens)
        self.details.set_tokens(tokens)
        self._close.setIcon(icon("x", tokens.ink, 18))

    def _tab(self, shown: Shown) -> QToolButton:
        tab = QToolButton(self)
        tab.setText(shown.words)
        tab.setCheckable(True)
        tab.setChecked(shown is Shown.ARTICLES)
        tab.setAccessibleName(shown.words)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.toggled.connect(lambda on: self.turned.emit() if on else None)
        self._parts.addButton(tab)
        return tab

    def _lay_out(self, ways_in: list[QAction]) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 16, 10)
        left.setSpacing(10)
        left.addLayout(self._head())
        left.addWidget(self.groups)
        left.addWidget(self.listing, 1)
        left.addWidget(self.nothing, 1)
        left.addLayout(self._foot(ways_in))
        self.nothing.hide()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(16, 8, 16, 12)
        side.setSpacing(16)
        top = QHBoxLayout()
        heading = QLabel(_("Library"), self._side)
        heading.setObjectName("rowname")
        top.addWidget(heading, 1)
        top.addWidget(self._close)
        side.addLayout(top)
        side.addWidget(self.chosen)
        side.addWidget(self.details, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self._side)

    def _head(self) -> QHBoxLayout:
        switch = QWidget(self)
        switch.setObjectName("lenses")
        switch.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        switch.setAccessibleName(_("Part of the library"))
        row = QHBoxLayout(switch)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(1)
        for tab in self.tabs.values():
            row.addWidget(tab)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(switch)
        head.addWidget(self.words, 1)
        return head

    def _foot(self, ways_in: list[QAction]) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        hint = QLabel(_("Drop files and folders here, or"), self)
        hint.setObjectName("muted")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(hint, 1)
        for action, words in zip(
            ways_in, (_("Open files…"), _("Paste"), _("Address…")), strict=True
        ):
            button = QToolButton(self)
            button.setObjectName("reader")
            button.setText(words)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text().removesuffix("…"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, action=action: action.trigger())
            foot.addWidget(button)
        return foot
