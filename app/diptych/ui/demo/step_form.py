"""The fields of one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from diptych.classroom.composing import board
from diptych.model.lesson import Step, StepKind
from diptych.model.translation import gettext as _
from diptych.ui.demo.choices import kind_words, subjects

if TYPE_CHECKING:
    from diptych.classroom.matter import Matter

_MINUTE: Final = 60
_MOST: Final = 90
"""Minutes that a step may be given."""
_HIGH: Final = 30
"""Pixels of a field that something is chosen in."""
_LETTERS: Final = 24
"""A list of choices is at least so many letters wide; what is longer is cut."""


class StepForm(QWidget):
    """Tells of each change as it is typed; `step` is the step as the fields have it."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = Step("", StepKind.TEXT)
        self.kind = _choice(self)
        self.about = _choice(self)
        self.title = QLineEdit(self)
        self.title.setObjectName("newrow")
        self.text = _writing(self)
        self.notes = _writing(self)
        self.minutes = QSpinBox(self)
        self.minutes.setRange(0, _MOST)
        self.minutes.setMinimumHeight(_HIGH)
        self.minutes.setSpecialValueText(_("no time"))
        self.minutes.setSuffix(_(" min"))
        for kind in StepKind:
            self.kind.addItem(kind_words(kind), kind.value)
        self.kind.currentIndexChanged.connect(self._take_kind)
        self.about.currentIndexChanged.connect(self._take)
        self.title.textEdited.connect(self._take)
        self.text.textChanged.connect(self._take)
        self.notes.textChanged.connect(self._take)
        self.minutes.valueChanged.connect(self._take)
        self._matter: Matter | None = None
        self._lay_out()

    def show_step(self, step: Step, matter: Matter) -> None:
        """Fill the fields; what is empty says what is usual."""
        self.step, self._matter = step, matter
        with self._quiet():
            self.kind.setCurrentIndex(self.kind.findData(step.kind.value))
            self.title.setText(step.title)
            self.text.setPlainText(step.text)
            self.notes.setPlainText(step.notes)
            self.minutes.setValue(-(-step.seconds // _MINUTE))
            self._fill_subjects()
        self._hint()

    def _fill_subjects(self) -> None:
        assert self._matter is not None, "a step is shown"
        found = subjects(self.step.kind, self._matter)
        if self.step.about and self.step.about not in found:
            found[self.step.about] = _("What it was about is gone")
        self.about.clear()
        for name, words in found.items():
            self.about.addItem(words, name)
        self.about.setCurrentIndex(max(0, self.about.findData(self.step.about)))
        self.about.setEnabled(bool(found))

    def _hint(self) -> None:
        assert self._matter is not None, "a step is shown"
        usual = board(replace(self.step, title="", text=""), self._matter)
        self.title.setPlaceholderText(usual.title)
        self.text.setPlaceholderText(usual.task)

    def _take_kind(self) -> None:
        kind = StepKind(str(self.kind.currentData()))
        self.step = replace(self.step, kind=kind, about="")
        with self._quiet():
            self._fill_subjects()
        self._take()

    def _take(self) -> None:
        self.step = replace(
            self.step,
            about=str(self.about.currentData() or ""),
            title=self.title.text(),
            text=self.text.toPlainText(),
            notes=self.notes.toPlainText(),
            seconds=self._seconds(),
        )
        self._hint()
        self.changed.emit(self.step)

    def _seconds(self) -> int:
        """Return the seconds of the field; those of the step where they are shown by it."""
        shown = -(-self.step.seconds // _MINUTE) == self.minutes.value()
        return self.step.seconds if shown else self.minutes.value() * _MINUTE

    def _quiet(self) -> _Quiet:
        fields = (self.kind, self.about, self.title, self.text, self.notes, self.minutes)
        return _Quiet(fields)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("What it is"), self.kind),
            (_("What about"), self.about),
            (_("Title"), self.title),
            (_("Words for the class"), self.text),
            (_("Notes for you"), self.notes),
            (_("Time"), self.minutes),
        )
        for words, field in rows:
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(label, field)


class _Quiet:
    """Fields that are filled without telling of it."""

    def __init__(self, fields: tuple[QWidget, ...]) -> None:
        self._blockers = [QSignalBlocker(one) for one in fields]

    def __enter__(self) -> None:
        """The blockers block from the beginning."""

    def __exit__(self, *_raised: object) -> None:
        for blocker in self._blockers:
            blocker.unblock()


def _choice(parent: QWidget) -> QComboBox:
    made = QComboBox(parent)
    made.setMinimumContentsLength(_LETTERS)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _writing(parent: QWidget) -> QPlainTextEdit:
    made = QPlainTextEdit(parent)
    made.setObjectName("writing")
    made.setTabChangesFocus(True)
    made.setMaximumHeight(made.fontMetrics().lineSpacing() * 5)
    return made
