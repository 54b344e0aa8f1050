"""What belongs to pairs in class moves along when an article takes the place of what it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from diptych.model.lesson import Lesson
from diptych.model.text import Side
from diptych_db import lessons, works
from diptych_db.class_tables import LessonRow, ProgressRow, WorkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from diptych.model.moving import Move

Table = type[LessonRow] | type[ProgressRow] | type[WorkRow]
Pair = tuple[str, str]


def move(connection: Connection, moved: Move) -> None:
    """Have lessons, works and progress belong to the new text, unless it has such itself.

    What it has itself stays, and so does what was made on the former text, under its digest.
    """
    for old, new, side in _pairs(connection, LessonRow, moved):
        lesson = lessons.read(connection, *old)
        key = lesson.key and moved.notebook(lesson.key, side)
        lessons.keep(connection, *new, replace(lesson, key=key))
        lessons.keep(connection, *old, Lesson())
    for old, new, side in _pairs(connection, WorkRow, moved):
        for work in works.read(connection, *old):
            works.keep(
                connection, *old, replace(work, notebook=moved.notebook(work.notebook, side))
            )
        _rename(connection, WorkRow, old, new)
    for old, new, _ in _pairs(connection, ProgressRow, moved):
        _rename(connection, ProgressRow, old, new)


def _pairs(connection: Connection, table: Table, moved: Move) -> Iterator[tuple[Pair, Pair, Side]]:
    """Yield the pairs that the article is in, what they are from now on, and its side."""
    columns = (table.first, table.second)
    every = connection.execute(select(*columns).distinct().order_by(*columns))
    there = [(first, second) for first, second in every]
    for first, second in there:
        if moved.last not in {first, second}:
            continue
        side = Side.A if first == moved.last else Side.B
        new = (moved.target, second) if side is Side.A else (first, moved.target)
        if new not in there:
            yield (first, second), new, side


def _rename(connection: Connection, table: Table, old: Pair, new: Pair) -> None:
    mine = (table.first == old[0], table.second == old[1])
    connection.execute(update(table).where(*mine).values(first=new[0], second=new[1]))
