"""Going from place to place: next and previous, lenses, lines of the list, marks, quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.text import Side, Span
from diptych.ui.commands import connect
from diptych.ui.lenses.names import LensName
from diptych.ui.lenses.own import mark_of

if TYPE_CHECKING:
    from diptych.ui.finding.finder import Finder
    from diptych.ui.stage import Stage


class Walking(QObject):
    """Changes what is selected."""

    def __init__(self, stage: Stage, finder: Finder) -> None:
        super().__init__(stage)
        self._stage = stage
        self._finder = finder
        c, body = stage.commands, stage.body
        connect(c.next, lambda: self._step(1))
        connect(c.previous, lambda: self._step(-1))
        connect(c.whole, lambda: self._choose_entry(""))
        connect(c.escape, self._leave)
        for name, action in c.lenses.items():
            action.triggered.connect(lambda _checked=False, name=name: stage.go(name))
        body.entries.chosen.connect(self._choose_entry)
        body.pair.mark_activated.connect(self._choose_mark)
        for part in (body.panel, body.matrix):
            part.quote_chosen.connect(self._show_quote)
        body.panel.entry_chosen.connect(lambda lens, entry: stage.go(LensName(lens), entry))

    def _step(self, step: int) -> None:
        if any(taken(step) for taken in self._stage.steps):
            return
        if self._stage.viewpoint is not None:
            self._stage.select(self._stage.viewpoint.moved(step))

    def _choose_entry(self, entry: str) -> None:
        now = self._stage.viewpoint
        if now is None or (now.stop is not None and now.stop.entry == entry):
            return
        self._stage.select(now.at(entry or None))

    def _choose_mark(self, group: str) -> None:
        now = self._stage.viewpoint
        if now is not None and mark_of(now.notebook, group) is not None:
            self._stage.go(LensName.SHARED, group)
        elif now is not None and now.view.stop_for(group) is not None:
            self._stage.select(now.at(group))

    def _show_quote(self, side: str, start: int, end: int) -> None:
        self._finder.stop()
        self._stage.show_quote(Side(side), Span(start, end))

    def _leave(self) -> None:
        if not any(leave() for leave in (*self._stage.cards, *self._stage.leaves)):
            self._choose_entry("")
