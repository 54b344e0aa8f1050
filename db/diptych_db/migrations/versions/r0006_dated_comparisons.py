"""A kept comparison knows the day on which it was made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add a column; comparisons that are there have no date."""
    op.add_column("comparison", sa.Column("made_on", sa.Text(), nullable=False, server_default=""))
