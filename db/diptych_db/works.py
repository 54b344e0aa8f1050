"""What students handed in, as rows and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from diptych.model.lesson import Comment
from diptych.model.notebook_record import notebook_of, notebook_record
from diptych.model.pack import Student
from diptych.model.plain_values import Reader, plain
from diptych.model.work import Work
from diptych_db.class_tables import WorkRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection


def read(connection: Connection, first: str, second: str) -> tuple[Work, ...]:
    """Return the works on a pair, in the order in which the students first handed in.

    Raises:
        ValueError: when what is stored is none.
    """
    query = select(WorkRow.student, WorkRow.name, WorkRow.notebook, WorkRow.comments)
    on_pair = (WorkRow.first == first, WorkRow.second == second)
    rows = connection.execute(query.where(*on_pair).order_by(WorkRow.id))
    return tuple(_work(*row) for row in rows)


def keep(connection: Connection, first: str, second: str, work: Work) -> None:
    """Store a work; a later one of the same student takes its place, and keeps the comments."""
    mine = _of(first, second, work.student.key)
    values = {
        "name": work.student.name,
        "notebook": json.dumps(notebook_record(work.notebook)),
    }
    if connection.execute(update(WorkRow).where(*mine).values(values)).rowcount:
        return
    values |= {"first": first, "second": second, "student": work.student.key}
    connection.execute(insert(WorkRow).values(**values, comments=_comments(work.comments)))


def comment(
    connection: Connection, pair: tuple[str, str], student: str, comments: Sequence[Comment]
) -> bool:
    """Store what the teacher wrote to a work; return whether there is such a work."""
    values = {"comments": _comments(comments)}
    done = connection.execute(update(WorkRow).where(*_of(*pair, student)).values(values))
    return done.rowcount > 0


def forget(connection: Connection, student: str) -> int:
    """Take all works of a student out; return how many there were."""
    return connection.execute(delete(WorkRow).where(WorkRow.student == student)).rowcount


def _of(first: str, second: str, student: str) -> tuple[ColumnElement[bool], ...]:
    return (WorkRow.first == first, WorkRow.second == second, WorkRow.student == student)


def _comments(comments: Sequence[Comment]) -> str:
    return json.dumps([plain(one) for one in comments])


def _work(key: str, name: str, notebook: str, comments: str) -> Work:
    try:
        return Work(
            Student(key, name),
            notebook_of(json.loads(notebook)),
            Reader({}).many(Comment, json.loads(comments)),
        )
    except (TypeError, RecursionError) as error:
        raise ValueError("no work") from error
