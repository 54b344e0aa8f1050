"""The command palette: every command, theme and actor, and recent pairs, by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.command import plain
from diptych.ui.commands import connect, keys_of
from diptych.ui.lenses.catalogue import lenses
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import tokens
from diptych.ui.quick.box import QuickBox
from diptych.ui.quick.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.ui.lenses.view import Entry
    from diptych.ui.quick.recent import RecentPairs
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState

_ALWAYS = (LensName.SHARED, LensName.ACTORS)
"""Lenses whose entries are offered whichever one is looked through."""


class Quick(QObject):
    """Fills the box and opens it."""

    def __init__(self, stage: Stage, recent: RecentPairs) -> None:
        super().__init__(stage)
        self._stage = stage
        self._recent = recent
        self.box = QuickBox(tokens(stage.state.scheme), stage.window)
        connect(stage.commands.quick, self._offer)
        stage.cards.append(self.box.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _offer(self) -> None:
        if not self.box.leave():
            self.box.offer((*self._places(), *self._recent.choices(), *self._commands()))

    def _commands(self) -> Iterator[Choice]:
        commands = self._stage.commands
        for action in commands.all:
            menu = commands.menu_of(action).words
            if action is not commands.quick:
                words = plain(action.text())
                yield Choice(words, menu, keys_of(action), action.trigger, action.isEnabled())

    def _places(self) -> Iterator[Choice]:
        now = self._stage.viewpoint
        if now is None:
            return
        for lens in lenses():
            if lens.name is now.lens.name:
                entries = now.view.entries
            elif lens.name in _ALWAYS:
                entries = lens.view(now.comparison).entries
            else:
                continue
            for entry in entries:
                yield self._place(lens.name, lens.title, entry)

    def _place(self, lens: LensName, title: str, entry: Entry) -> Choice:
        return Choice(entry.name, title, "", lambda: self._stage.go(lens, entry.id))

    def _dress(self, state: WindowState) -> None:
        self.box.set_tokens(tokens(state.scheme))
        self.box.set_text_size(state.text_size)
