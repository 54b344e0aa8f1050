"""The tables of a library on a server: made where there are none, looked at where there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from diptych.model.faults import Fault
from diptych_db.migrating import run_steps, stamp
from diptych_db.schema import REVISIONS, SEARCH, Base
from diptych_db.searching.tsvector import TABLE

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from diptych.model.server import Server

FIRST = "0006"
"""The revision that the first library on a server had; the steps before it know files alone."""
SIGN = "A library of Diptych"
"""The comment of the table of revisions, so that other programs' tables are told apart."""


def make_ready(connection: Connection, server: Server) -> None:
    """Make the tables in an empty database, and bring those of an older library up to date.

    Raises:
        Fault: when what is there is no library, or a newer one; it was not touched then.
    """
    if connection.scalar(text("SHOW server_encoding")) != "UTF8":
        raise Fault(
            "The database {server} cannot hold every script; nothing was changed, so have one "
            "made with the encoding UTF8.",
            server=server,
        )
    tables = set(inspect(connection).get_table_names())
    if not tables:
        _make(connection)
        return
    revision = _revision(connection, server, tables)
    if revision != REVISIONS[-1]:
        run_steps(connection, server, "head")
    elif not tables.issuperset((*Base.metadata.tables, SEARCH)):
        raise Fault(
            "The library {server} is damaged; it was not touched, so have a backup restored, or "
            "name another library.",
            server=server,
        )


def _make(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    TABLE.metadata.create_all(connection)
    stamp(connection, REVISIONS[-1])
    connection.execute(text(f"COMMENT ON TABLE alembic_version IS '{SIGN}'"))


def _revision(connection: Connection, server: Server, tables: set[str]) -> str:
    told = None
    if "alembic_version" in tables:
        told = inspect(connection).get_table_comment("alembic_version")["text"]
    if told != SIGN:
        raise Fault(
            "The database {server} belongs to another program and is no library; it was not "
            "touched, so name another.",
            server=server,
        )
    found = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    if len(found) != 1 or found[0] not in REVISIONS[REVISIONS.index(FIRST) :]:
        raise Fault(
            "The library {server} was made by a newer Diptych; it was not touched, so update "
            "Diptych or name another library.",
            server=server,
        )
    return str(found[0])
