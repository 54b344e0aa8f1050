"""By what articles are known again and found by their words: traces, and the index."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from diptych.model.trace import Trace
from diptych_db import articles
from diptych_db.schema import ArticleRow, TracePartRow, TraceRow
from diptych_db.searching.index import facts_of, index_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from diptych.model.text import Article, Metadata
    from diptych_db.values import ArticleEntry

LOOKED_UP = 32
"""So many of a sketch's smallest hashes are indexed: of two texts that share a quarter of their
shingles, one in ten thousand pairs shares none of them."""
MOST_LIKE = 50
"""How many articles like another one are looked at, those with most in common first."""


def keep(connection: Connection, article_id: int, article: Article, trace: Trace) -> None:
    """Store a trace and the searched words of an article in the place of earlier ones."""
    forget(connection, article_id)
    sketch = struct.pack(f"<{len(trace.sketch)}Q", *trace.sketch)
    connection.execute(
        insert(TraceRow).values(article_id=article_id, fingerprint=trace.fingerprint, sketch=sketch)
    )
    parts = [{"hash": one, "article_id": article_id} for one in trace.sketch[:LOOKED_UP]]
    if parts:
        connection.execute(insert(TracePartRow), parts)
    index_of(connection).put(article_id, facts_of(article.metadata), article.text)


def forget(connection: Connection, article_id: int) -> None:
    """Take an article's trace and its searched words out."""
    for table in (TraceRow, TracePartRow):
        connection.execute(delete(table).where(table.article_id == article_id))
    index_of(connection).forget(article_id)


def describe(connection: Connection, article_id: int, metadata: Metadata) -> None:
    """Have an article found by other facts, if it is searched at all."""
    index_of(connection).describe(article_id, facts_of(metadata))


def untraced(connection: Connection) -> tuple[int, ...]:
    """Return the ids of articles that have no trace yet, oldest first."""
    query = (
        select(ArticleRow.id)
        .outerjoin(TraceRow, TraceRow.article_id == ArticleRow.id)
        .where(TraceRow.article_id.is_(None))
        .order_by(ArticleRow.id)
    )
    return tuple(connection.execute(query).scalars())


def like(connection: Connection, trace: Trace) -> tuple[tuple[ArticleEntry, Trace], ...]:
    """Return articles that may share wording with a text, with their traces.

    Those that have the same words come first, then those with most hashes in common.
    """
    same = (
        select(TraceRow.article_id)
        .where(TraceRow.fingerprint == trace.fingerprint)
        .order_by(TraceRow.article_id)
    )
    shared = (
        select(TracePartRow.article_id)
        .where(TracePartRow.hash.in_(trace.sketch[:LOOKED_UP]))
        .group_by(TracePartRow.article_id)
        .order_by(func.count().desc(), TracePartRow.article_id)
        .limit(MOST_LIKE)
    )
    ids = dict.fromkeys(
        (*connection.execute(same).scalars(), *connection.execute(shared).scalars())
    )
    rows = connection.execute(
        select(TraceRow.article_id, TraceRow.fingerprint, TraceRow.sketch).where(
            TraceRow.article_id.in_(list(ids))
        )
    )
    traces = {row.article_id: Trace(row.fingerprint, _numbers(row.sketch)) for row in rows}
    entries = {one.id: one for one in articles.find(connection, ArticleRow.id.in_(list(ids)))}
    return tuple((entries[one], traces[one]) for one in ids if one in entries)


def _numbers(sketch: bytes) -> tuple[int, ...]:
    return tuple(number for (number,) in struct.iter_unpack("<Q", sketch[: len(sketch) // 8 * 8]))
