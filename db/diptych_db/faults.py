"""SQLite's errors as sentences for a person; what is no person's to mend stays an error."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from diptych.model.faults import Fault
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENTENCES = {
    sqlite3.SQLITE_BUSY: later(
        "The library {location} is in use by another program; nothing was changed, so close "
        "that program and try again."
    ),
    sqlite3.SQLITE_READONLY: later(
        "The library {location} cannot be written to; nothing was changed, so allow writing "
        "to it or name another library."
    ),
    sqlite3.SQLITE_IOERR: later(
        "The disk with the library {location} failed to read or write; everything stored "
        "before is kept, so check the disk and try again."
    ),
    sqlite3.SQLITE_CORRUPT: later(
        "The library {location} is damaged; nothing was changed, so restore a backup or name "
        "another library."
    ),
    sqlite3.SQLITE_FULL: later(
        "The disk with the library {location} is full; everything stored before is kept, so "
        "make room or move the library."
    ),
    sqlite3.SQLITE_CANTOPEN: later(
        "The library {location} cannot be opened; nothing was changed, so check that you may "
        "read and write it, or name another library."
    ),
    sqlite3.SQLITE_TOOBIG: later(
        "That is too large to be stored in the library {location}; everything stored before "
        "is kept."
    ),
}
LIKE = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB: sqlite3.SQLITE_CORRUPT,
}
PRIMARY = 0xFF
"""The bits of SQLite's extended codes that name the kind of error."""


def fault_of(error: BaseException, location: Path) -> Fault | None:
    """Return the sentence for an error of SQLite, or none where the error is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    kind = LIKE.get(code & PRIMARY, code & PRIMARY)
    sentence = SENTENCES.get(kind)
    return None if sentence is None else Fault(sentence, location=location)


@contextmanager
def as_faults(location: Path) -> Iterator[None]:
    """Raise what SQLite reports in the block as a `Fault` where a person can mend it."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        fault = fault_of(error, location)
        if fault is None:
            raise
        raise fault from error
