"""Commands that belong together: their actions, and the keys that these have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from diptych.model.translation import gettext as _
from diptych.ui.command import Command, Menu, plain

if TYPE_CHECKING:
    from collections.abc import Mapping


class CommandSet(QObject):
    """The actions of one kind of window, made of the commands in the body of the class.

    No two of them have the same keys; another set may.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.actions: dict[str, QAction] = {}
        """Every action by the id of its command, in the order of the menus."""
        self._made: dict[str, Command] = {}
        self._help: dict[str, str] = {}

    def make_all(self) -> None:
        """Make an action of each command of the class."""
        for command in vars(type(self)).values():
            if isinstance(command, Command):
                self.make(command.id, command)

    @property
    def all(self) -> list[QAction]:
        """Every action, in the order of the menus."""
        return [action for menu in Menu for part in self.in_menu(menu) for action in part]

    def in_menu(self, menu: Menu) -> list[list[QAction]]:
        """Return the actions of a menu, by its parts."""
        parts: dict[str, list[QAction]] = {}
        for name, command in self._made.items():
            if command.menu is menu:
                parts.setdefault(command.part, []).append(self.actions[name])
        return list(parts.values())

    def menu_of(self, action: QAction) -> Menu:
        """Return the menu that an action stands in."""
        return self._made[action.objectName()].menu

    def usual_keys(self, name: str) -> tuple[str, ...]:
        """Return the keys that a command has by itself, in portable words."""
        return tuple(QKeySequence(keys).toString() for keys in self._made[name].keys)

    def keys_now(self, name: str) -> tuple[str, ...]:
        """Return the keys that a command has now, in portable words."""
        return tuple(sequence.toString() for sequence in self.actions[name].shortcuts())

    def change_keys(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Give commands other keys, by their ids; the rest get their usual ones."""
        for name, action in self.actions.items():
            wanted = changed.get(name, self.usual_keys(name))
            if wanted != self.keys_now(name):
                action.setShortcuts([QKeySequence(keys) for keys in wanted])
                self._hint(action)

    def rename(self, action: QAction, text: str) -> None:
        """Let a command say what it does now."""
        if action.text() != text:
            action.setText(text)
            self._hint(action)

    def make(self, name: str, command: Command) -> QAction:
        """Make the action of a command, under that id."""
        action = QAction(_(command.text), self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        self._hint(action)
        action.setCheckable(command.checkable)
        # In the menu a sign beside the words would hide whether they are ticked.
        action.setIconVisibleInMenu(False)
        self.actions[name] = action
        self._made[name] = command
        return action

    def _hint(self, action: QAction) -> None:
        words = self._help.get(action.objectName(), plain(action.text()))
        keys = keys_of(action)
        action.setToolTip(f"{words} ({keys})" if keys else words)


def keys_of(action: QAction) -> str:
    """Return the keys of a command, in words; `""` where it has none."""
    native = QKeySequence.SequenceFormat.NativeText
    return _(" or ").join(sequence.toString(native) for sequence in action.shortcuts())
