"""Connections to a library: every one of them with the same care for what is stored."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DisconnectionError

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.pool import ConnectionPoolEntry

_LOG = "diptych_log"
PATIENCE = 5000
"""How long (ms) a connection waits for another program to let go of the library."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {PATIENCE}",
    # What stands in the file is data: it may not call functions with effects.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
    # Until 3.51.2 SQLite could damage a library when one program tidied the log while another
    # wrote. Tidying is left to `tidy`, which shuts others out, and to the last one that closes.
    "PRAGMA wal_autocheckpoint = 0",
)

LONG_LOG = 16 * 1024 * 1024
"""The size (bytes) of the write-ahead log from which on it is written back into the library."""


def address(location: Path, **options: str) -> str:
    """Return the `file:` address of a library, whatever characters its path has."""
    path = location.as_posix()
    rooted = path if path.startswith("/") else f"/{path}"
    query = "&".join(f"{name}={value}" for name, value in options.items())
    return f"file://{quote(rooted)}?{query}"


def connect(location: Path, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """Open an existing library for reading and writing, with all pragmas in force.

    Raises:
        Fault: when the disk cannot hold a library that survives a crash.
        sqlite3.Error: as SQLite says.
    """
    connection = sqlite3.connect(
        address(location, mode="rw"),
        uri=True,
        isolation_level=None,  # transactions begin where `begun` says so, never by guess
        check_same_thread=False,  # the library hands it from one thread to the next
        cached_statements=128,
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        if mode != "wal":
            raise Fault(
                "The disk with {location} cannot keep a library safe from a crash; nothing was "
                "stored, so put the library on a disk of this computer.",
                location=location,
            )
    except BaseException:
        connection.close()
        raise
    return connection


def engine_for(location: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on an existing library; it holds one connection and begins as it is told.

    Migrations rebuild tables and therefore need `foreign_keys` off while they run.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(location, foreign_keys=foreign_keys),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    event.listen(engine, "begin", _begin)
    _watch_log(engine, log_of(location))
    return engine


def log_of(location: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of a library."""
    return location.with_name(location.name + "-wal")


def _watch_log(engine: Engine, log: Path) -> None:
    """Connect anew where the log is no longer the file that the connection writes to.

    A program loses all its locks on a file when any part of it (a file dialog, say) opens and
    closes that file. Another program that closes the library then takes it for unused and deletes
    the log; what is written to the deleted file would be lost.
    """

    def remember(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info[_LOG] = _identity(log)

    def check(_connection: object, record: ConnectionPoolEntry, _proxy: object) -> None:
        known = record.info.pop(_LOG, None)
        if known is not None and known != _identity(log):
            raise DisconnectionError("another program has deleted the log")

    event.listen(engine, "checkin", remember)
    event.listen(engine, "checkout", check)


def _identity(log: Path) -> tuple[int, int] | None:
    try:
        found = log.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _begin(connection: Connection) -> None:
    """Begin as a writer at once where writing is meant, so that no lock is asked for halfway."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def begun(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """Give a connection in a transaction that is committed at the end, or undone on an error."""
    with engine.connect().execution_options(writes=writes) as connection, connection.begin():
        yield connection


def tidy(engine: Engine, location: Path) -> None:
    """Write a log that has grown long back into the library; others wait meanwhile."""
    log = log_of(location)
    try:
        long = log.stat().st_size > LONG_LOG
    except OSError:
        return
    if long:
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
