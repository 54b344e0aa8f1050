"""The way from the letters of all pages to blocks."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.ingest.blocks import Block
from diptych.ingest.furniture import Label
from diptych.ingest.sheets.columns import columns_of
from diptych.ingest.sheets.hyphens import Vocabulary
from diptych.ingest.sheets.initials import with_initials
from diptych.ingest.sheets.lettering import Lettering, lettering_of
from diptych.ingest.sheets.paragraphs import pieces_of
from diptych.ingest.sheets.rows import rows_of
from diptych.ingest.sheets.running import running_rows
from diptych.ingest.sheets.whole import Part, Whole, wholes_of
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.ingest.sheets.glyphs import Fragment
    from diptych.ingest.sheets.rows import Row

_LOWER_PART = 0.5
_NOTED = later("signs that point to notes taken out")
_TURNED = Label(Role.LABEL, later("runs in another direction than the text"))
_CELLS = later("the cells of a row of a table")
_FROM_RIGHT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, the pieces of lines on it, and words that run another way."""

    width: float
    height: float
    fragments: tuple[Fragment, ...]
    turned: str = ""


def blocks_of(sheets: Sequence[Sheet], title: str | None) -> tuple[Block, ...]:
    """Return the paragraphs of a document in reading order, and what its letters say they are.

    `title` is the one that the file states, if it does.
    """
    sheets = tuple(_from_left(_with_initials(sheet)) for sheet in sheets)
    rows = [rows_of(sheet.fragments) for sheet in sheets]
    running = running_rows(rows)
    vocabulary = Vocabulary.of(one.text for sheet in sheets for one in sheet.fragments)
    parts = (
        part
        for number, sheet in enumerate(sheets)
        for part in _parts(sheet, number, rows[number], running)
    )
    wholes = wholes_of(parts, vocabulary)
    lettering = lettering_of(wholes, title)
    upright = (
        Block(
            number=at + 1,
            text=one.text,
            gap=1,
            mark=_mark(lettering, wholes, at),
            label=one.label or lettering.label_of(one),
            note=_note(one),
        )
        for at, one in enumerate(wholes)
    )
    turned = (Block(0, sheet.turned, gap=1, label=_TURNED) for sheet in sheets if sheet.turned)
    return (*upright, *turned)


def _mark(lettering: Lettering, wholes: Sequence[Whole], at: int) -> Role | None:
    if wholes[at].label:
        return None
    return Role.BODY if wholes[at].tabular else lettering.mark_of(wholes, at)


def _note(one: Whole) -> str:
    if one.tabular and not one.label:
        return _CELLS
    return _NOTED if one.noted else ""


def _parts(
    sheet: Sheet, number: int, rows: Sequence[Row], running: dict[tuple[int, int], Label]
) -> Iterator[Part]:
    """Yield the paragraphs of a page: its header, its columns, its footer."""
    edges = {at: running[number, at] for at in range(len(rows)) if (number, at) in running}
    text = [at for at in range(len(rows)) if at not in edges]
    first = text[0] if text else len(rows)
    inner = [one for at in text for one in rows[at].fragments]
    yield from _running(rows, number, ((at, edges[at]) for at in edges if at < first))
    for column in columns_of(inner):
        for at, piece in enumerate(pieces_of(rows_of(column), number)):
            lowest = piece.rows[0].top < _LOWER_PART * sheet.height
            yield Part(piece, opens=at == 0, lowest=lowest)
    yield from _running(rows, number, ((at, edges[at]) for at in edges if at >= first))


def _running(
    rows: Sequence[Row], number: int, edges: Iterable[tuple[int, Label]]
) -> Iterator[Part]:
    for at, label in edges:
        for piece in pieces_of([rows[at]], number):
            yield Part(piece, label)


def _with_initials(sheet: Sheet) -> Sheet:
    return replace(sheet, fragments=with_initials(sheet.fragments))


def _from_left(sheet: Sheet) -> Sheet:
    """Return a page whose lines run from right to left as if they ran from left to right."""
    letters = "".join(one.text for one in sheet.fragments)
    to_left = sum(unicodedata.bidirectional(char) in _FROM_RIGHT for char in letters)
    if 2 * to_left < sum(char.isalpha() for char in letters):
        return sheet
    mirrored = tuple(one.mirrored(sheet.width) for one in sheet.fragments)
    return replace(sheet, fragments=mirrored)
