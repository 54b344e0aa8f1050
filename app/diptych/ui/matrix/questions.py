"""Questions that a teacher put to the pair, each with room for an answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.icons import icon
from diptych.ui.notebook.editor import Editor
from diptych.ui.notebook.teacher_line import TeacherLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.notebook import Question
    from diptych.ui.palette import Tokens

_ICON = 14


class QuestionFields(QWidget):
    """Shows each question above its answer, and a line for one more."""

    asked = Signal(str)
    answered = Signal(str, str, int)
    """The id of the question, the answer, and the stretch of typing."""
    removed = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._shown: tuple[tuple[str, str], ...] = ()
        self._boxes: list[QWidget] = []
        self.answers: dict[str, Editor] = {}
        self.teacher: dict[str, TeacherLine] = {}
        self.new = QLineEdit(self)
        self.new.setObjectName("newrow")
        self.new.setPlaceholderText(_("Add a question to answer…"))
        self.new.setAccessibleName(_("A new question"))
        self.new.returnPressed.connect(self._ask)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.new)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show these questions with their answers."""
        shown = tuple((one.id, one.text) for one in questions)
        if shown != self._shown:
            self._shown = shown
            self._rebuild(questions)
        for one in questions:
            self.answers[one.id].set_text(one.answer)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._tokens = tokens
        for box in self._boxes:
            for button in box.findChildren(QToolButton):
                button.setIcon(icon("x", tokens.muted, _ICON))

    def _rebuild(self, questions: Sequence[Question]) -> None:
        for box in self._boxes:
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self.answers, self.teacher = [], {}, {}
        for place, one in enumerate(questions):
            box = self._box(one)
            self._boxes.append(box)
            self._layout.insertWidget(place, box)

    def _box(self, question: Question) -> QWidget:
        box = QWidget(self)
        text = QLabel(question.text, box)
        text.setObjectName("rowname")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        remove = QToolButton(box)
        remove.setObjectName("cardbutton")
        remove.setIcon(icon("x", self._tokens.muted, _ICON))
        remove.setIconSize(QSize(_ICON, _ICON))
        remove.setToolTip(_("Remove this question and its answer (it can be undone)"))
        remove.setAccessibleName(_("Remove the question {text}").format(text=question.text))
        remove.clicked.connect(lambda _checked=False: self.removed.emit(question.id))
        answer = Editor(
            _("Answer to: {text}").format(text=question.text),
            _("Your answer"),
            box,
            least=2,
            most=12,
        )
        answer.written.connect(partial(self.answered.emit, question.id))
        text.setBuddy(answer)
        self.answers[question.id] = answer
        teacher = self.teacher[question.id] = TeacherLine(box)
        head = QHBoxLayout()
        head.addWidget(text, 1)
        head.addWidget(remove)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(answer)
        layout.addWidget(teacher)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return box

    def _ask(self) -> None:
        text = " ".join(self.new.text().split())
        if text:
            self.new.clear()
            self.asked.emit(text)
