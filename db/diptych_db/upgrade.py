"""A new library, and an older one brought to the shape of today."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from diptych.model.faults import Fault
from diptych_db.disk import settle
from diptych_db.engine import begun, engine_for
from diptych_db.faults import as_faults, fault_of
from diptych_db.migrating import not_brought, run_steps
from diptych_db.schema import APPLICATION_ID, REVISIONS

if TYPE_CHECKING:
    from sqlalchemy import Connection


def create(location: Path) -> None:
    """Make a library at `location`, and the folders to it.

    It is made in a folder of its own first, so that a library is there whole or not at all. Where
    another program has put one there meanwhile, that one stays.

    Raises:
        Fault: when nothing can be made there.
    """
    try:
        location.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".diptych-", dir=location.parent) as cradle:
            _make(Path(cradle) / location.name, location)
        settle(location.parent)
    except OSError as error:
        raise Fault(
            "No library can be made at {location} ({why}); nothing was stored, so name a place "
            "that you may write to.",
            location=location,
            why=error.strerror or error,
        ) from error


def _make(unborn: Path, location: Path) -> None:
    unborn.touch(mode=0o600)  # what somebody reads is nobody else's business
    try:
        migrate(unborn)
    except Fault as fault:
        # The name that it is made under means nothing to a person.
        raise fault.with_words(str(unborn), str(location)) from fault
    _give_name(unborn, location)


def _give_name(unborn: Path, location: Path) -> None:
    try:
        os.link(unborn, location)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not location.exists():
            unborn.rename(location)


def migrate(location: Path, revision: str = "head") -> None:
    """Bring the library at `location` to `revision`, wholly or not at all.

    Raises:
        Fault: when the library does not fit the steps, or cannot be read or written.
    """
    engine = engine_for(location, foreign_keys=False)
    try:
        with as_faults(location), begun(engine, writes=True) as connection:
            _run(connection, location, revision)
    finally:
        engine.dispose()


def _run(connection: Connection, location: Path, revision: str) -> None:
    try:
        run_steps(connection, location, revision)
    except DBAPIError as error:
        raise fault_of(error, location) or not_brought(location) from error
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Fault(
            "The library {location} could not be brought up to date because parts of it are "
            "missing; it is as it was, so restore a backup or name another library.",
            location=location,
        )
    reached = len(REVISIONS) if revision == "head" else REVISIONS.index(revision) + 1
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {reached}")
