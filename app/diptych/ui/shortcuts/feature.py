"""Shows the keys under F1, and lets a person change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.command import plain
from diptych.ui.commands import connect, keys_of
from diptych.ui.palette import tokens
from diptych.ui.shortcuts.keys import given, owner, refused, returned
from diptych.ui.shortcuts.page import KeysPage, Line

if TYPE_CHECKING:
    from diptych.ui.command_set import CommandSet
    from diptych.ui.shortcuts.keys import Keys
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState


class Shortcuts(QObject):
    """Changed keys are a part of the window's state."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self.page = KeysPage(tokens(stage.state.scheme), self._objection, stage.window)
        editor = self.page.editor
        editor.used.connect(self._use)
        editor.usual_asked.connect(self._return_one)
        editor.all_usual_asked.connect(
            lambda: self._set({}, _("All commands have their usual keys"))
        )
        connect(stage.commands.keys, self._show)
        stage.cards.append(self.page.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def _show(self) -> None:
        if not self.page.leave():
            self.page.words.clear()
            self._fill()
            self.page.appear(self.page.words)

    def _sets(self) -> tuple[CommandSet, ...]:
        """Return the commands of each kind of window."""
        commands = self._stage.commands
        return commands, commands.in_demo

    def _set_of(self, name: str) -> CommandSet:
        return next((one for one in self._sets() if name in one.actions), self._stage.commands)

    def _fill(self) -> None:
        changed = self._stage.state.keys
        self.page.show_lines(
            [
                Line(
                    action.objectName(),
                    plain(action.text()),
                    commands.menu_of(action).words,
                    keys_of(action),
                    action.objectName() in changed,
                )
                for commands in self._sets()
                for action in commands.all
            ]
        )

    def _objection(self, name: str, keys: str) -> tuple[str, bool]:
        """Return what is to say about new keys of a command, and whether it may have them."""
        commands = self._set_of(name)
        if sentence := refused(keys, alone=commands is not self._stage.commands):
            return sentence, False
        loser = owner(commands, keys)
        if loser and loser != name:
            words = plain(commands.actions[loser].text())
            return _("These keys belong to “{words}”, which would lose them.").format(
                words=words
            ), True
        return "", True

    def _use(self, keys: str) -> None:
        name = self.page.current()
        changed = given(self._set_of(name), self._stage.state.keys, name, keys)
        self._set(changed, _("The keys are changed"))

    def _return_one(self) -> None:
        name = self.page.current()
        changed = returned(self._set_of(name), self._stage.state.keys, name)
        self._set(changed, _("The command has its usual keys"))

    def _set(self, changed: Keys, told: str) -> None:
        self._stage.set(keys=changed)
        self._fill()
        self.page.list.setFocus()
        announce(self.page, told)

    def _dress(self, state: WindowState) -> None:
        self.page.set_tokens(tokens(state.scheme))
        self.page.set_text_size(state.text_size)
