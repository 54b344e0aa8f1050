"""A library in a database of a PostgreSQL server."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import delete

from diptych.model.faults import Fault
from diptych_db.class_tables import WorkRow
from diptych_db.engine import begun
from diptych_db.forgetting import Forgotten
from diptych_db.server.connecting import engine_for
from diptych_db.server.faults import as_faults
from diptych_db.server.shaping import make_ready

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from diptych.model.server import Server


class ServerStore:
    """A `Store`."""

    def __init__(self, location: Server, engine: Engine) -> None:
        self.location = location
        self._engine = engine

    @staticmethod
    def open(location: Server) -> ServerStore:
        """Open the database; what is no library, or a newer one, is left as it is.

        Raises:
            Fault: when there is no library to open and none can be made.
        """
        store = ServerStore(location, engine_for(location))
        try:
            with store.begun(writes=True) as connection:
                make_ready(connection, location)
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
        """Do nothing: the server tidies up by itself."""

    def close(self) -> None:
        """Let go of the server."""
        self._engine.dispose()

    def findings(self, connection: Connection) -> Iterator[str]:
        """Yield nothing: the server looks after its files and references by itself."""
        del connection
        yield from ()

    def back_up(self, day: dt.date) -> Path:
        """Refuse.

        Raises:
            Fault: always.
        """
        del day
        raise Fault(
            "The library {location} lies on a server, which is backed up there and not by "
            "Diptych; nothing was changed, so ask who looks after it.",
            location=self.location,
        )

    def forget_student(self, student: str) -> Forgotten:
        """Erase what a student handed in; the server's own backups nobody can reach from here."""
        with self.begun(writes=True) as connection:
            works = connection.execute(delete(WorkRow).where(WorkRow.student == student)).rowcount
        return Forgotten(works, (), ())
