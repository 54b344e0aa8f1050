"""Lets several people take turns at one computer, each with their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from diptych.model.faults import Fault
from diptych.model.pack import Student
from diptych.model.translation import gettext as _
from diptych.ui.commands import connect
from diptych.ui.overlay import Overlay
from diptych.ui.sharing.cards import card_label
from diptych.ui.sharing.words import student_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from diptych.model.comparison import Comparison
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

_WIDE, _HIGH, _LONGEST = 540, 380, 200


class PersonsCard(Overlay):
    """Who worked here before, and a field for somebody new."""

    chosen = Signal(object)
    """A student; one without a key is new."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, _("Who works here"), _WIDE, _HIGH)
        about = _(
            "Where several people use one computer, each has their own work: what somebody else did"
            " is put aside and comes back when they are chosen again. There is no password."
        )
        self._students: tuple[Student, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("People who worked here"))
        self.list.setObjectName("lines")
        self.list.setSpacing(4)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.list.currentRowChanged.connect(lambda _row: self._offer())
        self.name = QLineEdit(self)
        self.name.setObjectName("newrow")
        self.name.setPlaceholderText(_("Somebody new: a name"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setMaxLength(_LONGEST)
        self.name.textChanged.connect(lambda _text: self._offer())
        self.name.returnPressed.connect(self._choose)
        self.begin = QPushButton(self)
        self.begin.setObjectName("primary")
        self.begin.clicked.connect(lambda _checked=False: self._choose())
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.clicked.connect(lambda _checked=False: self.leave())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(card_label(_("Who works here"), "rowname", self))
        layout.addWidget(card_label(about, "muted", self))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.name)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.begin)
        layout.addLayout(buttons)

    def show_students(self, students: Sequence[Student], now: Student) -> None:
        """Offer these; whoever works here now is ticked."""
        others = [one for one in students if one.key != now.key]
        self._students = (now, *others)
        self.list.clear()
        for one in self._students:
            words = student_name(one)
            if one is now:
                words = _("{name} (works here now)").format(name=words)
            QListWidgetItem(words, self.list).setTextAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.name.clear()
        self.list.setCurrentRow(0)
        self._offer()

    def _wanted(self) -> Student | None:
        """Return who is chosen; none where that is whoever works here now."""
        name = " ".join(self.name.text().split())
        if name:
            same = (one for one in self._students if one.name.casefold() == name.casefold())
            return next(same, Student("", name))
        row = self.list.currentRow()
        return self._students[row] if row > 0 else None

    def _offer(self) -> None:
        wanted = self._wanted()
        self.begin.setEnabled(wanted is not None)
        name = _("this person") if wanted is None else student_name(wanted)
        self.begin.setText(_("Work as {name}").format(name=name))

    def _choose(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.leave()
            self.chosen.emit(wanted)


class Persons(QObject):
    """Puts the work of one person aside and brings back that of another."""

    def __init__(
        self,
        stage: Stage,
        services: Services,
        whole: Callable[[], Comparison | None],
        store: Callable[[], None],
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._services = services
        self._whole = whole
        self._store = store
        self.card = PersonsCard(stage.window)
        self.card.chosen.connect(self._change)
        connect(stage.commands.persons, self._ask)
        stage.cards.append(self.card.leave)
        stage.opening.connect(self.card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _ask(self) -> None:
        if self.card.leave():
            return
        sharing = self._services.sharing
        try:
            self.card.show_students(sharing.students(), sharing.student())
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        self.card.appear(self.card.name)

    def _change(self, student: Student) -> None:
        self._store()
        whole = self._whole()
        try:
            self._services.sharing.work_as(student)
            if whole is not None:
                self._stage.open(whole, self._services.notebook(whole))
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        self._stage.message.say(
            _("{name} works here now. What was done before is put aside and not lost.").format(
                name=student_name(student)
            )
        )

    def _dress(self, state: WindowState) -> None:
        self.card.set_text_size(state.text_size)
