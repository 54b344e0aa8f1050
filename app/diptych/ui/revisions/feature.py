"""Opens two articles as versions of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.commands import connect
from diptych.ui.palette import tokens
from diptych.ui.revisions.view import RevisionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.revision import Change
    from diptych.ui.errands import Errands
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState


class Revisions(QObject):
    """The view stands in the place of the window's body while it is shown."""

    def __init__(self, stage: Stage, errands: Errands) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        c = stage.commands
        self.view = RevisionView(tokens(stage.state.scheme), c, stage.window)
        self.view.left.connect(self.leave)
        self.view.list.currentRowChanged.connect(lambda _row: self._tell_place())
        connect(c.revisions, self._toggle)
        for other in (c.find, c.matrix, c.matrix_alone, *c.lenses.values()):
            connect(other, self.leave)
        stage.leaves.insert(0, self.leave)
        stage.steps.append(self._step)
        stage.opening.connect(self.leave)
        stage.covered.connect(lambda view: view is not self.view and self.leave())
        stage.dressed.connect(self._dress)

    def show(self, changes: Sequence[Change]) -> None:
        """Show the open pair as two versions."""
        now = self._stage.viewpoint
        assert now is not None, "something is open"
        self._dress(self._stage.state)
        self._stage.covered.emit(self.view)
        self._stage.body.hide()
        self.view.show_changes(now.comparison.articles, changes)
        self._stage.commands.revisions.setChecked(True)
        self._tell_place()

    def leave(self) -> bool:
        """Go back to the comparison; return whether the view was shown."""
        if self.view.isHidden():
            return False
        self.view.hide()
        self._stage.body.show()
        self._stage.commands.revisions.setChecked(False)
        if self._stage.viewpoint is not None:
            self._stage.bar.set_place(self._stage.viewpoint.place)
        return True

    def _toggle(self) -> None:
        now = self._stage.viewpoint
        self._stage.commands.revisions.setChecked(not self.view.isHidden())
        if now is not None and not self.leave():
            self._errands.revise(now.base, self.show)

    def _step(self, step: int) -> bool:
        if self.view.isHidden():
            return False
        self.view.step(step)
        return True

    def _tell_place(self) -> None:
        if not self.view.isHidden():
            self._stage.bar.set_place(self.view.place())

    def _dress(self, state: WindowState) -> None:
        self.view.set_look(tokens(state.scheme), state, narrow=self._stage.narrow)
