"""Sets of themes as rows and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from diptych_db.readers_tables import ThemeSetRow

if TYPE_CHECKING:
    from sqlalchemy import Connection


def names(connection: Connection) -> tuple[str, ...]:
    """Return the names of all sets, in the order of the alphabet."""
    return tuple(sorted(connection.execute(select(ThemeSetRow.name)).scalars()))


def read(connection: Connection, name: str) -> str | None:
    """Return a set as it was stored."""
    return connection.execute(
        select(ThemeSetRow.content).where(ThemeSetRow.name == name)
    ).scalar_one_or_none()


def keep(connection: Connection, name: str, content: str) -> None:
    """Store a set in the place of an earlier one of that name."""
    forget(connection, name)
    connection.execute(insert(ThemeSetRow).values(name=name, content=content))


def forget(connection: Connection, name: str) -> None:
    """Take a set out."""
    connection.execute(delete(ThemeSetRow).where(ThemeSetRow.name == name))
