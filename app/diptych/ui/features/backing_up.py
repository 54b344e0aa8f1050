"""The library's backup of the day, made once a pair is on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.latest import Latest

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.ui.services import Services
    from diptych.ui.stage import Stage


class BackingUp(QObject):
    """Works behind the window, once; only a backup that cannot be made is told."""

    def __init__(self, stage: Stage, services: Services, log: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self._services = services
        self._work = Latest(log, self)
        self._work.failed.connect(stage.message.say)
        stage.closing.connect(self._work.close)
        stage.shown.connect(self._begin)

    def _begin(self) -> None:
        self._stage.shown.disconnect(self._begin)
        self._work.ask(self._services.shelf.back_up, lambda _nothing: None)
