"""What can be counted about each line before any is judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from diptych.ingest.furniture import Label, label_of
from diptych.ingest.imprint import with_imprint
from diptych.ingest.sentences import breaks_off, ends_sentence
from diptych.ingest.words import count_of, terms_of, words_of
from diptych.language.stopwords import stopwords_of
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.ingest.blocks import Block

LONG_LINE = 12
"""A line of so many words is hardly ever a label."""
_LENGTHS = ((25, 1.0), (LONG_LINE, 0.6), (7, 0.3))
"""How much a line of at least so many words looks like prose."""
_DENSITIES = ((0.72, 1.0), (0.53, 0.7), (0.0, 0.3))
"""How far little words bear that out, as a multiple of what is usual in the source's long lines."""
_TELLING_DENSITY = 0.18
"""Where half of the long lines have fewer little words than this, the list does not fit."""
_TELLING_WORDS = 20
_MOST_REPEATED_WORDS = 12
_SENTENCE_WORDS = 3
_MOST_LISTED = 4
_MOST_LISTED_WORDS = 16


@dataclass(frozen=True, slots=True)
class Line:
    """A block and what was counted about it.

    `density` is the share of little words, 1 being usual for the long lines of the source; none
    where it tells nothing in this language. `prose`
    (0 to 1.25) says how much the line reads like running text; a labelled line has 0.
    """

    block: Block
    words: int
    density: float | None
    capitals: float
    whole: bool
    terms: frozenset[str]
    label: Label | None
    prose: float

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.block.text


@dataclass(frozen=True, slots=True)
class _Counted:
    block: Block
    words: tuple[str, ...]
    count: int
    density: float


def measured(blocks: Sequence[Block], language: str | None) -> tuple[Line, ...]:
    """Measure each block of a source in `language` (a BCP 47 tag, or none if unknown)."""
    stopwords = stopwords_of(language)
    counted = [_counted(block, stopwords) for block in blocks]
    densities = [one.density for one in counted if one.count >= _TELLING_WORDS]
    usual = median(densities) if densities else 0.0
    usual_density = usual if usual >= _TELLING_DENSITY else None
    repeats = Counter(block.text.lower() for block in blocks)
    lines = [
        _line(one, stopwords, usual_density, repeats[one.block.text.lower()], first=not at)
        for at, one in enumerate(counted)
    ]
    return tuple(with_imprint(_with_listed_headlines(lines)))


def _with_listed_headlines(lines: list[Line]) -> list[Line]:
    """Label the headlines that follow a line such as "Related"."""
    listing = Label(Role.PROMO, later("a headline listed under a pointer to other stories"))
    left = 0
    for at, line in enumerate(lines):
        if line.label:
            left = _MOST_LISTED if line.label.opens_list else left
        elif left and not line.whole and line.words <= _MOST_LISTED_WORDS:
            lines[at] = replace(line, label=listing, prose=0.0)
            left -= 1
        else:
            left = 0
    return lines


def _counted(block: Block, stopwords: frozenset[str]) -> _Counted:
    words = words_of(block.text)
    little = sum(word.lower() in stopwords for word in words)
    return _Counted(
        block, tuple(words), count_of(block.text, words), little / len(words) if words else 0.0
    )


def _line(
    one: _Counted,
    stopwords: frozenset[str],
    usual_density: float | None,
    repeats: int,
    *,
    first: bool,
) -> Line:
    text = one.block.text
    density = one.density / usual_density if usual_density else None
    whole = ends_sentence(text)
    label = _label(one, whole=whole, repeats=repeats, first=first)
    return Line(
        block=one.block,
        words=one.count,
        density=density,
        capitals=sum(word[0].isupper() for word in one.words) / max(1, len(one.words)),
        whole=whole,
        terms=terms_of(text, list(one.words), stopwords),
        label=label,
        prose=0.0 if label else _prose(text, one.count, density, whole=whole),
    )


def _label(one: _Counted, *, whole: bool, repeats: int, first: bool) -> Label | None:
    if one.block.label:
        return one.block.label
    if one.block.preamble:
        return Label(Role.LABEL, later("belongs to the stated facts at the start"))
    # Credits below the headline may be emphasised as a standfirst is.
    if one.block.mark and one.block.mark is not Role.STANDFIRST:
        return Label(Role.LABEL, later("a ruled line")) if one.block.mark is Role.LABEL else None
    label = label_of(one.block.text, one.count)
    if label and label.soft and first:
        return None
    if label is None and repeats > 1 and one.count < _MOST_REPEATED_WORDS and not whole:
        return Label(Role.LABEL, f"stands {repeats} times in the source", repeated=True)
    return label


def _prose(text: str, words: int, density: float | None, *, whole: bool) -> float:
    score = next((score for least, score in _LENGTHS if words >= least), 0.0)
    if density is not None:
        score *= next(factor for least, factor in _DENSITIES if density >= least)
    if whole and words >= _SENTENCE_WORDS:
        score += 0.25
    elif text.endswith((":", "：")) and words > 1:
        score += 0.2
    elif words >= LONG_LINE:
        score -= 0.1
    if breaks_off(text):
        score -= 0.35
    return max(0.0, score)
