"""The line above the pages that tells how an attempt stands, and leads through its outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.attempt.words import hint_line, marks_made
from diptych.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.model.text import Side
    from diptych.ui.palette import Tokens

FOUND, MISSED, ALONE = "found", "missed", "alone"
_ICON, _HIGH = 18, 30


class AttemptBar(QWidget):
    """Hidden unless a pair is to be tried first, or has just been."""

    revealed = Signal()
    sources_asked = Signal()
    hinted = Signal(object, int)
    """A side, and a paragraph from 0."""
    part_chosen = Signal(str)
    """`found`, `missed` or `alone`."""
    stepped = Signal(int)
    left = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self.hints = self._button(_("Hints"))
        self.hints.setMenu(QMenu(self.hints))
        self.reveal = self._button(_("Reveal"))
        self.sources = self._button(_("Show the sources"))
        self.parts = {name: self._part(name) for name in (FOUND, MISSED, ALONE)}
        self.back = self._tool(_("The one before"), -1)
        self.on = self._tool(_("The next one"), 1)
        self.close_it = self._tool(_("Done"), 0)
        self._lay_out()
        self.set_tokens(tokens)
        self.hide()

    def show_task(self, words: str, made: int, needed: int) -> None:
        """Say what to do and how many marks there are; from `needed` on it can be revealed."""
        self._words.setText(words)
        self._count.setText(marks_made(made, needed))
        enough = made >= needed
        if enough and not self.reveal.isEnabled() and self.isVisible():
            announce(self, _("You can reveal now what was found."))
        self.reveal.setEnabled(enough)
        self._arrange(task=True)

    def show_hints(self, hints: Mapping[tuple[Side, int], int]) -> None:
        """Offer how much there is to find in which paragraph; nothing where there are no hints."""
        menu = self.hints.menu()
        menu.clear()
        for (side, paragraph), count in sorted(hints.items()):
            action = menu.addAction(hint_line(side.value, paragraph + 1, count))
            action.triggered.connect(
                lambda _checked=False, side=side, place=paragraph: self.hinted.emit(side, place)
            )
        self.hints.setVisible(bool(hints))

    def show_outcome(self, counts: Mapping[str, int]) -> None:
        """Say how many were found, missed, and marked alone."""
        names = {FOUND: _("Found"), MISSED: _("Missed"), ALONE: _("Only you")}
        for name, button in self.parts.items():
            button.setText(f"{names[name]} {counts[name]}")
            button.setEnabled(counts[name] > 0)
            button.setChecked(False)
        self._words.setText("")
        self._count.setText("")
        self._arrange(task=False)

    def show_place(self, part: str, words: str, place: int, number: int) -> None:
        """Say which one of which part is shown, `place` from 1."""
        self.parts[part].setChecked(True)
        self._words.setText(words)
        self._count.setText(_("{place} of {number}").format(place=place, number=number))
        announce(self, f"{self.parts[part].text()}. {self._count.text()}. {words}")

    def show_sources_hidden(self, *, hidden: bool, judged: bool) -> None:
        """Offer the sources where they are hidden, once a judgement was written."""
        self.sources.setVisible(hidden)
        self.sources.setEnabled(judged)
        self.sources.setToolTip(
            "" if judged else _("Write a conclusion, an answer or a note first")
        )

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        signs = {self.back: "chevron-up", self.on: "chevron-down", self.close_it: "x"}
        for button, name in signs.items():
            button.setIcon(icon(name, tokens.ink, _ICON))

    def _arrange(self, *, task: bool) -> None:
        self.reveal.setVisible(task)
        if not task:
            self.hints.hide()
            self.sources.hide()
        for part in (*self.parts.values(), self.back, self.on, self.close_it):
            part.setVisible(not task)
        self.show()

    def _button(self, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.hide()
        return made

    def _part(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("reader")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMinimumHeight(_HIGH)
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.clicked.connect(lambda _checked=False: self.part_chosen.emit(name))
        return made

    def _tool(self, words: str, step: int) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setIconSize(QSize(_ICON, _ICON))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(
            lambda _checked=False: self.stepped.emit(step) if step else self.left.emit()
        )
        return made

    def _lay_out(self) -> None:
        self.reveal.clicked.connect(lambda _checked=False: self.revealed.emit())
        self.sources.clicked.connect(lambda _checked=False: self.sources_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(6)
        for part in self.parts.values():
            layout.addWidget(part)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._count)
        for button in (self.sources, self.hints, self.reveal):
            layout.addWidget(button)
        for tool in (self.back, self.on, self.close_it):
            layout.addWidget(tool)
