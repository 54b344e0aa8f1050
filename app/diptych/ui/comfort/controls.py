"""Two kinds of control on cards, a step up or down and one of a few, and rows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from diptych.ui.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Stepper(QWidget):
    """Goes through some numbers in their order."""

    chosen = Signal(int)

    def __init__(
        self, name: str, steps: tuple[str, str], numbers: Sequence[int], unit: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._numbers = numbers
        self._unit = unit
        self._at = 0
        self._value = QLabel(self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setMinimumWidth(110)
        self.less, self.more = (self._button(*pair) for pair in zip("−+", steps, strict=True))
        self.less.clicked.connect(lambda _checked=False: self._step(-1))
        self.more.clicked.connect(lambda _checked=False: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.less, self._value, self.more):
            row.addWidget(part)
        row.addStretch(1)

    def show_number(self, number: int) -> None:
        """Show which of the numbers it is."""
        self._at = self._numbers.index(number)
        self._value.setText(f"{number} {self._unit}")
        self._value.setAccessibleName(f"{self._name}: {number} {self._unit}")
        self.less.setEnabled(self._at > 0)
        self.more.setEnabled(self._at < len(self._numbers) - 1)

    def _step(self, step: int) -> None:
        self.chosen.emit(self._numbers[self._at + step])
        announce(self, self._value.accessibleName())

    def _button(self, sign: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("reader")
        made.setText(sign)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMinimumSize(34, 28)
        return made


class OneOf(QWidget):
    """Buttons of which one is down."""

    chosen = Signal(str)

    def __init__(self, choices: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for value, words in choices.items():
            made = QToolButton(self)
            made.setObjectName("reader")
            made.setText(words)
            made.setAccessibleName(words)
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            group.addButton(made)
            row.addWidget(made)
            self.buttons[value] = made
        row.addStretch(1)

    def show_choice(self, value: str) -> None:
        """Show which one it is."""
        self.buttons[value].setChecked(True)


def named_rows(rows: Sequence[tuple[str, QWidget]], parent: QWidget) -> QGridLayout:
    """Return controls below each other, each behind the words that name it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    for number, (words, control) in enumerate(rows):
        grid.addWidget(QLabel(words, parent), number, 0)
        control.setAccessibleName(words)
        grid.addWidget(control, number, 1)
    return grid
