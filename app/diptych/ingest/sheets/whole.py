"""Paragraphs as they were before columns and pages parted them."""

from __future__ import annotations

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
_MOST_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class Whole:
    """A paragraph; `page` is where it begins, counted from 0.

    `alone` is true where it stands apart from the text around it, `lowest` where it stands in the
    lower part of its page. `label` says what it is, where its place tells.
    """

    text: str
    page: int
    height: float
    bold: bool
    lowest: bool
    alone: bool
    noted: bool
    full: bool
    label: Label | None = None


def wholes_of(
    found: Iterable[tuple[Piece, Label | None, bool]], vocabulary: Vocabulary
) -> tuple[Whole, ...]:
    """Put paragraphs together that a column's or a page's end parted.

    `found` has each piece in reading order, with what its place says it is and whether it stands
    in the lower part of its page. What stands between two halves follows the joined paragraph.
    """
    wholes: list[Whole] = []
    for piece, label, lowest in found:
        text = vocabulary.join(piece.lines)
        at = None if label else _parted(wholes, piece, text)
        if at is None:
            wholes.append(_whole(piece, text, label, lowest=lowest))
        else:
            joined = vocabulary.join((wholes[at].text, text))
            wholes[at] = replace(wholes[at], text=joined, full=piece.full)
    return tuple(wholes)


def _whole(piece: Piece, text: str, label: Label | None, *, lowest: bool) -> Whole:
    return Whole(
        text=text,
        page=piece.page,
        height=piece.height,
        bold=piece.bold,
        lowest=lowest,
        alone=len(piece.rows) <= _MOST_BETWEEN,
        noted=any(row.noted for row in piece.rows),
        full=piece.full,
        label=label,
    )


def _parted(wholes: list[Whole], piece: Piece, text: str) -> int | None:
    """Return the index of the paragraph that a piece goes on with, if it does."""
    for at in range(len(wholes) - 1, max(-1, len(wholes) - _MOST_BETWEEN), -1):
        one = wholes[at]
        same = abs(one.height - piece.height) <= _OTHER_SIZE * piece.height
        if one.label or not same or one.bold is not piece.bold:
            continue
        return at if _goes_on(one, piece, text) else None
    return None


def _goes_on(one: Whole, piece: Piece, text: str) -> bool:
    """Whether a paragraph broke off where a column ended."""
    if not one.full or piece.indented or BULLET.match(text):
        return False
    return not ends_sentence(one.text) and not one.text.endswith((":", "："))
