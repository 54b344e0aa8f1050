"""The line above the list that shows one collection or tag alone, renames and removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.library.group_words import called, same_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from diptych_db.library import Group

_MOST_WIDE = 320


class GroupBar(QWidget):
    """Hidden while there is no group. It remembers which one is chosen by kind and name."""

    turned = Signal()
    """Another group, or all articles, are to be shown."""
    renamed = Signal(str)
    """The other name that the chosen group is to have."""
    remove_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._called = ""
        """The name that the chosen group will have when groups are shown next."""
        self.box = QComboBox(self)
        self.box.setAccessibleName(_("Collection or tag"))
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setMaximumWidth(_MOST_WIDE)
        self.box.currentIndexChanged.connect(lambda _row: self._turn())
        self.name = QLineEdit(self)
        self.name.setObjectName("newrow")
        self.name.setAccessibleName(_("Another name"))
        self.name.setMaximumWidth(_MOST_WIDE)
        self.name.returnPressed.connect(self._rename)
        self.rename = QPushButton(_("Rename"), self)
        self.rename.clicked.connect(lambda _checked=False: self._name_anew())
        self.remove = QPushButton(_("Remove"), self)
        self.remove.setToolTip(_("Take this collection or tag away; its articles stay"))
        self.remove.clicked.connect(lambda _checked=False: self.remove_asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.box, self.name):
            row.addWidget(part, 1)
        for button in (self.rename, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self.name.hide()
        self.show_groups((), ())

    @property
    def chosen(self) -> Group | None:
        """The group that is to be shown alone."""
        at = self.box.currentData()
        return self._groups[at] if isinstance(at, int) and at < len(self._groups) else None

    def show_groups(self, groups: Sequence[Group], here: Collection[int]) -> None:
        """Offer these groups, each with how many of the articles `here` are in it."""
        before, called_now = self.chosen, self._called
        self._groups = groups
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(_("All articles"))
            for at, group in enumerate(groups):
                if at == 0 or groups[at - 1].kind is not group.kind:
                    self.box.insertSeparator(self.box.count())
                count = sum(one in group.articles for one in here)
                self.box.addItem(f"{called(group.kind, group.name)}  ({count})", at)
                if before and group.kind is before.kind and same_name(group.name, called_now):
                    self.box.setCurrentIndex(self.box.count() - 1)
        self.setVisible(bool(groups))
        self._turn(told=self.chosen != before)

    def choose(self, group: Group | None) -> None:
        """Show one group alone, or all articles."""
        at = self._groups.index(group) if group in self._groups else None
        self.box.setCurrentIndex(0 if at is None else self.box.findData(at))

    def follow(self, name: str) -> None:
        """Stay with the chosen group when it is called otherwise."""
        self._called = name

    def stop_naming(self) -> bool:
        """Put the field for another name away; return whether it was there."""
        if self.name.isHidden():
            return False
        self.name.hide()
        self.box.show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _turn(self, *, told: bool = True) -> None:
        self.stop_naming()
        self._called = self.chosen.name if self.chosen else ""
        for button in (self.rename, self.remove):
            button.setVisible(self.chosen is not None)
        if told:
            self.turned.emit()

    def _name_anew(self) -> None:
        if not self.name.isHidden():
            self._rename()
        elif self.chosen is not None:
            self.name.setText(self.chosen.name)
            self.box.hide()
            self.name.show()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    def _rename(self) -> None:
        new = self.name.text()
        self.stop_naming()
        if self.chosen is not None and " ".join(new.split()) != self.chosen.name:
            self.renamed.emit(new)
