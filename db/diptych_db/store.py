"""What a library rests on: a file, or a database of a server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

    from diptych.model.server import Location
    from diptych_db.forgetting import Forgotten


class Store(Protocol):
    """Gives connections in transactions, and knows what can be done with all of it at once."""

    @property
    def location(self) -> Location:
        """Where the library lies, as a person would name it."""

    def begun(self, *, writes: bool) -> AbstractContextManager[Connection]:
        """Give a connection in a transaction that is committed at the end, or undone on an error.

        What a person can mend is raised as a `Fault`.
        """

    def written(self) -> None:
        """Do what is due after something was written."""

    def close(self) -> None:
        """Let go of all connections; a later `begun` makes new ones."""

    def findings(self, connection: Connection) -> Iterator[str]:
        """Yield a sentence for everything that is wrong with what the library rests on."""

    def back_up(self, day: dt.date) -> Path:
        """Make a backup that bears the name of a day, or raise a `Fault`."""

    def forget_student(self, student: str) -> Forgotten:
        """Erase what a student handed in; nobody else is at work meanwhile."""


def open_store(location: Location) -> Store:
    """Open what a library rests on; make it where there is nothing, bring an old one up to date.

    Raises:
        Fault: when there is no library to open and none can be made.
    """
    if isinstance(location, Path):
        from diptych_db.file_store import FileStore

        return FileStore.open(location)
    from diptych_db.server.store import ServerStore

    return ServerStore.open(location)
