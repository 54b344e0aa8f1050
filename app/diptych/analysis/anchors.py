"""Stretches that two long lists surely share, found without comparing all with all."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Place = tuple[int, int]


class Stretch(NamedTuple):
    """`length` items that are the same from `old` on in one list and from `new` on in another."""

    old: int
    new: int
    length: int


def anchors(old: Sequence[str], new: Sequence[str], width: int) -> Iterator[Stretch]:
    """Yield equal stretches of at least `width` items, in the order of both lists.

    A stretch starts with `width` items that stand together once in each list. Stretches that cross
    others are left out, as few as can be. The work grows with n log n.
    """
    end_old = end_new = 0
    for i, j in _rising(_once_in_each(old, new, width)):
        if i < end_old or j < end_new:
            continue
        length = _agreeing(old, new, i, j)
        yield Stretch(i, j, length)
        end_old, end_new = i + length, j + length


def shared_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many items are the same at the start, and of the others at the end."""
    start = _agreeing(old, new, 0, 0)
    most = min(len(old), len(new)) - start
    return start, next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)


def _agreeing(old: Sequence[str], new: Sequence[str], i: int, j: int) -> int:
    most = min(len(old) - i, len(new) - j)
    return next((n for n in range(most) if old[i + n] != new[j + n]), most)


def _once_in_each(old: Sequence[str], new: Sequence[str], width: int) -> list[Place]:
    left, right = _single(old, width), _single(new, width)
    return [(i, right[run]) for run, i in left.items() if run in right]


def _single(items: Sequence[str], width: int) -> dict[tuple[str, ...], int]:
    """Return the runs of `width` items that stand in the list only once, in order."""
    runs = list(zip(*(items[shift:] for shift in range(width)), strict=False))
    counts = Counter(runs)
    return {run: index for index, run in enumerate(runs) if counts[run] == 1}


def _rising(places: Sequence[Place]) -> list[Place]:
    """Return the most places that rise in both lists; they come in the order of the first."""
    lowest: list[int] = []  # for each length, where in the second list the best chain ends
    last: list[int] = []  # the index of that end
    before: list[int] = []  # for each place, the index of the one before it in its chain
    for index, (_, j) in enumerate(places):
        length = bisect_left(lowest, j)
        lowest[length : length + 1] = [j]
        last[length : length + 1] = [index]
        before.append(last[length - 1] if length else -1)
    chain: list[Place] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(places[at])
        at = before[at]
    return chain[::-1]
