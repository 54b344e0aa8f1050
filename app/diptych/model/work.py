"""A student's work as a teacher has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.lesson import Comment
    from diptych.model.notebook import Notebook
    from diptych.model.pack import Student


@dataclass(frozen=True, slots=True)
class Work:
    """What one student handed in on a pair, and what the teacher wrote to it so far."""

    student: Student
    notebook: Notebook
    comments: tuple[Comment, ...] = ()
