"""Opening two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.commands import connect, keys_of

if TYPE_CHECKING:
    from diptych.ui.errands import Errands
    from diptych.ui.stage import Stage


class Files(QObject):
    """Asks for files and hands them to the errands."""

    def __init__(self, stage: Stage, errands: Errands) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        c = stage.commands
        connect(c.open, errands.opening.ask)
        stage.body.empty.open_asked.connect(c.open.trigger)
        stage.body.empty.library_asked.connect(c.library.trigger)
        errands.compared.connect(stage.open)
        errands.changed.connect(self._enable)
        stage.shown.connect(self._enable)
        stage.dressed.connect(lambda _state: self._tell_keys())
        stage.leaves.append(self._cancel)
        self._enable()

    def _cancel(self) -> bool:
        busy = self._errands.jobs.busy
        if busy:
            self._errands.cancel()
        return busy

    def _tell_keys(self) -> None:
        c = self._stage.commands
        told = (
            (c.open, _("chooses files")),
            (c.quick, _("finds every command")),
            (c.keys, _("tells keys")),
        )
        lines = (f"{keys_of(action)} {what}" for action, what in told if keys_of(action))
        self._stage.body.empty.show_keys(" · ".join(lines))

    def _enable(self) -> None:
        idle, c = not self._errands.jobs.busy, self._stage.commands
        c.open.setEnabled(idle)
        c.print.setEnabled(idle and self._stage.viewpoint is not None)
