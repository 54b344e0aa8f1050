"""What can be done, with which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.commands import connect
from diptych.ui.evidence.keys import keys_sheet

if TYPE_CHECKING:
    from diptych.ui.stage import Stage


class Help(QObject):
    """Lists the keys."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        connect(stage.commands.keys, self._show_keys)

    def _show_keys(self) -> None:
        stage, rows = self._stage, self._stage.commands.rows()
        if stage.viewpoint is None:
            stage.message.say("; ".join(f"{what}: {keys}" for what, keys in rows[:3]))
            return
        stage.show_panel()
        stage.body.panel.show_sheet(keys_sheet(rows))
