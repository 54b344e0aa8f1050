"""Opens the card on which an attempt is set, and keeps what is chosen with the pair."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from diptych.model.faults import Fault
from diptych.model.lesson import Attempt, Attempted, Guidance, Lesson
from diptych.model.translation import gettext as _
from diptych.ui.attempt.card import AttemptCard
from diptych.ui.commands import connect
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.ui.attempt.feature import Attempting
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState


class SettingAttempts(QObject):
    """What is chosen is a part of the pair's lesson, and is stored at once."""

    def __init__(
        self,
        stage: Stage,
        attempting: Attempting,
        own: ReadersWork,
        services: Services,
        choose: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._attempting = attempting
        self._own = own
        self._services = services
        self._choose = choose or self._ask_where
        self.card = AttemptCard(tokens(stage.state.scheme), stage.window)
        self.card.chosen.connect(self._take)
        self.card.key_chosen.connect(self._take_key)
        self.card.here_chosen.connect(self._hide_here)
        self.card.table_asked.connect(self._write)
        self.card.forgotten.connect(self._forget)
        connect(stage.commands.attempt, self._toggle)
        stage.cards.append(self.card.leave)
        stage.opening.connect(self.card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _toggle(self) -> None:
        if not self.card.leave() and self._say_fault(self._fill):
            self.card.appear(self.card.guidance.buttons[self._lesson().attempt.guidance])

    def _lesson(self) -> Lesson:
        whole = self._attempting.whole
        return self._services.lesson(whole) if whole is not None else Lesson()

    def _fill(self) -> None:
        whole = self._attempting.whole
        if whole is None:
            return
        lesson = self._lesson()
        self.card.show_attempt(
            lesson.attempt,
            key=lesson.key is not None,
            marks=len(self._own.history.notebook.marks),
            here=lesson.attempt.guidance is not Guidance.FULL
            and not self._services.attempts.of(whole).revealed,
        )
        self.card.show_ended(len(self._services.attempts.ended()))

    def _take(self, name: str, value: object) -> None:
        def change(lesson: Lesson) -> Lesson:
            given = Guidance(str(value)) if name == "guidance" else value
            changed: Attempt = replace(lesson.attempt, **{name: given})  # type: ignore[arg-type]  # names and values of Attempt
            return replace(lesson, attempt=changed)

        self._change(change)

    def _take_key(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        notebook = self._own.history.notebook
        self._change(lambda lesson: replace(lesson, key=notebook if on else None))

    def _change(self, change: Callable[[Lesson], Lesson]) -> None:
        """Store another lesson; whoever sets an attempt goes on seeing everything."""

        def store() -> None:
            whole = self._attempting.whole
            if whole is None:
                return
            self._services.keep_lesson(whole, change(self._services.lesson(whole)))
            if not self.card.here.isChecked():
                self._services.attempts.keep(whole, Attempted(revealed=True))
            self._fill()

        self._say_fault(store)

    def _hide_here(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        def store() -> None:
            whole = self._attempting.whole
            if whole is not None:
                self._services.attempts.keep(whole, Attempted(revealed=not on))

        if self._say_fault(store):
            self._attempting.reopen()

    def _write(self) -> None:
        target = self._choose()
        if target is not None and self._say_fault(lambda: self._services.attempts.write(target)):
            self._stage.message.say(
                _("The table of your attempts is in {name}.").format(name=target.name)
            )

    def _forget(self) -> None:
        if self._say_fault(self._services.attempts.forget):
            self._say_fault(self._fill)

    def _say_fault(self, do: Callable[[], None]) -> bool:
        """Do something; say what went wrong, if anything, and return whether all went well."""
        try:
            do()
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return False
        return True

    def _ask_where(self) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(
            self._stage.window, _("Save the attempts"), "attempts.csv", "CSV (*.csv)"
        )
        return Path(name) if name else None

    def _dress(self, state: WindowState) -> None:
        self.card.set_tokens(tokens(state.scheme))
        self.card.set_text_size(state.text_size)
