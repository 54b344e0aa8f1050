"""The phrases on which a class is divided most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.classroom.figures.heat import Run, runs
from diptych.classroom.figures.touched import united
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diptych.model.comparison import Comparison

MOST = 10
_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")


@dataclass(frozen=True, slots=True)
class Contested:
    """Words that `count` of `students` took up, in the sentence `within`."""

    side: Side
    span: Span
    words: str
    within: Span
    count: int
    students: int

    @property
    def distance(self) -> float:
        """How far the share of the class is from half of it, from 0 to a half."""
        return abs(self.count / self.students - 0.5)


def contested(
    comparison: Comparison, by_student: Sequence[Mapping[Side, Sequence[Span]]]
) -> tuple[Contested, ...]:
    """Return the most contested phrases of a pair, the one nearest to half of the class first.

    A phrase is whole words that the same number of students took up; a sentence gives the one of
    its phrases that is contested most, of equals the longest. Where all or none took it up nothing
    is contested.
    """
    if len(by_student) < 2:  # noqa: PLR2004 - one alone disputes with nobody
        return ()
    found = [
        phrase
        for side in Side
        for phrase in _on_side(comparison, side, [spans[side] for spans in by_student])
    ]
    return tuple(sorted(found, key=_rank)[:MOST])


def _rank(phrase: Contested) -> tuple[float, int, Side, Span]:
    return round(phrase.distance, 9), -len(phrase.span), phrase.side, phrase.span


def _on_side(
    comparison: Comparison, side: Side, by_student: Sequence[Sequence[Span]]
) -> Iterator[Contested]:
    text = comparison.article(side).text
    students = len(by_student)
    for sentence in comparison.sentences_on(side):
        words = [
            Span(sentence.start + found.start(), sentence.start + found.end())
            for found in _WORD.finditer(sentence.of(text))
        ]
        phrases = [
            Contested(side, run.span, run.span.of(text), sentence, run.count, students)
            for run in _in_words(words, [_inside(spans, sentence) for spans in by_student])
            if run.count < students
        ]
        yield from sorted(phrases, key=_rank)[:1]


def _inside(spans: Iterable[Span], sentence: Span) -> list[Span]:
    return [span for span in spans if span.overlaps(sentence)]


def _in_words(words: Sequence[Span], by_student: Iterable[Sequence[Span]]) -> tuple[Run, ...]:
    """Return the runs of a sentence in whole words: to mark half a word is to mark it."""
    stretches = [
        united(grown for span in spans if (grown := _grown(words, span))) for spans in by_student
    ]
    # What one marked reaches up to the words of another; the blank between belongs to neither.
    shrunk = [(_grown(words, run.span), run.count) for run in runs(stretches)]
    return tuple(Run(span, count) for span, count in shrunk if span)


def _grown(words: Sequence[Span], span: Span) -> Span | None:
    """Return the stretch from the first to the last word that a span touches, if it touches any."""
    inside = [word for word in words if word.overlaps(span)]
    return Span(inside[0].start, inside[-1].end) if inside else None
