"""What stands in the middle while no pair is open: what to do, and what will come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.pair_sketch import PairSketch

if TYPE_CHECKING:
    from diptych.ui.palette import Tokens

_STEPS = later(
    "Diptych sets them side by side, ties together what both of them tell, and marks where they "
    "tell it differently. Every mark says why it is there. Nothing leaves this computer."
)
_KINDS = later("Text, web pages, PDF, Word, OpenDocument, EPUB and RTF can be read.")
_WIDEST, _HIGHEST = 860, 520
_MEASURE = 560
"""Pixels of a line at the usual text size; longer ones are hard to follow."""


class EmptyPage(QWidget):
    """Invites to open two articles, or to choose them from the library."""

    open_asked = Signal()
    library_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QFrame(self)
        self._sketch = PairSketch(self)
        self._title = QLabel(self)
        self._title.setObjectName("large")
        self._text = QLabel(self)
        self._button = QPushButton(_("Open two articles…"), self)
        self._button.setObjectName("primary")
        self._button.clicked.connect(self.open_asked)
        self.library_button = QPushButton(_("Choose from the library"), self)
        self.library_button.clicked.connect(self.library_asked)
        self._kinds = QLabel(_(_KINDS), self)
        self._kinds.setObjectName("muted")
        self._keys = QLabel(self)
        self._keys.setObjectName("muted")
        self._lay_out()
        self.invite()

    def invite(self) -> None:
        """Ask for two articles."""
        self._title.setText(_("Drop two articles here"))
        self._text.setText(_(_STEPS))
        self._show_waiting(waiting=True)

    def wait_for_second(self, name: str) -> None:
        """Ask for the article to set beside the one called `name`."""
        self._title.setText(_("Now drop the second article"))
        self._text.setText(
            _("“{name}” will stand on the left, the next one on the right.").format(name=name)
        )
        self._show_waiting(waiting=True)

    def work(self, what: str) -> None:
        """Say that a pair is on its way."""
        self._title.setText(what)
        self._text.setText(_(_STEPS))
        self._show_waiting(waiting=False)

    def set_look(self, tokens: Tokens, text_size: int) -> None:
        """Wear other colours, and set words in another size (per cent)."""
        self._sketch.set_tokens(tokens)
        self._text.setMaximumWidth(round(_MEASURE * text_size / 100))

    def show_keys(self, told: str) -> None:
        """Say which keys help here."""
        self._keys.setText(told)

    def keys(self) -> str:
        """Return what is said of keys."""
        return self._keys.text()

    def title(self) -> str:
        """Return the line in large type."""
        return self._title.text()

    def _show_waiting(self, *, waiting: bool) -> None:
        """Show whether something can be dropped."""
        for part in (self._button, self.library_button, self._kinds):
            part.setVisible(waiting)
        if waiting and self.isVisible():
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._frame.setProperty("waiting", waiting)
        if self._frame.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self._frame.style().polish(self._frame)

    def _lay_out(self) -> None:
        frame = self._frame
        frame.setObjectName("drop")
        frame.setMaximumSize(_WIDEST, _HIGHEST)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(40, 36, 40, 36)
        inner.setSpacing(16)
        inner.addStretch(1)
        for label in (self._title, self._text, self._kinds, self._keys):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        inner.addWidget(self._sketch, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._title)
        measured = QHBoxLayout()
        measured.addWidget(self._text)
        inner.addLayout(measured)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self._button)
        buttons.addWidget(self.library_button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        inner.addWidget(self._kinds)
        inner.addWidget(self._keys)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 28)
        row = QHBoxLayout()
        row.addWidget(frame)
        layout.addLayout(row)
