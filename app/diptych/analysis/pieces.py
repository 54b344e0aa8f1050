"""Cuts a text into pieces that a difference may tell apart: paragraphs, and words."""

from __future__ import annotations

import unicodedata
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_JOINERS = "'’-‐‑"
"""Between two letters, these are part of a word: don't, to-day."""
_WRITTEN_WITHOUT_SPACES = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Thai and Lao, Burmese, Khmer; the wide scripts of East Asia are told by their width."""
_HANGUL = (0xAC00, 0xD7A3)
"""Wide, but written with spaces."""


class Piece(NamedTuple):
    """Some text, the code point of the whole at which it starts, and what it is known by.

    Pieces of the same name answer to each other when two texts are aligned.
    """

    text: str
    start: int
    name: str

    @property
    def span(self) -> Span:
        """Where it stands in the whole text."""
        return Span(self.start, self.start + len(self.text))


class _Kind(Enum):
    WORD = auto()
    BLANK = auto()
    JOINER = auto()
    TAIL = auto()
    ALONE = auto()


def paragraphs(text: str) -> list[Piece]:
    """Return the paragraphs of a text, each with the line break behind it."""
    pieces: list[Piece] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        paragraph = text[start:end]
        # The last paragraph has no line break, and is the same paragraph without it.
        pieces.append(Piece(paragraph, start, paragraph.removesuffix("\n")))
        start = end
    return pieces


def words(of: Piece) -> list[Piece]:
    """Return the words of a piece, what stands between them, and each other sign by itself.

    Where a script sets no spaces, each of its letters is a piece. A combining mark never parts
    from the sign before it.
    """
    text = of.text
    bounds = [*_starts(text), len(text)]
    return [
        Piece(text[start:end], of.start + start, text[start:end]) for start, end in pairwise(bounds)
    ]


def _starts(text: str) -> Iterator[int]:
    """Yield where each piece of a text starts."""
    kinds = {sign: _kind(sign) for sign in set(text)}
    before: _Kind | None = None
    for index, sign in enumerate(text):
        kind = kinds[sign]
        if kind is _Kind.TAIL and before is not None:
            continue
        if kind is _Kind.JOINER:
            kind = _Kind.WORD if _joins(before, text[index + 1 : index + 2], kinds) else _Kind.ALONE
        if kind is not before or kind is _Kind.ALONE:
            yield index
        before = kind


def _joins(before: _Kind | None, behind: str, kinds: Mapping[str, _Kind]) -> bool:
    return before is _Kind.WORD and kinds.get(behind) is _Kind.WORD


def _kind(sign: str) -> _Kind:
    if sign in _JOINERS:
        return _Kind.JOINER
    if unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf"}:
        return _Kind.TAIL
    if sign.isspace() and sign != "\n":
        return _Kind.BLANK
    if sign.isalnum() and not _unspaced(sign):
        return _Kind.WORD
    return _Kind.ALONE


def _unspaced(sign: str) -> bool:
    """Whether a letter belongs to a script that sets no spaces between words."""
    code = ord(sign)
    if unicodedata.east_asian_width(sign) == "W":
        return not _HANGUL[0] <= code <= _HANGUL[1]
    return any(first <= code <= last for first, last in _WRITTEN_WITHOUT_SPACES)
