"""The steps of a demo, to be edited, moved, added and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.demo.choices import step_words
from diptych.ui.demo.step_form import StepForm
from diptych.ui.icons import icon
from diptych.ui.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.classroom.matter import Matter
    from diptych.model.lesson import Step
    from diptych.ui.palette import Tokens


class StepsCard(Overlay):
    """Shows what it is given, and tells what a teacher wants."""

    changed = Signal(object)
    """The current step, with other words in it."""
    moved = Signal(int)
    added = Signal()
    removed = Signal()
    undone = Signal()
    drafted = Signal()
    """The steps of the program are wanted in the place of these."""
    shown = Signal()
    """The class is to see the current step."""

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("Steps of the demo"), 920, 640)
        self.list = QListWidget(self)
        self.list.setObjectName("asides")
        self.list.setAccessibleName(_("Steps"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(lambda _row: self._fill_form())
        self.form = StepForm(self)
        self.form.changed.connect(self._retitle)
        self.form.changed.connect(self.changed)
        self.up = self._button(_("Up"), lambda: self.moved.emit(-1))
        self.down = self._button(_("Down"), lambda: self.moved.emit(1))
        self.add = self._button(_("Add a step"), self.added.emit)
        self.remove = self._button(_("Remove"), self.removed.emit)
        self.undo = self._button(_("Undo"), self.undone.emit)
        self.draft = self._button(_("Draft them anew"), self.drafted.emit)
        self.show_it = self._button(_("Show from here"), self.shown.emit)
        self.show_it.setObjectName("primary")
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close (Esc)"))
        self._close.setAccessibleName(_("Close"))
        self._close.clicked.connect(lambda _checked=False: self.leave())
        self._steps: Sequence[Step] = ()
        self._matter: Matter | None = None
        self._lay_out()
        self.set_tokens(tokens)

    def show_steps(
        self, steps: Sequence[Step], matter: Matter, current: int, *, undo: bool, own: bool
    ) -> None:
        """List steps; `undo` says whether there is a change to undo, `own` whether any was made."""
        self._steps, self._matter = steps, matter
        with QSignalBlocker(self.list):
            self.list.clear()
            for number, step in enumerate(steps, 1):
                self.list.addItem(f"{number}. {step_words(step, matter)}")
            self.list.setCurrentRow(max(0, min(len(steps) - 1, current)))
        self.undo.setEnabled(undo)
        self.draft.setEnabled(own)
        self.remove.setEnabled(len(steps) > 1)
        self._fill_form()

    def take_step(self, steps: Sequence[Step]) -> None:
        """Know the steps as they are now, while one of them is being typed."""
        self._steps = steps

    def current(self) -> int:
        """Return the place of the step whose fields are shown."""
        return self.list.currentRow()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._close.setIcon(icon("x", tokens.ink, 18))

    def _fill_form(self) -> None:
        row = self.current()
        if self._matter is not None and 0 <= row < len(self._steps):
            self.form.show_step(self._steps[row], self._matter)
            self.up.setEnabled(row > 0)
            self.down.setEnabled(row < len(self._steps) - 1)

    def _retitle(self, step: Step) -> None:
        row = self.current()
        if self._matter is not None:
            self.list.item(row).setText(f"{row + 1}. {step_words(step, self._matter)}")

    def _button(self, words: str, deed: object) -> QPushButton:
        made = QPushButton(words, self)
        made.clicked.connect(lambda _checked=False: deed())  # type: ignore[operator]  # a signal's emit or a function
        return made

    def _lay_out(self) -> None:
        heading = QLabel(_("Steps of the demo"), self)
        heading.setObjectName("large")
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._close)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list, 5)
        middle.addWidget(_scrolled(self.form, self), 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        for row in (
            (self.add, self.remove, self.up, self.down),
            (self.undo, self.draft, None, self.show_it),
        ):
            layout.addLayout(_row(row))


def _scrolled(form: StepForm, parent: QWidget) -> QScrollArea:
    """Return the form in an area that scrolls where it is higher than the card."""
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(2, 2, 8, 2)
    lines.addWidget(form)
    lines.addStretch(1)
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    for part in (scroll.viewport(), inside):
        part.setAutoFillBackground(False)
    return scroll


def _row(parts: Sequence[QWidget | None]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    if None not in parts:
        row.addStretch(1)
    return row
