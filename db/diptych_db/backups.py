"""Copies of a library, made by SQLite itself.

A file that is copied while it is in use loses what stands only in its log.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.disk import settle
from diptych_db.engine import PATIENCE, address
from diptych_db.faults import as_faults

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 3
"""How many backups from before migrations are kept."""
NUMBERED = re.compile(r"(\d+)-before-migration\.sqlite")


def folder_of(location: Path) -> Path:
    """Return the folder beside a library that its backups lie in."""
    return location.with_name(location.name + ".backups")


def backups_of(location: Path) -> tuple[Path, ...]:
    """Return the backups of a library, oldest first."""
    try:
        found = [path for path in folder_of(location).iterdir() if NUMBERED.fullmatch(path.name)]
    except FileNotFoundError:
        return ()
    return tuple(sorted(found, key=_number))


def back_up(location: Path) -> Path:
    """Copy the library at `location` into its folder of backups and let the oldest ones go.

    The copy is read through before it gets its name; what has the name of a backup is one.

    Raises:
        Fault: when no sound copy could be made.
    """
    earlier = backups_of(location)
    number = _number(earlier[-1]) + 1 if earlier else 1
    target = folder_of(location) / f"{number:04}-before-migration.sqlite"
    unverified = target.with_suffix(".new")
    try:
        target.parent.mkdir(exist_ok=True)
        unverified.unlink(missing_ok=True)
        try:
            unverified.touch(mode=0o600)  # a backup is as private as the library
            _copy(location, unverified)
            unverified.rename(target)
            settle(target.parent)
        finally:
            unverified.unlink(missing_ok=True)
        for surplus in backups_of(location)[:-KEPT]:
            surplus.unlink()
    except OSError as error:
        raise Fault(
            f"The library {location} could not be backed up ({error.strerror or error}); "
            "it was not changed, so make room beside it and try again."
        ) from error
    return target


def _copy(location: Path, target: Path) -> None:
    with (
        as_faults(location),
        closing(sqlite3.connect(address(location, mode="rw"), uri=True)) as source,
        closing(sqlite3.connect(address(target, mode="rw"), uri=True)) as copy,
    ):
        source.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        source.backup(copy)
        # One file and no log beside it, so that a backup can be carried away.
        copy.execute("PRAGMA journal_mode = DELETE")
        (finding,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if finding != "ok":
            raise Fault(
                f"The library {location} is damaged and could not be backed up; "
                "it was not changed, so restore an earlier backup."
            )


def _number(path: Path) -> int:
    match = NUMBERED.fullmatch(path.name)
    assert match is not None
    return int(match[1])
