"""Look at a file before opening it: what is no library is left exactly as it is.

Every finding is a `Fault` whose sentence says what the file is and that it was not touched.
"""

from __future__ import annotations

import sqlite3
import stat
import tempfile
from contextlib import closing
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.engine import PATIENCE, address
from diptych_db.faults import as_faults
from diptych_db.schema import APPLICATION_ID, REVISIONS, SEARCH, SEARCH_TABLE, Base

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"SQLite format 3\x00"
HEADER = 100
"""Bytes of an SQLite header."""
READ_THROUGH = 64 * 1024 * 1024
"""Libraries up to this size (bytes) are read through before they are opened; it takes no time."""


def exists(location: Path) -> bool:
    """Whether there is a file at `location`.

    Raises:
        Fault: when something stands there that is no file, or the place cannot be seen.
    """
    try:
        mode = location.stat().st_mode
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as error:
        raise Fault(
            "There can be no library at {location} ({why}); name another place.",
            location=location,
            why=_why(error),
        ) from error
    if stat.S_ISDIR(mode):
        raise Fault(
            "{location} is a folder and no library; nothing was touched, so name a file in it.",
            location=location,
        )
    if not stat.S_ISREG(mode):
        raise Fault(
            "{location} is a device or a pipe and no library; name a file.",
            location=location,
        )
    return True


def look(location: Path) -> str | None:
    """Return the revision of the library in the file at `location`, none for one without tables.

    Raises:
        Fault: when the file is no library, is a newer or a damaged one, or may not be written.
    """
    look_at_header(location)
    _look_at_permissions(location)
    # Somebody has it open, or a crash left its log: only then are locks and the log of any use.
    # Without a log nothing needs to be created beside the file to read it.
    shared = _log(location).exists()
    options = {"mode": "ro"} if shared else {"mode": "ro", "immutable": "1"}
    with (
        as_faults(location),
        closing(sqlite3.connect(address(location, **options), uri=True)) as connection,
    ):
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        connection.execute("PRAGMA trusted_schema = OFF")
        return _look_inside(connection, location)


def look_at_header(location: Path) -> None:
    """Look at what a file says that it is.

    Raises:
        Fault: when it is no library, is cut short or may not be read.
    """
    try:
        size = location.stat().st_size
        with location.open("rb") as file:
            header = file.read(HEADER)
    except OSError as error:
        raise Fault(
            "The library {location} may not be read ({why}); nothing was touched, so allow "
            "reading it or name another.",
            location=location,
            why=_why(error),
        ) from error
    if not header:
        raise Fault(
            "{location} is empty and no library; it was not touched, so delete it to begin a new "
            "library there, or name another.",
            location=location,
        )
    if not header.startswith(MAGIC[: len(header)]) or len(header) < len(MAGIC):
        raise Fault(
            "{location} is no library; it was not touched, so name another file.",
            location=location,
        )
    if len(header) < HEADER:
        raise _truncated(location)
    if _number(header, 68) != APPLICATION_ID:
        raise Fault(
            "{location} belongs to another program and is no library; it was not touched, so "
            "name another file.",
            location=location,
        )
    if size < _promised(header) and not _log(location).exists():
        raise _truncated(location)


def _promised(header: bytes) -> int:
    """Return the size (bytes) that the header gives, 0 where it does not vouch for it."""
    if header[24:28] != header[92:96]:
        return 0
    page = int.from_bytes(header[16:18], "big")
    return _number(header, 28) * (65536 if page == 1 else page)


def _look_at_permissions(location: Path) -> None:
    """Try for real: SQLite needs to write the file, and to keep its log beside it."""
    try:
        with location.open("r+b"):
            pass
        with tempfile.TemporaryFile(dir=location.parent):
            pass
    except OSError as error:
        raise Fault(
            "The library {location} or its folder may not be written to ({why}); nothing was "
            "touched, so allow writing there, or copy the library to a place of your own.",
            location=location,
            why=_why(error),
        ) from error


def _look_inside(connection: sqlite3.Connection, location: Path) -> str | None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(REVISIONS):
        raise _newer(location)
    if location.stat().st_size <= READ_THROUGH:
        (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise _damaged(location)
    objects = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    if any(_acts(kind, sql or "") for kind, _, sql in objects):
        raise Fault(
            "The library {location} holds instructions that Diptych did not write; it was not "
            "touched, so restore a backup or name another library.",
            location=location,
        )
    tables = {name for kind, name, _ in objects if kind == "table"}
    revision = _revision(connection, location) if "alembic_version" in tables else None
    if revision == REVISIONS[-1] and not tables.issuperset((*Base.metadata.tables, SEARCH)):
        raise _damaged(location)
    return revision


def _acts(kind: str, sql: str) -> bool:
    """Whether a part of the file does things by itself that no library of ours does.

    Ours have no triggers or views, and one virtual table.
    """
    virtual = sql.lstrip().upper().startswith("CREATE VIRTUAL") and sql != SEARCH_TABLE
    return kind in {"trigger", "view"} or virtual


def _revision(connection: sqlite3.Connection, location: Path) -> str | None:
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if not rows:
        return None
    revision = rows[0][0]
    if len(rows) > 1 or revision not in REVISIONS:
        raise _newer(location)
    assert isinstance(revision, str)
    return revision


def _log(location: Path) -> Path:
    return location.with_name(location.name + "-wal")


def _number(header: bytes, start: int) -> int:
    return int.from_bytes(header[start : start + 4], "big")


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _newer(location: Path) -> Fault:
    return Fault(
        "The library {location} was made by a newer Diptych; it was not touched, so update "
        "Diptych or name another library.",
        location=location,
    )


def _truncated(location: Path) -> Fault:
    return Fault(
        "The library {location} is cut short; it was not touched, so restore a backup or "
        "name another library.",
        location=location,
    )


def _damaged(location: Path) -> Fault:
    return Fault(
        "The library {location} is damaged; it was not touched, so restore a backup or name "
        "another library.",
        location=location,
    )
