"""The index in an SQLite file: a virtual table of FTS5 that the library writes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych_db.schema import SEARCH
from diptych_db.searching.index import WEIGHED
from diptych_db.searching.query import searchable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from diptych_db.searching.index import Facts
    from diptych_db.searching.query import Query

_WEIGHTS = "8.0, 4.0, 4.0, 1.0"
"""What a hit counts in title, author, publisher and text."""


class Fts5:
    """An `Index`. Each word is quoted: nothing that a person types is an instruction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article_id: int, facts: Facts, text: str) -> None:
        """Let an article be found that is not in the index."""
        self._run(
            f"INSERT INTO {SEARCH} (title, author, publisher, text, rowid) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - a name of ours
            *_texts(facts),
            searchable(text),
            article_id,
        )

    def describe(self, article_id: int, facts: Facts) -> None:
        """Let an article be found by other facts, if it is in the index."""
        self._run(
            f"UPDATE {SEARCH} SET title = ?, author = ?, publisher = ? WHERE rowid = ?",  # noqa: S608 - a name of ours
            *_texts(facts),
            article_id,
        )

    def forget(self, article_id: int) -> None:
        """Take an article out, if it is there."""
        self._run(f"DELETE FROM {SEARCH} WHERE rowid = ?", article_id)  # noqa: S608 - a name of ours

    def ranked(self, query: Query) -> Iterable[tuple[int, float]]:
        """Return ids of the newest articles that fit, with their rank."""
        quoted = ('"' + word.replace('"', '""') + '"' for word in query.words)
        rows = self._connection.exec_driver_sql(
            f"SELECT rowid, bm25({SEARCH}, {_WEIGHTS}) FROM {SEARCH} WHERE {SEARCH} MATCH ?"  # noqa: S608 - names of ours
            f" ORDER BY rowid DESC LIMIT {WEIGHED}",
            ((" " if query.every else " OR ").join(quoted),),
        )
        return [(row[0], row[1]) for row in rows]

    def _run(self, statement: str, *values: str | int) -> None:
        self._connection.exec_driver_sql(statement, values)


def _texts(facts: Facts) -> tuple[str, str, str]:
    return searchable(facts.title), searchable(facts.author), searchable(facts.publisher)
