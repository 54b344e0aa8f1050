"""Files that are called libraries and are none, or not ours, or worse."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def empty(place: Path) -> None:
    """Leave nothing of a library but its name."""
    place.write_bytes(b"")


def truncated(place: Path) -> None:
    """Leave the first half of a library."""
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def scratched(place: Path) -> None:
    """Overwrite a page in the middle."""
    raw = bytearray(place.read_bytes())
    raw[8192:12288] = b"\xa5" * 4096
    place.write_bytes(raw)


def foreign(place: Path) -> None:
    """Put the database of another program there."""
    place.unlink()
    _run(place, "CREATE TABLE bookmark (address TEXT)", "PRAGMA application_id = 7")


def newer(place: Path) -> None:
    """Make it a library of a program that is still to come."""
    _run(place, "PRAGMA user_version = 9999")


def with_a_trigger(place: Path) -> None:
    """Plant something that acts whenever an article comes in."""
    _run(
        place,
        "CREATE TRIGGER planted AFTER INSERT ON article BEGIN DELETE FROM source_line; END",
    )


def with_a_view(place: Path) -> None:
    """Plant a table that is none, and computes without end."""
    _run(
        place,
        "CREATE VIEW planted AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT x FROM n",
    )


def with_a_view_in_place_of_a_table(place: Path) -> None:
    """Put a view where the articles should be."""
    _run(
        place,
        "ALTER TABLE article RENAME TO old",
        "CREATE VIEW article AS SELECT * FROM old",
    )


def with_a_virtual_table(place: Path) -> None:
    """Plant a table that some module of SQLite makes up."""
    _run(place, "CREATE VIRTUAL TABLE planted USING fts5(x, tokenize = 'porter')")


def with_a_computing_column(place: Path) -> None:
    """Plant a column that is computed from others."""
    _run(place, "ALTER TABLE article ADD COLUMN planted TEXT AS (hex(zeroblob(1000000))) VIRTUAL")


def with_a_computing_index(place: Path) -> None:
    """Plant an index on what is computed."""
    _run(place, "CREATE INDEX planted ON article (hex(title))")


def _run(place: Path, *statements: str) -> None:
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


REFUSED = (
    empty,
    truncated,
    scratched,
    foreign,
    newer,
    with_a_trigger,
    with_a_view,
    with_a_view_in_place_of_a_table,
    with_a_virtual_table,
)
