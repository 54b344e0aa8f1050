"""The index on a PostgreSQL server: a vector of words of our own cutting, and what they stood in.

The server's parsers cut words by its locale; so that an article is found alike on every server,
and as in a file, it is handed words that are cut already. A vector forgets where words stand in a
long text; whether several signs stand side by side is therefore looked up in the text itself.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    and_,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, REAL, TSQUERY, TSVECTOR

from diptych_db.schema import SEARCH, AnyText, ArticleRow
from diptych_db.searching.index import WEIGHED
from diptych_db.searching.query import searchable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection

    from diptych_db.searching.index import Facts
    from diptych_db.searching.query import Query

TABLE = Table(
    SEARCH,
    MetaData(),
    Column(
        "article_id",
        Integer,
        ForeignKey(ArticleRow.__table__.c.id, ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("facts", AnyText, nullable=False),
    Column("text", AnyText, nullable=False),
    Column("words", TSVECTOR, nullable=False),
    Index("ix_search_words", "words", postgresql_using="gin"),
)

_WEIGHTS = (0.125, 0.5, 0.5, 1.0)
"""What a hit counts in the classes D (text), C (publisher), B (author) and A (title)."""
_BY_LENGTH = 1
"""Has ranks count less in longer articles."""
_LONGEST_WORD = 100
_PLACES = 8
"""So often a word counts in one part of an article."""
_LONGEST_VECTOR = 900_000
"""Bytes; the server takes a vector of a megabyte. Words past that are not found."""
_PARTED = " | "
"""Stands between facts, so that no words of two are side by side."""


class TsVector:
    """An `Index`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article_id: int, facts: Facts, text: str) -> None:
        """Let an article be found that is not in the index."""
        values = _values(facts, words_of(text))
        self._connection.execute(insert(TABLE).values(article_id=article_id, **values))

    def describe(self, article_id: int, facts: Facts) -> None:
        """Let an article be found by other facts, if it is in the index."""
        mine = TABLE.c.article_id == article_id
        text = self._connection.scalar(select(TABLE.c.text).where(mine))
        if text is not None:
            values = _values(facts, str(text).split())
            self._connection.execute(update(TABLE).where(mine).values(**values))

    def forget(self, article_id: int) -> None:
        """Take an article out, if it is there."""
        self._connection.execute(delete(TABLE).where(TABLE.c.article_id == article_id))

    def ranked(self, query: Query) -> Iterable[tuple[int, float]]:
        """Return ids of the newest articles that fit, with their rank."""
        phrases = [words_of(word) for word in query.words]
        every = [part for phrase in phrases for part in phrase]
        rank = func.ts_rank(
            cast(_WEIGHTS, ARRAY(REAL)), TABLE.c.words, _asked(every, query.every), _BY_LENGTH
        )
        together = and_ if query.every else or_
        rows = self._connection.execute(
            select(TABLE.c.article_id, rank)
            .where(together(*(_has(phrase) for phrase in phrases)))
            .order_by(TABLE.c.article_id.desc())
            .limit(WEIGHED)
        )
        return [(row[0], -row[1]) for row in rows]


def words_of(text: str) -> list[str]:
    """Return the words of a text, without capitals and accents, in their order."""
    plain = unicodedata.normalize("NFKD", searchable(text).casefold())
    runs = groupby(
        (sign for sign in plain if not unicodedata.combining(sign)), key=_belongs_to_a_word
    )
    return ["".join(signs)[:_LONGEST_WORD] for is_word, signs in runs if is_word]


def _belongs_to_a_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"


def _values(facts: Facts, text: Sequence[str]) -> dict[str, object]:
    parts = [words_of(fact) for fact in (facts.title, facts.author, facts.publisher)]
    return {
        "facts": f" {_PARTED.join(' '.join(part) for part in parts)} ",
        "text": f" {' '.join(text)} ",
        "words": cast(_vector([*zip("ABC", parts, strict=True), ("D", text)]), TSVECTOR),
    }


def _vector(parts: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return a vector as it is written, with the class of each part; the first words fit in."""
    places: dict[str, list[str]] = {}
    for kind, words in parts:
        for word, found in _placed(words).items():
            places.setdefault(word, []).extend(f"{at}{kind}" for at in found)
    return " ".join(_fitting(places))


def _placed(words: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words, start=1):
        found = places.setdefault(word, [])
        if len(found) < _PLACES:
            found.append(at)
    return places


def _fitting(places: dict[str, list[str]]) -> Iterator[str]:
    room = _LONGEST_VECTOR
    for word, found in places.items():
        # An entry of 4 bytes, the word, two bytes for their number and for each place.
        room -= 4 + len(word.encode("utf-8")) + 2 + 2 * len(found) + 1
        if room < 0:
            return
        yield f"'{word}':{','.join(found)}"


def _asked(words: Iterable[str], every: bool) -> ColumnElement[object]:  # noqa: FBT001 - as the query says
    written = (" & " if every else " | ").join(f"'{word}'" for word in words)
    return cast(written, TSQUERY)


def _has(phrase: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that an article has these words side by side."""
    has: ColumnElement[bool] = TABLE.c.words.bool_op("@@")(_asked(phrase, every=True))
    if len(phrase) == 1:
        return has
    looked_for = f" {' '.join(phrase)} "
    places = (func.strpos(column, looked_for) for column in (TABLE.c.facts, TABLE.c.text))
    return and_(has, or_(*(place > 0 for place in places)))
