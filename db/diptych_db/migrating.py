"""The steps of Alembic, run on a connection that is begun; Alembic is imported when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from diptych.model.server import Location


def run_steps(connection: Connection, location: Location, revision: str) -> None:
    """Bring a library's tables to `revision`, in the transaction of the connection.

    Raises:
        Fault: when the library does not fit the steps.
    """
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(_config(connection), revision)
    except CommandError as error:
        raise not_brought(location) from error


def stamp(connection: Connection, revision: str) -> None:
    """Note down that the tables are those of `revision`."""
    from alembic import command

    command.stamp(_config(connection), revision)


def not_brought(location: Location) -> Fault:
    """Return what is said of a library that no step fits."""
    return Fault(
        "The library {location} could not be brought up to date; it is as it was, so restore "
        "a backup or name another library.",
        location=location,
    )


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "diptych_db:migrations")
    config.attributes["connection"] = connection
    return config
