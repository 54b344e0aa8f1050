"""Opening two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.commands import connect, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.ui.errands import Errands
    from diptych.ui.stage import Stage


class Files(QObject):
    """Has files chosen and opened; Esc stops the work that runs.

    `choose` asks for files and hands them to the errands.
    """

    def __init__(self, stage: Stage, choose: Callable[[], None]) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands: Errands | None = None
        c = stage.commands
        connect(c.open, choose)
        stage.body.empty.open_asked.connect(c.open.trigger)
        stage.body.empty.library_asked.connect(c.library.trigger)
        stage.shown.connect(self._enable)
        stage.dressed.connect(lambda _state: self._tell_keys())
        stage.leaves.append(self._cancel)

    def follow(self, errands: Errands) -> None:
        """Open what is compared, and open and print nothing meanwhile."""
        self._errands = errands
        errands.compared.connect(self._stage.open)
        errands.changed.connect(self._enable)
        self._enable()

    @property
    def _busy(self) -> bool:
        return self._errands is not None and self._errands.jobs.busy

    def _cancel(self) -> bool:
        if self._errands is None or not self._busy:
            return False
        self._errands.cancel()
        return True

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
        idle, c = not self._busy, self._stage.commands
        c.open.setEnabled(idle)
        c.print.setEnabled(idle and self._stage.viewpoint is not None)
