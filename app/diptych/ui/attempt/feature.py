"""Hides what the program found until the reader has tried, and then leads through the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.classroom.attempting import Outcome, Sought, hints, outcome, sought
from diptych.classroom.veiling import bare, without_sources
from diptych.model.faults import Fault
from diptych.model.lesson import Attempted, Guidance, Lesson
from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.attempt.bar import ALONE, FOUND, MISSED, AttemptBar
from diptych.ui.attempt.words import judged, result, task
from diptych.ui.commands import connect
from diptych.ui.lenses.names import LensName
from diptych.ui.names import shortened
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Mark, Notebook
    from diptych.model.text import Side
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage

_LONGEST = 60

Place = tuple[Sought | None, "Mark | None"]
"""A stretch that was sought, a mark of the reader's, or both where they met."""


class Attempting(QObject):
    """Stands between a pair that is opened and the pages.

    The lesson of the pair says what is hidden. Nothing of what is hidden reaches the window, so
    that neither a list nor a report can give it away.
    """

    def __init__(self, stage: Stage, own: ReadersWork, services: Services) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._services = services
        self.bar = AttemptBar(tokens(stage.state.scheme), stage.body)
        stage.body.put_above(self.bar)
        self._whole: Comparison | None = None
        self._lesson = Lesson()
        self._sought: tuple[Sought, ...] = ()
        self._outcome: Outcome | None = None
        self._part, self._at = FOUND, 0
        self._marks_hidden = self._sources_hidden = False
        stage.screens.append(self._screen)
        stage.leaves.append(self._leave)
        stage.dressed.connect(lambda state: self.bar.set_tokens(tokens(state.scheme)))
        own.changed.connect(self._tell)
        connect(stage.commands.reveal, self._reveal)
        self.bar.revealed.connect(self._reveal)
        self.bar.sources_asked.connect(self._show_sources)
        self.bar.hinted.connect(self._show_paragraph)
        self.bar.part_chosen.connect(self._choose)
        self.bar.stepped.connect(lambda step: self._show(self._at + step))
        self.bar.left.connect(self._leave)

    def reopen(self) -> None:
        """Open the pair again, as its lesson says now."""
        if self._whole is not None:
            self._stage.open(self._whole, self._own.history.notebook)

    @property
    def whole(self) -> Comparison | None:
        """What the program found in the open pair, hidden or not."""
        return self._whole

    # Before

    def _screen(self, comparison: Comparison, notebook: Notebook) -> Comparison:
        """Return what may be seen of a pair that is opened."""
        self._whole = comparison
        self._outcome = None
        self._marks_hidden = self._sources_hidden = False
        self.bar.hide()
        try:
            self._lesson = self._services.lesson(comparison)
            attempt = self._lesson.attempt
            if attempt.guidance is Guidance.FULL and not attempt.hide_sources:
                return comparison
            revealed = self._services.attempts.of(comparison).revealed
        except Fault as fault:
            # What cannot be read hides nothing.
            self._stage.message.say(fault.spoken())
            return comparison
        self._marks_hidden = attempt.guidance is not Guidance.FULL and not revealed
        self._sources_hidden = attempt.hide_sources and not (revealed or judged(notebook))
        return self._hide(comparison, notebook)

    def _hide(self, comparison: Comparison, notebook: Notebook) -> Comparison:
        seen = comparison
        if self._marks_hidden:
            self._stage.veil = _("What was found is hidden until you have marked for yourself.")
            self._sought = sought(comparison, self._lesson)
            seen = bare(seen)
            self.bar.show_hints(
                hints(comparison, self._sought)
                if self._lesson.attempt.guidance is Guidance.HINTS
                else {}
            )
        if self._sources_hidden:
            seen = without_sources(seen, _("hidden for now"))
        if self._marks_hidden or self._sources_hidden:
            self._tell(notebook)
        return seen

    def _tell(self, notebook: Notebook) -> None:
        """Say how far the reader is."""
        if not (self._marks_hidden or self._sources_hidden):
            return
        if self._marks_hidden:
            made, needed = len(notebook.marks), self._lesson.attempt.marks_first
            self.bar.show_task(task(self._lesson), made, needed)
        else:
            self.bar.show_task(_("The sources are hidden until you have judged."), 0, 0)
            self.bar.reveal.hide()
        self.bar.show_sources_hidden(hidden=self._sources_hidden, judged=judged(notebook))

    def _show_paragraph(self, side: Side, place: int) -> None:
        comparison = self._whole
        if comparison is not None:
            span = comparison.article(side).paragraphs[place].span
            self._stage.show_pages()
            self._stage.body.pair.reveal(side, span)

    def _show_sources(self) -> None:
        self._sources_hidden = False
        self.reopen()

    # After

    def _reveal(self) -> None:
        """Show all that was found, and how the reader's marks met it."""
        whole, notebook = self._whole, self._own.history.notebook
        needed = self._lesson.attempt.marks_first
        if whole is None or not self._marks_hidden:
            return
        if len(notebook.marks) < needed:
            self._stage.message.say(
                _("Mark {number} places first; then what was found is shown.").format(number=needed)
            )
            return
        wanted = self._sought
        ended = outcome(whole, notebook, wanted)
        attempted = Attempted(
            self._lesson.attempt.guidance,
            revealed=True,
            found=len(ended.found),
            missed=len(ended.missed),
            alone=len(ended.alone),
        )
        try:
            self._services.attempts.keep(whole, attempted)
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        self._stage.open(whole, notebook)
        self._outcome = ended
        self.bar.show_outcome({name: len(self._places(name)) for name in (FOUND, MISSED, ALONE)})
        announce(self.bar, result(ended))

    def _places(self, part: str) -> tuple[Place, ...]:
        ended = self._outcome
        if ended is None:
            return ()
        if part == FOUND:
            return ended.found
        if part == MISSED:
            return tuple((one, None) for one in ended.missed)
        return tuple((None, mark) for mark in ended.alone)

    def _choose(self, part: str) -> None:
        self._part = part
        self._show(0)

    def _show(self, at: int) -> None:
        """Show a place of the chosen part; after the last comes the first."""
        places = self._places(self._part)
        if not places:
            return
        self._at = at % len(places)
        wanted, mark = places[self._at]
        name = wanted.name if wanted else mark.theme if mark else ""
        words = self._words_of(wanted, mark)
        self.bar.show_place(self._part, f"{name}: {words}", self._at + 1, len(places))
        if wanted is not None and not self._of_key(wanted):
            self._stage.go(LensName(self._lesson.attempt.lens), wanted.about)
            self._stage.body.pair.reveal(wanted.side, wanted.span)
        elif wanted is not None:
            self._stage.show_quote(wanted.side, wanted.span)
        elif mark is not None:
            self._stage.go(LensName.SHARED, mark.id)

    def _of_key(self, wanted: Sought) -> bool:
        key = self._lesson.key
        return key is not None and any(mark.id == wanted.about for mark in key.marks)

    def _words_of(self, wanted: Sought | None, mark: Mark | None) -> str:
        if wanted is not None and self._whole is not None:
            words = wanted.span.of(self._whole.article(wanted.side).text)
        else:
            words = mark.anchor.quote if mark else ""
        return quoted(shortened(words, _LONGEST))

    def _leave(self) -> bool:
        """Put the outcome away; while something is hidden the bar stays."""
        if self._outcome is None or self.bar.isHidden():
            return False
        self._outcome = None
        self.bar.hide()
        return True
