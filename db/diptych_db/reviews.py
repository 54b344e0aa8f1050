"""An article whose lines were restored or dropped takes the place of what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, or_, select, update

from diptych.model.faults import Fault
from diptych.model.moving import Move, Version, same_source, version_of
from diptych.model.notebook import Notebook
from diptych.model.text import Side
from diptych_db import articles, class_moving, notebooks
from diptych_db.schema import (
    ArticleRow,
    ComparisonRow,
    MemoryRow,
    PairRow,
    SourceLineRow,
    VersionRow,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from diptych.model.text import Article


def replace(connection: Connection, article_id: int, article: Article) -> None:
    """Store which lines of an article are kept now; the reader's work moves along.

    Comparisons of the former text go, because they speak of places in it.

    Raises:
        Fault: when there is no such article, its lines are others, or the text is another one's.
    """
    former = articles.read(connection, article_id)
    if not same_source(former, article):
        raise Fault(
            "Article {article} is another one in the library by now; nothing was changed, so "
            "open it again.",
            article=str(article_id),
        )
    if former.digest != article.digest:
        _refuse_twins(connection, article_id, article)
        move = _move(connection, article_id, former, article)
        _rename(connection, article_id, former.digest, article.digest)
        _move_notebooks(connection, move)
        class_moving.move(connection, move)
    connection.execute(delete(SourceLineRow).where(SourceLineRow.article_id == article_id))
    if article.lines:
        connection.execute(insert(SourceLineRow), articles.line_rows(article_id, article))


def _refuse_twins(connection: Connection, article_id: int, article: Article) -> None:
    """Refuse a choice that leaves the very text of another article."""
    same = (ArticleRow.digest == article.digest, ArticleRow.id != article_id)
    others = (
        *articles.find(connection, *same),
        *articles.find(connection, *same, trashed=True),
    )
    if others:
        raise Fault(
            "With these lines it would be the same text as article {article}; nothing was "
            "changed, so open that article instead.",
            article=str(others[0].id),
        )


def _move(connection: Connection, article_id: int, former: Article, article: Article) -> Move:
    """Return the move to the new text, after the former one was noted down."""
    rows = connection.execute(
        select(VersionRow.digest, VersionRow.kept).where(VersionRow.article_id == article_id)
    )
    kept = {row.digest: row.kept for row in rows if len(row.kept) == len(former.lines)}
    if former.digest not in kept:
        kept[former.digest] = "".join("01"[line.keep] for line in former.lines)
        connection.execute(
            insert(VersionRow).values(
                article_id=article_id, digest=former.digest, kept=kept[former.digest]
            )
        )
    return Move(
        versions={digest: _version(former, bits) for digest, bits in kept.items()},
        last=former.digest,
        target=article.digest,
        now=version_of(article.lines, [line.keep for line in article.lines]),
    )


def _version(article: Article, bits: str) -> Version:
    return version_of(article.lines, [bit == "1" for bit in bits])


def _rename(connection: Connection, article_id: int, old: str, new: str) -> None:
    connection.execute(
        delete(ComparisonRow).where(or_(ComparisonRow.first == old, ComparisonRow.second == old))
    )
    connection.execute(update(ArticleRow).where(ArticleRow.id == article_id).values(digest=new))
    connection.execute(update(MemoryRow).where(MemoryRow.value == old).values(value=new))


def _move_notebooks(connection: Connection, move: Move) -> None:
    pairs = connection.execute(
        select(PairRow.id, PairRow.first, PairRow.second).where(
            or_(PairRow.first == move.last, PairRow.second == move.last)
        )
    ).all()
    for pair_id, first, second in pairs:
        side = Side.A if first == move.last else Side.B
        notebook = move.notebook(notebooks.read(connection, first, second), side)
        digests = (move.target, second) if side is Side.A else (first, move.target)
        _make_room(connection, *digests, notebook)
        connection.execute(delete(PairRow).where(PairRow.id == pair_id))
        notebooks.keep(connection, *digests, notebook)


def _make_room(connection: Connection, first: str, second: str, notebook: Notebook) -> None:
    """Refuse to put one notebook in the place of another that was made on the same text.

    An empty one, or one that says the same, is no loss.
    """
    if notebooks.read(connection, first, second) not in {Notebook(), notebook}:
        raise Fault(
            "There is other work on the text that these lines make; nothing was changed, so "
            "keep one line more or less."
        )
    taken = (PairRow.first == first, PairRow.second == second)
    connection.execute(delete(PairRow).where(*taken))
