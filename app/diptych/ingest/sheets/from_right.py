"""Lines that run from right to left, put in order by where their letters stand.

Fonts for Arabic letters draw the dots of a letter apart from its body, higher or lower, and many
files say of both that they are the letter. So the order in the file, and where it breaks a line,
tell little; what stands further to the right is read first.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from diptych.ingest.sheets.glyphs import BREAK, Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FROM_RIGHT = frozenset({"R", "AL"})
_NUMBERS = frozenset({"EN", "AN", "ES", "CS", "ET"})
_LEFT = frozenset({"L", "EN", "AN"})
_ONE_LINE = 0.6
"""Letters that stand so many heights higher or lower than others are in another line."""
_SPACE = 0.13
"""A gap of so many heights parts two words."""
_WIDE = 0.9
"""A gap of so many heights may part two columns."""
_RAISED = 0.25
_SLACK = 0.1
_TOUCHING = 0.01
_DOTS = 0.9
"""So many heights may lie between the dots of a letter and the letter."""
_END = Glyph(BREAK, 0, 0, 0, 0)
_BLANK = (Glyph(" ", 0, 0, 0, 0),)
_BRACKETS = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_OPENING = frozenset("([{«‹")


def runs_from_right(glyphs: Sequence[Glyph]) -> bool:
    """Whether most letters belong to scripts that run from right to left."""
    letters = [one.char for one in glyphs if one.char.isalpha()]
    return 2 * sum(_is_from_right(char) for char in letters) > len(letters)


def in_order(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield the letters as they are read, with spaces between words and breaks behind lines."""
    shown = [one for one in glyphs if not one.char.isspace()]
    lines = _lines(list(_without_dots(shown)))
    yield from _with_brackets([one for line in lines for one in (*_line(line), _END)])


def _is_from_right(char: str) -> bool:
    return unicodedata.bidirectional(char) in _FROM_RIGHT


