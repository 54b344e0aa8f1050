"""The teacher's own steps: each change is kept with the pair at once, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from diptych.classroom.matter import Matter
from diptych.classroom.steps import moved, steps_of, with_new, with_step, without
from diptych.model.faults import Fault
from diptych.model.lesson import Lesson, Step, StepKind
from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.demo.steps_card import StepsCard
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.ui.demo.feature import Demo
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

_REST = 600
"""Milliseconds without a keystroke after which what was typed is kept."""


class StepsEditing(QObject):
    """Between the card and what was prepared with the pair."""

    def __init__(self, stage: Stage, services: Services, demo: Demo) -> None:
        super().__init__(stage)
        self._stage, self._services, self._demo = stage, services, demo
        self._steps: tuple[Step, ...] = ()
        self._own = False
        self._before: list[tuple[tuple[Step, ...], bool]] = []
        self._pair: Comparison | None = None
        self.card = StepsCard(tokens(stage.state.scheme), stage.window)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._keep)
        self._connect()
        stage.cards.append(self.leave)
        stage.opening.connect(self.leave)
        stage.closing.connect(self.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _connect(self) -> None:
        card = self.card
        card.changed.connect(self._take)
        card.moved.connect(self._move)
        card.added.connect(self._add)
        card.removed.connect(self._remove)
        card.undone.connect(self._undo)
        card.drafted.connect(self._draft)
        card.shown.connect(self._show)

    def toggle(self) -> None:
        """Open the card, or put it away."""
        now = self._stage.viewpoint
        if self.leave() or now is None:
            return
        if self._stage.veil:
            self._stage.message.say(self._stage.veil)
            return
        lesson = self._lesson(now.base)
        if lesson is None:
            return
        self._pair, self._before = now.base, []
        self._own = bool(lesson.steps)
        self._steps = steps_of(lesson, now.comparison, now.notebook)
        self._fill(0)
        self.card.appear(self.card.list)

    def leave(self) -> bool:
        """Keep what was typed last, and put the card away; return whether it was there."""
        if self._rest.isActive():
            self._keep()
        return self.card.leave()

    def _fill(self, current: int) -> None:
        now = self._stage.viewpoint
        assert now is not None, "steps are those of a pair"
        matter = Matter(now.comparison, now.notebook)
        self.card.show_steps(self._steps, matter, current, undo=bool(self._before), own=self._own)

    # Changes

    def _take(self, step: Step) -> None:
        if not self._rest.isActive():
            self._before.append((self._steps, self._own))
        self._steps, self._own = with_step(self._steps, step), True
        self.card.undo.setEnabled(True)
        self.card.draft.setEnabled(True)
        self.card.take_step(self._steps)
        self._rest.start()

    def _move(self, by: int) -> None:
        here = self.card.current()
        self._change(moved(self._steps, here, by), here + by, _("Moved"))

    def _add(self) -> None:
        here = self.card.current()
        self._change(with_new(self._steps, here, StepKind.TEXT), here + 1, _("A step was added"))
        self.card.form.kind.setFocus()

    def _remove(self) -> None:
        here = self.card.current()
        if len(self._steps) > 1:
            rest = without(self._steps, self._steps[here].id)
            self._change(rest, here, _("The step was removed"))

    def _draft(self) -> None:
        now = self._stage.viewpoint
        assert now is not None, "steps are those of a pair"
        drafted = steps_of(Lesson(), now.comparison, now.notebook)
        self._change(drafted, 0, _("The steps are the program’s again"), own=False)

    def _undo(self) -> None:
        if self._before:
            here = self.card.current()
            self._steps, self._own = self._before.pop()
            self._fill(here)
            self._keep()
            announce(self.card, _("Undone"))

    def _change(
        self, steps: tuple[Step, ...], current: int, told: str, *, own: bool = True
    ) -> None:
        self._before.append((self._steps, self._own))
        self._steps, self._own = steps, own
        self._fill(current)
        self._keep()
        announce(self.card, told)

    # Keeping

    def _keep(self) -> None:
        """Store the steps; drafted ones are none, so that they follow the pair."""
        self._rest.stop()
        pair = self._pair
        if pair is None:
            return
        lesson = self._lesson(pair)
        if lesson is None:
            return
        try:
            kept = replace(lesson, steps=self._steps if self._own else ())
            self._services.keep_lesson(pair, kept)
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        self._demo.take_steps(self._steps)

    def _lesson(self, pair: Comparison) -> Lesson | None:
        try:
            return self._services.lesson(pair)
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return None

    def _show(self) -> None:
        here = self.card.current()
        self.leave()
        self._demo.start_at(here)

    def _dress(self, state: WindowState) -> None:
        self.card.set_tokens(tokens(state.scheme))
        self.card.set_text_size(state.text_size)
