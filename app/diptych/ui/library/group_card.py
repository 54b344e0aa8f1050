"""The card on which an article is put into collections and given tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.library.group_words import called
from diptych.ui.library.ticks import TickPainter
from diptych.ui.names import shortened
from diptych.ui.overlay import Overlay
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QMainWindow

    from diptych.ui.palette import Tokens
    from diptych_db.library import Group

_LONGEST = 60
_HEADINGS = {GroupKind.COLLECTION: later("Collections"), GroupKind.TAG: later("Tags")}
_NEW = {GroupKind.COLLECTION: later("New collection"), GroupKind.TAG: later("New tag")}


class Names(QWidget):
    """Names that can be ticked, and a field for another one, which is ticked once it is there."""

    finished = Signal()
    """Enter was pressed where nothing is to be added."""

    def __init__(self, kind: GroupKind, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        heading = QLabel(_(_HEADINGS[kind]), self)
        heading.setObjectName("heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(_(_HEADINGS[kind]))
        self.painter = TickPainter(tokens, self.list)
        self.list.setItemDelegate(self.painter)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = QLineEdit(self)
        self.field.setObjectName("newrow")
        self.field.setAccessibleName(_(_NEW[kind]))
        self.field.setPlaceholderText(_("{what}, then Enter").format(what=_(_NEW[kind])))
        self.field.returnPressed.connect(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.field)

    def show_names(self, ticked: Mapping[str, bool]) -> None:
        """Show these names, each ticked or not."""
        self.list.clear()
        self.field.clear()
        for name, on in ticked.items():
            self._add(name, ticked=on)
        self.list.setCurrentRow(0)

    def ticked(self) -> tuple[str, ...]:
        """Return the names that are ticked, and what stands in the field."""
        rows = [self.list.item(row) for row in range(self.list.count())]
        on = [
            str(one.data(Qt.ItemDataRole.UserRole))
            for one in rows
            if one.checkState() is Qt.CheckState.Checked
        ]
        return tuple(dict.fromkeys([*on, *self._typed()]))

    def _typed(self) -> list[str]:
        """Return the names in the field, which commas part; a tag may have its sign in front."""
        names = (" ".join(one.split()) for one in self.field.text().split(","))
        if self._kind is GroupKind.TAG:
            names = (one.removeprefix("#").strip() for one in names)
        return [one for one in names if one]

    def _enter(self) -> None:
        typed = self._typed()
        if not typed:
            self.finished.emit()
        for name in typed:
            self._tick(name)
        self.field.clear()

    def _tick(self, name: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if str(item.data(Qt.ItemDataRole.UserRole)).casefold() == name.casefold():
                item.setCheckState(Qt.CheckState.Checked)
                self.list.setCurrentItem(item)
                return
        self.list.setCurrentItem(self._add(name, ticked=True))

    def _add(self, name: str, *, ticked: bool) -> QListWidgetItem:
        item = QListWidgetItem(called(self._kind, name), self.list)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item


class GroupCard(Overlay):
    """Collections on one side, tags on the other."""

    saved = Signal(object)
    """The names that the article is to be under, by kind."""

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("Collections and tags"), 620, 400)
        self._title = QLabel(self)
        self._title.setObjectName("rowname")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.names = {kind: Names(kind, tokens, self) for kind in GroupKind}
        self.save = QPushButton(_("Save"), self)
        self.save.setObjectName("primary")
        self.save.clicked.connect(lambda _checked=False: self._save())
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.clicked.connect(lambda _checked=False: self.leave())
        self._lay_out()

    def offer(self, title: str, entry_id: int, groups: Sequence[Group]) -> None:
        """Open the card for an article."""
        self._title.setText(_("File “{title}” under").format(title=shortened(title, _LONGEST)))
        for kind, names in self.names.items():
            of_kind = (group for group in groups if group.kind is kind)
            names.show_names({group.name: entry_id in group.articles for group in of_kind})
        first = self.names[GroupKind.COLLECTION]
        self.appear(first.list if first.list.count() else first.field)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        for names in self.names.values():
            names.painter.tokens = tokens

    def _save(self) -> None:
        chosen = {kind: names.ticked() for kind, names in self.names.items()}
        self.leave()
        self.saved.emit(chosen)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for names in self.names.values():
            names.finished.connect(self._save)
            sides.addWidget(names, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._cancel)
        below.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(sides, 1)
        layout.addLayout(below)
