"""The card on which a teacher says what of a pair goes to a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.plain import plain_tip
from diptych.ui.sharing.cards import FileCard, card_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

    from diptych.workflow.sharing.for_class import PartId

_WIDE, _HIGH, _LIST = 580, 470, 170


class TaskCard(FileCard):
    """What of a pair goes to a class."""

    attempt_asked = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(
            window,
            _("Share as task"),
            _("One file with the pair for your class. Your marks, notes and answers stay here."),
            _("A title, if you like"),
            (_WIDE, _HIGH),
        )
        self.what = QComboBox(self)
        self.what.setAccessibleName(_("What is shared"))
        self.what.currentIndexChanged.connect(lambda _at: self._show_what())
        self.texts = self.box(_("The texts"), on=True)
        self.texts.setToolTip(_("Without them, everybody needs the articles in their own library."))
        self.steps = self.box("", on=True)
        self.key = self.box(_("Your own marks and notes, as a key"), on=False)
        self.key.setToolTip(_("To compare with. Your notes to the steps go along, too."))
        self.fade = self.box(_("Less help from pair to pair: everything, hints, nothing"), on=False)
        self.help = card_label("", "muted", self)
        self.attempt = QPushButton(_("Mark first, see later…"), self)
        self.attempt.clicked.connect(lambda _checked=False: self.attempt_asked.emit())
        self._steps = ""
        self._has_key = False
        self._ids: list[PartId] = []
        self._helping = QWidget(self)
        row = QHBoxLayout(self._helping)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.help, 1)
        row.addWidget(self.attempt)
        self._caption = QLabel(_("What of your own work goes along"), self)
        self._caption.setObjectName("heading")
        self.parts = QListWidget(self)
        self.parts.setObjectName("lines")
        self.parts.setAccessibleName(self._caption.text())
        self.parts.setMaximumHeight(_LIST)
        self.parts.setSpacing(4)
        boxes = (self.texts, self.steps, self.key, self.fade)
        self.lay_out((self.what, *boxes, self._helping, self._caption, self.parts))

    def show_sets(self, sets: Sequence[tuple[str, str]]) -> None:
        """Offer collections, by what they are called and by their name, beside the open pair."""
        self.what.clear()
        self.what.addItem(_("This pair"), "")
        for words, name in sets:
            self.what.addItem(words, name)
        self.what.setVisible(bool(sets))

    def show_parts(self, parts: Sequence[tuple[str, PartId, bool]]) -> None:
        """Offer parts of the teacher's own work: words, what they stand for, and whether ticked."""
        self.parts.clear()
        self._ids = [part for _words, part, _ticked in parts]
        for words, _part, ticked in parts:
            item = QListWidgetItem(" ".join(words.split()), self.parts)
            item.setToolTip(plain_tip(words))
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
        self._show_what()

    @property
    def chosen_set(self) -> str:
        """The name of the collection that is to be shared, `""` for the open pair."""
        return str(self.what.currentData() or "")

    @property
    def chosen_parts(self) -> frozenset[PartId]:
        """What the ticked parts stand for."""
        return frozenset(
            part
            for row, part in enumerate(self._ids)
            if self.parts.item(row).checkState() is Qt.CheckState.Checked
        )

    def show_pair(self, *, steps: str, help_given: str, key: bool, has_key: bool) -> None:
        """Show what there is to go along; `has_key` says whether there is anything for a key."""
        self._steps = steps
        self._has_key = has_key
        self.help.setText(help_given)
        self.key.setChecked(key and has_key)
        self._show_what()

    def _show_what(self) -> None:
        """Say of a set only what holds for each of its pairs."""
        several = bool(self.chosen_set)
        self.steps.setText(
            _("Steps of the demo, as each pair has them") if several else self._steps
        )
        self._helping.setVisible(not several)
        self.fade.setVisible(several)
        for part in (self._caption, self.parts):
            part.setVisible(not several and self.parts.count() > 0)
        self.key.setEnabled(several or self._has_key)
