"""Question, claim, evidence and reasoning: what the matrix is filled for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from diptych.ui.notebook.editor import Editor

if TYPE_CHECKING:
    from diptych.model.notebook import Conclusion

_FIELDS: Final = (
    ("question", "Question", "What do you want to find out?", 1),
    ("claim", "Claim", "What do you conclude?", 3),
    ("evidence", "Evidence", "Which quotes show it? Drag them here.", 3),
    ("reasoning", "Reasoning", "Why do they show it?", 3),
)


class ConclusionFields(QWidget):
    """Four fields: the question in a line above the three others."""

    written = Signal(str, object, int)
    """The name of the field, the whole conclusion, and the stretch of typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.editors = {
            name: Editor(title, hint, self, least=lines, most=12)
            for name, title, hint, lines in _FIELDS
        }
        self._conclusion: Conclusion | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for place, (name, title, _, _) in enumerate(_FIELDS):
            self._add(grid, place, name, title)

    def show_conclusion(self, conclusion: Conclusion) -> None:
        """Show what was written."""
        self._conclusion = conclusion
        texts = (
            conclusion.question,
            conclusion.claim,
            conclusion.evidence,
            conclusion.reasoning,
        )
        for editor, text in zip(self.editors.values(), texts, strict=True):
            editor.set_text(text)

    def _add(self, grid: QGridLayout, place: int, name: str, title: str) -> None:
        label = QLabel(title, self)
        label.setObjectName("heading")
        label.setBuddy(self.editors[name])
        first = place == 0
        column, span = (0, len(_FIELDS) - 1) if first else (place - 1, 1)
        row = 0 if first else 2
        grid.addWidget(label, row, column, 1, span)
        grid.addWidget(self.editors[name], row + 1, column, 1, span)
        grid.setColumnStretch(column, 1)
        self.editors[name].written.connect(lambda text, stretch: self._tell(name, text, stretch))

    def _tell(self, name: str, text: str, stretch: int) -> None:
        if self._conclusion is None:
            return
        texts = {field: editor.toPlainText() for field, editor in self.editors.items()}
        self._conclusion = replace(self._conclusion, **{**texts, name: text})
        self.written.emit(name, self._conclusion, stretch)
