"""What a reader adds and changes: links, themes, names, rows, questions, and sets of themes.

Rows of the matrix were notes about `row` before; they move to a table of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add tables and columns, and give the rows of the matrix their own table."""
    op.add_column("mark", sa.Column("hue", sa.Integer(), nullable=True))
    op.add_column("mark", sa.Column("pattern", sa.Text(), nullable=False, server_default=""))
    _part_of_notebook("matrix_row", _text("name"))
    op.execute(
        "INSERT INTO matrix_row (pair_id, position, name) "
        "SELECT pair_id, position, text FROM note WHERE about = 'row'"
    )
    op.execute("DELETE FROM note WHERE about = 'row'")
    ends = [column for side in ("a", "b") for column in _anchor(side)]
    _part_of_notebook("own_link", [*_text("key"), *ends, *_text("note")])
    _part_of_notebook(
        "own_theme",
        [
            *_text("key", "name"),
            sa.Column("words", sa.Text(), nullable=True),
            *_text("passages"),
            sa.Column("hidden", sa.Boolean(), nullable=False),
            *_text("merged_into"),
        ],
    )
    _part_of_notebook("alias_change", _text("alias", "actor", "target", "name"))
    _part_of_notebook("question", _text("key", "text", "answer"))
    op.create_table(
        "theme_set",
        *_text("name", "content"),
        sa.PrimaryKeyConstraint("name", name="pk_theme_set"),
    )


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _anchor(side: str) -> list[sa.Column[Any]]:
    span = [sa.Column(f"{side}_{end}", sa.Integer(), nullable=False) for end in ("start", "end")]
    return [*_text(f"{side}_digest"), *span, *_text(f"{side}_quote")]


def _part_of_notebook(name: str, columns: Sequence[sa.Column[Any]]) -> None:
    op.create_table(
        name,
        *(sa.Column(one, sa.Integer(), nullable=False) for one in ("pair_id", "position")),
        *columns,
        sa.PrimaryKeyConstraint("pair_id", "position", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=f"fk_{name}_pair_id_pair", ondelete="CASCADE"
        ),
    )
