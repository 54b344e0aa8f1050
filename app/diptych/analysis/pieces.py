"""Cuts a text into pieces that a difference may tell apart: paragraphs, and words."""

from __future__ import annotations

from typing import NamedTuple

from diptych.language.words import pieces_of
from diptych.model.text import Span


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
    found = [(span.of(of.text), span.start) for span in pieces_of(of.text)]
    return [Piece(text, of.start + start, text) for text, start in found]
