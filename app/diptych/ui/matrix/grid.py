"""Headings, rows and cells of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.quoting import place
from diptych.ui.icons import icon
from diptych.ui.matrix.card import Card
from diptych.ui.matrix.cell import Cell

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import MatrixCell
    from diptych.ui.matrix.table import Row, Table
    from diptych.ui.palette import Tokens


class Grid(QWidget):
    """Is made anew whenever a quote comes, goes or moves; comments change in place."""

    acted = Signal(str, str)
    commented = Signal(str, str, int)
    dropped = Signal(object, str, str)
    row_removed = Signal(str)
    resized = Signal()
    """The columns stand elsewhere."""

    def __init__(
        self,
        comparison: Comparison,
        table: Table,
        tokens: Tokens,
        parent: QWidget,
        *,
        longest: int,
        stacked: bool = False,
        swapped: bool = False,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._tokens = tokens
        self._longest = longest
        self._stacked = stacked
        columns = range(len(comparison.articles))
        self._places = tuple(reversed(columns)) if swapped else tuple(columns)
        self.cells: dict[tuple[str, int], Cell] = {}
        self.cards: dict[str, Card] = {}
        self.headings: dict[str, QWidget] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        first = 0 if stacked else 1
        if not stacked:
            self._grid.setColumnStretch(0, 2)
        for column in range(len(comparison.articles)):
            self._grid.setColumnStretch(column + first, 5)
        for number, row in enumerate(table.rows):
            self._add(number, row)

    def columns(self) -> list[tuple[int, int]]:
        """Return where each article's column begins, and its width, in pixels."""
        first = next(iter(self.headings), "")
        found = (self.cells.get((first, column)) for column in range(len(self._places)))
        boxes = (cell.geometry() for cell in found if cell is not None)
        return [(box.left(), box.width()) for box in boxes]

    def reach(self, row: str) -> tuple[int, int]:
        """Return the top and the bottom of a row with all that is kept in it, in pixels."""
        boxes = [cell.geometry() for (name, _), cell in self.cells.items() if name == row]
        boxes.append(self.headings[row].geometry())
        return min(box.top() for box in boxes), max(box.bottom() for box in boxes)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()

    def highlight(self, row: str) -> None:
        """Show which row what is selected belongs in."""
        for name, heading in self.headings.items():
            heading.setProperty("current", name == row)
            heading.style().unpolish(heading)
            heading.style().polish(heading)

    def _add(self, number: int, row: Row) -> None:
        heading = self._heading(row)
        self.headings[row.id] = heading
        at, first = (2 * number + 1, 0) if self._stacked else (number, 1)
        if self._stacked:
            self._grid.addWidget(heading, at - 1, 0, 1, len(row.cells))
        else:
            self._grid.addWidget(heading, at, 0, Qt.AlignmentFlag.AlignTop)
        # In the order in which they stand, so that Tab goes from one to the next.
        for column, kept in sorted(enumerate(row.cells), key=lambda one: self._places[one[0]]):
            article = self._comparison.articles[column]
            name = _("{name}, {side}: {number} kept").format(
                name=row.name, side=list(Side)[column], number=len(kept) or _("nothing")
            )
            cell = Cell(row.id, name, article, self)
            cell.fill([self._card(one, column, cell) for one in kept])
            cell.dropped.connect(self.dropped)
            self.cells[row.id, column] = cell
            self._grid.addWidget(cell, at, self._places[column] + first)

    def _card(self, kept: MatrixCell, column: int, parent: QWidget) -> Card:
        article = self._comparison.articles[column]
        where = f"{list(Side)[column]}, {place(article, kept.anchor.span)}"
        card = Card(kept, where, self._tokens, parent, longest=self._longest)
        card.acted.connect(self.acted)
        card.commented.connect(self.commented)
        self.cards[kept.id] = card
        return card

    def _heading(self, row: Row) -> QWidget:
        box = QWidget(self)
        box.setObjectName("rowheading")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(8, 6, 4, 6)
        name = QLabel(row.name, box)
        name.setObjectName("rowname")
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(name, 1, Qt.AlignmentFlag.AlignTop)
        if row.own:
            layout.addWidget(self._remover(row, box), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _remover(self, row: Row, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName("cardbutton")
        button.setIcon(icon("x", self._tokens.muted, 14))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(_("Remove this row with what is kept in it (it can be undone)"))
        button.setAccessibleName(_("Remove the row {name}").format(name=row.name))
        button.clicked.connect(lambda _checked=False: self.row_removed.emit(row.id))
        return button
