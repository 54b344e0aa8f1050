"""What students are called where their names show: two of one name are told apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from diptych.model.pack import Student

_SHOWN = 4
"""Letters of a key beside a name that others bear, too."""


def names_of(students: Iterable[Student]) -> Mapping[str, str]:
    """Return by their keys the names of those who gave one: `Ada`, or `Ada (3f9c)` of several."""
    given = {one.key: one.name for one in students if one.name}
    counts = Counter(_folded(name) for name in given.values())
    return {
        key: f"{name} ({key[:_SHOWN]})" if counts[_folded(name)] > 1 else name
        for key, name in given.items()
    }


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
