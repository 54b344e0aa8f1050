"""A student's work as the teacher reads it: every piece with a field for a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.pieces import pieces
from diptych.model.translation import gettext as _
from diptych.report.comments import piece_titles
from diptych.ui.covering_parts import back_button, column_area
from diptych.ui.icons import icon
from diptych.ui.sharing.words import called_in
from diptych.ui.sharing.work_card import WorkCard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.work import Work
    from diptych.ui.palette import Tokens

_ICON = 18


class WorkView(QWidget):
    """Hidden until a work is shown; the work itself cannot be changed here."""

    chosen = Signal(int)
    """Which of the works is to be shown, counted from 0."""
    written = Signal(str, str)
    left_field = Signal()
    place_chosen = Signal(object, object)
    """A side and a span of its article."""
    send_asked = Signal()
    send_all_asked = Signal()
    erase_asked = Signal()
    left = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Works handed in"))
        self._tokens = tokens
        self.students = QComboBox(self)
        self.students.setAccessibleName(_("Whose work it is"))
        self.students.activated.connect(self.chosen)
        self.send = QPushButton(_("Send comments back…"), self)
        self.send.setObjectName("primary")
        self.send.clicked.connect(lambda _checked=False: self.send_asked.emit())
        self.send_all = QPushButton(_("Send all back…"), self)
        self.send_all.setToolTip(_("A file for each student whose work you commented on"))
        self.send_all.clicked.connect(lambda _checked=False: self.send_all_asked.emit())
        self.erase = QPushButton(_("Erase this student…"), self)
        self.erase.clicked.connect(lambda _checked=False: self.erase_asked.emit())
        self._close = back_button(self, self.left.emit)
        self._area = column_area(self)
        self.cards: dict[str, WorkCard] = {}
        self._lay_out()
        self.set_tokens(tokens)
        self.hide()

    def show_works(self, works: Sequence[Work], at: int) -> None:
        """Offer works to choose from."""
        self.students.clear()
        self.students.addItems([*called_in(works).values()])
        self.students.setCurrentIndex(at)

    def show_work(self, work: Work, comments: Mapping[str, str], comparison: Comparison) -> None:
        """Show the pieces of a work with the comments on them, by what they are about."""
        page = QWidget(self)
        page.setObjectName("matrixpage")
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        self.cards = {}
        title = piece_titles(comparison)
        for piece in pieces(work.notebook):
            comment = comments.get(piece.about, "")
            card = WorkCard(piece, title(piece), comment, comparison, self._tokens, page)
            card.place_chosen.connect(self.place_chosen)
            card.written.connect(self.written)
            card.left.connect(self.left_field)
            self.cards.setdefault(piece.about, card)
            column.addWidget(card)
        column.addStretch(1)
        self._area.setWidget(page)
        next(iter(self.cards.values())).comment.setFocus()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._tokens = tokens
        self._close.setIcon(icon("x", tokens.ink, _ICON))

    def _lay_out(self) -> None:
        heading = QLabel(_("Work of"), self)
        heading.setObjectName("rowname")
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 8, 0)
        top.setSpacing(10)
        top.addWidget(heading)
        top.addWidget(self.students, 1)
        top.addWidget(self.erase)
        top.addWidget(self.send_all)
        top.addWidget(self.send)
        top.addWidget(self._close)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 6)
        around.setSpacing(4)
        around.addLayout(top)
        around.addWidget(self._area, 1)
