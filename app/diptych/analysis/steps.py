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


def merged(changes: Iterable[Change]) -> list[Change]:
    """Return changes of one kind that touch in both texts as one change."""
    result: list[Change] = []
    for change in changes:
        last = result[-1] if result else None
        if last and last.kind is change.kind and _touch(last, change):
            result[-1] = Change(
                change.kind, _both(last.old, change.old), _both(last.new, change.new)
            )
        else:
            result.append(change)
    return result


def _telling(paragraph: Piece) -> bool:
    return sum(word.text[0].isalnum() for word in words(paragraph)) >= _TELLING


def _touch(one: Change, other: Change) -> bool:
    pairs = ((one.old, other.old), (one.new, other.new))
    return all(a is None or b is None or a.end == b.start for a, b in pairs)


def _both(one: Span | None, other: Span | None) -> Span | None:
    return Span(one.start, other.end) if one and other else None
