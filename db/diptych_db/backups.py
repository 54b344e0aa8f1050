"""Copies of a library, made by SQLite itself.

A file that is copied while it is in use loses what stands only in its log.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.disk import settle
from diptych_db.engine import PATIENCE, address
from diptych_db.faults import as_faults
from diptych_db.keeping import dated, named, surplus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from diptych_db.keeping import Dated

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

    It is one from before a migration; three of them are kept.

    Raises:
        Fault: when no sound copy could be made.
    """
    earlier = backups_of(location)
    number = _number(earlier[-1]) + 1 if earlier else 1
    target = folder_of(location) / f"{number:04}-before-migration.sqlite"
    copy_to(location, target)
    _let_go(backups_of(location)[:-KEPT])
    return target


def back_up_on(location: Path, day: dt.date) -> Path:
    """Make a backup of a day, and let those go that neither a day nor a week needs any more.

    Raises:
        Fault: when no sound copy could be made.
    """
    folder = folder_of(location)
    numbers = [number for one, number in _dated_in(folder) if one == day]
    target = folder / named(day, max(numbers, default=0) + 1)
    copy_to(location, target)
    _let_go(folder / named(*one) for one in surplus(_dated_in(folder)))
    return target


def backed_up_on(location: Path, day: dt.date) -> bool:
    """Whether there is a backup of that day or a later one."""
    return any(one >= day for one, _ in _dated_in(folder_of(location)))


def copy_to(location: Path, target: Path) -> None:
    """Copy the library at `location` to a new file, and make its folder where there is none.

    The copy is read through before it gets its name; what has the name of a copy is one.

    Raises:
        Fault: when no sound copy could be made.
    """
    unverified = target.with_name(target.name + ".new")
    try:
        target.parent.mkdir(exist_ok=True)
        unverified.unlink(missing_ok=True)
        try:
            unverified.touch(mode=0o600)  # a copy is as private as the library
            _copy(location, unverified)
            unverified.rename(target)
            settle(target.parent)
        finally:
            unverified.unlink(missing_ok=True)
    except OSError as error:
        raise Fault(
            "The library {location} could not be copied to {folder} ({why}); it was not changed, "
            "so make room there and try again.",
            location=location,
            folder=target.parent,
            why=error.strerror or error,
        ) from error


def _let_go(copies: Iterable[Path]) -> None:
    for copy in copies:
        with suppress(OSError):  # one that stays takes room and does no harm
            copy.unlink()


def _dated_in(folder: Path) -> list[Dated]:
    try:
        found = [dated(path.name) for path in folder.iterdir()]
    except OSError:
        return []
    return [one for one in found if one]


def _copy(location: Path, target: Path) -> None:
    # A log without its library's owner is read only by who may write; most copies have none.
    in_use = location.with_name(location.name + "-wal").exists()
    options = {"mode": "rw"} if in_use else {"mode": "ro", "immutable": "1"}
    with (
        as_faults(location),
        closing(sqlite3.connect(address(location, **options), uri=True)) as source,
        closing(sqlite3.connect(address(target, mode="rw"), uri=True)) as copy,
    ):
        source.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        source.backup(copy)
        # One file and no log beside it, so that a backup can be carried away.
        copy.execute("PRAGMA journal_mode = DELETE")
        (finding,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if finding != "ok":
            raise Fault(
                "The library {location} is damaged and could not be copied; it was not changed, so "
                "restore an earlier backup.",
                location=location,
            )


def _number(path: Path) -> int:
    match = NUMBERED.fullmatch(path.name)
    assert match is not None
    return int(match[1])
