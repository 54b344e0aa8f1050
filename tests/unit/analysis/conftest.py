"""A parser that is loaded once, and readings of short texts made with it."""

from __future__ import annotations

from typing import Protocol

import pytest

from diptych.language.parser import EnglishParser
from diptych.language.reader import Reader
from diptych.language.reading import Reading, Sentence
from diptych.language.sentences import sentences
from diptych.model.progress import Silent
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine


class Read(Protocol):
    """Reads a text, one paragraph a line; a line that starts with `# ` is the headline."""

    def __call__(self, text: str, side: Side = Side.A, *, parsed: bool = True) -> Reading:
        """Return the reading, without encodings; without parses if not `parsed`."""


class Hear(Protocol):
    """Reads a text with encodings, one paragraph a line."""

    def __call__(self, text: str, side: Side = Side.A, language: str = "en") -> Reading:
        """Return the reading as the program makes it."""


@pytest.fixture(scope="session")
def hear() -> Hear:
    """Return a function that reads texts as the program does, with encodings."""
    reader = Reader()

    def reading(text: str, side: Side = Side.A, language: str = "en") -> Reading:
        metadata = Metadata(language=Fact(language, Known.FOUND))
        return reader.read(Article(tuple(_lines(text)), metadata), side, Silent())

    return reading


@pytest.fixture(scope="session")
def parser() -> EnglishParser:
    """Return the English parser."""
    return EnglishParser()


@pytest.fixture(scope="session")
def read(parser: EnglishParser) -> Read:
    """Return a function that reads short texts."""

    def reading(text: str, side: Side = Side.A, *, parsed: bool = True) -> Reading:
        article = Article(tuple(_lines(text)), Metadata())
        places = [
            (span.shifted(paragraph.span.start), index)
            for index, paragraph in enumerate(article.paragraphs)
            for span in sentences(paragraph.span.of(article.text))
        ]
        tokens = list(
            parser.parse(
                [span.of(article.text) for span, _ in places], [span.start for span, _ in places]
            )
        )
        read = tuple(
            Sentence(span, paragraph, words if parsed else ())
            for (span, paragraph), words in zip(places, tokens, strict=True)
        )
        return Reading(article, side, "en" if parsed else "", parsed, read, ())

    return reading


def _lines(text: str) -> list[SourceLine]:
    roles = {"# ": Role.HEADLINE, "> ": Role.QUOTATION}
    return [
        SourceLine(
            number,
            line[2:] if line[:2] in roles else line,
            keep=True,
            role=roles.get(line[:2], Role.BODY),
            reason="given",
        )
        for number, line in enumerate(text.split("\n"), start=1)
    ]
