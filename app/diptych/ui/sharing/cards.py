"""The cards on which a person says what goes into a file for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow


class FileCard(Overlay):
    """A heading, a line on what it is for, some choices, and a button that writes the file."""

    wanted = Signal()

    def __init__(
        self, window: QMainWindow, name: str, about: str, hint: str, size: tuple[int, int]
    ) -> None:
        super().__init__(window, name, *size)
        self._heading = _label(name, "rowname", self)
        self._about = _label(about, "muted", self)
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

    def box(self, words: str, *, on: bool) -> QCheckBox:
        """Return a choice that is made or not."""
        made = QCheckBox(words, self)
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


class TaskCard(FileCard):
    """What of a pair goes to a class."""

    attempt_asked = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(
            window,
            _("Share as task"),
            _(
                "One file with the pair for your class: your questions, themes and rows go along, "
                "your own marks and notes do not."
            ),
            _("A title, if you like"),
            (560, 390),
        )
        self.what = QComboBox(self)
        self.what.setAccessibleName(_("What is shared"))
        self.what.currentIndexChanged.connect(lambda _at: self._show_what())
        self.texts = self.box(_("The texts"), on=True)
        self.texts.setToolTip(_("Without them, everybody needs the articles in their own library."))
        self.steps = self.box("", on=True)
        self.key = self.box(_("Your own marks and notes, as a key to compare with"), on=False)
        self.help = _label("", "muted", self)
        self.attempt = QPushButton(_("Mark first, see later…"), self)
        self.attempt.clicked.connect(lambda _checked=False: self.attempt_asked.emit())
        self._steps = ""
        self._helping = QWidget(self)
        row = QHBoxLayout(self._helping)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.help, 1)
        row.addWidget(self.attempt)
        self.lay_out((self.what, self.texts, self.steps, self.key, self._helping))

    def show_sets(self, sets: Sequence[tuple[str, str]]) -> None:
        """Offer collections, by what they are called and by their name, beside the open pair."""
        self.what.clear()
        self.what.addItem(_("This pair"), "")
        for words, name in sets:
            self.what.addItem(words, name)
        self.what.setVisible(bool(sets))

    @property
    def chosen_set(self) -> str:
        """The name of the collection that is to be shared, `""` for the open pair."""
        return str(self.what.currentData() or "")

    def show_pair(self, *, steps: str, help_given: str, key: bool, has_key: bool) -> None:
        """Show what there is to go along; `has_key` says whether there is anything for a key."""
        self._steps = steps
        self._show_what()
        self.help.setText(help_given)
        self.key.setEnabled(has_key)
        self.key.setChecked(key and has_key)

    def _show_what(self) -> None:
        """Say of a set only what holds for each of its pairs."""
        several = bool(self.chosen_set)
        self.steps.setText(
            _("Steps of the demo, as each pair has them") if several else self._steps
        )
        self._helping.setVisible(not several)
        if several:
            self.key.setEnabled(True)


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
            (540, 240),
        )
        self.texts = self.box(_("Both texts, too"), on=False)
        self.texts.setToolTip(_("Your teacher needs them only where they are not there already."))
        self.lay_out((self.texts,))


def _label(words: str, name: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setObjectName(name)
    made.setWordWrap(True)
    return made
