"""The matrix in the window: rows, a field for a new row, and the conclusion below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from diptych.model.lesson import CONCLUSION
from diptych.model.notebook import Notebook
from diptych.model.pieces import comments_by_subject
from diptych.model.spoken import quoted
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.covering_parts import column_area
from diptych.ui.matrix.card import CITE, DOWN, REMOVE, SHOW, UP
from diptych.ui.matrix.citing import citation, citations
from diptych.ui.matrix.conclusion import ConclusionFields
from diptych.ui.matrix.grid import Grid
from diptych.ui.matrix.head import Head
from diptych.ui.matrix.questions import QuestionFields
from diptych.ui.matrix.table import table
from diptych.ui.names import shortened
from diptych.ui.notebook import changes

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Conclusion, MatrixCell
    from diptych.ui.dragging import Dragged
    from diptych.ui.matrix.table import Table
    from diptych.ui.palette import Tokens

_LONGEST, _LONGEST_COMPACT = 320, 150
"""Characters of a quote that a card shows."""
_ABOVE = 10
_INDENT = 12
_WRITTEN = {
    "question": later("Write the question"),
    "claim": later("Write the claim"),
    "evidence": later("Write the evidence"),
    "reasoning": later("Write the reasoning"),
}
_ORPHANS = later("These words no longer stand where they were kept from:")


class MatrixView(QWidget):
    """Shows the notebook of a pair; every change is asked for, none is made here."""

    change_asked = Signal(str, object, str)
    """The name of the change, the notebook after it, and what is being written (`""` for none)."""
    quote_chosen = Signal(str, int, int)
    """Side, and the span in code points."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(_("Evidence matrix"))
        self._tokens = tokens
        self._comparison: Comparison | None = None
        self._notebook = Notebook()
        self._shown: tuple[object, ...] | None = None
        self._row = ""
        self.grid: Grid | None = None
        self._longest = _LONGEST
        self._stacked = False
        self._swapped = False
        # Rows have their places only after the next layout.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring_into_view)
        self._head = Head(self)
        self._head.conclusion_asked.connect(self._go_to_conclusion)
        self._area = column_area(self)
        self._page = QWidget(self)
        self._page.setObjectName("matrixpage")
        self._new_row = QLineEdit(self._page)
        self._new_row.setObjectName("newrow")
        self._new_row.setPlaceholderText(_("Add a row of your own…"))
        self._new_row.setAccessibleName(_("Name of a new row"))
        self._new_row.returnPressed.connect(self._add_row)
        self._orphans = QLabel(self._page)
        self._orphans.setObjectName("orphans")
        self._orphans.setWordWrap(True)
        self.questions = QuestionFields(tokens, self._page)
        self.questions.asked.connect(self._add_question)
        self.questions.answered.connect(self._answer)
        self.questions.removed.connect(self._remove_question)
        self.conclusion = ConclusionFields(self._page)
        self.conclusion.written.connect(self._conclude)
        self._layout = QVBoxLayout(self._page)
        self._layout.setContentsMargins(14, 10, 14, 12)
        self._layout.setSpacing(8)
        for part in (self._new_row, self._orphans, self.questions, self.conclusion):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self._area.setWidget(self._page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._head)
        around.addWidget(self._area, 1)

    def show_pair(self, comparison: Comparison, notebook: Notebook) -> None:
        """Show the matrix of another pair."""
        self._comparison = comparison
        self._head.show_pair(comparison)
        self._shown = None
        self.show_notebook(notebook)

    def set_compact(self, compact: bool, *, stacked: bool = False) -> None:  # noqa: FBT001 - the switch itself
        """Show less of each quote where there is little room; `stacked` names rows above cells."""
        longest = _LONGEST_COMPACT if compact else _LONGEST
        if (longest, stacked) != (self._longest, self._stacked):
            self._longest, self._stacked = longest, stacked
            self.conclusion.set_stacked(stacked)
            self._shown = None
            self.show_notebook(self._notebook)

    def set_swapped(self, swapped: bool) -> None:  # noqa: FBT001 - the switch itself
        """Let the columns stand as the pages do."""
        if swapped is not self._swapped:
            self._swapped = swapped
            self._shown = None
            self.show_notebook(self._notebook)

    def show_notebook(self, notebook: Notebook, comparison: Comparison | None = None) -> None:
        """Show another state of the notebook, and of the pair where the reader changed it."""
        self._notebook = notebook
        self._comparison = comparison or self._comparison
        self.conclusion.show_conclusion(notebook.conclusion)
        self.questions.show_questions(notebook.questions)
        told = comments_by_subject(notebook)
        self.conclusion.teacher.show_comment(told.get(CONCLUSION, ""))
        for about, line in self.questions.teacher.items():
            line.show_comment(told.get(about, ""))
        if self._comparison is None:
            return
        self.conclusion.show_citations(citations(self._comparison, notebook))
        made = table(self._comparison, notebook)
        if _structure(made) != self._shown:
            self._shown = _structure(made)
            self._rebuild(made)
        for cell in notebook.cells:
            if self.grid is not None and cell.id in self.grid.cards:
                self.grid.cards[cell.id].set_comment(cell.comment)
                self.grid.cards[cell.id].teacher.show_comment(told.get(cell.id, ""))

    def highlight(self, row: str) -> None:
        """Show which row what is selected belongs in, and bring it into view."""
        self._row = row
        if self.grid is not None:
            self.grid.highlight(row)
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin with the row of what is selected."""
        super().showEvent(event)
        self._soon.start()

    def _bring_into_view(self) -> None:
        row = self._row
        if self.grid is None or row not in self.grid.headings:
            return
        bar = self._area.verticalScrollBar()
        top, bottom = (self.grid.y() + y for y in self.grid.reach(row))
        if not bar.value() <= top <= bottom <= bar.value() + self._area.viewport().height():
            bar.setValue(top - _ABOVE)

    def _go_to_conclusion(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.conclusion.editors["claim"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place_columns(self) -> None:
        if self.grid is not None:
            left = self.grid.x()
            places = self.grid.columns()
            indent = 0 if self.isRightToLeft() else _INDENT
            self._head.place_columns([(x + left + indent, width - _INDENT) for x, width in places])

    def take_focus(self) -> None:
        """Let keys act on the first quote, or on the name of a new row while nothing is kept."""
        cards = self.grid.cards.values() if self.grid is not None else ()
        first = next(iter(cards), self._new_row)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        if tokens == self._tokens:
            return
        self._tokens = tokens
        self.questions.set_tokens(tokens)
        self._shown = None
        self.show_notebook(self._notebook)

    def _rebuild(self, made: Table) -> None:
        assert self._comparison is not None, "a matrix is of something"
        focused = self._focused()
        if self.grid is not None:
            self._layout.removeWidget(self.grid)
            self.grid.hide()
            self.grid.deleteLater()
        grid = self.grid = Grid(
            self._comparison,
            made,
            self._tokens,
            self._page,
            longest=self._longest,
            stacked=self._stacked,
            swapped=self._swapped,
        )
        grid.resized.connect(self._place_columns)
        grid.acted.connect(self._act)
        grid.commented.connect(self._comment)
        grid.dropped.connect(self._drop)
        grid.row_removed.connect(self._remove_row)
        self._layout.insertWidget(0, grid)
        grid.highlight(self._row)
        self._soon.start()
        self._show_orphans(made.orphans)
        if focused in grid.cards:
            grid.cards[focused].setFocus()

    def _focused(self) -> str:
        cards = self.grid.cards if self.grid is not None else {}
        return next((name for name, card in cards.items() if card.hasFocus()), "")

    def _show_orphans(self, orphans: tuple[MatrixCell, ...]) -> None:
        quotes = "\n".join(quoted(shortened(one.anchor.quote, 200)) for one in orphans)
        self._orphans.setText(f"{_(_ORPHANS)}\n{quotes}")
        self._orphans.setVisible(bool(orphans))

    # What a reader does

    def _ask(self, name: str, after: Notebook, writing: str = "") -> None:
        self.change_asked.emit(name, after, writing)

    def _act(self, cell_id: str, act: str) -> None:
        cell = next(one for one in self._notebook.cells if one.id == cell_id)
        if act == SHOW:
            self._show_quote(cell)
        elif act == CITE and self._comparison is not None:
            self.conclusion.cite(citation(self._comparison, cell.anchor))
        elif act == REMOVE:
            self._ask(_("Take out of matrix"), changes.without_cells(self._notebook, (cell_id,)))
        elif act in {UP, DOWN}:
            self._ask(_("Move quote"), _stepped(self._notebook, cell, -1 if act == UP else 1))

    def _show_quote(self, cell: MatrixCell) -> None:
        assert self._comparison is not None, "a matrix is of something"
        for side, article in zip(Side, self._comparison.articles, strict=False):
            if cell.anchor.fits(article):
                self.quote_chosen.emit(side.value, cell.anchor.span.start, cell.anchor.span.end)

    def _comment(self, cell_id: str, text: str, stretch: int) -> None:
        after = changes.with_comment(self._notebook, cell_id, text)
        self._ask(
            _("Comment"),
            after,
            f"comment {cell_id} {stretch}",
        )

    def _drop(self, dragged: Dragged, row: str, before: str) -> None:
        if dragged.cell:
            self._ask(_("Move quote"), changes.moved(self._notebook, dragged.cell, row, before))
            return
        after = changes.kept(self._notebook, row, (dragged.anchor,))
        cell = changes.cell_of(after, row, dragged.anchor)
        if cell is not None and before:
            after = changes.moved(after, cell.id, row, before)
        self._ask(_("Keep in matrix"), after)

    def _add_row(self) -> None:
        name = " ".join(self._new_row.text().split())
        if name:
            self._new_row.clear()
            self._ask(_("Add a row"), changes.with_row(self._notebook, name))

    def _remove_row(self, name: str) -> None:
        self._ask(_("Remove a row"), changes.without_row(self._notebook, name))

    def _add_question(self, text: str) -> None:
        self._ask(_("Add a question"), changes.with_question(self._notebook, text))

    def _answer(self, question_id: str, text: str, stretch: int) -> None:
        after = changes.answered(self._notebook, question_id, text)
        self._ask(
            _("Answer a question"),
            after,
            f"answer {question_id} {stretch}",
        )

    def _remove_question(self, question_id: str) -> None:
        self._ask(_("Remove a question"), changes.without_question(self._notebook, question_id))

    def _conclude(self, field: str, conclusion: Conclusion, stretch: int) -> None:
        after = changes.concluded(self._notebook, conclusion)
        self._ask(
            _(_WRITTEN[field]),
            after,
            f"conclusion {field} {stretch}",
        )


def _structure(made: Table) -> tuple[object, ...]:
    """Return what a comment does not change."""
    rows = tuple(
        (
            row.id,
            row.name,
            row.own,
            tuple(tuple((c.id, c.anchor) for c in column) for column in row.cells),
        )
        for row in made.rows
    )
    return rows, tuple(cell.id for cell in made.orphans)


def _stepped(notebook: Notebook, cell: MatrixCell, step: int) -> Notebook:
    """Return the notebook with a quote one place up or down among those of its cell."""
    beside = [
        one.id
        for one in notebook.cells
        if (one.row, one.anchor.digest) == (cell.row, cell.anchor.digest)
    ]
    place = beside.index(cell.id) + step
    if not 0 <= place < len(beside):
        return notebook
    if step < 0:
        return changes.moved(notebook, cell.id, cell.row, beside[place])
    return changes.moved(notebook, beside[place], cell.row, cell.id)
