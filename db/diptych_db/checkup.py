"""Read a whole library and say what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from diptych.model.faults import Fault
from diptych_db import articles, lessons, notebooks, works
from diptych_db.class_tables import LessonRow, WorkRow
from diptych_db.schema import APPLICATION_ID, REVISIONS, PairRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

MANY = 10
"""How many findings of SQLite are told; the rest would say the same."""


def findings(connection: Connection) -> Iterator[str]:
    """Yield a sentence for everything in it that is wrong; nothing where all is well."""
    yield from _revision(connection)
    yield from _articles(connection)
    yield from _notebooks(connection)
    yield from _classroom(connection)


def file_findings(connection: Connection) -> Iterator[str]:
    """Yield a sentence for everything that SQLite finds wrong with the file."""
    yield from _file(connection)
    yield from _references(connection)
    yield from _header(connection)


def _file(connection: Connection) -> Iterator[str]:
    rows = connection.exec_driver_sql(f"PRAGMA integrity_check({MANY})").scalars().all()
    yield from (f"The library's file is damaged: {row}." for row in rows if row != "ok")


def _references(connection: Connection) -> Iterator[str]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for table, row_id, parent, _key in rows[:MANY]:
        yield f"Row {row_id} of {table} belongs to a row of {parent} that is not there."


def _header(connection: Connection) -> Iterator[str]:
    wanted = {"application_id": APPLICATION_ID, "user_version": len(REVISIONS)}
    for pragma, value in wanted.items():
        found = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
        if found != value:
            yield f"The library's {pragma} is {found} and should be {value}."


def _revision(connection: Connection) -> Iterator[str]:
    revisions = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars()
    told = ", ".join(revisions)
    if told != REVISIONS[-1]:
        yield f"The library's revision is {told or 'missing'} and should be {REVISIONS[-1]}."


def _articles(connection: Connection) -> Iterator[str]:
    for entry in (*articles.find(connection), *articles.find(connection, trashed=True)):
        try:
            articles.read(connection, entry.id)
        except Fault:
            yield f"Article {entry.id} (“{entry.title or 'untitled'}”) is not as it was stored."


def _notebooks(connection: Connection) -> Iterator[str]:
    for first, second in connection.execute(select(PairRow.first, PairRow.second)).all():
        try:
            notebooks.read(connection, first, second)
        except ValueError:
            yield f"The notebook on the articles {first[:8]} and {second[:8]} cannot be read."


def _classroom(connection: Connection) -> Iterator[str]:
    for first, second in connection.execute(select(LessonRow.first, LessonRow.second)).all():
        try:
            lessons.read(connection, first, second)
        except ValueError:
            yield f"The lesson on the articles {first[:8]} and {second[:8]} cannot be read."
    pairs = select(WorkRow.first, WorkRow.second).distinct()
    for first, second in connection.execute(pairs).all():
        try:
            works.read(connection, first, second)
        except ValueError:
            yield f"The works on the articles {first[:8]} and {second[:8]} cannot be read."
