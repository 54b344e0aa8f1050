"""The whole screen for the window, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from diptych.ui.commands import connect

if TYPE_CHECKING:
    from diptych.ui.stage import Stage


class FullScreen(QObject):
    """Esc leaves it."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        connect(stage.commands.full_screen, self._toggle)
        stage.leaves.append(self._leave)

    def _toggle(self) -> None:
        window = self._stage.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._stage.commands.full_screen.setChecked(window.isFullScreen())

    def _leave(self) -> bool:
        if not self._stage.window.isFullScreen():
            return False
        self._toggle()
        return True
