"""The card on which reading is made comfortable; every change shows on the pages at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.comfort.controls import OneOf, Stepper, named_rows
from diptych.ui.icons import icon
from diptych.ui.overlay import Overlay
from diptych.ui.palette import Scheme
from diptych.ui.reading.comfort import LEADINGS, MEASURES, Face, PagesShown
from diptych.ui.speaking import language_names
from diptych.ui.state import TEXT_SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

    from diptych.ui.palette import Tokens
    from diptych.ui.state import WindowState

SYSTEM = "system"
_TOP, _END = 56, 12
_FACES: dict[str, str] = {
    Face.SERIF: later("Serif"),
    Face.SANS: later("Sans"),
    Face.DYSLEXIC: "OpenDyslexic",
}
_PAGES: dict[str, str] = {
    PagesShown.BOTH: later("Both"),
    PagesShown.FIRST: "A",
    PagesShown.SECOND: "B",
    PagesShown.STACKED: later("A above B"),
}
_COLOURS: dict[str, str] = {
    SYSTEM: later("System"),
    Scheme.LIGHT: later("Light"),
    Scheme.DARK: later("Dark"),
    Scheme.CONTRAST: later("High contrast"),
}


def _words(choices: dict[str, str]) -> dict[str, str]:
    return {value: _(words) for value, words in choices.items()}


class ComfortCard(Overlay):
    """Stands at the end of the window, so that the pages can be seen; asks for what is chosen."""

    asked = Signal(str, object)
    """The name of a field of the state, and what it is to be."""
    colours_asked = Signal(str)
    """A scheme, or `system`."""
    language_asked = Signal(str)
    """The code of a language, `""` for the system's."""
    usual_asked = Signal()

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("Reading comfort"), 430, 330)
        self.size_of_text = Stepper(
            _("Text size"), (_("Smaller"), _("Larger")), TEXT_SIZES, "%", self
        )
        self.measure = Stepper(
            _("Length of lines"),
            (_("Shorter lines"), _("Longer lines")),
            MEASURES,
            _("characters"),
            self,
        )
        self.leading = Stepper(
            _("Space between lines"), (_("Less space"), _("More space")), LEADINGS, "%", self
        )
        self.face = OneOf(_words(_FACES), self)
        self.pages = OneOf(_words(_PAGES), self)
        self.colours = OneOf(_words(_COLOURS), self)
        self.language = OneOf({"": _("System"), **language_names()}, self)
        self._usual = QPushButton(_("As usual"), self)
        self._usual.setToolTip(_("Text, lines, type and pages as they were at first"))
        self._usual.clicked.connect(lambda _checked=False: self.usual_asked.emit())
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close (Esc)"))
        self._close.setAccessibleName(_("Close"))
        self._close.clicked.connect(lambda _checked=False: self.leave())
        self._lay_out()
        self._connect()
        self.set_tokens(tokens)

    def show_state(self, state: WindowState) -> None:
        """Show how things are."""
        self.size_of_text.show_number(state.text_size)
        self.measure.show_number(state.measure)
        self.leading.show_number(state.leading)
        self.face.show_choice(state.face)
        self.pages.show_choice(state.pages)
        self.colours.show_choice(SYSTEM if state.follow_system else state.scheme)
        self.language.show_choice(state.language)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._close.setIcon(icon("x", tokens.ink, 18))

    def place(self) -> None:
        """Stand at the end of the window below the bar."""
        super().place()
        needed = self.sizeHint()
        width = min(max(needed.width(), self.width()), self.window().width() - 2 * _END)
        height = min(needed.height(), self.window().height() - _TOP - _END)
        left = _END if self.isRightToLeft() else self.window().width() - width - _END
        self.setGeometry(QRect(left, _TOP, width, height))

    def _connect(self) -> None:
        for name, stepper in (
            ("text_size", self.size_of_text),
            ("measure", self.measure),
            ("leading", self.leading),
        ):
            stepper.chosen.connect(lambda number, name=name: self.asked.emit(name, number))
        self.face.chosen.connect(lambda face: self.asked.emit("face", Face(face)))
        self.pages.chosen.connect(lambda shown: self.asked.emit("pages", PagesShown(shown)))
        self.colours.chosen.connect(self.colours_asked)
        self.language.chosen.connect(self.language_asked)

    def _lay_out(self) -> None:
        heading = QLabel(_("Reading comfort"), self)
        heading.setObjectName("rowname")
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._close)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("Text size"), self.size_of_text),
            (_("Length of lines"), self.measure),
            (_("Space between lines"), self.leading),
            (_("Type"), self.face),
            (_("Pages"), self.pages),
            (_("Colours"), self.colours),
            (_("Language"), self.language),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(named_rows(rows, self))
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._usual)
        layout.addLayout(below)
