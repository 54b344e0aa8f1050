"""Which pieces of a page are its article: what trafilatura kept, mended by how the page is built.

Paragraphs of one story are built alike and stand in one container. That brings back what was cut
off in its middle or at its end, and finds the story where only small print was kept.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.page.matching import matched
from diptych.ingest.page.pieces import Kind
from diptych.ingest.people import is_author_note
from diptych.ingest.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.page.pieces import Piece
    from diptych.ingest.page.signs import Signs

_PROSE = 60
"""A piece with so many characters that ends like a sentence is taken for prose."""
_MOST_LINKED = 0.5
_FEWEST_ALIKE = 3
_LEAST_SHARE = 0.25
_HARDLY_ANY = 0.2
"""With less of the best container's prose than this, what was kept is not the story."""
_TEXT = frozenset({Kind.PARAGRAPH, Kind.QUOTATION, Kind.ITEM, Kind.OTHER})


@dataclass(frozen=True, slots=True)
class Selection:
    """Indexes of the pieces that are the article; `mended` holds those that were brought back."""

    kept: frozenset[int]
    mended: frozenset[int]


def selected(
    pieces: Sequence[Piece], lines: Sequence[str], headline: int | None, signs: Signs
) -> Selection:
    """Choose the article's pieces, given the lines that trafilatura kept."""
    kept = _without_other_stories(
        pieces, matched([piece.text for piece in pieces], lines), headline
    )
    prose = frozenset(at for at, piece in enumerate(pieces) if _is_prose(piece, signs))
    best = _best_container([pieces[at] for at in sorted(prose)], signs)
    there = frozenset(at for at in prose if _touches(pieces[at], best))
    if best and _letters(pieces, kept & there) < _HARDLY_ANY * _letters(pieces, there):
        return Selection(there, there)
    mended = frozenset(_cut_off(pieces, kept, prose, headline))
    return Selection(kept | mended, mended)


def _touches(piece: Piece, container: tuple[str, ...]) -> bool:
    """Whether a piece stands in a container or right beside it."""
    return piece.way[:-1] in {container, container[:-1]}


def _without_other_stories(
    pieces: Sequence[Piece], kept: frozenset[int], headline: int | None
) -> frozenset[int]:
    """Leave out what stands in another `article` element than the headline and its text."""
    own = pieces[headline].story if headline is not None else 0
    inside = frozenset(at for at in kept if pieces[at].story == own)
    return inside if own and _letters(pieces, inside) >= _PROSE else kept


def _best_container(prose: Sequence[Piece], signs: Signs) -> tuple[str, ...]:
    letters: Counter[tuple[str, ...]] = Counter()
    paragraphs: Counter[tuple[str, ...]] = Counter()
    for piece in prose:
        if not signs.place(piece.way):
            letters[piece.way[:-1]] += len(piece.text)
            paragraphs[piece.way[:-1]] += 1
    likely = [way for way in letters if paragraphs[way] >= _FEWEST_ALIKE]
    return max(likely, key=lambda way: letters[way], default=())


def _cut_off(
    pieces: Sequence[Piece], kept: frozenset[int], prose: frozenset[int], headline: int | None
) -> Iterable[int]:
    """Yield what is built as the kept paragraphs are, or quoted among them, but was not kept."""
    containers = _containers([pieces[at] for at in kept & prose])
    if not containers:
        return
    first, last = min(kept), max(kept)
    top = headline if headline is not None and headline < first else first
    there = {pieces[at].text for at in kept}
    for at in range(top + 1, len(pieces)):
        piece = pieces[at]
        if at in kept or piece.kind not in _TEXT or piece.linked > _MOST_LINKED:
            continue
        alike = at in prose and piece.way[:-1] in containers
        quoted = piece.kind is Kind.QUOTATION and at < last and _stands_in(piece, containers)
        if (alike or quoted) and not (piece.text in there or is_author_note(piece.text)):
            yield at


def _containers(prose: Sequence[Piece]) -> frozenset[tuple[str, ...]]:
    total = sum(len(piece.text) for piece in prose)
    counts = Counter(piece.way[:-1] for piece in prose)
    letters: Counter[tuple[str, ...]] = Counter()
    for piece in prose:
        letters[piece.way[:-1]] += len(piece.text)
    return frozenset(
        way
        for way, count in counts.items()
        if count >= _FEWEST_ALIKE and letters[way] >= _LEAST_SHARE * total
    )


def _stands_in(piece: Piece, containers: Iterable[tuple[str, ...]]) -> bool:
    return any(piece.way[: len(way)] == way for way in containers)


def _is_prose(piece: Piece, signs: Signs) -> bool:
    if len(piece.text) < _PROSE or piece.kind not in _TEXT or piece.linked > _MOST_LINKED:
        return False
    if not ends_sentence(piece.text):
        return False
    label = signs.label(piece.text)
    return label is None or label.soft


def _letters(pieces: Sequence[Piece], chosen: Iterable[int]) -> int:
    return sum(len(pieces[at].text) for at in chosen)
