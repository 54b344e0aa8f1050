"""A library put back from a backup, or carried to another place. Nobody may have it open."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych_db.backups import copy_to, folder_of
from diptych_db.disk import settle
from diptych_db.engine import address
from diptych_db.faults import fault_of
from diptych_db.look import exists, look, look_at_header

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a library while it is open, or after a crash."""


def restore(location: Path, backup: Path) -> Path | None:
    """Put a copy of a backup in the place of the library; return where the former one lies now.

    The former one is kept whatever state it is in, with all that lay beside it; none is returned
    where there was none. The backup itself stays as it is.

    Raises:
        Fault: when the backup is no sound library, or the library is open elsewhere; then nothing
            was changed.
    """
    if not exists(backup):
        raise Fault(
            "There is no file {backup}; nothing was changed, so name a backup.",
            backup=backup,
        )
    look_at_header(backup)
    there = exists(location)
    if there and location.samefile(backup):
        raise Fault(
            "{backup} is the library itself; nothing was changed, so name a backup.",
            backup=backup,
        )
    if there:
        _shut_out_others(location)
    try:
        location.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".diptych-", dir=location.parent) as cradle:
            copy = _sound_copy(backup, Path(cradle))
            aside = _put_aside(location) if there else None
            copy.rename(location)
        settle(location.parent)
    except OSError as error:
        raise Fault(
            "The library could not be restored to {location} ({why}); the backup is as it was, "
            "so make room there and try again.",
            location=location,
            why=error.strerror or error,
        ) from error
    return aside


def move(location: Path, folder: Path) -> Path:
    """Carry the library and its backups to a folder; return where it lies now.

    The old place is cleared once the copy was read through.

    Raises:
        Fault: when it cannot be; then it is where it was.
    """
    if not folder.is_dir():
        raise Fault(
            "There is no folder {folder}; nothing was changed, so make it first.",
            folder=folder,
        )
    target = folder.resolve() / location.name
    backups = folder_of(target)
    for taken in (target, backups):
        if taken.exists():
            raise Fault(
                "There is a {name} in {folder} already; nothing was changed.",
                name=taken.name,
                folder=folder,
            )
    look(location)
    _shut_out_others(location)
    copy_to(location, target)
    try:
        if folder_of(location).is_dir():
            shutil.copytree(folder_of(location), backups)
    except OSError as error:
        target.unlink(missing_ok=True)
        shutil.rmtree(backups, ignore_errors=True)
        raise Fault(
            "The backups of the library could not be copied to {folder} ({why}); nothing was "
            "changed, so make room there and try again.",
            folder=folder,
            why=error.strerror or error,
        ) from error
    for old in _parts(location):
        with suppress(OSError):  # what cannot be cleared away does no harm
            old.unlink()
    shutil.rmtree(folder_of(location), ignore_errors=True)
    return target


def _sound_copy(backup: Path, cradle: Path) -> Path:
    copy = cradle / "library.sqlite"
    try:
        copy_to(backup, copy)
        look(copy)
    except Fault as fault:
        # The name that it is copied under means nothing to a person.
        raise fault.with_words(str(copy), str(backup)) from fault
    return copy


def _put_aside(location: Path) -> Path:
    number = 1
    while (aside := location.with_name(f"{location.name}.replaced-{number}")).exists():
        number += 1
    for part in _parts(location):
        part.rename(aside.with_name(aside.name + part.name.removeprefix(location.name)))
    return aside


def _parts(location: Path) -> Iterator[Path]:
    """Yield the files that a library consists of, what lies beside it first."""
    for ending in (*_BESIDE, ""):
        part = location.with_name(location.name + ending)
        if part.exists():
            yield part


def _shut_out_others(location: Path) -> None:
    """Make sure that nobody has the library open.

    What is no library any more nobody can have; SQLite, which tidies what lies beside a file, is
    kept away from it.
    """
    try:
        look_at_header(location)
    except Fault:
        return
    _lock(location)


def _lock(location: Path) -> None:
    try:
        with closing(
            sqlite3.connect(address(location, mode="rw"), uri=True, isolation_level=None, timeout=0)
        ) as alone:
            alone.execute("PRAGMA locking_mode = EXCLUSIVE")
            alone.execute("BEGIN IMMEDIATE")
            alone.execute("ROLLBACK")
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise fault_of(error, location) or error from error
