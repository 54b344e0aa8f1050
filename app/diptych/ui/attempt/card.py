"""The card on which a teacher says what is hidden at first, and a student sees earlier attempts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.attempt.words import GUIDANCE, LOOKED_FOR
from diptych.ui.comfort.controls import OneOf, Stepper, named_rows
from diptych.ui.icons import icon
from diptych.ui.names import counted
from diptych.ui.overlay import Overlay
from diptych.ui.tick_box import TickBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from diptych.model.lesson import Attempt
    from diptych.ui.palette import Tokens

MOST_MARKS = 30


class AttemptCard(Overlay):
    """Every choice holds at once; `here` says whether it holds in this window, too."""

    chosen = Signal(str, object)
    """The name of a field of the attempt, and what it is to be."""
    here_chosen = Signal(bool)
    key_chosen = Signal(bool)
    table_asked = Signal()
    forgotten = Signal()

    def __init__(self, tokens: Tokens, window: QMainWindow) -> None:
        super().__init__(window, _("Mark first, see later"), 560, 420)
        self.guidance = OneOf({one: _(words) for one, words in GUIDANCE.items()}, self)
        self.lens = OneOf({one: _(words) for one, words in LOOKED_FOR.items()}, self)
        self.marks = Stepper(
            _("Marks before the rest is shown"),
            (_("Fewer marks"), _("More marks")),
            range(1, MOST_MARKS + 1),
            "",
            self,
        )
        self.sources = TickBox(_("Hide outlet and author until something was judged"), self)
        self.key = TickBox("", self)
        self.here = TickBox(_("Hide it in this window, too"), self)
        self._ended = QLabel(self)
        self._ended.setObjectName("muted")
        self._ended.setWordWrap(True)
        self._table = QPushButton(_("Save them as a table…"), self)
        self._forget = QPushButton(_("Forget them"), self)
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close (Esc)"))
        self._close.setAccessibleName(_("Close"))
        self._connect()
        self._lay_out()
        self.set_tokens(tokens)

    def show_attempt(self, attempt: Attempt, *, key: bool, marks: int, here: bool) -> None:
        """Show what was chosen; `marks` of one's own could be a key."""
        self.guidance.show_choice(attempt.guidance)
        self.lens.show_choice(attempt.lens if attempt.lens in LOOKED_FOR else "shared")
        self.marks.show_number(min(max(attempt.marks_first, 1), MOST_MARKS))
        own = counted(marks, "{number} mark", "{number} marks")
        self.key.setText(_("Compare with what I marked myself instead: {marks}").format(marks=own))
        self.key.setEnabled(marks > 0 or key)
        for box, on in ((self.sources, attempt.hide_sources), (self.key, key), (self.here, here)):
            box.setChecked(on)

    def show_ended(self, number: int) -> None:
        """Say how many attempts the person has made here."""
        self._ended.setText(
            counted(
                number, "You have tried {number} pair here.", "You have tried {number} pairs here."
            )
            if number
            else _("What you find and miss is counted here and nowhere else.")
        )
        for button in (self._table, self._forget):
            button.setVisible(number > 0)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._close.setIcon(icon("x", tokens.ink, 18))

    def _connect(self) -> None:
        self.guidance.chosen.connect(lambda value: self.chosen.emit("guidance", value))
        self.lens.chosen.connect(lambda value: self.chosen.emit("lens", value))
        self.marks.chosen.connect(lambda number: self.chosen.emit("marks_first", number))
        self.sources.clicked.connect(lambda on: self.chosen.emit("hide_sources", on))
        self.key.clicked.connect(self.key_chosen)
        self.here.clicked.connect(self.here_chosen)
        self._table.clicked.connect(lambda _checked=False: self.table_asked.emit())
        self._forget.clicked.connect(lambda _checked=False: self.forgotten.emit())
        self._close.clicked.connect(lambda _checked=False: self.leave())

    def _lay_out(self) -> None:
        heading = QLabel(_("Mark first, see later"), self)
        heading.setObjectName("rowname")
        about = QLabel(
            _(
                "What Diptych found stays hidden until a student has marked for themselves. This "
                "goes along when you share the pair."
            ),
            self,
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._close)
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("Shown at first"), self.guidance),
            (_("To look for"), self.lens),
            (_("Marks to make"), self.marks),
        )
        below = QHBoxLayout()
        below.addWidget(self._ended, 1)
        below.addWidget(self._table)
        below.addWidget(self._forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(about)
        layout.addLayout(named_rows(rows, self))
        for box in (self.sources, self.key, self.here):
            layout.addWidget(box)
        layout.addStretch(1)
        layout.addLayout(below)
