"""Articles are put into collections, and get tags."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add tables; nothing that is there is touched."""
    op.create_table(
        "article_group",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "name", "folded")),
        sa.PrimaryKeyConstraint("id", name="pk_article_group"),
        sa.UniqueConstraint("kind", "folded", name="uq_article_group_kind"),
    )
    sides = {"group_id": "article_group", "article_id": "article"}
    op.create_table(
        "group_member",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in sides),
        sa.PrimaryKeyConstraint(*sides, name="pk_group_member"),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{table}.id"],
                name=f"fk_group_member_{column}_{table}",
                ondelete="CASCADE",
            )
            for column, table in sides.items()
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_group_member_article_id", "group_member", ["article_id"])
