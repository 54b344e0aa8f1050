"""Large letters that open a text and stand beside its first lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.sheets.glyphs import Fragment

_LARGER = 1.7
_LONGEST = 2
_NEAR = 1.5
_SLACK = 2.0
_MOST = 20
"""A page with more large letters is no text that they open."""


def with_initials(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Put each large letter before the line whose first word it begins.

    The lines beside it begin where it does, so that they do not look indented.
    """
    usual = _usual_height(fragments)
    initials = [one for one in fragments if _is_initial(one, usual)]
    if len(initials) > _MOST:
        return tuple(fragments)
    there = [one for one in fragments if not _is_initial(one, usual)]
    for initial in initials:
        beside = [at for at, one in enumerate(there) if _stands_beside(initial, one, usual)]
        if not beside:
            there.append(initial)
            continue
        first = max(beside, key=lambda at: there[at].middle)
        for at in beside:
            there[at] = replace(there[at], left=initial.left)
        there[first] = replace(there[first], text=initial.text + there[first].text)
    return tuple(there)


def _usual_height(fragments: Iterable[Fragment]) -> float:
    letters: Counter[float] = Counter()
    for one in fragments:
        letters[one.height] += len(one.text)
    return max(letters, key=lambda height: letters[height], default=0.0)


def _is_initial(one: Fragment, usual: float) -> bool:
    large = one.height > _LARGER * usual
    return large and len(one.text) <= _LONGEST and one.text[-1].isalpha()


def _stands_beside(initial: Fragment, one: Fragment, usual: float) -> bool:
    near = -_SLACK < one.left - initial.right < _NEAR * usual
    same_size = one.height < initial.height / _LARGER
    return near and same_size and initial.bottom < one.middle < initial.top + usual / 2
