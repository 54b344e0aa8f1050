"""The card on which chapters of a book are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from diptych.model.translation import gettext as _
from diptych.ui.names import shortened
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow


class ChaptersCard(Overlay):
    """A list with a tick for each chapter; Space ticks, Enter imports what is ticked."""

    chosen = Signal(object)
    """A tuple of paths, each of one chapter (`book.epub#3`)."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, _("Choose chapters"), 560, 480)
        self._path: Path | None = None
        self._title = QLabel(self)
        self._title.setObjectName("rowname")
        self._title.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("asides")
        self.list.setAccessibleName(_("Chapters"))
        self.list.itemChanged.connect(lambda _item: self._enable())
        self.list.itemActivated.connect(lambda _item: self._take())
        self.button = QPushButton(_("Import"), self)
        self.button.setObjectName("primary")
        self.button.clicked.connect(lambda _checked=False: self._take())
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.clicked.connect(lambda _checked=False: self.leave())
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._cancel)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)

    def offer(self, path: Path, names: Sequence[str]) -> None:
        """Open the card on the chapters of a book."""
        self._path = path
        self._title.setText(_("Choose chapters of “{name}”").format(name=shortened(path.name, 50)))
        self.list.clear()
        for number, name in enumerate(names, 1):
            item = QListWidgetItem(f"{number}  {shortened(name, 120)}", self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self._enable()
        self.appear(self.list)

    def _ticked(self) -> list[int]:
        return [
            row + 1
            for row in range(self.list.count())
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _enable(self) -> None:
        count = len(self._ticked())
        self.button.setEnabled(count > 0)
        self.button.setText(_("Import {number}").format(number=count) if count else _("Import"))

    def _take(self) -> None:
        """Take what is ticked, or the current one where nothing is."""
        numbers = self._ticked() or [self.list.currentRow() + 1]
        if self._path is not None and numbers != [0]:
            self.leave()
            path = self._path
            self.chosen.emit(tuple(path.with_name(f"{path.name}#{one}") for one in numbers))
