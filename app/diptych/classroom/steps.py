"""The steps of a demo: drafted from any pair, and changed by a teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.comparison import SHOWN, Confidence
from diptych.model.lesson import Step, StepKind
from diptych.model.marks import absence_id, link_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.comparison import Comparison, Contrast, Link, Theme
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.text import Span

THEMES: Final = 3
"""The most themes that get a step of their own unasked."""
CONTRASTS: Final = 4
"""The most contrasts that do."""
QUESTIONS: Final = 3
"""The most questions of the teacher that do."""
SILENCE: Final = 300
"""Seconds of silent marking."""
THINKING: Final = 60
"""Seconds to predict in, and to answer the last question in."""


def steps_of(lesson: Lesson, comparison: Comparison, notebook: Notebook) -> tuple[Step, ...]:
    """Return the steps that a teacher prepared, or drafted ones where none are."""
    return lesson.steps or drafted(comparison, notebook)


def drafted(comparison: Comparison, notebook: Notebook) -> tuple[Step, ...]:
    """Return steps for a pair that nobody prepared: shared first, then different, then why.

    What the reader overruled gets none. What the pair does not have is left out; there are always
    headlines, a prediction, silent marking, what is shared, the concept and a last question.
    """
    return (
        Step("headlines", StepKind.HEADLINES),
        Step("predict", StepKind.PREDICT, seconds=THINKING),
        Step("mark", StepKind.MARK, seconds=SILENCE),
        Step("shared", StepKind.SHARED),
        *(
            Step(f"shared-{one.id}", StepKind.SHARED, about=one.id)
            for one in _subjects(comparison, notebook)
        ),
        *(
            Step(f"contrast-{about}", StepKind.CONTRAST, about=about)
            for about in _differences(comparison, notebook)
        ),
        Step("concept", StepKind.CONCEPT),
        *_questions(notebook),
    )


def shared_themes(comparison: Comparison, notebook: Notebook) -> tuple[Theme, ...]:
    """Return what both speak of, without what the reader overruled."""
    return tuple(
        theme for theme in comparison.themes if theme.shared and not notebook.overruled(theme.id)
    )


def best_link(theme: Theme, comparison: Comparison, notebook: Notebook) -> Link | None:
    """Return the strongest link of a theme that the reader did not overrule."""
    links = [
        one
        for one in comparison.links
        if theme.id in one.themes and one.score >= SHOWN and not notebook.overruled(link_id(one))
    ]
    return max(links, key=lambda one: one.score, default=None)


def standing(comparison: Comparison, notebook: Notebook) -> tuple[Contrast, ...]:
    """Return the contrasts that the reader did not overrule, the strong ones first."""
    kept = [one for one in comparison.contrasts if not notebook.overruled(one.id)]
    return tuple(sorted(kept, key=lambda one: one.confidence is not Confidence.STRONG))


def alone(comparison: Comparison, notebook: Notebook) -> Theme | None:
    """Return the first theme of which one side says much and the other nothing."""
    for absence in comparison.absences:
        theme = comparison.theme(absence.what)
        if theme is not None and not notebook.overruled(absence_id(absence)):
            return theme
    return None


def with_step(steps: Sequence[Step], changed: Step) -> tuple[Step, ...]:
    """Return the steps with `changed` in the place of the one of its id."""
    return tuple(changed if one.id == changed.id else one for one in steps)


def with_new(steps: Sequence[Step], after: int, kind: StepKind) -> tuple[Step, ...]:
    """Return the steps with a new one behind the place `after` (-1 for the beginning)."""
    taken = {one.id for one in steps}
    name = next(f"own-{n}" for n in range(1, len(taken) + 2) if f"own-{n}" not in taken)
    at = after + 1
    return (*steps[:at], Step(name, kind), *steps[at:])


def without(steps: Sequence[Step], step_id: str) -> tuple[Step, ...]:
    """Return the steps but one."""
    return tuple(one for one in steps if one.id != step_id)


def moved(steps: Sequence[Step], place: int, by: int) -> tuple[Step, ...]:
    """Return the steps with the one at `place` so many places further, at most to an end."""
    rest = [*steps[:place], *steps[place + 1 :]]
    rest.insert(max(0, min(len(rest), place + by)), steps[place])
    return tuple(rest)


def _subjects(comparison: Comparison, notebook: Notebook) -> list[Theme]:
    """Return themes with a step of their own: each shows another link; those without come last."""
    firsts: dict[tuple[Span, Span], Theme] = {}
    bare = []
    for theme in shared_themes(comparison, notebook):
        link = best_link(theme, comparison, notebook)
        if link is None:
            bare.append(theme)
        else:
            firsts.setdefault((link.a, link.b), theme)
    return [*firsts.values(), *bare][:THEMES]


def _differences(comparison: Comparison, notebook: Notebook) -> Iterator[str]:
    """Yield what contrast steps are about: one of each kind and subject, then what is alone."""
    seen: set[tuple[str, str]] = set()
    found = standing(comparison, notebook)
    for one in found:
        if (one.kind, one.about) not in seen and len(seen) < CONTRASTS:
            seen.add((one.kind, one.about))
            yield one.id
    theme = alone(comparison, notebook)
    if theme is not None:
        yield theme.id


def _questions(notebook: Notebook) -> tuple[Step, ...]:
    set_for_class = (one for one in notebook.questions if one.text.strip() and not one.tried)
    asked = [*set_for_class][:QUESTIONS]
    if not asked:
        return (Step("question", StepKind.QUESTION, seconds=THINKING),)
    return tuple(
        Step(f"question-{one.id}", StepKind.QUESTION, about=one.id, seconds=THINKING)
        for one in asked
    )
