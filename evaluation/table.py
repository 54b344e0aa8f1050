"""The table of scores, and its place in `RESULTS.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.floors import Measure

BEGIN = "<!-- table: written by make eval -->"
END = "<!-- end of table -->"
HEADINGS = ("set", "measure", "score", "floor", "wanted", "best known", "minutes")
UNDER = "**under its floor**"


@dataclass(frozen=True, slots=True)
class Result:
    """What a measure came to, `none` where it cannot be measured; `seconds` for the whole set."""

    measure: Measure
    score: float | None
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether the floor holds; a floor without a score does not."""
        if self.score is None:
            return self.measure.floor is None
        return self.measure.holds(self.score)


def table(results: Sequence[Result]) -> str:
    """Return the results as a Markdown table, columns aligned."""
    rows = [HEADINGS, *(_cells(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)


def with_table(text: str, new: str) -> str:
    """Return a document with another table between its markers and all else as it was.

    Raises:
        ValueError: when the markers are missing or out of order.
    """
    start, end = text.find(BEGIN), text.find(END)
    if not 0 <= start < end:
        raise ValueError("the document has no place for the table")
    return f"{text[: start + len(BEGIN)]}\n\n{new}\n\n{text[end:]}"


def _cells(result: Result) -> tuple[str, ...]:
    measure = result.measure
    if result.score is None:
        score = "not yet"
    else:
        score = f"{result.score:.3f}" + ("" if result.holds else f" {UNDER}")
    sign = "≤ " if measure.lower else ""
    floor, wanted = (
        "–" if bound is None else f"{sign}{bound:.3f}" for bound in (measure.floor, measure.wanted)
    )
    minutes = f"{result.seconds / 60:.1f}" if result.seconds else "–"
    return measure.set, measure.name, score, floor, wanted, measure.best, minutes


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "| " + " | ".join(padded) + " |"
