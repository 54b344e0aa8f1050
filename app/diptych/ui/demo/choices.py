"""What a step can be, and what it can be about, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.classroom.composing import board
from diptych.classroom.framings import heading
from diptych.classroom.steps import standing
from diptych.model.lesson import Step, StepKind
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from diptych.classroom.matter import Matter

_LONGEST = 90


def kind_words(kind: StepKind) -> str:
    """Return what a kind of step is called."""
    return {
        StepKind.HEADLINES: _("Headlines"),
        StepKind.PREDICT: _("Predict"),
        StepKind.MARK: _("Mark in silence"),
        StepKind.SHARED: _("What both speak of"),
        StepKind.CONTRAST: _("A difference"),
        StepKind.CONCEPT: _("The concept"),
        StepKind.QUESTION: _("The last question"),
        StepKind.TEXT: _("Your own words"),
    }[kind]


def subjects(kind: StepKind, matter: Matter) -> dict[str, str]:
    """Return what a step of a kind can be about, by ids; empty where there is nothing to choose."""
    comparison, notebook = matter.comparison, matter.notebook
    if kind is StepKind.SHARED:
        names = {one.id: one.name for one in comparison.themes if one.shared}
        return {"": _("All of them"), **names}
    if kind is StepKind.CONTRAST:
        found = {
            one.id: shortened(f"{heading(one)} – {spoken(one.statement)}", _LONGEST)
            for one in standing(comparison, notebook)
        }
        alone = {
            one.id: _("Only in {side}: {name}").format(side=side, name=one.name)
            for one in comparison.themes
            for side in Side
            if one.on(side) and not one.on(side.other)
        }
        return {"": _("All of them"), **found, **alone}
    if kind is StepKind.QUESTION:
        asked = {one.id: shortened(one.text, _LONGEST) for one in notebook.questions if one.text}
        return {"": _("The usual question"), **asked}
    return {}


def step_words(step: Step, matter: Matter) -> str:
    """Return how a step is listed."""
    title = board(step, matter).title
    kind = kind_words(step.kind)
    return title if title == kind or not title else f"{kind} – {title}"
