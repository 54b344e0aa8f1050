"""What is measured, as rows of one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BEGIN = "<!-- table: written by make bench -->"
END = "<!-- end of table -->"
HEADINGS = ("what", "ours", "beside", "theirs", "ratio", "bound", "growth")
NONE = "–"


@dataclass(frozen=True, slots=True)
class Bound:
    """What must hold: `figure` is `"ratio"` (ours by theirs), `"ours"` (seconds) or `"growth"`."""

    figure: str
    most: float

    def __str__(self) -> str:
        if self.figure == "ours":
            return f"ours ≤ {seconds(self.most)}"
        return f"{self.figure} ≤ {self.most:g}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the work, our seconds and those of who stands beside us at the same work.

    `theirs` is none where the peer is not installed or there is none. `growth` is how our seconds
    grew since the row before, with how the work grew; none where that is no question.
    """

    work: str
    ours: float
    peer: str = NONE
    theirs: float | None = None
    bounds: tuple[Bound, ...] = ()
    growth: tuple[float, float] | None = None

    @property
    def ratio(self) -> float | None:
        """Ours by theirs."""
        return self.ours / self.theirs if self.theirs else None

    def missed(self) -> list[Bound]:
        """Return the bounds that do not hold."""
        grown = self.growth[0] / self.growth[1] if self.growth else None
        figures = {"ours": self.ours, "ratio": self.ratio, "growth": grown}
        return [
            bound
            for bound in self.bounds
            if (figure := figures[bound.figure]) is not None and figure > bound.most
        ]


def row_of(fields: Mapping[str, Any]) -> Row:
    """Return a row that was written as JSON."""
    growth = fields["growth"]
    bounds = tuple(Bound(**bound) for bound in fields["bounds"])
    pair = None if growth is None else (float(growth[0]), float(growth[1]))
    return Row(**{**fields, "bounds": bounds, "growth": pair})


def seconds(value: float) -> str:
    """Return a time as a person reads it."""
    return f"{value:.2f} s" if value >= 1 else f"{1000 * value:.1f} ms"


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table, columns aligned."""
    cells = [HEADINGS, *map(_cells, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    lines = [_line(row, widths) for row in cells]
    return "\n".join([lines[0], _line(["-" * width for width in widths], widths), *lines[1:]])


def with_table(text: str, new: str) -> str:
    """Return a document with another table between its markers and all else as it was.

    Raises:
        ValueError: when the markers are missing or out of order.
    """
    start, end = text.find(BEGIN), text.find(END)
    if not 0 <= start < end:
        raise ValueError("the document has no place for the table")
    return f"{text[: start + len(BEGIN)]}\n\n{new}\n\n{text[end:]}"


def _cells(row: Row) -> tuple[str, ...]:
    missed = row.missed()
    bounds = [f"{bound} **missed**" if bound in missed else str(bound) for bound in row.bounds]
    return (
        row.work,
        seconds(row.ours),
        row.peer,
        NONE if row.theirs is None else seconds(row.theirs),
        NONE if row.ratio is None else f"{row.ratio:.2f}",
        "; ".join(bounds) or NONE,
        NONE if row.growth is None else f"× {row.growth[0]:.2f} for × {row.growth[1]:.2f}",
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "| " + " | ".join(padded) + " |"
