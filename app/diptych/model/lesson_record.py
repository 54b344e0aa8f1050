"""What a teacher prepared with a pair as a record that JSON takes, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from diptych.model.anchor import Anchor
from diptych.model.lesson import Lesson
from diptych.model.notebook import Notebook
from diptych.model.plain_values import Reader, plain
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

Record = dict[str, object]


def lesson_record(lesson: Lesson) -> Record:
    """Return all that stands in a lesson; the key is a notebook's record."""
    return cast("Record", plain(lesson))


def lesson_of(record: Mapping[str, object]) -> Lesson:
    """Return the lesson of a record.

    Raises:
        ValueError: when a part of the record is none of a lesson.
    """
    kinds = {"Span": Span, "Anchor": Anchor, "Notebook": Notebook}
    return Reader(kinds).value(Lesson, dict(record))
