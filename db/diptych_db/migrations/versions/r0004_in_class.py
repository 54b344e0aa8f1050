"""What a teacher prepares, what comes back from a class, and what was written to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add tables; nothing that is there is touched."""
    op.create_table(
        "comment",
        *(sa.Column(one, sa.Integer(), nullable=False) for one in ("pair_id", "position")),
        *_text("key", "about", "text"),
        sa.PrimaryKeyConstraint("pair_id", "position", name="pk_comment"),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name="fk_comment_pair_id_pair", ondelete="CASCADE"
        ),
    )
    _of_pair("lesson", _text("record"), ())
    _of_pair("progress", _text("record"), ())
    _of_pair("work", _text("student", "name", "notebook", "comments"), ("student",))


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _of_pair(name: str, columns: Sequence[sa.Column[Any]], key: Sequence[str]) -> None:
    """Make a table of what belongs to two articles, which need not be in the library."""
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("first", "second"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("first", "second", *key, name=f"uq_{name}_first"),
    )
