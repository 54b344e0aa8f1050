"""Namings gathered by actor, and what is read off them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gender, Words
from diptych.language.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.language.naming import Naming


@dataclass(slots=True)
class Cluster:
    """Namings of one actor while they are gathered; `forms` are the full names among them.

    `houses` are the clusters of what bears a person's name, by its noun ("campaign").
    """

    forms: list[Words]
    namings: list[Naming] = field(default_factory=list)
    state: str = ""
    kind: Kind = Kind.OTHER
    houses: dict[str, Cluster] = field(default_factory=dict)

    @property
    def gender(self) -> Gender:
        """What titles and given names say, the first that says something."""
        known = (naming.gender for naming in self.namings)
        return next((one for one in known if one is not Gender.UNKNOWN), Gender.UNKNOWN)


def by_words(namings: Iterable[Naming]) -> dict[Words, list[Naming]]:
    """Return namings by their words, in the order in which these first occur."""
    groups: dict[Words, list[Naming]] = defaultdict(list)
    for naming in namings:
        groups[naming.words].append(naming)
    return groups


def noun_of(form: Words) -> str:
    """Return the word of a group's name that stands for all: "bank" of "bank of england"."""
    heads = (before for before, word in pairwise(form) if word in {"of", "for"})
    return next(heads, form[-1])
