"""The list of what the reader put aside, with a button that brings one thing back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ui.notebook.put_aside import PutAside

NOTHING = later("Nothing was overruled, hidden, merged or renamed.")


class AsideList(QWidget):
    """Shows each thing in words."""

    back_asked = Signal(object)
    """The `PutAside` that is to come back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawn")
        self._things: tuple[PutAside, ...] = ()
        self._nothing = QLabel(_(NOTHING), self)
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self.lines = QListWidget(self)
        self.lines.setObjectName("asides")
        self.lines.setWordWrap(True)
        self.lines.setAccessibleName(_("What you put aside"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = QPushButton(_("Restore"), self)
        self.lines.currentRowChanged.connect(lambda _row: self._offer())
        self.lines.itemActivated.connect(lambda _item: self._ask())
        self.back.clicked.connect(lambda _checked=False: self._ask())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 8, 8)
        layout.setSpacing(5)
        for part in (self._nothing, self.lines, self.back):
            layout.addWidget(part)

    def show_things(self, things: Sequence[PutAside]) -> None:
        """Show these things; the same line stays the current one."""
        self._things = tuple(things)
        row = max(0, self.lines.currentRow())
        self.lines.clear()
        for thing in things:
            self.lines.addItem(QListWidgetItem(thing.words))
        self.lines.setCurrentRow(min(row, len(things) - 1))
        for part in (self.lines, self.back):
            part.setVisible(bool(things))
        self._nothing.setVisible(not things)
        self._offer()

    def _current(self) -> PutAside | None:
        row = self.lines.currentRow()
        return self._things[row] if 0 <= row < len(self._things) else None

    def _offer(self) -> None:
        thing = self._current()
        self.back.setEnabled(thing is not None and thing.after is not None)
        self.back.setText(thing.way_back if thing and thing.way_back else _("Restore"))

    def _ask(self) -> None:
        thing = self._current()
        if thing is not None and thing.after is not None:
            self.back_asked.emit(thing)
