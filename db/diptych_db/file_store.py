"""A library in a file of SQLite."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.backups import back_up, back_up_on
from diptych_db.checkup import file_findings
from diptych_db.engine import begun, engine_for, tidy
from diptych_db.faults import as_faults
from diptych_db.forgetting import Forgotten, forget_student
from diptych_db.look import exists, look
from diptych_db.schema import REVISIONS
from diptych_db.upgrade import create, migrate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine


class FileStore:
    """A `Store`."""

    def __init__(self, location: Path, engine: Engine) -> None:
        self.location = location
        self._engine = engine

    @staticmethod
    def open(location: Path) -> FileStore:
        """Open the file; a file that is no library, or a damaged or newer one, is left as it is.

        An older library is backed up before it is changed.

        Raises:
            Fault: when there is no library to open and none can be made.
        """
        place = _resolved(location)
        if not exists(place):
            create(place)
        if look(place) != REVISIONS[-1]:
            back_up(place)
            migrate(place)
        store = FileStore(place, engine_for(place))
        try:
            # A library that cannot be written to now would fail later, in the middle of work.
            with store.begun(writes=True):
                pass
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def begun(self, *, writes: bool) -> Iterator[Connection]:
        """Give a connection in a transaction."""
        with as_faults(self.location), begun(self._engine, writes=writes) as connection:
            yield connection

    def written(self) -> None:
        """Write a log that has grown long back into the library."""
        tidy(self._engine, self.location)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def findings(self, connection: Connection) -> Iterator[str]:
        """Yield what SQLite finds when it reads the whole file."""
        return file_findings(connection)

    def back_up(self, day: dt.date) -> Path:
        """Make a backup beside the file, and let go of those no longer needed."""
        return back_up_on(self.location, day)

    def forget_student(self, student: str) -> Forgotten:
        """Erase what a student handed in, in the file's copies too."""
        self.close()
        return forget_student(self.location, student)


def _resolved(location: Path) -> Path:
    """Follow links, because SQLite puts its log beside the file itself."""
    try:
        return location.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise Fault(
            "There can be no library at {location} ({why}); name another.",
            location=location,
            why=error,
        ) from error
