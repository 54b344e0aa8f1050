"""What people hand each other as one file: a task, a student's work, a teacher's comments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.text import Article, Metadata


class Purpose(StrEnum):
    """What a pack is for, which says what opening it does."""

    TASK = "task"
    """Articles, questions and steps for others to work on."""
    WORK = "work"
    """What a student did, for the teacher."""
    COMMENTS = "comments"
    """What the teacher wrote to it, for that student."""


@dataclass(frozen=True, slots=True)
class Student:
    """Who did a work: a key that the student's program drew once, and a name if one was given."""

    key: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class PackedArticle:
    """An article of a pack: what it is, and its text unless that stays at home.

    Without `article`, whoever opens the pack has to have a text with this digest already.
    """

    digest: str
    metadata: Metadata
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class PackedPair:
    """A pair of a pack by the digests of its articles, the comparison only where both have text."""

    first: str
    second: str
    notebook: Notebook
    lesson: Lesson
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """One file for others. `student` is set in a work and in the comments on one."""

    purpose: Purpose
    articles: tuple[PackedArticle, ...]
    pairs: tuple[PackedPair, ...]
    title: str = ""
    student: Student | None = None
