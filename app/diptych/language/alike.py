"""Which nouns reports use for the same people or the same thing: a lexicon of general English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from diptych_resources import resource

Form = str
"""A noun as it stands in a text, in lower case, with the noun before it where both go together."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The lists of the lexicon, ready for looking up.

    `lines` tells for each form in which lines it stands; forms of one line may mean the same.
    """

    lines: dict[Form, frozenset[int]]
    people: frozenset[Form]
    bodies: frozenset[Form]
    members: frozenset[Form]
    never_unnamed: frozenset[Form]

    def may_be_one(self, first: Form, second: Form) -> bool:
        """Whether the two forms stand in one line."""
        return bool(self.lines.get(first, frozenset()) & self.lines.get(second, frozenset()))


def load_alike() -> Alike:
    """Read the lexicon that ships with the program."""
    table = tomllib.loads(resource("lexicons", "alike.toml").read_text(encoding="utf-8"))
    people, things = (_split(table[name]) for name in ("people", "things"))
    lines: dict[Form, set[int]] = {}
    for number, line in enumerate((*people, *things)):
        for form in line:
            lines.setdefault(form, set()).add(number)
    return Alike(
        lines={form: frozenset(numbers) for form, numbers in lines.items()},
        people=frozenset(form for line in people for form in line) | set(table["persons"]),
        bodies=frozenset(map(str, table["bodies"])),
        members=frozenset(map(str, table["members"])),
        never_unnamed=frozenset(map(str, table["never_unnamed"])),
    )


def _split(lines: list[str]) -> list[list[Form]]:
    return [line.split(", ") for line in lines]
