"""The part of the library's door that a class goes through: lessons, works, progress."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.translation import later
from diptych_db import lessons, works

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

    from diptych.model.lesson import Comment, Lesson
    from diptych.model.server import Location
    from diptych.model.work import Work


class Classroom:
    """What is prepared with pairs, and what comes back from students.

    A pair is given by the digests of side A and side B; neither need be in the library. Each call
    is one transaction of the library that this belongs to, and raises `Fault` where what is stored
    cannot be read.
    """

    def __init__(
        self,
        location: Location,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._location = location
        self._reading = reading
        self._writing = writing

    def lesson(self, first: str, second: str) -> Lesson:
        """Return what was prepared with a pair; an empty lesson where nothing was."""
        with self._reading() as connection, self._readable(later("lesson")):
            return lessons.read(connection, first, second)

    def keep_lesson(self, first: str, second: str, lesson: Lesson) -> None:
        """Store what was prepared with a pair in the place of what was before."""
        with self._writing() as connection:
            lessons.keep(connection, first, second, lesson)

    def progress(self, first: str, second: str) -> dict[str, object]:
        """Return how far the reader came with a pair, as it was kept; nothing at first."""
        with self._reading() as connection, self._readable(later("progress")):
            return lessons.progress(connection, first, second)

    def every_progress(self) -> tuple[tuple[str, str, dict[str, object]], ...]:
        """Return the digests of all pairs that were begun, oldest first, each with how far."""
        with self._reading() as connection, self._readable(later("progress")):
            return lessons.every_progress(connection)

    def keep_progress(self, first: str, second: str, record: Mapping[str, object]) -> None:
        """Store how far the reader came, as JSON takes it; nothing at all forgets it."""
        with self._writing() as connection:
            lessons.keep_progress(connection, first, second, record)

    def works(self, first: str, second: str) -> tuple[Work, ...]:
        """Return what was handed in on a pair, in the order in which it first came."""
        with self._reading() as connection, self._readable(later("returned work")):
            return works.read(connection, first, second)

    def keep_work(self, first: str, second: str, work: Work) -> None:
        """Store a work; a later one of the same student takes its place and keeps the comments."""
        with self._writing() as connection:
            works.keep(connection, first, second, work)

    def comment(self, pair: tuple[str, str], student: str, comments: Sequence[Comment]) -> bool:
        """Store what the teacher wrote to a work; return whether that student handed one in."""
        with self._writing() as connection:
            return works.comment(connection, pair, student, comments)

    @contextmanager
    def _readable(self, what: str) -> Iterator[None]:
        try:
            yield
        except ValueError as error:
            raise Fault(
                "The {what} of this pair in {location} cannot be read; it was kept as it is, so "
                "restore a backup.",
                what=composed(what),
                location=self._location,
            ) from error
