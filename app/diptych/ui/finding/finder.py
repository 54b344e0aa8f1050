"""Looks for words in the open pair, and goes from hit to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.commands import connect
from diptych.ui.finding.search import search

if TYPE_CHECKING:
    from diptych.ui.finding.search import Search
    from diptych.ui.stage import Stage


class Finder(QObject):
    """Between the line in which words are written and the pages that show their hits."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._body = stage.body
        self._bar = stage.body.finder
        connect(stage.commands.find, self._begin)
        connect(stage.commands.next_hit, lambda: self.step(1))
        connect(stage.commands.previous_hit, lambda: self.step(-1))
        self._bar.looked_for.connect(self._look)
        self._bar.stepped.connect(self.step)
        self._bar.left.connect(self.stop)
        stage.opening.connect(self.stop)
        stage.leaves.append(self._leave)

    @property
    def busy(self) -> bool:
        """Whether the person is looking for something."""
        return self._bar.isVisible()

    def look_for(self, words: str) -> None:
        """Find words in both articles, and show them on the pages and rulers."""
        self._bar.begin()
        self._bar.words.setText(words)

    def stop(self) -> None:
        """Put the search away; the lens comes back."""
        self._bar.hide()
        self._bar.words.clear()

    def step(self, step: int) -> None:
        """Go `step` hits on."""
        self._show(self._body.search.moved(step))

    def _begin(self) -> None:
        self._stage.show_pages()
        self._bar.begin()

    def _leave(self) -> bool:
        busy = self.busy
        if busy:
            self.stop()
        return busy

    def _look(self, words: str) -> None:
        now = self._stage.viewpoint
        if now is not None:
            self._show(search(now.comparison, words))

    def _show(self, found: Search) -> None:
        now = self._stage.viewpoint
        if now is not None:
            self._body.show_search(now, found)
