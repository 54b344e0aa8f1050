"""Cards on which a person says what goes into a file for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.names import shortened
from diptych.ui.overlay import Overlay
from diptych.ui.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

    from diptych.model.pack import Student

_LONGEST_NAME = 30


class FileCard(Overlay):
    """A heading, a line on what it is for, some choices, and a button that writes the file."""

    wanted = Signal()

    def __init__(
        self, window: QMainWindow, name: str, about: str, hint: str, size: tuple[int, int]
    ) -> None:
        super().__init__(window, name, *size)
        self._heading = card_label(name, "rowname", self)
        self._about = card_label(about, "muted", self)
        self.text = QLineEdit(self)
        self.text.setObjectName("newrow")
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(hint)
        self.text.setMaxLength(200)
        self.text.returnPressed.connect(self.wanted)
        self.write = QPushButton(_("Save as a file…"), self)
        self.write.setObjectName("primary")
        self.write.clicked.connect(lambda _checked=False: self.wanted.emit())
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.clicked.connect(lambda _checked=False: self.leave())

    def box(self, words: str, *, on: bool) -> TickBox:
        """Return a choice that is made or not."""
        made = TickBox(words, self)
        made.setChecked(on)
        return made

    def lay_out(self, parts: Sequence[QWidget]) -> None:
        """Put the parts below each other, the buttons last."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(9)
        for part in (self._heading, self._about, self.text, *parts):
            layout.addWidget(part)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.write)
        layout.addLayout(buttons)


class HandInCard(FileCard):
    """Under which name a work is handed in."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(
            window,
            _("Hand in my work"),
            _(
                "One file with all that you did with this pair, for your teacher. Letters drawn at "
                "random tell your work from others; your name goes along only if you write it here."
            ),
            _("Your name, if you like"),
            (560, 270),
        )
        self.texts = self.box(_("Both texts, too"), on=False)
        self.texts.setToolTip(_("Your teacher needs them only where they are not there already."))
        self.same = self.box("", on=False)
        self._known: tuple[Student, ...] = ()
        self._mine: Student | None = None
        self.text.textChanged.connect(lambda _text: self._ask_who())
        self.lay_out((self.texts, self.same))

    def show_students(self, known: Sequence[Student], mine: Student) -> None:
        """Offer the name of whoever works here; `known` are all who handed in from here."""
        self._known = tuple(known)
        self._mine = next((one for one in known if one.key == mine.key), None)
        self.same.setChecked(False)
        self.text.setText(mine.name)
        self._ask_who()

    def _ask_who(self) -> None:
        """Ask, where another name is written, whether that is another person."""
        written = self.text.text().casefold().split()
        new = all(one.name.casefold().split() != written for one in self._known)
        self.same.setVisible(self._mine is not None and new)
        if self._mine is not None and self._mine.name:
            asked = _("The same person as {name}, who handed in before")
            self.same.setText(asked.format(name=shortened(self._mine.name, _LONGEST_NAME)))
        else:
            self.same.setText(_("The same person who handed in without a name before"))


def card_label(words: str, name: str, parent: QWidget) -> QLabel:
    """Return words of a card, as many lines as they take."""
    made = QLabel(words, parent)
    made.setObjectName(name)
    made.setWordWrap(True)
    return made
