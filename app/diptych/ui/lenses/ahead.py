"""Looks through every lens at a long pair before anybody does, behind the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.latest import Latest
from diptych.ui.lenses.catalogue import lenses

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.ui.stage import Stage


class LensesAhead(QObject):
    """What the lenses find is remembered by them, so that to change the lens takes no time."""

    def __init__(self, stage: Stage, log: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self._latest = Latest(log, self)
        stage.opening.connect(self._latest.drop)
        stage.shown.connect(self._look)
        stage.worked.connect(self._look)
        stage.closing.connect(self._latest.close)

    def _look(self) -> None:
        now = self._stage.viewpoint
        if now is not None and now.long:
            seen = now.comparison
            self._latest.ask(lambda: [one.view(seen) for one in lenses()], lambda _views: None)
