"""What a command is: its words, its keys, its icon, and the menu it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Self, overload

from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtGui import QAction

    class Holder(Protocol):
        """Holds the actions made of its commands, by their ids."""

        actions: dict[str, QAction]


class Menu(StrEnum):
    """The menus in their order."""

    FILE = later("File")
    EDIT = later("Edit")
    VIEW = later("View")
    GO = later("Go")
    WORK = later("Your work")
    HELP = later("Help")
    DEMO = later("In the demo")

    @property
    def words(self) -> str:
        """What a person reads."""
        return _(self.value)


@dataclass(slots=True)
class Command:
    """A line in the body of `Commands`; its id is the name it is given there.

    `keys` are the usual ones, portable (`Ctrl+O`); `part` names the section of the menu, between
    two lines; `icon` is a file in the resources. A command `on_pair` is off while nothing is open.
    On an instance, the name gives the action that was made of the command.
    """

    text: str
    keys: tuple[str, ...]
    menu: Menu
    part: str = ""
    icon: str = ""
    checkable: bool = False
    on_pair: bool = False
    id: str = field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the name in the class as the id."""
        self.id = name

    @overload
    def __get__(self, holder: None, owner: type) -> Self: ...

    @overload
    def __get__(self, holder: Holder, owner: type) -> QAction: ...

    def __get__(self, holder: Holder | None, owner: type) -> Self | QAction:
        """Return the action of an instance."""
        return self if holder is None else holder.actions[self.id]


def plain(text: str) -> str:
    """Return the words of a command without the dots that announce a question."""
    return text.removesuffix("…")
