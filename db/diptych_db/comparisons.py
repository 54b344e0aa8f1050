"""Kept comparisons as JSON records and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from diptych.model.composed_record import FIELD, composed_record, with_composed
from diptych.model.record import comparison_of, comparison_record
from diptych.model.text import Article, Metadata
from diptych_db import articles
from diptych_db.schema import ComparisonRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from diptych.model.comparison import Comparison
    from diptych_db.values import ComparisonKey


def keep(connection: Connection, key: ComparisonKey, comparison: Comparison, made_on: str) -> None:
    """Store a comparison in the place of an earlier one of that key, and any new article of it."""
    for article in comparison.articles:
        articles.store(connection, article)
    connection.execute(delete(ComparisonRow).where(*_of(key)))
    told = {**comparison_record(comparison), FIELD: composed_record(comparison)}
    record = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    connection.execute(
        insert(ComparisonRow).values(
            first=key.first,
            second=key.second,
            method=key.method,
            settings=key.settings,
            themes=key.themes,
            record=record,
            made_on=made_on,
        )
    )


def read(
    connection: Connection, key: ComparisonKey, pair: tuple[Article, Article]
) -> Comparison | None:
    """Return the comparison kept under `key`, or none.

    There is none, too, where what is known of the articles (a date, say) has changed since, and
    where the record cannot be read: a comparison can always be made again.
    """
    record = connection.execute(select(ComparisonRow.record).where(*_of(key))).scalar()
    if record is None:
        return None
    try:
        told = json.loads(record)
        facts = [[one.get(name) for name in Metadata.FACTS] for one in told["articles"]]
        if facts != [_facts(article) for article in pair]:
            return None
        return with_composed(comparison_of(told, pair), told.get(FIELD))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None


def made_on(connection: Connection, key: ComparisonKey) -> str:
    """Return the day on which the comparison kept under `key` was made, `""` for none known."""
    return connection.execute(select(ComparisonRow.made_on).where(*_of(key))).scalar() or ""


def pairs(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Return the digests of every pair that has a kept comparison, the latest first."""
    latest = func.max(ComparisonRow.id)
    query = select(ComparisonRow.first, ComparisonRow.second).group_by(
        ComparisonRow.first, ComparisonRow.second
    )
    rows = connection.execute(query.order_by(latest.desc()))
    return tuple((row.first, row.second) for row in rows)


def _of(key: ComparisonKey) -> tuple[ColumnElement[bool], ...]:
    return (
        ComparisonRow.first == key.first,
        ComparisonRow.second == key.second,
        ComparisonRow.method == key.method,
        ComparisonRow.settings == key.settings,
        ComparisonRow.themes == key.themes,
    )


def _facts(article: Article) -> list[str | None]:
    return [article.metadata.fact(name).value for name in Metadata.FACTS]
