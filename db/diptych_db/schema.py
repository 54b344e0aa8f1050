"""The tables of a library, as the newest migration leaves them.

Text is stored as it is. What a database cannot carry (half a surrogate pair, from a broken page)
is stored as bytes in a file, and escaped on a server; it comes back the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from diptych_db.escaping import escaped, unescaped

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

APPLICATION_ID = 0x44697074
"""Stands in the header of every library (`Dipt`), so that other SQLite files are told apart."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""The migrations, oldest first; a library's `user_version` says how many it has been through."""

SEARCH = "search"
"""The table that articles are searched in: in a file one of FTS5, its `rowid` the article's id.

No triggers fill it: with `trusted_schema` off, SQLite 3.40 runs none that write to it.
"""
SEARCH_TABLE = (
    f"CREATE VIRTUAL TABLE {SEARCH} USING fts5"
    "(title, author, publisher, text, tokenize = 'unicode61 remove_diacritics 2')"
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class AnyText(TypeDecorator[str]):
    """Text of any code points, NUL and lone surrogates among them."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database; in each of them texts stand in the order of signs."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(Text(collation="C"))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        """Return what the database can hold: the text, or its bytes where UTF-8 has none for it."""
        if value is None:
            return None
        if dialect.name != "sqlite":
            return escaped(value)
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Return the text that was stored."""
        if dialect.name != "sqlite":
            return None if value is None else unescaped(str(value))
        if isinstance(value, bytes):
            return value.decode("utf-8", "surrogatepass")
        return None if value is None else str(value)


class Base(DeclarativeBase):
    """What all tables have in common."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: AnyText}


class ArticleRow(Base):
    """An article without its text, which is derived from its lines, and what is known of it."""

    __tablename__ = "article"
    # An id that a reader saw once never comes to mean another article.
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]
    title_known: Mapped[str]
    author: Mapped[str | None]
    author_known: Mapped[str]
    publisher: Mapped[str | None]
    publisher_known: Mapped[str]
    published: Mapped[str | None]
    published_known: Mapped[str]
    language: Mapped[str | None]
    language_known: Mapped[str]
    source: Mapped[str]
    address: Mapped[str | None]
    address_known: Mapped[str] = mapped_column(server_default="missing")
    licence: Mapped[str | None]
    licence_known: Mapped[str] = mapped_column(server_default="missing")
    trashed: Mapped[bool] = mapped_column(server_default=false())


class SourceLineRow(Base):
    """One line of an article's source; `position` keeps the order they were handed over in."""

    __tablename__ = "source_line"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    text: Mapped[str]
    keep: Mapped[bool]
    role: Mapped[str]
    reason: Mapped[str]
    sure: Mapped[bool]
    turned: Mapped[bool] = mapped_column(server_default=false())


class TraceRow(Base):
    """What an article is known again by; one without a trace is not yet in the search either."""

    __tablename__ = "trace"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    fingerprint: Mapped[str] = mapped_column(index=True)
    sketch: Mapped[bytes]


class TracePartRow(Base):
    """One of the smallest hashes of a sketch, by which articles like another one are looked up."""

    __tablename__ = "trace_part"
    __table_args__ = (Index(None, "article_id"), {"sqlite_with_rowid": False})

    hash: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )


class PageRow(Base):
    """The page that an article was fetched as, compressed with gzip."""

    __tablename__ = "page"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    address: Mapped[str]
    media_type: Mapped[str]
    fetched: Mapped[str]
    body: Mapped[bytes]


class VersionRow(Base):
    """A former text of an article: by its digest, which lines were kept (`1`) and not (`0`)."""

    __tablename__ = "version"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    digest: Mapped[str] = mapped_column(primary_key=True)
    kept: Mapped[str]


class ComparisonRow(Base):
    """A kept comparison: what it was made from, its record as JSON, and an ISO 8601 date."""

    __tablename__ = "comparison"
    __table_args__ = (
        UniqueConstraint("first", "second", "method", "settings", "themes"),
        Index(None, "second"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str] = mapped_column(ForeignKey("article.digest", ondelete="CASCADE"))
    second: Mapped[str] = mapped_column(ForeignKey("article.digest", ondelete="CASCADE"))
    method: Mapped[str]
    settings: Mapped[str]
    themes: Mapped[str]
    record: Mapped[str]
    made_on: Mapped[str] = mapped_column(server_default="")


class PairRow(Base):
    """Two articles a reader works on, and the conclusion; the digests need not be in the library.

    A reader's work outlives the article it was done on.
    """

    __tablename__ = "pair"
    __table_args__ = (UniqueConstraint("first", "second"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    second: Mapped[str]
    question: Mapped[str]
    claim: Mapped[str]
    evidence: Mapped[str]
    reasoning: Mapped[str]


class PartOfNotebook:
    """What every piece of a notebook has: the pair it belongs to and its place in the order."""

    pair_id: Mapped[int] = mapped_column(
        ForeignKey("pair.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)


class MarkRow(PartOfNotebook, Base):
    """A reader's mark; `key` is its id in the notebook."""

    __tablename__ = "mark"

    key: Mapped[str]
    digest: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    theme: Mapped[str]
    note: Mapped[str]
    hue: Mapped[int | None]
    pattern: Mapped[str] = mapped_column(server_default="")


class NoteRow(PartOfNotebook, Base):
    """A reader's remark."""

    __tablename__ = "note"

    key: Mapped[str]
    about: Mapped[str]
    text: Mapped[str]


class MatrixCellRow(PartOfNotebook, Base):
    """A quote kept in the evidence matrix."""

    __tablename__ = "matrix_cell"

    key: Mapped[str]
    row: Mapped[str]
    digest: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    comment: Mapped[str]


class JudgementRow(PartOfNotebook, Base):
    """A reader's ruling on a mark of the program."""

    __tablename__ = "judgement"

    about: Mapped[str]
    ruling: Mapped[str]
    reason: Mapped[str]


class MemoryRow(Base):
    """Small things to remember between two starts, by name."""

    __tablename__ = "memory"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
