"""From steps between two lists of pieces to changes of two texts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.analysis.pieces import Piece, words
from diptych.model.revision import Change, ChangeKind
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Step = tuple[ChangeKind, int]
"""What happened to the next so many pieces."""
Happened = tuple[ChangeKind, Piece | None, Piece | None]
"""What happened to a piece of the old or the new text, or of both."""

_TELLING = 5
"""Words that a paragraph must have to be known again in another place."""


def piecewise(
    steps: Iterable[Step], old: Sequence[Piece], new: Sequence[Piece]
) -> Iterator[Happened]:
    """Yield what happened to each piece, with the piece in the old list and in the new one."""
    i = j = 0
    for kind, count in steps:
        for _ in range(count):
            before = None if kind is ChangeKind.INSERTED else old[i]
            after = None if kind is ChangeKind.DELETED else new[j]
            yield kind, before, after
            i += before is not None
            j += after is not None


def moves(deleted: Sequence[Piece], inserted: Sequence[Piece]) -> dict[Piece, Piece]:
    """Return which deleted paragraphs were inserted elsewhere; the first one goes first."""
    places: dict[str, list[Piece]] = defaultdict(list)
    for piece in reversed(inserted):
        places[piece.name].append(piece)
    return {
        piece: places[piece.name].pop()
        for piece in deleted
        if places.get(piece.name) and _telling(piece)
    }


def alike(kind: ChangeKind, old: Piece, new: Piece) -> Iterator[Change]:
    """Yield the changes of a paragraph whose words are in both texts; the line break may not be."""
    same = min(len(old.text), len(new.text))
    yield Change(kind, Span(old.start, old.start + same), Span(new.start, new.start + same))
    if len(old.text) > same:
        yield Change(ChangeKind.DELETED, Span(old.start + same, old.start + same + 1), None)
    if len(new.text) > same:
        yield Change(ChangeKind.INSERTED, None, Span(new.start + same, new.start + same + 1))


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Return changes as they stand in the new text, deleted ones behind what came before them."""
    placed: list[tuple[int, bool, Change]] = []
    at = 0
    for change in changes:
        if change.new is None:
            placed.append((at, False, change))
        else:
            placed.append((change.new.start, True, change))
            at = change.new.end
    return [change for _, _, change in sorted(placed, key=lambda one: one[:2])]


def merged(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes of one kind that touch in both texts as one change."""
    first: Change | None = None
    last: Change | None = None
    for change in changes:
        if first and last and not (last.kind is change.kind and _touch(last, change)):
            yield _joined(first, last)
            first = None
        first, last = first or change, change
    if first and last:
        yield _joined(first, last)


def _telling(paragraph: Piece) -> bool:
    return sum(word.text[0].isalnum() for word in words(paragraph)) >= _TELLING


def _touch(one: Change, other: Change) -> bool:
    """Whether `other` follows at once, wherever changes of their kind stand."""
    follows_in_old = one.old is None or other.old is None or one.old.end == other.old.start
    follows_in_new = one.new is None or other.new is None or one.new.end == other.new.start
    return follows_in_old and follows_in_new


def _joined(first: Change, last: Change) -> Change:
    return Change(first.kind, _both(first.old, last.old), _both(first.new, last.new))


def _both(one: Span | None, other: Span | None) -> Span | None:
    return Span(one.start, other.end) if one and other else None
