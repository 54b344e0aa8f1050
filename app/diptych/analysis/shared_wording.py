"""Verbatim reuse: runs of five words and more that stand in both articles, in any language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.words import is_unspaced, words_in
from diptych.model.composed import composed
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHORTEST = 5
"""Words a run must have; shorter ones are idiom."""
_LONG_WORD = 5
_LONG_WORDS = 2
"""Of these, so many must have at least five letters and be no names: "at the end of the day" and
"Rural Affairs Minister Lars-Erik Holmgren" are no reuse."""
_SURELY_REUSED = 8
"""Words in a row that are reuse even when all of them are small."""
_UNSPACED_WORD = 2 / 3
"""What a character counts as where a script has no spaces: twelve in a row are surely reused."""
_COMMON = 20
"""A run of words that stands in more places than this is boilerplate and is passed over."""

Words = list[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class CommonRun:
    """The same words in both articles; `length` counts them.

    Where a script has no spaces its characters are counted (`unspaced`).
    """

    a: Span
    b: Span
    length: int
    unspaced: bool = False

    def described(self) -> str:
        """Return what both articles have in common, as a reason for a mark."""
        number = str(self.length)
        if self.unspaced:
            return composed("the same {number} characters in a row", number=number)
        return composed("the same {number} words in a row", number=number)


def common_runs(first: str, second: str) -> tuple[CommonRun, ...]:
    """Return the longest common runs of words, in the order of the first text.

    Words are compared without regard to case; punctuation between them does not count.
    """
    left, right = _words(first), _words(second)
    starts = _starts(right)
    found: list[CommonRun] = []
    index = 0
    while index + SHORTEST <= len(left):
        run = _longest(left, right, index, starts)
        if run and _telling(first, left[index : index + run.length]):
            found.append(run)
            index += run.length
        else:
            index += 1
    return tuple(found)


def _words(text: str) -> Words:
    return [
        (span.of(text).lower().replace("’", "'"), span)
        for span in words_in(text, Span(0, len(text)))
    ]


def _starts(words: Words) -> Mapping[tuple[str, ...], list[int]]:
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(len(words) - SHORTEST + 1):
        starts[tuple(word for word, _ in words[index : index + SHORTEST])].append(index)
    return starts


def _longest(
    left: Words, right: Words, index: int, starts: Mapping[tuple[str, ...], list[int]]
) -> CommonRun | None:
    opening = tuple(word for word, _ in left[index : index + SHORTEST])
    places = starts.get(opening, [])
    if not places or len(places) > _COMMON:
        return None
    length, place = max((_agreeing(left, right, index, at), -at) for at in places)
    unspaced = any(is_unspaced(word) for word, _ in left[index : index + length])
    return CommonRun(_cover(left, index, length), _cover(right, -place, length), length, unspaced)


def _agreeing(left: Words, right: Words, i: int, j: int) -> int:
    length = 0
    while (
        i + length < len(left)
        and j + length < len(right)
        and left[i + length][0] == right[j + length][0]
    ):
        length += 1
    return length


def _cover(words: Words, first: int, length: int) -> Span:
    return Span(words[first][1].start, words[first + length - 1][1].end)


def _telling(text: str, run: Sequence[tuple[str, Span]]) -> bool:
    """Whether a run of words is more than idiom and names."""
    plain = [word for word, span in run if not text[span.start].isupper()]
    long = sum(len(word) >= _LONG_WORD for word in plain)
    length = sum(_UNSPACED_WORD if is_unspaced(word) else 1 for word in plain)
    return long >= _LONG_WORDS or length >= _SURELY_REUSED
