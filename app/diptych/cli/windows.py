"""What the command line asks of the window, which it does not know: the composition root does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.server import Location
    from diptych.model.work import Work
    from diptych.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class Picture:
    """How a rendered window is to look; `size` in pixels before `scale`.

    `trouble` is the sentence that came of opening the pair, in the view `error`; `step` that of the
    view `demo`, counted from 1, and `lesson` what was prepared for it; `works` are what a class
    handed in, for the view `class`.
    """

    size: tuple[int, int]
    scale: int
    scheme: str
    direction: str
    lens: str
    view: str = "reading"
    find: str = ""
    trouble: str = ""
    step: int = 0
    works: tuple[Work, ...] = ()
    lesson: Lesson | None = None


class Windows(Protocol):
    """Opens or draws the window."""

    def open(self, library: Location, desk: Callable[[], Desk], *, language_chosen: bool) -> int:
        """Open the window on a library as it was left; return the exit status.

        The desk is asked for when the window has shown. Where a language was chosen it is spoken
        already; else the window speaks the one that is kept for it.
        """

    def open_pair(
        self,
        library: Location,
        desk: Callable[[], Desk],
        first: str,
        second: str | None,
        *,
        language_chosen: bool,
    ) -> int:
        """Open the window on one or two references; return the exit status."""

    def draw(
        self, comparison: Comparison | None, notebook: Notebook, target: Path, picture: Picture
    ) -> None:
        """Write the window of a pair, or of none, and what the reader did with it as a PNG."""
