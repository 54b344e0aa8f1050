"""A student's works are erased: from the library, and from every copy that it made of itself.

What SQLite deletes it leaves lying in the file until the room is needed. So each file is rebuilt
from what is left, and its log emptied.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.backups import copy_to, folder_of
from diptych_db.disk import settle
from diptych_db.engine import address, connect
from diptych_db.faults import as_faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased: how many works, from which copies, and which could not be looked into."""

    works: int
    copies: tuple[Path, ...]
    left: tuple[Path, ...]


def forget_student(location: Path, student: str) -> Forgotten:
    """Erase what a student handed in from a library and its copies. Nobody may be at work in it.

    Raises:
        Fault: when the library itself cannot be rewritten; its copies were not touched then.
    """
    with as_faults(location), closing(connect(location)) as connection:
        works = _erase(connection, student)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    done, left = [], []
    for copy in _copies(location):
        try:
            if _rewritten(copy, student):
                done.append(copy)
        except (Fault, OSError, sqlite3.Error):
            left.append(copy)
    return Forgotten(works, tuple(done), tuple(left))


def _erase(connection: sqlite3.Connection, student: str) -> int:
    """Delete the works and rebuild the file; return how many there were."""
    connection.execute("PRAGMA secure_delete = ON")
    works = connection.execute("DELETE FROM work WHERE student = ?", (student,)).rowcount
    connection.commit()
    connection.execute("VACUUM")
    return works


def _copies(location: Path) -> Iterator[Path]:
    """Yield the backups of a library, and what was put aside when one of them was restored."""
    folder = folder_of(location)
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix == ".sqlite")
    aside = location.parent.glob(f"{_literally(location.name)}.replaced-*")
    yield from sorted(path for path in aside if path.name[-1].isdecimal())


def _literally(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _rewritten(copy: Path, student: str) -> bool:
    """Put a copy without the student's works in the place of one that has some."""
    if not _has_works(copy, student):
        return False
    rebuilt = copy.with_name(copy.name + ".rebuilt")
    try:
        rebuilt.unlink(missing_ok=True)
        copy_to(copy, rebuilt)
        with closing(sqlite3.connect(address(rebuilt, mode="rw"), uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            _erase(connection, student)
        rebuilt.replace(copy)
        for beside in ("-wal", "-shm"):
            copy.with_name(copy.name + beside).unlink(missing_ok=True)
        settle(copy.parent)
    finally:
        rebuilt.unlink(missing_ok=True)
    return True


def _has_works(copy: Path, student: str) -> bool:
    logged = copy.with_name(copy.name + "-wal").exists()
    options = {"mode": "rw"} if logged else {"mode": "ro", "immutable": "1"}
    with closing(sqlite3.connect(address(copy, **options), uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        has_table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'work'"
        if connection.execute(has_table).fetchone() is None:
            return False
        found = connection.execute("SELECT 1 FROM work WHERE student = ? LIMIT 1", (student,))
        return found.fetchone() is not None
