"""The grid of questions: a row for each, and what A and B seem to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _
from diptych.ui.covering_parts import back_button, column_area
from diptych.ui.icons import icon
from diptych.ui.names import side_name
from diptych.ui.questions.card import AnswerCard

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from diptych.model.answer import Answered
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Question
    from diptych.ui.palette import Tokens

    Place = tuple[str, Side, Span]

_ICON = 18


class QuestionGrid(QWidget):
    """Hidden until questions are shown in it; every change is asked for, none is made here."""

    asked = Signal(str)
    place_chosen = Signal(object, object)
    """A side and a span of its article."""
    keep_asked = Signal(str, object, object)
    """The words of a question, a side and a span."""
    removed = Signal(str)
    """The id of a question."""
    left = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Questions to both articles"))
        self._tokens = tokens
        self.new = QLineEdit(self)
        self.new.setObjectName("newrow")
        self.new.setPlaceholderText(_("Ask both articles a question…"))
        self.new.setAccessibleName(_("A new question"))
        self.new.returnPressed.connect(self._ask)
        self._close = back_button(self, self.left.emit)
        self._area = column_area(self)
        self.cards: dict[Place, AnswerCard] = {}
        self.told: dict[tuple[str, Side], str] = {}
        """What stands where there are no answers, by question and side."""
        self._lay_out()
        self.set_tokens(tokens)
        self.hide()

    def show_questions(
        self,
        comparison: Comparison,
        questions: Sequence[Question],
        answers: Mapping[str, Answered],
        kept: Collection[Place],
    ) -> None:
        """Show questions with their answers; those without an answer yet are being looked for.

        `kept` are the answers that stand in the matrix under their question.
        """
        at = self._area.verticalScrollBar().value()
        page = QWidget(self)
        page.setObjectName("matrixpage")
        self.cards, self.told = {}, {}
        grid = QGridLayout(page)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, side in enumerate(Side):
            head = _label(side_name(comparison, side), "muted", page)
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        for place, question in enumerate(questions):
            row = 1 + 2 * place
            grid.addWidget(self._question(question, page), row, 0, 1, 2)
            for column, side in enumerate(Side):
                cell = self._cell(question.text, side, comparison, answers, kept)
                grid.addWidget(cell, row + 1, column, Qt.AlignmentFlag.AlignTop)
        if not questions:
            words = _(
                "No question yet. Ask one: the sentences of both articles that come nearest to an "
                "answer are shown side by side, or that there is none."
            )
            grid.addWidget(_label(words, "muted", page), 1, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(at)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours; cards take them when they are shown again."""
        self._tokens = tokens
        self._close.setIcon(icon("x", tokens.ink, _ICON))

    def _question(self, question: Question, page: QWidget) -> QWidget:
        box = QWidget(page)
        remove = QToolButton(box)
        remove.setObjectName("cardbutton")
        remove.setIcon(icon("x", self._tokens.muted, 14))
        remove.setToolTip(_("Remove this question and its answer (it can be undone)"))
        remove.setAccessibleName(_("Remove the question {text}").format(text=question.text))
        remove.clicked.connect(lambda _checked=False: self.removed.emit(question.id))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(_label(question.text, "rowname", box), 1)
        row.addWidget(remove)
        return box

    def _cell(
        self,
        question: str,
        side: Side,
        comparison: Comparison,
        answers: Mapping[str, Answered],
        kept: Collection[Place],
    ) -> QWidget:
        answered = answers.get(question)
        found = (answered.on(side) if answered else ()) or ()
        if not found:
            self.told[question, side] = _nothing(side, answered)
            return _label(self.told[question, side], "muted", self)
        names = [(question, side, one.span) for one in found]
        return _column([self._card(name, comparison, name in kept) for name in names], self)

    def _card(self, name: Place, comparison: Comparison, kept: bool) -> AnswerCard:  # noqa: FBT001 - whether it is kept
        _question, side, span = name
        card = AnswerCard(side, span, comparison.article(side), self._tokens, self, kept=kept)
        card.shown.connect(lambda: self.place_chosen.emit(side, span))
        card.kept.connect(lambda: self.keep_asked.emit(*name))
        self.cards[name] = card
        return card

    def _ask(self) -> None:
        text = " ".join(self.new.text().split())
        if text:
            self.new.clear()
            self.asked.emit(text)

    def _lay_out(self) -> None:
        heading = _label(_("Questions to both articles"), "rowname", self)
        heading.setWordWrap(False)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 8, 0)
        top.setSpacing(10)
        top.addWidget(heading)
        top.addWidget(self.new, 1)
        top.addWidget(self._close)
        note = _(
            "Shown are the sentences that come nearest to an answer; they may still miss the "
            "point. “Not found” means that no sentence came near enough."
        )
        small = _label(note, "muted", self)
        below = QHBoxLayout()
        below.setContentsMargins(14, 4, 14, 8)
        below.addWidget(small)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(4)
        around.addLayout(top)
        around.addWidget(self._area, 1)
        around.addLayout(below)


def _column(cards: Sequence[AnswerCard], page: QWidget) -> QWidget:
    box = QWidget(page)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for card in cards:
        column.addWidget(card)
    return box


def _nothing(side: Side, answered: Answered | None) -> str:
    if answered is None:
        return _("Looking through {side}…").format(side=side)
    if answered.on(side) is None:
        return _("{side} is written in another language than the question.").format(side=side)
    return _("Not found in {side}.").format(side=side)


def _label(words: str, name: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made
