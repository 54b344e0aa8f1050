"""Articles are known again, searched, reviewed and put into the trash; fetched pages are kept.

Traces and the search of older articles are filled in by the program, when it first needs them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(title, author, publisher, text, tokenize = 'unicode61 remove_diacritics 2')"
)


def upgrade() -> None:
    """Add the new columns and tables; nothing that is there is touched."""
    for fact in ("address", "licence"):
        op.add_column("article", sa.Column(fact, sa.Text(), nullable=True))
        known = sa.Column(f"{fact}_known", sa.Text(), nullable=False, server_default="missing")
        op.add_column("article", known)
    op.add_column("article", _flag("trashed"))
    op.add_column("source_line", _flag("turned"))
    _of_article(
        "trace", _text("fingerprint"), sa.Column("sketch", sa.LargeBinary(), nullable=False)
    )
    op.create_index("ix_trace_fingerprint", "trace", ["fingerprint"])
    op.create_table(
        "trace_part",
        sa.Column("hash", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "article_id", name="pk_trace_part"),
        _belongs("trace_part"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_trace_part_article_id", "trace_part", ["article_id"])
    _of_article(
        "page",
        *(_text(name) for name in ("address", "media_type", "fetched")),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "version",
        sa.Column("article_id", sa.Integer(), nullable=False),
        *(_text(name) for name in ("digest", "kept")),
        sa.PrimaryKeyConstraint("article_id", "digest", name="pk_version"),
        _belongs("version"),
    )
    op.execute(SEARCH)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_article_id_article"
    return sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=name, ondelete="CASCADE")


def _of_article(table: str, *columns: sa.Column[str] | sa.Column[bytes]) -> None:
    """Make a table with at most one row an article."""
    op.create_table(
        table,
        sa.Column("article_id", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("article_id", name=f"pk_{table}"),
        _belongs(table),
    )
