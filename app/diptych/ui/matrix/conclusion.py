"""Question, claim, evidence and reasoning: what the matrix is filled for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.names import shortened
from diptych.ui.notebook.editor import Editor
from diptych.ui.notebook.teacher_line import TeacherLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.notebook import Conclusion

_FIELDS: Final = (
    ("question", later("Your question"), later("What do you want to find out?"), 1),
    ("claim", later("Claim"), later("What do you conclude?"), 3),
    (
        "evidence",
        later("Evidence"),
        later("Which quotes show it? Drag them here, or cite them."),
        3,
    ),
    ("reasoning", later("Reasoning"), later("Why do they show it?"), 3),
)
_LISTED: Final = 60
NOTHING_KEPT: Final = later("Nothing is kept in the matrix yet")


@dataclass(frozen=True, slots=True)
class Citation:
    """A kept quote, and the words that refer to it: `(A, ¶ 3)`."""

    quote: str
    words: str


class ConclusionFields(QWidget):
    """Four fields: the question in a line above the three others, and a button that cites."""

    written = Signal(str, object, int)
    """The name of the field, the whole conclusion, and the stretch of typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.editors = {
            name: Editor(_(title), _(hint), self, least=lines, most=12)
            for name, title, hint, lines in _FIELDS
        }
        self.labels = {name: QLabel(_(title), self) for name, title, *_more in _FIELDS}
        self.cite_button = QToolButton(self)
        self.teacher = TeacherLine(self)
        self._conclusion: Conclusion | None = None
        self._citations: tuple[Citation, ...] = ()
        self._last = self.editors["evidence"]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._prepare()
        self.set_stacked(stacked=False)

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

    def show_citations(self, citations: Sequence[Citation]) -> None:
        """Offer these kept quotes to be cited."""
        self._citations = tuple(citations)
        self.cite_button.setEnabled(bool(citations))
        self.cite_button.setToolTip(
            _("Refer to a kept quote where you write") if citations else _(NOTHING_KEPT)
        )

    def cite(self, words: str) -> None:
        """Write a reference where somebody wrote last, in the evidence to begin with."""
        cursor = self._last.textCursor()
        before = self._last.toPlainText()[: cursor.position()]
        gap = "" if not before or before[-1].isspace() else " "
        self._last.insertPlainText(f"{gap}{words}")
        self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - the switch itself
        """Let claim, evidence and reasoning stand below one another, or side by side."""
        for place, name in enumerate(self.editors):
            first = place == 0
            if stacked:
                row, column, span = 2 * place, 0, 2
            else:
                row, column, span = (0, 0, 3) if first else (2, place - 1, 1)
            self._grid.addWidget(self.labels[name], row, column, 1, span)
            self._grid.addWidget(self.editors[name], row + 1, column, 1, span)
        end = Qt.AlignmentFlag.AlignTrailing
        self._grid.addWidget(self.cite_button, 8, 0, 1, 2 if stacked else 3, end)
        self._grid.addWidget(self.teacher, 9, 0, 1, 2 if stacked else 3)
        for column in range(3):
            self._grid.setColumnStretch(column, 0 if stacked and column else 1)

    def _prepare(self) -> None:
        for name, editor in self.editors.items():
            self.labels[name].setObjectName("heading")
            self.labels[name].setBuddy(editor)
            editor.written.connect(partial(self._tell, name))
            # A click into an empty field moves no cursor. Passing through by Tab chooses nothing.
            editor.cursorPositionChanged.connect(partial(self._remember, editor))
            editor.clicked.connect(partial(self._remember, editor))
        self.cite_button.setObjectName("reader")
        self.cite_button.setText(_("Cite a kept quote"))
        self.cite_button.setAccessibleName(_("Cite a kept quote"))
        self.cite_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cite_button.clicked.connect(lambda _checked=False: self._offer())
        self.show_citations(())

    def _remember(self, editor: Editor) -> None:
        if editor.hasFocus():
            self._last = editor

    def _offer(self) -> None:
        menu = self.citation_menu()
        menu.popup(self.cite_button.mapToGlobal(self.cite_button.rect().bottomLeft()))

    def citation_menu(self) -> QMenu:
        """Return a menu with every kept quote."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._citations:
            words = f"{one.words} “{shortened(one.quote, _LISTED)}”".replace("&", "&&")
            menu.addAction(words).triggered.connect(
                lambda _checked=False, one=one: self.cite(one.words)
            )
        return menu

    def _tell(self, name: str, text: str, stretch: int) -> None:
        if self._conclusion is None:
            return
        texts = {field: editor.toPlainText() for field, editor in self.editors.items()}
        self._conclusion = replace(self._conclusion, **{**texts, name: text})
        self.written.emit(name, self._conclusion, stretch)
