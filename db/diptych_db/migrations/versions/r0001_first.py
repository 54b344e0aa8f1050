"""The first library: articles with their lines, comparisons, notebooks, a small memory.

There is no way back down: before each migration a backup is made, and that is the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

revision = "0001"
down_revision = None

FACTS = ("title", "author", "publisher", "published", "language")


def upgrade() -> None:
    """Make the tables of the first library."""
    _articles()
    _comparisons()
    _notebooks()
    op.create_table(
        "memory",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_memory"),
    )


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _number(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _anchor() -> list[sa.Column[Any]]:
    return [*_text("digest"), *_number("start", "end"), *_text("quote")]


def _articles() -> None:
    facts: list[sa.Column[str]] = []
    for name in FACTS:
        facts.append(sa.Column(name, sa.Text(), nullable=True))
        facts.extend(_text(f"{name}_known"))
    op.create_table(
        "article",
        *_number("id"),
        *_text("digest"),
        *facts,
        *_text("source"),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.UniqueConstraint("digest", name="uq_article_digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "source_line",
        *_number("article_id", "position", "number"),
        *_text("text"),
        sa.Column("keep", sa.Boolean(), nullable=False),
        *_text("role", "reason"),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "position", name="pk_source_line"),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name="fk_source_line_article_id_article",
            ondelete="CASCADE",
        ),
    )


def _comparisons() -> None:
    parts = ("first", "second", "method", "settings", "themes")
    op.create_table(
        "comparison",
        *_number("id"),
        *_text(*parts, "record"),
        sa.PrimaryKeyConstraint("id", name="pk_comparison"),
        sa.UniqueConstraint(*parts, name="uq_comparison_first"),
        *(
            sa.ForeignKeyConstraint(
                [side],
                ["article.digest"],
                name=f"fk_comparison_{side}_article",
                ondelete="CASCADE",
            )
            for side in ("first", "second")
        ),
    )
    op.create_index("ix_comparison_second", "comparison", ["second"])


def _notebooks() -> None:
    op.create_table(
        "pair",
        *_number("id"),
        *_text("first", "second", "question", "claim", "evidence", "reasoning"),
        sa.PrimaryKeyConstraint("id", name="pk_pair"),
        sa.UniqueConstraint("first", "second", name="uq_pair_first"),
    )
    _part_of_notebook("mark", [*_text("key"), *_anchor(), *_text("theme", "note")])
    _part_of_notebook("note", _text("key", "about", "text"))
    _part_of_notebook("matrix_cell", [*_text("key", "row"), *_anchor(), *_text("comment")])
    _part_of_notebook("judgement", _text("about", "ruling", "reason"))


def _part_of_notebook(name: str, columns: Sequence[sa.Column[Any]]) -> None:
    op.create_table(
        name,
        *_number("pair_id", "position"),
        *columns,
        sa.PrimaryKeyConstraint("pair_id", "position", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=f"fk_{name}_pair_id_pair", ondelete="CASCADE"
        ),
    )
