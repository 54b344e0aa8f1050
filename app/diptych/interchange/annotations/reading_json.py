"""Values out of JSON that may be a stranger's: each of the kind that is expected, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.interchange.annotations.vocabulary import Json

LONGEST = 2_000_000
"""Code points that one text may have."""
_LARGEST = 2**53


def text(record: Mapping[str, object], name: str) -> str:
    """Return a text, empty where it is missing.

    Raises:
        ValueError: when something else stands there, or it is too long.
    """
    value = record.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"{name} is no text")
    return value


def texts(record: Mapping[str, object], name: str) -> tuple[str, ...]:
    """Return a list of texts; one that stands alone is a list of one.

    Raises:
        ValueError: when something else is among them.
    """
    return tuple(text({name: one}, name) for one in many(record, name))


def number(record: Mapping[str, object], name: str) -> int | None:
    """Return a whole number from 0 up, none where it is missing.

    Raises:
        ValueError: when something else stands there.
    """
    value = record.get(name)
    if value is None:
        return None
    # A truth is a number to Python.
    if type(value) is not int or not 0 <= value < _LARGEST:
        raise ValueError(f"{name} is no number")
    return value


def many(record: Mapping[str, object], name: str) -> list[object]:
    """Return the values under a name: JSON-LD leaves out the list where there is only one."""
    value = record.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def objects(record: Mapping[str, object], name: str) -> list[Json]:
    """Return the objects under a name; an IRI in the place of one is an object with that `id`."""
    found: list[Json] = []
    for one in many(record, name):
        if isinstance(one, str):
            found.append({"id": one})
        elif isinstance(one, dict):
            found.append(one)
    return found
