"""Paragraphs as they were before columns and pages parted them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.ingest.sentences import ends_sentence
from diptych.ingest.sheets.paragraphs import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.ingest.furniture import Label
    from diptych.ingest.sheets.hyphens import Vocabulary
    from diptych.ingest.sheets.paragraphs import Piece

_OTHER_SIZE = 0.06
_SMALLER = 0.93
_MOST_BETWEEN = 12
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table|tab(?:elle|\.)|abb(?:ildung|\.)|chart|map|graphic|photo(?:graph)?|foto"
    r"|picture|image|bild|figura|tabla|图|表|圖)\s*\.?\s*(?:\d{1,3}\s*[:.–—|-]|[:|])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A paragraph; `page` is where it begins, counted from 0.

    `alone` is true where it stands apart from the text around it, `lowest` where it stands in the
    lower part of its page. `tabular` means that it is a row of a table. `label` says what it is,
    where its place tells.
    """

    text: str
    page: int
    height: float
    bold: bool
    lowest: bool
    alone: bool
    noted: bool
    full: bool
    flush: bool
    tabular: bool
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a part of one, and what its place on the page says.

    `opens` is true for the first of a column, `lowest` in the lower part of a page.
    """

    piece: Piece
    label: Label | None = None
    opens: bool = False
    lowest: bool = False


def wholes_of(parts: Iterable[Part], vocabulary: Vocabulary) -> tuple[Whole, ...]:
    """Put paragraphs together that a column's or a page's end or a picture parted.

    The parts stand in reading order. What stands between two halves follows the joined paragraph.
    """
    wholes: list[Whole] = []
    for part in parts:
        text = vocabulary.join(part.piece.lines)
        at = None if part.label else _parted(wholes, part, text)
        if at is None:
            wholes.append(_whole(part, text))
        else:
            joined = vocabulary.join((wholes[at].text, text))
            wholes[at] = replace(
                wholes[at], text=joined, full=part.piece.full, flush=part.piece.flush
            )
    return tuple(wholes)


def _whole(part: Part, text: str) -> Whole:
    piece = part.piece
    return Whole(
        text=text,
        page=piece.page,
        height=piece.height,
        bold=piece.bold,
        lowest=part.lowest,
        alone=len(piece.rows) <= _MOST_BETWEEN,
        noted=any(row.noted for row in piece.rows),
        full=piece.full,
        flush=piece.flush,
        tabular=piece.tabular,
        label=part.label,
    )


def _parted(wholes: list[Whole], part: Part, text: str) -> int | None:
    """Return the index of the paragraph that a part goes on with, if it does.

    Only small print and what belongs to the page may stand between the two, or, where the part
    begins in the middle of a sentence, words in large letters.
    """
    passed = part.opens
    for at in range(len(wholes) - 1, max(-1, len(wholes) - _MOST_BETWEEN), -1):
        one = wholes[at]
        if one.label or is_caption(one.text) or one.height < _SMALLER * part.piece.height:
            passed = True
            continue
        larger = one.height > (1 + _OTHER_SIZE) * part.piece.height
        if larger and text[0].islower():
            passed = True
            continue
        same = abs(one.height - part.piece.height) <= _OTHER_SIZE * part.piece.height
        return at if passed and same and _goes_on(one, part.piece, text) else None
    return None


def is_caption(text: str) -> bool:
    """Whether a paragraph begins as the line below a picture or a table does: `Figure 2:`."""
    return bool(_CAPTION.match(text))


def _goes_on(one: Whole, piece: Piece, text: str) -> bool:
    """Whether a paragraph broke off where a column ended."""
    if not one.full or piece.indented or one.bold is not piece.bold or BULLET.match(text):
        return False
    # A sentence may end where the column does; the last line of a paragraph hardly ever does.
    return one.flush or not (ends_sentence(one.text) or one.text.endswith((":", "：")))
