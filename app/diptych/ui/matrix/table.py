"""What stands where in the matrix, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.marks import row_name
from diptych.model.own import OWN

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import MatrixCell, Notebook


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `id` is a theme, an actor or a contrast, or the name of a row of the reader's own.

    `cells` are the kept quotes, one tuple for each article.
    """

    id: str
    name: str
    own: bool
    cells: tuple[tuple[MatrixCell, ...], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is kept in the row."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """All rows, and the quotes whose words no longer stand where they were kept."""

    rows: tuple[Row, ...]
    orphans: tuple[MatrixCell, ...]


def table(comparison: Comparison, notebook: Notebook) -> Table:
    """Return a row for each shared theme and each of the reader's own, then for what else is kept.

    A theme that the reader overruled has a row only while something is kept in it.
    """
    themes = [
        theme.id
        for theme in comparison.themes
        if (theme.shared or theme.id.startswith(OWN)) and not notebook.overruled(theme.id)
    ]
    kept = [cell.row for cell in notebook.cells]
    own = notebook.rows
    ids = dict.fromkeys((*themes, *kept, *own))
    return Table(
        tuple(_row(comparison, notebook, one, own=one in own) for one in ids),
        tuple(cell for cell in notebook.cells if not _stands(comparison, cell)),
    )


def _row(comparison: Comparison, notebook: Notebook, row: str, *, own: bool) -> Row:
    cells = tuple(
        tuple(cell for cell in notebook.cells if cell.row == row and cell.anchor.fits(article))
        for article in comparison.articles
    )
    return Row(row, row_name(comparison, row), own, cells)


def _stands(comparison: Comparison, cell: MatrixCell) -> bool:
    return any(cell.anchor.fits(article) for article in comparison.articles)
