"""Opening two articles and writing their report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.commands import connect, keys_of
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from diptych.ui.errands import Errands
    from diptych.ui.stage import Stage

    ChooseTarget = Callable[[QWidget, str], Path | None]


class Files(QObject):
    """Asks for files and hands them to the errands; `target` asks for a file to write."""

    def __init__(self, stage: Stage, errands: Errands, target: ChooseTarget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._target = target
        c = stage.commands
        connect(c.open, errands.opening.ask)
        connect(c.export, self._export)
        stage.body.empty.open_asked.connect(c.open.trigger)
        errands.compared.connect(stage.open)
        errands.changed.connect(self._enable)
        stage.shown.connect(self._enable)
        stage.dressed.connect(lambda _state: self._tell_keys())
        stage.leaves.append(self._cancel)
        self._enable()

    def _export(self) -> None:
        now = self._stage.viewpoint
        if now is None:
            return
        title = shortened(now.comparison.articles[0].title, 50).rstrip("…")
        safe = "".join(char if char.isalnum() else "-" for char in title).strip("-")
        target = self._target(self._stage.window, f"{safe or _('report')}.pdf")
        if target is not None:
            self._errands.write_report(now.base, target)

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
        busy, c = self._errands.jobs.busy, self._stage.commands
        c.open.setEnabled(not busy)
        c.export.setEnabled(self._stage.viewpoint is not None and not busy)
