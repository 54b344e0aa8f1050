"""Finds which paragraph of a new text is which paragraph of the old one, revised."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diptych.analysis.pieces import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.analysis.pieces import Piece

_RUN = 5
"""Pieces in a row that tell a paragraph: three words and what stands between them."""
_SHARE = 3
"""One run in three must stand in both paragraphs, counted in the one that has fewer."""

Runs = dict[int, set[tuple[str, ...]]]


def named_after_kin(old: Sequence[Piece], new: Sequence[Piece]) -> list[Piece]:
    """Return the new paragraphs; one that is a version of an old one bears its name.

    Paragraphs that stand unchanged in both texts keep theirs. Each has one version at most.
    """
    left, right = _runs(old, new), _runs(new, old)
    names = {j: old[i].name for i, j in _pairs(left, right)}
    return [piece._replace(name=names.get(j, piece.name)) for j, piece in enumerate(new)]


def _pairs(left: Runs, right: Runs) -> Iterator[tuple[int, int]]:
    """Yield which go together, those first that share most."""
    homes, shared = _homes(left), Counter[tuple[int, int]]()
    for run, j in _homes(right).items():
        if run in homes:
            shared[homes[run], j] += 1
    free_old, free_new = set(left), set(right)
    for (i, j), count in sorted(shared.items(), key=lambda one: (-one[1], one[0])):
        enough = count * _SHARE >= min(len(left[i]), len(right[j]))
        if enough and i in free_old and j in free_new:
            yield i, j
            free_old.remove(i)
            free_new.remove(j)


def _runs(paragraphs: Iterable[Piece], others: Iterable[Piece]) -> Runs:
    """Return the runs of each paragraph that does not stand among the others as it is."""
    known = {piece.name for piece in others}
    return {
        index: _runs_of([word.text for word in words(piece)])
        for index, piece in enumerate(paragraphs)
        if piece.name not in known
    }


def _runs_of(pieces: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(pieces[shift:] for shift in range(_RUN)), strict=False))


def _homes(runs: Runs) -> dict[tuple[str, ...], int]:
    """Return where each run stands that stands in one paragraph only."""
    often = Counter(run for of_one in runs.values() for run in of_one)
    return {run: index for index, of_one in runs.items() for run in of_one if often[run] == 1}
