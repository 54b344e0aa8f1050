"""What a class sees now, as a value, and all that a teacher can do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from diptych.classroom.boards import Board, Words
from diptych.classroom.composing import board
from diptych.classroom.matter import Matter, Room
from diptych.classroom.steps import shared_themes
from diptych.model.lesson import Step, StepKind
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.demo.looks import PERCENTS, USUAL
from diptych.ui.lenses.catalogue import lenses
from diptych.ui.lenses.names import LensName

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diptych.model.lesson import Lesson
    from diptych.ui.lenses.view import Entry
    from diptych.ui.viewpoint import Viewpoint


@dataclass(frozen=True, slots=True)
class Now:
    """What is seen.

    `step` counts from 0; `looking` is what is looked for on the pages, none while the step itself
    shows; `asking` shows the last question meanwhile. `bare` hides all marks; `size` is a place in
    `PERCENTS`; `alone` is the one page in view, none for both; `spot` is the piece that the
    spotlight was moved to by keys, -1 where it follows the pointer. `help` shows the keys.
    """

    step: int = 0
    looking: Viewpoint | None = None
    asking: bool = False
    blank: bool = False
    spotlight: bool = False
    spot: int = -1
    bare: bool = False
    size: int = USUAL
    swapped: bool = False
    alone: Side | None = None
    help: bool = False


def numbered(looking: Viewpoint) -> list[Entry]:
    """Return what the numbers of a lens lead to: shared themes as the board of all numbers them."""
    themes = shared_themes(looking.comparison, looking.notebook)
    places = {theme.id: place for place, theme in enumerate(themes)}
    listed = [one for one in looking.entries() if not one.struck]
    return sorted(listed, key=lambda one: places.get(one.id, len(places)))


class Show(QObject):
    """Goes through steps with a class; nothing of a pair is changed by it."""

    changed = Signal()
    """Something else is to be seen."""
    stepped = Signal()
    """Another step is shown; the time given to the one before is over."""

    def __init__(
        self, viewpoint: Viewpoint, lesson: Lesson, steps: Sequence[Step], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._viewpoint = viewpoint
        self._sources = not lesson.attempt.hide_sources
        self.steps = tuple(steps)
        self.now = Now()
        self.keys: Callable[[], Sequence[str]] = tuple
        """Returns the keys of the demo in lines."""
        self._revealed: dict[str, int] = {}

    # What is seen

    @property
    def viewpoint(self) -> Viewpoint:
        """The pair, as the teacher has it."""
        return self._viewpoint

    @property
    def sources(self) -> bool:
        """Whether the class is told who published what."""
        return self._sources

    @property
    def step(self) -> Step:
        """The step that shows: the last question while that is asked."""
        return self._question() if self.now.asking else self.steps[self.now.step]

    @property
    def next_step(self) -> Step | None:
        """The step after this one."""
        after = self.now.step + 1
        return self.steps[after] if after < len(self.steps) else None

    @property
    def pages(self) -> bool:
        """Whether the articles are in view."""
        return self.now.looking is not None or self.board().pages

    @property
    def revealed(self) -> int:
        """How much of what is hidden has been revealed; the keys hide nothing."""
        return 0 if self.now.help else self._revealed.get(self.step.id, 0)

    def board(self, room: Room | None = None) -> Board:
        """Return what is put before the class now."""
        if self.now.help:
            lines = tuple(map(Words, self.keys()))
            return Board(StepKind.TEXT, _("Keys of the demo"), open=lines)
        return self.board_of(self.step, room)

    def board_of(self, step: Step, room: Room | None = None) -> Board:
        """Return what a step puts before the class."""
        now = self._viewpoint
        matter = Matter(now.comparison, now.notebook, self._sources, room or Room())
        return board(step, matter)

    # From step to step

    def go(self, step: int) -> None:
        """Show a step, at most the first or the last one."""
        wanted = max(0, min(len(self.steps) - 1, step))
        before = self.now.step
        self.now = replace(self.now, step=wanted, asking=False, blank=False, alone=None)
        if wanted != before:
            self.stepped.emit()
        self._set(looking=None, help=False, spot=-1)

    def move(self, by: int) -> None:
        """Go so many steps on; from a look at the pages or the question back to the step first."""
        self.go(self.now.step + by)

    def onward(self) -> None:
        """Reveal what is still hidden, else go to the next step: what a clicker sends."""
        if self.now.blank:
            self._set(blank=False)
        elif self.now.help:
            self.show_keys()
        elif self.now.looking is not None or self.now.asking:
            self._set(looking=None, asking=False, spot=-1)
        elif self.board().waits(self.revealed):
            self.reveal()
        else:
            self.move(1)

    def reveal(self) -> None:
        """Show the next thing that is hidden."""
        if self.board().waits(self.revealed):
            self._revealed[self.step.id] = self.revealed + 1
            self._set(looking=None, blank=False, spot=-1)

    def cover(self) -> None:
        """Hide again all that was revealed in this step."""
        self._revealed.pop(self.step.id, None)
        self._set(looking=None, blank=False, spot=-1)

    def ask(self) -> None:
        """Show the last question, or go back from it."""
        self._set(asking=not self.now.asking, looking=None, blank=False, spot=-1)

    # On the pages

    def next_lens(self) -> None:
        """Look at the pages through the first lens, then the next ones, then at the step again."""
        all_lenses = lenses()
        names = [one.name for one in all_lenses]
        now = self.now.looking
        after = 0 if now is None else names.index(now.lens.name) + 1
        looking = self._viewpoint.through(all_lenses[after]) if after < len(names) else None
        self._set(looking=looking, asking=False, blank=False, spot=-1)

    def look_for(self, number: int) -> None:
        """Show where a theme (by its number from 1) stands; asked again, its next place.

        Through another lens it is an actor, a voice, whatever that lens lists.
        """
        looking = self.now.looking or self._viewpoint.through(lenses()[0])
        listed = numbered(looking)
        if number > len(listed):
            return
        entry = listed[number - 1]
        here = [one for one in looking.view.stops if one.entry == entry.id]
        # What was overruled is not shown to a class, unless there is nothing else.
        here = [one for one in here if not looking.notebook.overruled(one.id)] or here
        place = here.index(looking.stop) if looking.stop in here else -1
        chosen = here[(place + 1) % len(here)].id
        self._set(looking=looking.at(chosen), asking=False, blank=False, spot=-1)

    def look_at(self, name: str) -> None:
        """Select what was clicked on the pages, by its name."""
        if self.now.looking is not None:
            self._set(looking=self.now.looking.at(name), spot=-1)

    def look_at_all(self) -> None:
        """Select nothing of the lens."""
        if self.now.looking is not None:
            self._set(looking=self.now.looking.at(None), spot=-1)

    def show_articles(self) -> None:
        """Show the pages, or go back from them to the step."""
        if self.now.looking is not None:
            self._set(looking=None, spot=-1)
        else:
            chosen = next(one for one in lenses() if one.name is LensName.SHARED)
            self._set(looking=self._viewpoint.through(chosen), asking=False, blank=False, spot=-1)

    def one_page(self) -> None:
        """Show A's page alone, then B's, then both."""
        after = {None: Side.A, Side.A: Side.B, Side.B: None}
        self._set(alone=after[self.now.alone], spot=-1)

    # How it looks

    def blank(self) -> None:
        """Make the screen black, or light again."""
        self._set(blank=not self.now.blank)

    def spotlight(self) -> None:
        """Dim all but what is pointed at, or nothing."""
        self._set(spotlight=not self.now.spotlight, spot=-1)

    def point_at(self, piece: int) -> None:
        """Let the spotlight fall on a piece of the board."""
        self._set(spot=piece)

    def hide_marks(self) -> None:
        """Hide all marks, or show them."""
        self._set(bare=not self.now.bare)

    def resize(self, by: int) -> None:
        """Set everything larger or smaller."""
        self._set(size=max(0, min(len(PERCENTS) - 1, self.now.size + by)))

    def swap(self) -> None:
        """Exchange the sides; where one page stands alone, turn to the other."""
        if self.now.alone is None or not self.pages:
            self._set(swapped=not self.now.swapped)
        else:
            self._set(alone=self.now.alone.other)

    def show_keys(self) -> None:
        """Show the keys of the demo, or go back from them."""
        self._set(help=not self.now.help, looking=None, blank=False, spot=-1)

    def take_steps(self, steps: Sequence[Step]) -> None:
        """Go on with other steps, at the same one where it is still there."""
        here = self.steps[self.now.step].id
        self.steps = tuple(steps)
        places = [one.id for one in self.steps]
        self.go(places.index(here) if here in places else self.now.step)

    def _question(self) -> Step:
        usual = Step("question-asked", StepKind.QUESTION)
        return next((one for one in self.steps if one.kind is StepKind.QUESTION), usual)

    def _set(self, **changes: object) -> None:
        self.now = replace(self.now, **changes)  # type: ignore[arg-type]  # names and values of Now
        self.changed.emit()
