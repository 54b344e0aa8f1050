"""Who works with this library: a key that was drawn once, and a name if one was given."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from diptych.model.pack import Student

if TYPE_CHECKING:
    from diptych_db.library import Library

_KEY, _NAME = "student key", "student name"
_LONG = 8
"""Random bytes of a key: enough that no two students of a school share one."""


def own_key(library: Library) -> str:
    """Return the key of whoever works with this library; it is drawn on the first time.

    It tells works apart and says nothing of a person.
    """
    known = library.remembered(_KEY)
    if known is None:
        known = secrets.token_hex(_LONG)
        library.remember(_KEY, known)
    return known


def own_student(library: Library) -> Student:
    """Return who works with this library."""
    return Student(own_key(library), library.remembered(_NAME) or "")


def keep_name(library: Library, name: str) -> None:
    """Remember the name with which works are handed in; an empty one is none."""
    library.remember(_NAME, name)
