"""The card on which the facts about an article are mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from diptych.model.faults import Fault
from diptych.model.text import Known, Metadata
from diptych.model.translation import gettext as _
from diptych.ui.facts.words import WORDS, standing
from diptych.ui.names import shortened
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    Check = Callable[[Metadata, dict[str, str]], Metadata]

_LONGEST = 70


class FactsCard(Overlay):
    """A field for each fact; `check` raises a `Fault` for a value that a fact cannot have."""

    saved = Signal(object)
    """What was changed, by the names of the facts."""

    def __init__(self, check: Check, window: QMainWindow) -> None:
        super().__init__(window, _("Facts about the article"), 640, 420)
        self._check = check
        self._facts = Metadata()
        self._title = QLabel(self)
        self._title.setObjectName("rowname")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.fields: dict[str, QLineEdit] = {}
        self.notes: dict[str, QLabel] = {}
        for name in Metadata.FACTS:
            self._add(name)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(_("Save"), self)
        self.save.setObjectName("primary")
        self.save.clicked.connect(lambda _checked=False: self._save())
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.clicked.connect(lambda _checked=False: self.leave())
        self._rows = self._lay_out()

    def offer(self, facts: Metadata, title: str, first: str = "") -> None:
        """Open the card; the field of the fact `first` (else of the first missing one) is ready."""
        self._facts = facts
        self._title.setText(_("Facts about “{title}”").format(title=shortened(title, _LONGEST)))
        for name, field in self.fields.items():
            field.setText(facts.fact(name).value or "")
            field.setCursorPosition(0)
        self._look()
        missing = [
            name
            for name in self.fields
            if WORDS[name].cited and facts.fact(name).known is Known.MISSING
        ]
        field = self.fields[first or next(iter(missing), "title")]
        self.appear(field)
        field.selectAll()

    def changes(self) -> dict[str, str]:
        """Return what was changed so far."""
        return {
            name: field.text()
            for name, field in self.fields.items()
            if " ".join(field.text().split()) != (self._facts.fact(name).value or "")
        }

    def place(self) -> None:
        """Be as high as the fields need."""
        super().place()
        room = self.geometry()
        needed = self._rows.totalHeightForWidth(room.width())
        most = self.window().height() - 2 * room.top() if room.top() > 0 else needed
        high = min(max(needed, self._rows.minimumSize().height()), max(most, room.height()))
        self.setGeometry(QRect(room.left(), room.top(), room.width(), high))

    def _add(self, name: str) -> None:
        words = WORDS[name]
        field = QLineEdit(self)
        field.setObjectName("newrow")
        field.setAccessibleName(_(words.label))
        field.setPlaceholderText(_(words.example))
        field.textChanged.connect(lambda _text: self._look())
        field.returnPressed.connect(self._save)
        note = QLabel(self)
        note.setObjectName("muted")
        self.fields[name], self.notes[name] = field, note

    def _look(self) -> None:
        """Say how each fact is known, and what is wrong with one."""
        changes = self.changes()
        wrong = ""
        for name, note in self.notes.items():
            told = standing(name, self._facts.fact(name))
            if name in changes:
                told = _("changed by you")
                try:
                    self._check(self._facts, {name: changes[name]})
                except Fault as fault:
                    wrong, told = wrong or fault.spoken(), _("cannot be so")
            note.setText(told)
            self.fields[name].setAccessibleDescription(told)
        self.told.setText(wrong)
        self.told.setVisible(bool(wrong))
        self.save.setEnabled(bool(changes) and not wrong)

    def _save(self) -> None:
        if self.save.isEnabled():
            changes = self.changes()
            self.leave()
            self.saved.emit(changes)

    def _lay_out(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(self.fields.items()):
            label = QLabel(_(WORDS[name].label), self)
            label.setBuddy(field)
            for column, part in enumerate((label, field, self.notes[name])):
                grid.addWidget(part, row, column)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._cancel)
        below.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self.told)
        layout.addStretch(1)
        layout.addLayout(below)
        return layout
