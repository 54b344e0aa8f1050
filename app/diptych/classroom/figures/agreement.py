"""How far students agree beyond chance: Krippendorff's alpha over sentences.

Each sentence is a unit, each student a rater who marked something in it or not. Alpha is 1 where
all agree, 0 where they agree as often as chance would have it, and below 0 where they agree less.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.touching import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.model.text import Span

FEWEST_STUDENTS = 3
"""A theme is compared where so many students used its name."""

Ratings = tuple[bool, ...]
"""Which sentences one student marked something in, in the order of the text."""


@dataclass(frozen=True, slots=True)
class ThemeAgreement:
    """How far students agree where a theme stands; `students` of them marked something with it."""

    name: str
    students: int
    alpha: float | None


def ratings(sentences: Iterable[Span], spans: Iterable[Span]) -> Ratings:
    """Return for each sentence whether one of the spans touches it."""
    marked = Stretches(spans)
    return tuple(marked.touch(sentence) for sentence in sentences)


def alpha(rated: Sequence[Ratings]) -> float | None:
    """Return Krippendorff's alpha of students, each with a rating for every sentence.

    It is rounded to four places; none where it means nothing: for fewer than two students or no
    sentence, and where nobody marked anything or everybody everything.
    """
    if len(rated) < 2 or not rated[0]:  # noqa: PLR2004 - it takes two to agree
        return None
    from raters import UndefinedStatistic, krippendorff_alpha

    try:
        return round(float(krippendorff_alpha([[int(one) for one in row] for row in rated])), 4)
    except UndefinedStatistic:
        return None


def theme_agreements(
    sentences: Sequence[Span], by_student: Sequence[Mapping[str, Sequence[Span]]]
) -> tuple[ThemeAgreement, ...]:
    """Return the agreement on each theme that enough students used, by name.

    Whoever did not use it counts too: not to see a theme in a sentence is a rating. `by_student`
    are the spans of each student by the name of the theme.
    """
    made = []
    for name in sorted({name for spans in by_student for name in spans}):
        students = sum(name in spans for spans in by_student)
        if students >= FEWEST_STUDENTS:
            rated = [ratings(sentences, spans.get(name, ())) for spans in by_student]
            made.append(ThemeAgreement(name, students, alpha(rated)))
    return tuple(made)
