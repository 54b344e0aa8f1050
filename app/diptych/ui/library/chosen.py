"""The two articles that are chosen to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.icons import icon
from diptych.ui.library.words import title_of
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.ui.palette import Tokens
    from diptych_db.library import ArticleEntry

_LONGEST = 76


class Slot(QFrame):
    """One side of the pair: its letter, the title, and a way to empty it."""

    emptied = Signal()

    def __init__(self, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slot")
        self._side = side
        self._letter = QLabel(side.value, self)
        self._letter.setObjectName("rowname")
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._empty = QToolButton(self)
        self._empty.setAccessibleName(_("Choose another article for {side}").format(side=side))
        self._empty.setToolTip(_("Choose another article for {side}").format(side=side))
        self._empty.clicked.connect(lambda _checked=False: self.emptied.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.addWidget(self._letter)
        row.addSpacing(6)
        row.addWidget(self._title, 1)
        row.addWidget(self._empty)
        self.setMinimumHeight(44)

    def show_entry(self, entry: ArticleEntry | None) -> None:
        """Show the article of this side, or that there is none."""
        self._empty.setVisible(entry is not None)
        self.setProperty("empty", entry is None)
        self.style().polish(self)
        words = (
            shortened(title_of(entry), _LONGEST) if entry else _("Choose an article, or drop one")
        )
        self._title.setText(words)
        self._title.setObjectName("" if entry else "muted")
        self._title.style().polish(self._title)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._empty.setIcon(icon("x", tokens.ink, 16))


class ChosenPair(QWidget):
    """The two sides, and the button that compares them."""

    compare_asked = Signal()
    emptied = Signal(object)
    """A side that is to have no article."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._slots = {side: Slot(side, self) for side in Side}
        for side, slot in self._slots.items():
            slot.emptied.connect(lambda side=side: self.emptied.emit(side))
        self.button = QPushButton(_("Compare A and B"), self)
        self.button.setObjectName("primary")
        self.button.clicked.connect(lambda _checked=False: self.compare_asked.emit())
        heading = QLabel(_("Pair to compare"), self)
        heading.setObjectName("heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(heading)
        for slot in self._slots.values():
            layout.addWidget(slot)
        layout.addWidget(self.button)
        self.set_tokens(tokens)
        self.show_pair({})

    def show_pair(self, chosen: Mapping[Side, ArticleEntry]) -> None:
        """Show what is chosen for each side."""
        for side, slot in self._slots.items():
            slot.show_entry(chosen.get(side))
        self.button.setEnabled(len(chosen) == len(Side))

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        for slot in self._slots.values():
            slot.set_tokens(tokens)
