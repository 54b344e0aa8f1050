"""What an author made each piece of a document, and how it is judged for that.

Word processors and books tell headings from paragraphs and notes from text, so that nothing of
this has to be guessed from the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.ingest.blocks import Block
from diptych.ingest.furniture import Label
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONG = 200
"""A paragraph with so many characters is text: a heading behind it is no headline."""
_EMPTY_LINE = re.compile(r"\n\s*\n")
_SOFT_HYPHEN = "\u00ad"
_BETWEEN_CELLS = " | "


class Shape(StrEnum):
    """What a piece is by the marks of its format."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    ITEM = "item"
    ROW = "row"
    CELL = "cell"
    CAPTION = "caption"
    NOTE = "note"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Piece:
    r"""A piece of a document; a `\n` in its text is a line break inside the piece."""

    text: str
    shape: Shape = Shape.PARAGRAPH


_MARKS = {
    Shape.SUBTITLE: (Role.STANDFIRST, ""),
    Shape.HEADING: (Role.SUBHEAD, ""),
    Shape.QUOTATION: (Role.QUOTATION, ""),
    Shape.ITEM: (Role.BODY, "an item of a list"),
    Shape.ROW: (Role.BODY, "a row of a table"),
    Shape.CELL: (Role.BODY, "a cell of a table"),
}
_LABELS = {
    Shape.CAPTION: Label(Role.LABEL, "a caption"),
    Shape.NOTE: Label(Role.OTHER, "a note; its number was taken out of the text"),
    Shape.CONTENTS: Label(Role.NAVIGATION, "an entry of the table of contents"),
}


def blocks_from(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """Return the pieces as blocks in the same order, those without words left out.

    A piece is cut where an empty line is in it, and the first title becomes the headline: the
    first heading where there is no title, unless text stands above it.
    """
    cut = [one for piece in pieces for one in _cut(piece)]
    headline = _headline(cut)
    return tuple(
        _block(number, piece, headline=number == headline) for number, piece in enumerate(cut)
    )


def row_of(cells: Iterable[Iterable[Piece]]) -> Iterator[Piece]:
    """Yield a row of a table as one piece, or piece by piece where a cell holds several.

    Notes on its words follow the row.
    """
    pieces = [list(cell) for cell in cells]
    texts = [[one for one in cell if one.shape is not Shape.NOTE] for cell in pieces]
    filled = [cell for cell in texts if cell]
    plain = all(len(cell) == 1 and cell[0].shape is Shape.PARAGRAPH for cell in filled)
    if plain and len(filled) > 1:
        yield Piece(_BETWEEN_CELLS.join(cell[0].text for cell in filled), Shape.ROW)
    else:
        for one in (one for cell in filled for one in cell):
            yield replace(one, shape=Shape.CELL) if one.shape is Shape.PARAGRAPH else one
    yield from (one for cell in pieces for one in cell if one.shape is Shape.NOTE)


def _cut(piece: Piece) -> Iterator[Piece]:
    for text in _EMPTY_LINE.split(piece.text.replace(_SOFT_HYPHEN, "")):
        if words := " ".join(text.split()):
            yield Piece(words, piece.shape)


def _headline(pieces: Sequence[Piece]) -> int | None:
    title = next((at for at, one in enumerate(pieces) if one.shape is Shape.TITLE), None)
    if title is not None:
        return title
    for at, piece in enumerate(pieces):
        if piece.shape is Shape.HEADING:
            return at
        if len(piece.text) >= _LONG and piece.shape not in _LABELS:
            return None
    return None


def _block(number: int, piece: Piece, *, headline: bool) -> Block:
    if headline:
        return Block(number, piece.text, gap=1, mark=Role.HEADLINE)
    shape = Shape.HEADING if piece.shape is Shape.TITLE else piece.shape
    mark, note = _MARKS.get(shape, (None, ""))
    return Block(number, piece.text, gap=1, mark=mark, label=_LABELS.get(shape), note=note)
