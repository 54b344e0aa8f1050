"""Articles found by their words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from diptych_db import articles
from diptych_db.schema import SEARCH, ArticleRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from diptych_db.values import ArticleEntry

_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])"
)
_LONGEST_QUERY = 1000
_MOST_WORDS = 24
_WEIGHED = 2000
"""So many hits, the newest ones, are put in order; common words hit more than anybody looks at."""
_WEIGHTS = "8.0, 4.0, 4.0, 1.0"
"""What a hit counts in title, author, publisher and text."""


def searchable(words: str) -> str:
    """Return words as they are searched: alike whatever form their signs were written in.

    Signs of scripts without spaces stand apart, so that each is found.
    """
    plain = unicodedata.normalize("NFKC", words).encode("utf-8", "replace").decode("utf-8")
    return _UNSPACED.sub(r" \1 ", plain.replace("\0", " "))


def all_of(words: str) -> str:
    """Return the query for articles that have all words of a text; `""` where it has none.

    Each word is quoted: nothing that a person types is an instruction.
    """
    return " ".join(_quoted(words[:_LONGEST_QUERY].split()))


def any_of(words: Iterable[str]) -> str:
    """Return the query for articles that have any of some words; `""` where there are none."""
    return " OR ".join(_quoted(words))


def search(connection: Connection, query: str, most: int) -> tuple[ArticleEntry, ...]:
    """Return the entries that a query finds, the best first; none for an empty query."""
    if not query:
        return ()
    rows = connection.exec_driver_sql(
        f"SELECT rowid, bm25({SEARCH}, {_WEIGHTS}) FROM {SEARCH} WHERE {SEARCH} MATCH ?"  # noqa: S608 - names of ours
        f" ORDER BY rowid DESC LIMIT {_WEIGHED}",
        (query,),
    ).all()
    ranked = [row[0] for row in sorted(rows, key=lambda row: (round(row[1], 6), row[0]))]
    found = {
        one.id: one
        for start in range(0, len(ranked), 500)
        for one in articles.find(connection, ArticleRow.id.in_(ranked[start : start + 500]))
    }
    return tuple(found[one] for one in ranked if one in found)[:most]


def _quoted(words: Iterable[str]) -> list[str]:
    spaced = (searchable(word).strip() for word in words)
    return [
        '"' + word.replace('"', '""') + '"'
        for word in spaced
        if any(sign.isalnum() for sign in word)
    ][:_MOST_WORDS]
