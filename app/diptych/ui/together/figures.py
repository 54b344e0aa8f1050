"""The figures of a class in words: agreement, contested phrases, a key, each student."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from diptych.classroom.figures.matrices import rows_of
from diptych.classroom.figures.said import alpha_said, caution, figure
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.ui.names import shortened
from diptych.ui.plain import plain_tip
from diptych.ui.together.phrase import PhraseButton

if TYPE_CHECKING:
    from diptych.classroom.figures.contested import Contested
    from diptych.classroom.figures.together import Keyed, Member, Met, Together

_LONGEST = 70


class FiguresPage(QWidget):
    """One column; what is shown in it is made anew for each class."""

    place_chosen = Signal(object, object)
    """A side and a span of its article."""
    erase_asked = Signal(str)
    """The key of a student."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrixpage")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 14, 12)
        self._column.setSpacing(6)
        self._page: QWidget | None = None
        self.phrases: list[PhraseButton] = []
        self.erasers: dict[str, QPushButton] = {}

    def show_class(self, shown: Together) -> None:
        """Show the figures of a class."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        # It comes into the column when it is whole: the area asks only once how high it is.
        page = self._page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.phrases, self.erasers = [], {}
        if shown.members:
            self._agreement(shown, column)
            self._contested(shown, column)
            if shown.keyed is not None:
                self._key(shown.keyed, len(shown.members), column)
            self._students(shown, column)
        else:
            column.addWidget(self._label(_nobody(), "muted"))
        column.addStretch(1)
        self._column.addWidget(page)
        page.show()

    def text(self) -> str:
        """Return all words that are shown, one label a line."""
        page = self._page
        return "" if page is None else "\n".join(one.text() for one in page.findChildren(QLabel))

    def _agreement(self, shown: Together, column: QVBoxLayout) -> None:
        column.addWidget(self._label(_("Agreement"), "rowname"))
        column.addWidget(self._label(alpha_said(shown.alpha)))
        for sentence in caution():
            column.addWidget(self._label(sentence, "muted"))
        for one in shown.themes:
            said = _("{theme}: α = {alpha}, used by {number}").format(
                theme=one.name, alpha=figure(one.alpha), number=one.students
            )
            column.addWidget(self._label(said))

    def _contested(self, shown: Together, column: QVBoxLayout) -> None:
        if not shown.contested:
            return
        column.addWidget(self._label(_("Contested phrases"), "rowname"))
        for one in shown.contested:
            button = self._phrase(one)
            self.phrases.append(button)
            column.addWidget(button)

    def _phrase(self, one: Contested) -> PhraseButton:
        button = PhraseButton(f"{one.side} · {one.count}/{one.students}", one.words, self)
        button.clicked.connect(lambda _checked=False: self.place_chosen.emit(one.side, one.span))
        return button

    def _key(self, keyed: Keyed, count: int, column: QVBoxLayout) -> None:
        column.addWidget(self._label(_("Compared with the key"), "rowname"))
        for one in keyed.wanted:
            words = shortened(one.words, _LONGEST)
            said = _("{side}: “{words}” found by {found} of {count}").format(
                side=one.sought.side, words=words, found=one.found, count=count
            )
            column.addWidget(self._label(said))

    def _students(self, shown: Together, column: QVBoxLayout) -> None:
        column.addWidget(self._label(_("Students"), "rowname"))
        met = {one.member.key: one for one in shown.keyed.members} if shown.keyed else {}
        for member in shown.members:
            column.addLayout(self._named(_student(member, met.get(member.key)), member))
            for row in rows_of(shown, member):
                quotes = [*(("A", *one) for one in row.a), *(("B", *one) for one in row.b)]
                for side, quote, note in quotes:
                    words = f"{row.name} · {side}: “{shortened(quote, _LONGEST)}”"
                    column.addWidget(self._label(f"{words} – {note}" if note else words, "muted"))

    def _named(self, said: str, member: Member) -> QHBoxLayout:
        """Return what is said of a student, with a button that erases all they handed in."""
        button = self.erasers[member.key] = QPushButton(_("Erase…"), self)
        words = _("Erase {student}…").format(student=member.label)
        button.setAccessibleName(words)
        button.setToolTip(plain_tip(words))
        button.clicked.connect(lambda _checked=False: self.erase_asked.emit(member.key))
        row = QHBoxLayout()
        row.addWidget(self._label(said), 1)
        row.addWidget(button)
        return row

    def _label(self, words: str, name: str = "") -> QLabel:
        made = QLabel(words, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        made.setObjectName(name)
        return made


def _student(member: Member, met: Met | None) -> str:
    marks = len(member.notebook.marks)
    said = ngettext("{student}: {marks} mark", "{student}: {marks} marks", marks).format(
        student=member.label, marks=marks
    )
    if met is None:
        return said
    against = _("{found} found, {missed} missed, {alone} only theirs").format(
        found=met.found, missed=met.missed, alone=met.alone
    )
    return f"{said}; {against}"


def _nobody() -> str:
    return _(
        "Nothing was handed in on this pair yet: take in the folder with the files that came back,"
        " or drop them on the window."
    )
