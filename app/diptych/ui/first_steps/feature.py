"""Leads through the first steps, and remembers that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from diptych.ui.command import plain
from diptych.ui.commands import connect, keys_of
from diptych.ui.first_steps.bar import StepsBar
from diptych.ui.first_steps.pointer import Pointer
from diptych.ui.first_steps.steps import Step, Steps
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from diptych.model.notebook import Notebook
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych.ui.viewpoint import Viewpoint

TOLD: Final = "first steps"


class FirstSteps(QObject):
    """Shown on the first pair of a start (`at_once`) until put away or done, and by its command."""

    def __init__(self, stage: Stage, own: ReadersWork, *, at_once: bool) -> None:
        super().__init__(stage)
        self._stage = stage
        self._steps = Steps()
        self._at_once = at_once
        self.bar = StepsBar(stage.window)
        self.pointer = Pointer(tokens(stage.state.scheme), stage.window)
        self.bar.dismissed.connect(self._dismiss)
        connect(stage.commands.first_steps, self._begin)
        connect(stage.commands.export, lambda: self._note(Step.EXPORT))
        stage.shown.connect(self._begin_at_once)
        stage.selected.connect(self._note_selection)
        own.changed.connect(self._note_work)
        stage.dressed.connect(self._dress)

    def _begin_at_once(self) -> None:
        # They lead along what was found: they wait while that is hidden.
        if self._at_once and not self._stage.veil and TOLD not in self._stage.state.told:
            self._at_once = False
            for step in Step:
                if _told(step) in self._stage.state.told:
                    self._steps = self._steps.after(step)
            self._show()

    def _begin(self) -> None:
        self._steps = Steps()
        self._show()

    def _note_selection(self, viewpoint: Viewpoint) -> None:
        if viewpoint.stop is not None:
            self._note(Step.THEME)

    def _note_work(self, notebook: Notebook) -> None:
        if notebook.cells:
            self._note(Step.KEEP)

    def _note(self, step: Step) -> None:
        if self.bar.isHidden() or step in self._steps.done:
            return
        self._steps = self._steps.after(step)
        self._stage.remember(told=self._stage.state.told | {_told(step)})
        self._show()
        if self._steps.current is None:
            self._remember()

    def _show(self) -> None:
        self.bar.show_steps(self._steps, self._keys())
        self.pointer.point_at(self._target())

    def _dismiss(self) -> None:
        self.bar.hide()
        self.pointer.point_at(None)
        self._remember()

    def _remember(self) -> None:
        self._stage.set(told=self._stage.state.told | {TOLD})

    def _target(self) -> QWidget | None:
        body = self._stage.body
        match self._steps.current:
            case Step.THEME:
                return body.entries
            case Step.KEEP:
                return body.strip if body.strip.isVisible() else body.panel.own
            case Step.EXPORT:
                return self._stage.bar.export_button
            case _:
                return None

    def _keys(self) -> dict[str, str]:
        c = self._stage.commands
        actions = {"keep": c.keep, "export": c.export, "quick": c.quick, "keys": c.keys}
        return {name: keys_of(action) or plain(action.text()) for name, action in actions.items()}

    def _dress(self, state: WindowState) -> None:
        self.pointer.set_tokens(tokens(state.scheme))
        if not self.bar.isHidden():
            self.pointer.point_at(self._target())


def _told(step: Step) -> str:
    """Return what is remembered of a step that was done, so that the next start goes on there."""
    return f"{TOLD}: {step}"
