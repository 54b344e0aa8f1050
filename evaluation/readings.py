"""Readings of texts that come cut into sentences already."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diptych.language.reader import Reader
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine

if TYPE_CHECKING:
    from diptych.language.reading import Reading

ENGLISH = Metadata(language=Fact("en", Known.FOUND))


@cache
def _reader() -> Reader:
    return Reader(threads=2)


@cache
def reading_of(sentences: tuple[str, ...], side: Side) -> Reading:
    """Return the reading of an English text given as sentences, one sentence for each."""
    lines = tuple(
        SourceLine(number, " ".join(sentence.split()) or "-", True, Role.BODY, "given")
        for number, sentence in enumerate(sentences, start=1)
    )
    return _reader().read_as_given(Article(lines, ENGLISH), side)
