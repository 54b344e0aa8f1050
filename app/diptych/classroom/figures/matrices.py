"""Each student's evidence matrix, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.marks import row_name
from diptych.model.text import Side

if TYPE_CHECKING:
    from diptych.classroom.figures.together import Member, Together

Kept = tuple[tuple[str, str], ...]
"""Quotes, each with the student's comment on it."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row by its name, and what was kept there of A and of B."""

    name: str
    a: Kept
    b: Kept


def rows_of(shown: Together, member: Member) -> tuple[MatrixRow, ...]:
    """Return the rows of a student's matrix: the student's own first, then as quotes were kept."""
    comparison, notebook = shown.comparison, member.notebook
    names = dict.fromkeys((*notebook.rows, *(cell.row for cell in notebook.cells)))

    def kept(row: str, side: Side) -> Kept:
        digest = comparison.article(side).digest
        return tuple(
            (cell.anchor.quote, cell.comment)
            for cell in notebook.cells
            if (cell.row, cell.anchor.digest) == (row, digest)
        )

    return tuple(
        MatrixRow(row_name(comparison, row), kept(row, Side.A), kept(row, Side.B)) for row in names
    )
