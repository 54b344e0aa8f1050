"""Word lists of general English that ship in resources, read when an analysis asks for them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of one file, by name; lists of a table are named `table.list`."""

    lists: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache  # the lists that ship do not change, and reading one takes as long as parsing a sentence
def lexicon(name: str) -> Lexicon:
    """Return the word lists of `lexicons/NAME.toml`.

    Raises:
        FileNotFoundError: when no such file ships.
    """
    text = resource("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    lists: dict[str, frozenset[str]] = {}
    for key, value in tomllib.loads(text).items():
        if isinstance(value, dict):
            lists.update({f"{key}.{inner}": frozenset(words) for inner, words in value.items()})
        else:
            lists[key] = frozenset(value)
    return Lexicon(lists)
