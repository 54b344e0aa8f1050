"""Sets of themes: save those of this pair under a name, take those of a set to this pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIST = 130
"""Pixels of height; the buttons are to be seen without scrolling."""
_LONGEST = 20
"""Letters of a name on a button; the drawer is narrow."""
_TOLD = later("A set brings only the themes whose words stand in one of the two articles.")


class SetsPanel(QWidget):
    """Asks; somebody else stores and reads."""

    save_asked = Signal(str)
    """The name of the set."""
    take_asked = Signal(str)
    """The name of the set."""
    remove_asked = Signal(str)
    """The name of the set."""
    back_asked = Signal()
    """The set that was removed last is wanted again."""
    read_asked = Signal()
    write_asked = Signal()
    """A file is wanted to read a set from, or to write one to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawn")
        self.sets = QListWidget(self)
        self.sets.setObjectName("asides")
        self.sets.setAccessibleName(_("Sets of themes"))
        self.sets.setMaximumHeight(_LIST)
        self.sets.setWordWrap(True)
        self.sets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take = QPushButton(_("Take to this pair"), self)
        self.remove = QPushButton(_("Remove this set"), self)
        self.back = QPushButton(self)
        self.back.hide()
        self.name = QLineEdit(self)
        self.name.setObjectName("newrow")
        self.name.setPlaceholderText(_("Name of a set…"))
        self.name.setAccessibleName(_("Name of a set"))
        self.save = QPushButton(_("Save my themes as a set"), self)
        self.read = QPushButton(_("From a file…"), self)
        self.write = QPushButton(_("My themes to a file…"), self)
        self.sets.itemActivated.connect(lambda _item: self._take())
        self.take.clicked.connect(lambda _checked=False: self._take())
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        self.back.clicked.connect(lambda _checked=False: self.back_asked.emit())
        self.save.clicked.connect(lambda _checked=False: self._save())
        self.name.returnPressed.connect(self._save)
        self.read.clicked.connect(lambda _checked=False: self.read_asked.emit())
        self.write.clicked.connect(lambda _checked=False: self.write_asked.emit())
        told = QLabel(_(_TOLD), self)
        told.setObjectName("muted")
        told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 8, 8)
        layout.setSpacing(5)
        chosen = (self.sets, self.take, self.remove, self.back, told)
        for part in (*chosen, self.name, self.save, self.read, self.write):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_sets(self, names: Sequence[str]) -> None:
        """List the sets that there are."""
        self.sets.clear()
        self.sets.addItems(list(names))
        self.sets.setCurrentRow(0)
        for part in (self.take, self.remove):
            part.setEnabled(bool(names))

    def offer_back(self, name: str) -> None:
        """Offer the way back for a set that was removed; none for an empty name."""
        self.back.setText(_("Put “{name}” back").format(name=shortened(name, _LONGEST)))
        self.back.setVisible(bool(name))

    def _take(self) -> None:
        item = self.sets.currentItem()
        if self.sets.count():
            self.take_asked.emit(item.text())

    def _remove(self) -> None:
        item = self.sets.currentItem()
        if self.sets.count():
            self.remove_asked.emit(item.text())

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.save_asked.emit(name)
        else:
            self.name.setFocus()
