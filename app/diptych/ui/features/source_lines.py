"""What a click on an article's source line opens: the lines that were left out, or the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.reading.source_line import LINES

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.text import Side
    from diptych.ui.stage import Stage


class SourceLines(QObject):
    """Hands each click to whoever shows what was clicked."""

    def __init__(
        self,
        stage: Stage,
        show_lines: Callable[[Side], object],
        show_facts: Callable[[Side, str], object],
    ) -> None:
        super().__init__(stage)
        self._show_lines = show_lines
        self._show_facts = show_facts
        stage.body.pair.source_asked.connect(self._open)

    def _open(self, side: Side, about: str) -> None:
        if about == LINES:
            self._show_lines(side)
        else:
            self._show_facts(side, about)
