"""Puts the questions of a pair to both its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.commands import connect
from diptych.ui.covering import Cover
from diptych.ui.notebook import changes
from diptych.ui.notebook.subject import anchor_at
from diptych.ui.palette import tokens
from diptych.ui.questions.view import QuestionGrid

if TYPE_CHECKING:
    from diptych.model.answer import Answered
    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.text import Span
    from diptych.ui.errands import Errands
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState


class Questions(QObject):
    """Answers are kept while the pair is open; each question is looked for once."""

    def __init__(
        self, stage: Stage, errands: Errands, own: ReadersWork, services: Services
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._own = own
        self._services = services
        self._answers: dict[str, Answered] = {}
        self._looked_for: set[str] = set()
        self.view = QuestionGrid(tokens(stage.state.scheme), stage.window)
        self.cover = Cover(stage, self.view, stage.commands.questions)
        stage.leaves.insert(0, self.cover.leave)
        stage.opening.connect(self._forget)
        stage.dressed.connect(self._dress)
        own.changed.connect(lambda _notebook: self._refresh())
        errands.changed.connect(self._look)
        connect(stage.commands.questions, self._toggle)
        self.view.left.connect(self.cover.leave)
        self.view.asked.connect(self._ask)
        self.view.removed.connect(self._remove)
        self.view.keep_asked.connect(self._keep)
        self.view.place_chosen.connect(self._show_place)

    def _forget(self) -> None:
        self._answers.clear()
        self._looked_for.clear()

    def _toggle(self) -> None:
        if self.cover.leave() or self._stage.viewpoint is None:
            self._stage.commands.questions.setChecked(self.cover.shown)
            return
        self.cover.show()
        # What went wrong or was stopped is tried again.
        self._looked_for = set(self._answers)
        self._refresh()
        self.view.new.setFocus()

    def _refresh(self) -> None:
        """Show the questions as they are, and have those answered that are not."""
        now = self._stage.viewpoint
        if not self.cover.shown or now is None:
            return
        notebook = self._own.history.notebook
        kept = {
            (cell.row, side, cell.anchor.span)
            for cell in notebook.cells
            for side in Side
            if cell.anchor.fits(now.comparison.article(side))
        }
        self.view.show_questions(now.comparison, notebook.questions, self._answers, kept)
        self._look()

    def _look(self) -> None:
        """Look for answers, unless other work is going on; its end brings us back here."""
        now = self._stage.viewpoint
        if not self.cover.shown or now is None or self._errands.jobs.busy:
            return
        asked = [one.text for one in self._own.history.notebook.questions]
        open_ones = tuple(one for one in asked if one not in self._looked_for)
        if not open_ones:
            return
        self._looked_for.update(open_ones)
        comparison = now.base

        def work(progress: Progress) -> object:
            return self._services.answers(comparison, open_ones, progress)

        self._errands.run(
            _("Looking for answers"), work, lambda found: self._take(comparison, found)
        )

    def _take(self, comparison: Comparison, found: object) -> None:
        now = self._stage.viewpoint
        if now is None or now.base is not comparison:
            return
        for one in cast("tuple[Answered, ...]", found):
            self._answers[one.question] = one
        self._refresh()

    def _ask(self, text: str) -> None:
        history = self._own.history
        after = changes.with_question(history.notebook, text, tried=True)
        history.change(_("Add a question"), after)

    def _remove(self, question_id: str) -> None:
        history = self._own.history
        after = changes.without_question(history.notebook, question_id)
        history.change(_("Remove a question"), after)

    def _keep(self, question: str, side: Side, span: Span) -> None:
        now, history = self._stage.viewpoint, self._own.history
        if now is not None:
            anchor = anchor_at(now.comparison, side, span)
            after = changes.kept(changes.with_row(history.notebook, question), question, (anchor,))
            history.change(_("Keep in matrix"), after)

    def _show_place(self, side: Side, span: Span) -> None:
        self.cover.leave()
        self._stage.show_quote(side, span)

    def _dress(self, state: WindowState) -> None:
        self.view.set_tokens(tokens(state.scheme))
        self._refresh()
