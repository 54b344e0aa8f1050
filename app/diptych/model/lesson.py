"""What a teacher prepares with a pair: steps for the class, and how much help a student gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.notebook import Notebook


class StepKind(StrEnum):
    """What a step of a demo shows. The order is that of a lesson nobody has changed."""

    HEADLINES = "headlines"
    PREDICT = "predict"
    MARK = "mark"
    """Everybody marks in silence; the pages stand bare."""
    SHARED = "shared"
    """A theme of both, or all of them."""
    CONTRAST = "contrast"
    CONCEPT = "concept"
    QUESTION = "question"
    """The exit question."""
    TEXT = "text"
    """A slide of the teacher's own words."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a demo.

    `about` is the id of a theme, a contrast or a question of the pair, or empty. `text` is what
    the class reads in the place of the usual words, `notes` only the teacher. `seconds` is the
    time given to it, 0 for none.
    """

    id: str
    kind: StepKind
    title: str = ""
    text: str = ""
    about: str = ""
    notes: str = ""
    seconds: int = 0


class Guidance(StrEnum):
    """How much of the program's marks a student sees before an attempt of their own."""

    FULL = "full"
    HINTS = "hints"
    """How many marks a paragraph has, and none of them."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a student does before the program shows what it found.

    After `marks_first` marks of the student's own the rest can be revealed; with `Guidance.FULL`
    nothing is hidden at all. `lens` names what is looked for (`shared`, `actors`, `wording`,
    `voices`, `only`), unless the lesson has a key to compare with. Where `hide_sources`, outlet and
    author show after a first judgement was written down.
    """

    guidance: Guidance = Guidance.FULL
    lens: str = "shared"
    marks_first: int = 3
    hide_sources: bool = False


@dataclass(frozen=True, slots=True)
class Attempted:
    """How an attempt on a pair stands or ended, for the student's own record.

    Once `revealed`, `found` and `missed` count the stretches that were looked for, and `alone` the
    student's marks on none of them.
    """

    guidance: Guidance = Guidance.FULL
    revealed: bool = False
    found: int = 0
    missed: int = 0
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a teacher prepared with a pair. A new one is empty: its steps are then drafted.

    `key` is the teacher's own notebook, if it is given along to compare with.
    """

    steps: tuple[Step, ...] = ()
    attempt: Attempt = Attempt()
    key: Notebook | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """What a teacher wrote to a student's work.

    `about` is the id of a mark, a link, a kept quote, a note or a question, or `CONCLUSION`.
    """

    id: str
    about: str
    text: str


CONCLUSION = "conclusion"
"""What a comment on the conclusion is about."""
