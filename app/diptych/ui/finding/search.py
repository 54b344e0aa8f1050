"""What is being looked for, and which hit is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.ui.finding.hits import hit_marks

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.ui.marks import PageMark


@dataclass(frozen=True, slots=True)
class Search:
    """The hits of some words, A's first, and the place of the one that is shown."""

    marks: tuple[PageMark, ...] = ()
    current: int | None = None

    @property
    def hit(self) -> PageMark | None:
        """The hit that is shown."""
        return None if self.current is None else self.marks[self.current]

    def counts(self) -> dict[Side, int]:
        """Return the number of hits on each side."""
        return {side: sum(mark.side is side for mark in self.marks) for side in Side}

    def moved(self, step: int) -> Search:
        """Return the search `step` hits on; after the last comes the first."""
        if not self.marks:
            return self
        start = (-1 if step > 0 else 0) if self.current is None else self.current
        return replace(self, current=(start + step) % len(self.marks))


def search(comparison: Comparison, words: str) -> Search:
    """Return the search for `words` at its first hit."""
    return Search(hit_marks(comparison, words)).moved(1)
