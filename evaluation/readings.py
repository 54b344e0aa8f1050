"""Readings of the texts of a data set, each distinct text read once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from diptych.language.reader import Reader
from diptych.model.progress import Silent
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.reading import Reading
    from diptych.model.text import Span

ENGLISH = Metadata(language=Fact("en", Known.FOUND))


@dataclass(frozen=True, slots=True)
class Laid:
    """Pieces of a data set (sentences, lines) laid out as one article.

    `starts` tells where each piece starts in the article's text.
    """

    article: Article
    starts: tuple[int, ...]

    def cut(self, span: Span) -> list[tuple[int, int, int]]:
        """Return a span of the article as (piece, start, end), counted from each piece's start."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        found = []
        for piece in range(first, len(self.starts)):
            if self.starts[piece] >= span.end:
                break
            after = self.starts[piece + 1] - 1 if piece + 1 < len(self.starts) else span.end
            start, end = max(span.start, self.starts[piece]), min(span.end, after)
            if start < end:
                found.append((piece, start - self.starts[piece], end - self.starts[piece]))
        return found


def laid_out(paragraphs: Iterable[Sequence[str]]) -> Laid:
    """Lay out paragraphs, each some pieces, as one English article; spaces join the pieces."""
    lines: list[SourceLine] = []
    starts: list[int] = []
    position = 0
    for number, pieces in enumerate(paragraphs, start=1):
        for piece in pieces:
            starts.append(position)
            position += len(piece) + 1
        lines.append(_line(number, " ".join(pieces)))
    return Laid(Article(tuple(lines), ENGLISH), tuple(starts))


class Readings:
    """Reads texts as the program does, but for phrases, which only serve themes.

    The models are loaded when the first text comes.
    """

    def __init__(self, threads: int = 1) -> None:
        self._reader = Reader(threads, phrases=False)
        self._given: dict[tuple[str, ...], Reading] = {}

    def of(self, article: Article, side: Side = Side.A) -> Reading:
        """Return the reading of an article, cut into sentences as the program cuts it."""
        return self._reader.read(article, side, Silent())

    def given(self, sentences: Iterable[str], side: Side) -> Reading:
        """Return the reading of an English text given as sentences, one sentence for each."""
        texts = tuple(" ".join(sentence.split()) or "-" for sentence in sentences)
        if texts not in self._given:
            lines = tuple(_line(number, text) for number, text in enumerate(texts, start=1))
            article = Article(lines, ENGLISH)
            self._given[texts] = self._reader.read_as_given(article, Side.A)
        return replace(self._given[texts], side=side)


@cache
def _readings() -> Readings:
    return Readings(threads=2)


def reading_of(sentences: tuple[str, ...], side: Side) -> Reading:
    """Return the reading of an English text given as sentences, by a reader that is shared."""
    return _readings().given(sentences, side)


def _line(number: int, text: str) -> SourceLine:
    return SourceLine(number, text, keep=True, role=Role.BODY, reason="given")
