"""What Alembic runs for every migration; the connection is handed to it, opened and begun.

Alembic executes this file, so the work stands at its foot. All steps run in the transaction that
the connection is in: a library is at its old shape or at the new one, never between.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from diptych_db.schema import Base


def migrate_on(connection: Connection) -> None:
    """Run the steps that are asked for on `connection`, inside its transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
    )
    context.run_migrations()


handed = context.config.attributes["connection"]
assert isinstance(handed, Connection)
migrate_on(handed)
