"""Lessons and progress on pairs as rows and back; each is one record in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, insert, select

from diptych.model.lesson import Lesson
from diptych.model.lesson_record import lesson_of, lesson_record
from diptych_db.class_tables import LessonRow, ProgressRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

Table = type[LessonRow] | type[ProgressRow]


def read(connection: Connection, first: str, second: str) -> Lesson:
    """Return the lesson of a pair, an empty one where nothing was prepared.

    Raises:
        ValueError: when what is stored is none.
    """
    record = _record(connection, LessonRow, first, second)
    return Lesson() if record is None else lesson_of(record)


def keep(connection: Connection, first: str, second: str, lesson: Lesson) -> None:
    """Store the lesson of a pair in the place of the earlier one; an empty one takes no room."""
    record = None if lesson == Lesson() else lesson_record(lesson)
    _keep(connection, LessonRow, first, second, record)


def progress(connection: Connection, first: str, second: str) -> dict[str, object]:
    """Return how far the reader came with a pair, nothing where it was not begun.

    Raises:
        ValueError: when what is stored cannot be read.
    """
    return _record(connection, ProgressRow, first, second) or {}


def every_progress(connection: Connection) -> tuple[tuple[str, str, dict[str, object]], ...]:
    """Return the digests of every pair that was begun, oldest first, and how far it came.

    Raises:
        ValueError: when what is stored cannot be read.
    """
    query = select(ProgressRow.first, ProgressRow.second, ProgressRow.record)
    rows = connection.execute(query.order_by(ProgressRow.id))
    return tuple((row.first, row.second, _object(row.record)) for row in rows)


def keep_progress(
    connection: Connection, first: str, second: str, record: Mapping[str, object]
) -> None:
    """Store how far the reader came; nothing at all takes the pair out."""
    _keep(connection, ProgressRow, first, second, record or None)


def _record(
    connection: Connection, table: Table, first: str, second: str
) -> dict[str, object] | None:
    query = select(table.record).where(table.first == first, table.second == second)
    told = connection.execute(query).scalar_one_or_none()
    return None if told is None else _object(told)


def _keep(
    connection: Connection,
    table: Table,
    first: str,
    second: str,
    record: Mapping[str, object] | None,
) -> None:
    connection.execute(delete(table).where(table.first == first, table.second == second))
    if record is not None:
        # JSON escapes what UTF-8 cannot hold.
        told = json.dumps(record, allow_nan=False)
        connection.execute(insert(table).values(first=first, second=second, record=told))


def _object(told: str) -> dict[str, object]:
    try:
        record: Any = json.loads(told)
    except RecursionError as error:
        raise ValueError("no record") from error
    if not isinstance(record, dict):
        raise ValueError("no record")  # noqa: TRY004 - what is stored is at fault
    return cast("dict[str, object]", record)
