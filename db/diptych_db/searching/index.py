"""The index that articles are searched in, whichever database it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from diptych_db import articles
from diptych_db.schema import ArticleRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from diptych.model.text import Metadata
    from diptych_db.searching.query import Query
    from diptych_db.values import ArticleEntry

WEIGHED = 2000
"""So many hits, the newest ones, are put in order; common words hit more than anybody looks at."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Facts:
    """What is searched of an article beside its text."""

    title: str
    author: str
    publisher: str


class Index(Protocol):
    """Keeps the words of articles and finds articles by them, on one connection."""

    def put(self, article_id: int, facts: Facts, text: str) -> None:
        """Let an article be found that is not in the index."""

    def describe(self, article_id: int, facts: Facts) -> None:
        """Let an article be found by other facts, if it is in the index."""

    def forget(self, article_id: int) -> None:
        """Take an article out, if it is there."""

    def ranked(self, query: Query) -> Iterable[tuple[int, float]]:
        """Return ids of at most `WEIGHED` articles, the newest ones, with a rank: less is better.

        The query has at least one word.
        """


def index_of(connection: Connection) -> Index:
    """Return the index of the library that a connection leads to."""
    if connection.dialect.name == "sqlite":
        from diptych_db.searching.fts5 import Fts5

        return Fts5(connection)
    from diptych_db.searching.tsvector import TsVector

    return TsVector(connection)


def facts_of(metadata: Metadata) -> Facts:
    """Return what is searched of the facts about an article."""
    parts = (metadata.title, metadata.author, metadata.publisher)
    return Facts(*(part.value or "" for part in parts))


def search(connection: Connection, query: Query, most: int) -> tuple[ArticleEntry, ...]:
    """Return the entries that a query finds, the best first; none for a query without words."""
    if not query.words:
        return ()
    hits = index_of(connection).ranked(query)
    ids = [one for one, _ in sorted(hits, key=lambda hit: (round(hit[1], 6), hit[0]))]
    found = {
        one.id: one
        for start in range(0, len(ids), _AT_ONCE)
        for one in articles.find(connection, ArticleRow.id.in_(ids[start : start + _AT_ONCE]))
    }
    return tuple(found[one] for one in ids if one in found)[:most]
