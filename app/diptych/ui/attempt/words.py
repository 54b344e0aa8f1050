"""What an attempt asks for, and how it stands, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.lesson import Guidance
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.names import counted

if TYPE_CHECKING:
    from diptych.classroom.attempting import Outcome
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook

LOOKED_FOR: dict[str, str] = {
    "shared": later("Shared"),
    "actors": later("Actors"),
    "wording": later("Wording"),
    "voices": later("Voices"),
    "only": later("Only here"),
}
GUIDANCE: dict[str, str] = {
    Guidance.FULL: later("Everything"),
    Guidance.HINTS: later("Hints"),
    Guidance.NONE: later("Nothing"),
}
_TASKS: dict[str, str] = {
    "shared": later("Mark what both articles speak of, before you see what was found."),
    "actors": later("Mark how people and groups are named, before you see what was found."),
    "wording": later("Mark words that judge, hedge or press, before you see what was found."),
    "voices": later("Mark who is quoted or cited, before you see what was found."),
    "only": later("Mark what only one article tells, before you see what was found."),
}


def task(lesson: Lesson) -> str:
    """Return what the reader is to mark."""
    if lesson.key is not None and lesson.key.marks:
        return _("Mark what matters to you, before you see what your teacher marked.")
    return _(_TASKS.get(lesson.attempt.lens, _TASKS["shared"]))


def marks_made(made: int, needed: int) -> str:
    """Return how many marks there are of those that are needed."""
    return _("{made} of {needed} marks").format(made=min(made, needed), needed=needed)


def result(outcome: Outcome) -> str:
    """Return how an attempt ended, in one sentence."""
    return _("{found} found, {missed} missed, {alone} only yours.").format(
        found=len(outcome.found), missed=len(outcome.missed), alone=len(outcome.alone)
    )


def hint_line(side: str, paragraph: int, count: int) -> str:
    """Return how much there is to find in a paragraph, counted from 1."""
    places = counted(count, "{number} place", "{number} places")
    return _("{side} ¶ {paragraph}: {places}").format(side=side, paragraph=paragraph, places=places)


def judged(notebook: Notebook) -> bool:
    """Whether the reader has written a judgement: a conclusion, an answer, or a note."""
    conclusion = notebook.conclusion
    written = [conclusion.claim, conclusion.evidence, conclusion.reasoning]
    written += [one.answer for one in notebook.questions]
    written += [one.text for one in notebook.notes]
    written += [one.note for one in notebook.marks]
    return any(one.strip() for one in written)