def _without_dots(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Leave out what is drawn inside a wider letter of the same name: its dots."""
    by_char: dict[str, list[tuple[float, int]]] = {}
    for at, glyph in enumerate(glyphs):
        if _is_from_right(glyph.char):
            by_char.setdefault(glyph.char, []).append((glyph.left, at))
    for alike in by_char.values():
        alike.sort()
    widest = max((one.right - one.left for one in glyphs), default=0.0)
    for at, glyph in enumerate(glyphs):
        alike = by_char.get(glyph.char, [])
        reach = widest + _SLACK * glyph.height
        start = bisect_left(alike, (glyph.left - reach, -1))
        end = bisect_left(alike, (glyph.right + reach, -1))
        near = (one for _left, one in alike[start:end] if one != at)
        if not any(_is_part(glyph, glyphs[one], later=at > one) for one in near):
            yield glyph


def _is_part(dots: Glyph, letter: Glyph, *, later: bool) -> bool:
    """Whether one is drawn inside the other; of two that are equally wide, the later one is."""
    narrower = letter.right - letter.left - (dots.right - dots.left)
    if narrower < 0 or (narrower == 0 and not later):
        return False
    slack = _SLACK * letter.height
    inside = letter.left - slack <= (dots.left + dots.right) / 2 <= letter.right + slack
    return inside and abs(dots.bottom - letter.bottom) <= _DOTS * letter.height


def _lines(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return the letters of each line, the highest line first.

    Where most letters stand there is a line; what stands a little higher or lower belongs to it.
    """
    if not glyphs:
        return []
    apart = _ONE_LINE * median(one.height for one in glyphs)
    lines: list[float] = []
    for place, _count in Counter(round(one.bottom, 1) for one in glyphs).most_common():
        if all(abs(place - line) > apart for line in lines):
            lines.append(place)
    lines.sort()
    borders = [(lower + upper) / 2 for lower, upper in pairwise(lines)]
    found: list[list[Glyph]] = [[] for _ in lines]
    for glyph in glyphs:
        # Marks stand higher above their letters than below.
        raised = _RAISED * glyph.height if unicodedata.combining(glyph.char) else 0.0
        found[bisect_left(borders, glyph.bottom - raised)].append(glyph)
    return [line for line in reversed(found) if line]


def _line(glyphs: list[Glyph]) -> Iterator[Glyph]:
    for run in _runs(glyphs):
        for group in _with_numbers_turned(run):
            yield from group


def _runs(glyphs: list[Glyph]) -> Iterator[list[tuple[Glyph, ...]]]:
    """Yield the pieces of a line that wide gaps part, each letter with its marks, from the right.

    Spaces stand among them where the letters leave room.
    """
    bases = sorted(
        (one for one in glyphs if not unicodedata.combining(one.char)), key=lambda one: -one.right
    )
    borne = _borne(bases, [one for one in glyphs if unicodedata.combining(one.char)])
    height = median(one.height for one in glyphs)
    run: list[tuple[Glyph, ...]] = []
    edge = bases[0].right if bases else 0.0
    for at, base in enumerate(bases):
        if edge - base.right > _WIDE * height:
            yield run
            run = []
        elif edge - base.right > _SPACE * height:
            run.append(_BLANK)
        own = borne.get(at, ())
        # What is drawn in two parts is one mark.
        signs = dict.fromkeys(mark.char for mark in own)
        run.append((base, *(base._replace(char=sign) for sign in signs)))
        # Where one shape is letter and mark, each was given half of its width.
        edge = min(base.left, *(mark.left for mark in own)) if own else base.left
    yield run


def _with_brackets(page: list[Glyph]) -> Iterator[Glyph]:
    """Yield a page with its brackets as they open and close; many files name them as they look."""
    astray = 0
    for before, glyph, after in zip([_END, *page], page, [*page[1:], _END], strict=False):
        opens, closes = before.char.isspace(), after.char.isspace()
        if glyph.char in _BRACKETS and opens is not closes:
            astray += -1 if opens is (glyph.char in _OPENING) else 1
    for glyph in page:
        char = _BRACKETS.get(glyph.char, glyph.char) if astray > 0 else glyph.char
        yield glyph._replace(char=char)


def _borne(bases: Sequence[Glyph], marks: Sequence[Glyph]) -> dict[int, list[Glyph]]:
    """Return what is drawn of the marks of each letter."""
    borne: dict[int, list[Glyph]] = {}
    for mark in marks if bases else ():
        at = min(range(len(bases)), key=lambda one: _distance(bases[one], mark))
        borne.setdefault(at, []).append(mark)
    return borne


def _distance(base: Glyph, mark: Glyph) -> float:
    """Return how far a mark is from a letter; not at all where both are halves of one shape."""
    if base.bottom == mark.bottom and abs(base.left - mark.right) < _TOUCHING:
        return 0.0
    return abs(base.left + base.right - mark.left - mark.right)


def _with_numbers_turned(groups: list[tuple[Glyph, ...]]) -> Iterator[tuple[Glyph, ...]]:
    """Yield the groups of a line with numbers and foreign words the way that they are read."""
    waiting: list[tuple[Glyph, ...]] = []
    for group in groups:
        kind = unicodedata.bidirectional(group[0].char)
        if kind in _LEFT or (waiting and kind not in _FROM_RIGHT):
            waiting.append(group)
            continue
        yield from _turned(waiting)
        waiting = []
        yield group
    yield from _turned(waiting)


def _turned(groups: list[tuple[Glyph, ...]]) -> Iterator[tuple[Glyph, ...]]:
    """Yield a run backwards, but what stands behind its last letter or figure as it is."""
    end = len(groups)
    while end and unicodedata.bidirectional(groups[end - 1][0].char) not in _LEFT:
        end -= 1
    slots = iter([group[0] for group in groups[:end] if group != _BLANK])
    for group in reversed(groups[:end]):
        if group == _BLANK:
            yield group
            continue
        # What is read next stands next to it from here on.
        slot = next(slots)
        yield tuple(one._replace(left=slot.left, right=slot.right) for one in group)
    yield from groups[end:]
