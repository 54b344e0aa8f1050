"""What boards are made from: a pair, a notebook, and how much room there is for words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.invisible import shown
from diptych.model.notebook import Notebook
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Side


@dataclass(frozen=True, slots=True)
class Room:
    """The most quotes of one side on a board, and the most characters of each."""

    quotes: int = 3
    letters: int = 240


@dataclass(frozen=True, slots=True)
class Matter:
    """A pair as the teacher has it; without `sources`, nobody is told who published what."""

    comparison: Comparison
    notebook: Notebook = field(default_factory=Notebook)
    sources: bool = True
    room: Room = Room()

    def caption(self, side: Side, *, dated: bool = False) -> str:
        """Return `Article B · Dawn`, with the date where that is asked for."""
        about = self.comparison.article(side).metadata
        parts = [_("Article {side}").format(side=side)]
        if self.sources and about.publisher.value:
            parts.append(shown(about.publisher.value))
        if dated and about.published.value:
            parts.append(spoken_date(about.published.value))
        return " · ".join(parts)
