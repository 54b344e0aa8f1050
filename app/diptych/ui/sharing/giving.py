"""Writes a task for a class, or one's own work for a teacher, to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.model.translation import gettext as _
from diptych.ui.attempt.words import GUIDANCE
from diptych.ui.commands import connect
from diptych.ui.names import counted
from diptych.ui.sharing.cards import HandInCard
from diptych.ui.sharing.task_card import TaskCard
from diptych.ui.sharing.words import file_name, part_words

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.model.progress import Progress
    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.errands import Errands
    from diptych.ui.jobs import Work
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.preview.feature import ChooseTarget
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych.workflow.sharing.sets import PairSet


class Giving(QObject):
    """Has a person say what goes along, then where the file is to lie."""

    def __init__(
        self,
        stage: Stage,
        errands: Errands,
        services: Services,
        *,
        own: ReadersWork,
        attempting: Attempting,
        target: ChooseTarget,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._own = own
        self._attempting = attempting
        self._services = services
        self._target = target
        self.task = TaskCard(stage.window)
        self.work = HandInCard(stage.window)
        self.task.wanted.connect(self._write_task)
        self.task.attempt_asked.connect(self._set_attempt)
        self.work.wanted.connect(self._write_work)
        connect(stage.commands.share, self._ask_task)
        connect(stage.commands.hand_in, self._ask_work)
        for card in (self.task, self.work):
            stage.cards.append(card.leave)
            stage.opening.connect(card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _ask_task(self) -> None:
        from diptych.workflow.sharing.for_class import parts_for_class

        whole = self._attempting.whole
        if self.task.leave() or whole is None:
            return
        try:
            lesson = self._services.lesson(whole)
            sets = self._services.sharing.sets()
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        notebook = self._own.history.notebook
        self.task.show_sets([(_set_words(one), one.name) for one in sets])
        parts = parts_for_class(notebook, whole)
        self.task.show_parts([(part_words(one), one.id, one.usual) for one in parts])
        self.task.show_pair(
            steps=_steps(lesson),
            help_given=_("What students see at first: {help}").format(
                help=_(GUIDANCE[lesson.attempt.guidance])
            ),
            key=lesson.key is not None,
            has_key=notebook != Notebook(),
        )
        self.task.appear(self.task.text)

    def _ask_work(self) -> None:
        if self.work.leave() or self._attempting.whole is None:
            return
        try:
            sharing = self._services.sharing
            self.work.show_students(sharing.students(), sharing.student())
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return
        self.work.appear(self.work.text)

    def _set_attempt(self) -> None:
        self.task.leave()
        self._stage.commands.attempt.trigger()

    def _write_task(self) -> None:
        from diptych.workflow.sharing.packing import TaskOrder

        card, whole = self.task, self._attempting.whole
        title = card.text.text()
        name = title or card.chosen_set
        target = self._where(whole, name or _("task"), titled=bool(name))
        if target is None or whole is None:
            return
        order = TaskOrder(
            title,
            texts=card.texts.isChecked(),
            key=card.key.isChecked(),
            steps=card.steps.isChecked(),
            fade=bool(card.chosen_set) and card.fade.isChecked(),
            parts=None if card.chosen_set else card.chosen_parts,
        )

        chosen = card.chosen_set

        def work(progress: Progress) -> Path:
            if chosen:
                self._services.sharing.share_set(chosen, order, target, progress)
            else:
                self._services.sharing.share_task(whole, order, target)
            return target

        card.leave()
        self._write(work, _("The task is in {file}: hand it to your class as any other file."))

    def _write_work(self) -> None:
        card, whole = self.work, self._attempting.whole
        name, texts = card.text.text(), card.texts.isChecked()
        renamed = not card.same.isHidden() and card.same.isChecked()
        target = self._where(whole, name or _("my work"))
        if target is None or whole is None:
            return

        def work(_progress: Progress) -> Path:
            self._services.sharing.hand_in(whole, name, target, texts=texts, renamed=renamed)
            return target

        card.leave()
        self._write(work, _("Your work is in {file}: send it to your teacher."))

    def _where(self, whole: Comparison | None, name: str, *, titled: bool = False) -> Path | None:
        """Ask for a file; its usual name says what the pair is, where a title does not."""
        if whole is None:
            return None
        about = "" if titled else whole.articles[0].title
        return self._target(self._stage.window, file_name(name, about))

    def _write(self, work: Work, told: str) -> None:
        def written(target: object) -> None:
            self._stage.message.say(told.format(file=target))

        self._errands.run(_("Writing the file"), work, written)

    def _dress(self, state: WindowState) -> None:
        for card in (self.task, self.work):
            card.set_text_size(state.text_size)


def _set_words(one: PairSet) -> str:
    pairs = counted(len(one.pairs), "{number} pair", "{number} pairs")
    return _("Collection “{name}”: {pairs}").format(name=one.name, pairs=pairs)


def _steps(lesson: Lesson) -> str:
    steps = counted(len(lesson.steps), "{number} step", "{number} steps")
    if not lesson.steps:
        steps = _("those of every pair")
    return _("Steps of the demo ({steps})").format(steps=steps)
