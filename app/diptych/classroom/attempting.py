"""What a student's own marks met of what there was to find: found, missed, and only theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.classroom.whole_words import in_whole_words
from diptych.model.comparison import SHOWN
from diptych.model.marks import absence_id, link_id, voice_id, wording_id
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Mark, Notebook
    from diptych.model.text import Span

ENOUGH = 0.5
"""So much of the shorter of two stretches has to be common for one to be found by the other."""
WIDEST = 600
"""Code points, about a hundred words: who marks more than that points at nothing in it."""
AROUND = 3
"""What is sought may itself be long; then a mark may be so many times its length."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that were there to be found; `about` is the id of the mark they belong to.

    `name` says in a few words what they are, in the language of the articles' analysis.
    """

    side: Side
    span: Span
    about: str
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which of the sought words the student marked, which not, and the marks on nothing sought."""

    found: tuple[tuple[Sought, Mark], ...]
    missed: tuple[Sought, ...]
    alone: tuple[Mark, ...]


def sought(comparison: Comparison, lesson: Lesson) -> tuple[Sought, ...]:
    """Return what there is to find in a pair, side by side in text order.

    That is what the teacher marked, where the lesson has a key with marks on this pair; else what
    the program marks through the attempt's lens. Words that stand in several marks are sought once.
    """
    found = tuple(_of_key(comparison, lesson)) or tuple(
        _THROUGH.get(lesson.attempt.lens, _shared)(comparison)
    )
    firsts: dict[tuple[Side, Span], Sought] = {}
    for one in found:
        firsts.setdefault((one.side, one.span), one)
    return tuple(sorted(firsts.values(), key=lambda one: (one.side, one.span)))


def outcome(comparison: Comparison, notebook: Notebook, wanted: Iterable[Sought]) -> Outcome:
    """Return what the notebook's own marks met of `wanted`.

    A mark counts in whole words; one that no longer fits its article meets nothing and is not
    counted.
    """
    marks = [
        (side, in_whole_words(comparison.article(side).text, mark.anchor.span), mark)
        for mark in notebook.marks
        for side in _sides(comparison, mark)
    ]
    found, missed = [], []
    meeting: set[str] = set()
    for one in wanted:
        met = [mark for side, span, mark in marks if side is one.side and meets(span, one.span)]
        meeting.update(mark.id for mark in met)
        if met:
            found.append((one, met[0]))
        else:
            missed.append(one)
    alone = tuple(mark for _side, _span, mark in marks if mark.id not in meeting)
    return Outcome(tuple(found), tuple(missed), alone)


def hints(comparison: Comparison, wanted: Iterable[Sought]) -> Mapping[tuple[Side, int], int]:
    """Return how many sought stretches begin in each paragraph, by side and its index."""
    counts: Counter[tuple[Side, int]] = Counter()
    for one in wanted:
        paragraphs = comparison.article(one.side).paragraphs
        place = next(
            index
            for index, paragraph in enumerate(paragraphs)
            if one.span.start < paragraph.span.end
        )
        counts[one.side, place] += 1
    return counts


def meets(mark: Span, other: Span) -> bool:
    """Whether a mark has enough in common with a stretch, and little enough else, to mean it."""
    if len(mark) > max(WIDEST, AROUND * len(other)):
        return False
    common = min(mark.end, other.end) - max(mark.start, other.start)
    return common > 0 and common >= ENOUGH * min(len(mark), len(other))


def _sides(comparison: Comparison, mark: Mark) -> Iterator[Side]:
    return (side for side in Side if mark.anchor.fits(comparison.article(side)))


def _of_key(comparison: Comparison, lesson: Lesson) -> Iterator[Sought]:
    for mark in lesson.key.marks if lesson.key else ():
        for side in _sides(comparison, mark):
            yield Sought(side, mark.anchor.span, mark.id, mark.theme)


def _shared(comparison: Comparison) -> Iterator[Sought]:
    names = {theme.id: theme.name for theme in comparison.themes}
    for link in comparison.links:
        if link.score >= SHOWN:
            name = ", ".join(names[one] for one in link.themes if one in names)
            for side in Side:
                yield Sought(side, link.on(side), link_id(link), name)


def _actors(comparison: Comparison) -> Iterator[Sought]:
    for actor in comparison.actors:
        if all(actor.on(side).mentions for side in Side):
            for side in Side:
                for label in actor.on(side).labels:
                    yield Sought(side, label.span, actor.id, actor.name)


def _wording(comparison: Comparison) -> Iterator[Sought]:
    for one in comparison.wording:
        yield Sought(one.side, one.span, wording_id(one), one.kind)


def _voices(comparison: Comparison) -> Iterator[Sought]:
    for one in comparison.voices:
        yield Sought(one.side, one.content, voice_id(one), one.source)


def _only(comparison: Comparison) -> Iterator[Sought]:
    for absence in comparison.absences:
        side = absence.missing_from.other
        theme, actor = comparison.theme(absence.what), comparison.actor(absence.what)
        spans = [one.span for one in theme.on(side)] if theme else []
        spans += list(actor.on(side).mentions) if actor else []
        named = theme or actor
        for span in spans:
            yield Sought(side, span, absence_id(absence), named.name if named else "")


_THROUGH: Mapping[str, Callable[[Comparison], Iterator[Sought]]] = {
    "shared": _shared,
    "actors": _actors,
    "wording": _wording,
    "voices": _voices,
    "only": _only,
}
