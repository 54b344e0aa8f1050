"""Articles as rows and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from diptych.model.faults import Fault
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych_db.schema import ArticleRow, SourceLineRow
from diptych_db.values import ArticleEntry

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, RowMapping

DIGEST = re.compile("[0-9a-f]{8,64}")
"""A digest, or as much of its beginning as may name an article."""
LONGEST_ID = 9
"""Digits of the longest id that every database can hold whatever its digits are."""


def store(connection: Connection, article: Article) -> ArticleEntry:
    """Return the entry of `article`, which is stored first if its text is not there yet.

    One that lies in the trash comes back out of it, with what is known of it.
    """
    same = ArticleRow.digest == article.digest
    connection.execute(update(ArticleRow).where(same, ArticleRow.trashed).values(trashed=False))
    known = find(connection, same)
    if known:
        return known[0]
    values = {"digest": article.digest, **_columns(article.metadata)}
    article_id = connection.execute(
        insert(ArticleRow).values(values).returning(ArticleRow.id)
    ).scalar_one()
    if article.lines:
        connection.execute(insert(SourceLineRow), line_rows(article_id, article))
    facts = article.metadata
    return ArticleEntry(
        id=article_id,
        digest=article.digest,
        title=facts.title.value,
        author=facts.author.value,
        publisher=facts.publisher.value,
        published=facts.published.value,
        new=True,
    )


def find(
    connection: Connection, *conditions: ColumnElement[bool], trashed: bool = False
) -> tuple[ArticleEntry, ...]:
    """Return the entries that meet all conditions, oldest first: those in the trash, or not."""
    query = select(
        ArticleRow.id,
        ArticleRow.digest,
        ArticleRow.title,
        ArticleRow.author,
        ArticleRow.publisher,
        ArticleRow.published,
    )
    here = ArticleRow.trashed if trashed else ~ArticleRow.trashed
    rows = connection.execute(query.where(here, *conditions).order_by(ArticleRow.id))
    return tuple(ArticleEntry(*row) for row in rows)


def resolve(connection: Connection, reference: str, *, trashed: bool) -> ArticleEntry | None:
    """Return the entry that `reference` names: an id, or else a digest or its beginning."""
    if reference.isascii() and reference.isdecimal() and len(reference) <= LONGEST_ID:
        found = find(connection, ArticleRow.id == int(reference), trashed=trashed)
        if found:
            return found[0]
    prefix = reference.lower()
    if DIGEST.fullmatch(prefix) is None:
        return None
    found = find(connection, ArticleRow.digest.startswith(prefix), trashed=trashed)
    return found[0] if len(found) == 1 else None


def read(connection: Connection, article_id: int) -> Article:
    """Return an article with all lines of its source.

    Raises:
        Fault: when there is none of that id, or it is not as it was stored.
    """
    row = (
        connection.execute(select(ArticleRow.__table__).where(ArticleRow.id == article_id))
        .mappings()
        .first()
    )
    if row is None:
        raise _missing(article_id)
    lines = connection.execute(
        select(
            SourceLineRow.number,
            SourceLineRow.text,
            SourceLineRow.keep,
            SourceLineRow.role,
            SourceLineRow.reason,
            SourceLineRow.sure,
            SourceLineRow.turned,
        )
        .where(SourceLineRow.article_id == article_id)
        .order_by(SourceLineRow.position)
    )
    try:
        article = Article(
            lines=tuple(
                SourceLine(number, text, keep, Role(role), reason, sure, turned)
                for number, text, keep, role, reason, sure, turned in lines
            ),
            metadata=_metadata(row),
        )
    except ValueError as error:
        raise _damaged(article_id) from error
    if article.digest != row["digest"]:
        raise _damaged(article_id)
    return article


def describe(connection: Connection, article_id: int, metadata: Metadata) -> None:
    """Put other facts in the place of what is known of an article.

    Raises:
        Fault: when there is no article of that id.
    """
    changed = connection.execute(
        update(ArticleRow).where(ArticleRow.id == article_id).values(_columns(metadata))
    )
    if changed.rowcount == 0:
        raise _missing(article_id)


def line_rows(article_id: int, article: Article) -> list[dict[str, object]]:
    """Return the rows of an article's source lines."""
    return [
        {
            "article_id": article_id,
            "position": position,
            "number": line.number,
            "text": line.text,
            "keep": line.keep,
            "role": line.role.value,
            "reason": line.reason,
            "sure": line.sure,
            "turned": line.turned,
        }
        for position, line in enumerate(article.lines)
    ]


def set_trashed(connection: Connection, article_id: int, *, trashed: bool) -> None:
    """Put an article into the trash, or take it out.

    Raises:
        Fault: when there is no article of that id.
    """
    changed = connection.execute(
        update(ArticleRow).where(ArticleRow.id == article_id).values(trashed=trashed)
    )
    if changed.rowcount == 0:
        raise _missing(article_id)


def _missing(article_id: int) -> Fault:
    return Fault(
        "There is no article {article} in the library; nothing was changed.",
        article=str(article_id),
    )


def _columns(metadata: Metadata) -> dict[str, str | None]:
    columns: dict[str, str | None] = {"source": metadata.source}
    for name in Metadata.FACTS:
        fact = metadata.fact(name)
        columns[name] = fact.value
        columns[f"{name}_known"] = fact.known.value
    return columns


def _metadata(row: RowMapping) -> Metadata:
    facts = {name: Fact(row[name], Known(row[f"{name}_known"])) for name in Metadata.FACTS}
    return Metadata(**facts, source=row["source"])


def _damaged(article_id: int) -> Fault:
    return Fault(
        "Article {article} is not as it was stored, so it is not shown; restore a backup or "
        "import it again into another library.",
        article=str(article_id),
    )
