"""Which keys belong to which command, and which may be given to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.ui.command_set import CommandSet

    Keys = Mapping[str, tuple[str, ...]]
    """Portable keys by the ids of the commands whose keys a person changed."""

FIXED: Final = {
    "F10": later("the menu"),
    "Ctrl+C": later("copying"),
    "Ctrl+X": later("cutting"),
    "Ctrl+V": later("pasting"),
    "Ctrl+A": later("selecting everything"),
}
"""Keys that do the same everywhere and are no command's."""
ALONE: Final = later(
    "A key alone is needed for reading and writing; hold Ctrl or Alt with "
    "it, or take a function key."
)


def refused(keys: str, *, alone: bool = False) -> str:
    """Return why no command may have `keys`, `""` where one may.

    Where nobody writes, as in the demo, a key `alone` will do.
    """
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return ""
    if keys in FIXED:
        return _("{keys} is for {purpose}, everywhere and always.").format(
            keys=_native(keys), purpose=_(FIXED[keys])
        )
    if alone:
        return ""
    combination = sequence[0]  # type: ignore[index]  # missing in Qt's stubs
    modifiers = combination.keyboardModifiers()
    held = Qt.KeyboardModifier
    if modifiers & (held.ControlModifier | held.AltModifier | held.MetaModifier):
        return ""
    function = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
    return "" if function else _(ALONE)


def owner(commands: CommandSet, keys: str) -> str:
    """Return the id of the command that has `keys`, `""` for none."""
    wanted = QKeySequence(keys)
    found = (name for name, action in commands.actions.items() if wanted in action.shortcuts())
    return next(found, "")


def given(commands: CommandSet, changed: Keys, name: str, keys: str) -> Keys:
    """Return the changed keys after `keys` became those of one command, and no other's."""
    after = {**changed, name: (keys,)}
    loser = owner(commands, keys)
    if loser and loser != name:
        rest = tuple(one for one in commands.keys_now(loser) if one != keys)
        after[loser] = rest
    return {
        one: now
        for one, now in after.items()
        if one not in commands.actions or now != commands.usual_keys(one)
    }


def returned(commands: CommandSet, changed: Keys, name: str) -> Keys:
    """Return the changed keys after one command got its usual ones back, and no other has them."""
    after = {one: now for one, now in changed.items() if one != name}
    usual = commands.usual_keys(name)
    for other, now in changed.items():
        # Keys of another window are no concern of this one.
        if other != name and other in commands.actions and set(now) & set(usual):
            after[other] = tuple(keys for keys in now if keys not in usual)
    return after


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
