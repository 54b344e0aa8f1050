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
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONG = 200
"""A paragraph with so many characters is text, and neither a line above a headline nor a value."""
BETWEEN_CELLS = " | "
_EMPTY_LINE = re.compile(r"\n\s*\n")
_BULLET = re.compile(r"[•‣▪●◦⁃]\s+(?=\S)")
_SOFT_HYPHEN = "\u00ad"


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
    Shape.ITEM: (Role.BODY, later("an item of a list")),
    Shape.ROW: (Role.BODY, later("a row of a table")),
    Shape.CELL: (Role.BODY, later("a cell of a table")),
}
_LABELS = {
    Shape.CAPTION: Label(Role.LABEL, later("a caption")),
    Shape.NOTE: Label(
        Role.OTHER, "; ".join((later("a note"), later("its number was taken out of the text")))
    ),
    Shape.CONTENTS: Label(Role.NAVIGATION, later("an entry of the table of contents")),
}


def blocks_from(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """Return the pieces as blocks in the same order, those without words left out.

    A piece is cut where an empty line is in it, and the first title becomes the headline: the
    first heading where there is no title, unless other words stand above it.
    """
    cut = [one for piece in pieces for one in _cut(piece)]
    headline = _headline(cut)
    return tuple(
        _block(number, piece, headline=number == headline) for number, piece in enumerate(cut)
    )


def row_of(cells: Iterable[Iterable[Piece]]) -> Iterator[Piece]:
    """Yield a row of a table as one piece, or piece by piece where a cell holds more than a value.

    Notes on its words follow the row.
    """
    pieces = [[one for one in cell if one.text.strip()] for cell in cells]
    texts = [[one for one in cell if one.shape is not Shape.NOTE] for cell in pieces]
    filled = [cell for cell in texts if cell]
    if len(filled) > 1 and all(map(_is_value, filled)):
        yield Piece(BETWEEN_CELLS.join(cell[0].text.strip() for cell in filled), Shape.ROW)
    else:
        for one in (one for cell in filled for one in cell):
            yield replace(one, shape=Shape.CELL) if one.shape is Shape.PARAGRAPH else one
    yield from (one for cell in pieces for one in cell if one.shape is Shape.NOTE)


def _is_value(cell: Sequence[Piece]) -> bool:
    """Whether a cell holds one short paragraph; a table that lays out a page holds others."""
    return len(cell) == 1 and cell[0].shape is Shape.PARAGRAPH and len(cell[0].text) < LONG


def _cut(piece: Piece) -> Iterator[Piece]:
    for text in _EMPTY_LINE.split(piece.text.replace(_SOFT_HYPHEN, "")):
        words = " ".join(text.split())
        if piece.shape is Shape.PARAGRAPH and (found := _BULLET.match(words)):
            yield Piece(words[found.end() :], Shape.ITEM)
        elif words:
            yield Piece(words, piece.shape)


def _headline(pieces: Sequence[Piece]) -> int | None:
    """Return which piece is the headline: the title, else a heading that opens the text."""
    title = next((at for at, one in enumerate(pieces) if one.shape is Shape.TITLE), None)
    if title is not None:
        return title
    headings = [at for at, one in enumerate(pieces) if one.shape is Shape.HEADING]
    above = [one for one in pieces[: headings[0]] if one.shape not in _LABELS] if headings else []
    opens = not above or (len(headings) == 1 and all(len(one.text) < LONG for one in above))
    return headings[0] if headings and opens else None


def _block(number: int, piece: Piece, *, headline: bool) -> Block:
    if headline:
        return Block(number, piece.text, gap=1, mark=Role.HEADLINE)
    # What else has the looks of a title is an author, a date or a second line.
    shape = Shape.PARAGRAPH if piece.shape is Shape.TITLE else piece.shape
    mark, note = _MARKS.get(shape, (None, ""))
    return Block(number, piece.text, gap=1, mark=mark, label=_LABELS.get(shape), note=note)
