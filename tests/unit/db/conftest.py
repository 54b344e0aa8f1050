"""What the tests of the library share: a place for one, and articles to put into it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pytest
from sqlalchemy import text

from diptych.model.server import Server
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych_db.engine import begun, engine_for
from diptych_db.library import Library
from diptych_db.server.connecting import engine_for as server_engine_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.server import Location


class MakeArticle(Protocol):
    """Makes an article about something."""

    def __call__(self, subject: str = ..., **facts: str) -> Article:
        """Return an article on `subject`; `facts` were found in its source."""


class Tamper(Protocol):
    """Runs a statement on a library's tables."""

    def __call__(self, statement: str, **values: object) -> None:
        """Run it, with what stands for its `:names`."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a library in a file may come to lie."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(location: Location) -> Iterator[Library]:
    """An open, empty library."""
    with Library.open(location) as opened:
        yield opened


@pytest.fixture
def tamper(location: Location) -> Tamper:
    """A way to change what is stored behind the library's back."""

    def change(statement: str, **values: object) -> None:
        engine = (
            server_engine_for(location)
            if isinstance(location, Server)
            else engine_for(location, foreign_keys=False)
        )
        with begun(engine, writes=True) as connection:
            connection.execute(text(statement), values)
        engine.dispose()

    return change


def kept(number: int, text: str, role: Role = Role.BODY) -> SourceLine:
    """Return a line that belongs to the article."""
    return SourceLine(number, text, keep=True, role=role, reason="prose")


@pytest.fixture
def make_article() -> MakeArticle:
    """A maker of articles with a headline, two paragraphs and a line that was left out."""

    def make(subject: str = "the harbour bridge", **facts: str) -> Article:
        known = {name: Fact(value, Known.FOUND) for name, value in facts.items()}
        return Article(
            lines=(
                kept(1, f"Council votes on {subject}", Role.HEADLINE),
                SourceLine(2, "Share this", keep=False, role=Role.SHARE, reason="asks to share"),
                kept(4, f"The vote on {subject} was close."),
                replace(kept(5, "“We’ll be back,” the losers said."), sure=False),
            ),
            metadata=Metadata(**known, source="harbour.txt"),
        )

    return make
