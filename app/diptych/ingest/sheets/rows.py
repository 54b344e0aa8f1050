"""Lines of a page or a column: fragments side by side, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.sheets.glyphs import shares_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.sheets.glyphs import Fragment


@dataclass(frozen=True, slots=True)
class Row:
    """Fragments that stand side by side, in the order in which they are read."""

    fragments: tuple[Fragment, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(one.text for one in self.fragments)

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(one.left for one in self.fragments)

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(one.right for one in self.fragments)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return min(one.bottom for one in self.fragments)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return max(one.top for one in self.fragments)

    @property
    def height(self) -> float:
        """The height of the letters that most of it is set in."""
        return max(self.fragments, key=lambda one: len(one.text)).height

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(one.bold for one in self.fragments)

    @property
    def first_word(self) -> float:
        """How wide its first word is."""
        return self.fragments[0].first_word

    @property
    def noted(self) -> bool:
        """Whether signs that point to notes were taken out of it."""
        return any(one.noted for one in self.fragments)


def rows_of(fragments: Iterable[Fragment]) -> tuple[Row, ...]:
    """Put together what stands side by side, from top to bottom."""
    rows: list[list[Fragment]] = []
    for one in sorted(fragments, key=lambda one: (-one.middle, one.left)):
        if rows and shares_line(_tallest(rows[-1]), one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return tuple(Row(tuple(sorted(row, key=lambda one: one.left))) for row in rows)


def _tallest(row: Sequence[Fragment]) -> Fragment:
    return max(row, key=lambda one: one.top - one.bottom)
