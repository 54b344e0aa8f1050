"""What general knowledge tells of names: states, titles, given names, words of organisations."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

Words = tuple[str, ...]
"""A name as it is matched: words in lower case, without dots, hyphens and apostrophes' curls."""

_SEPARATORS = re.compile(r"[\s\-‐‑–]+")


class Form(Enum):
    """How a word stands for a state."""

    NAME = "name"
    PEOPLE = "people"
    SEAT = "seat"


class Gender(Enum):
    """Which pronoun fits a person."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"

    def fits(self, other: Gender) -> bool:
        """Whether the two can be the same person's."""
        return Gender.UNKNOWN in {self, other} or self is other


@lru_cache(4096)  # each rule about a name asks for the same few words again
def fold(text: str) -> str:
    """Return one word as it is matched; "Orbán" and "Orban" are the same."""
    if not text.isascii():
        apart = unicodedata.normalize("NFD", text)
        text = "".join(character for character in apart if not unicodedata.combining(character))
    return text.replace("’", "'").replace(".", "").strip("'\"“”‘’").casefold()


def words_of(text: str) -> Words:
    """Return a name as it is matched."""
    return tuple(word for word in map(fold, _SEPARATORS.split(text)) if word)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The lists, ready for looking up; all words as `fold` leaves them."""

    states: dict[Words, tuple[str, Form]]
    longest: int
    state_openers: frozenset[str]
    titles: dict[str, Gender]
    title_openers: frozenset[str]
    given: dict[str, Gender]
    state_agents: frozenset[str]
    person_agents: frozenset[str]
    group_agents: frozenset[str]
    organisation_nouns: frozenset[str]
    never_alone: frozenset[str]
    particles: frozenset[str]
    locative: frozenset[str]
    motion: frozenset[str]
    company_nouns: frozenset[str]
    thing_nouns: frozenset[str]
    nicknaming: frozenset[str]
    offices: frozenset[str]
    weekdays: frozenset[str]
    portfolio: frozenset[str]
    place_openers: frozenset[str]
    peoples: frozenset[str]
    bands: frozenset[str]
    callings: frozenset[str]
    male_callings: frozenset[str]
    female_callings: frozenset[str]
    short_given: dict[str, frozenset[str]]

    def gender_of_calling(self, noun: str) -> Gender:
        """Return the gender that a noun for one person tells."""
        if noun in self.male_callings:
            return Gender.MALE
        return Gender.FEMALE if noun in self.female_callings else Gender.UNKNOWN

    def state(self, words: Words) -> tuple[str, Form] | None:
        """Return the state that these words stand for, and how, or none."""
        return self.states.get(words)


@cache  # the lists that ship do not change
def load_gazetteer() -> Gazetteer:
    """Read the lists that ship with the program."""
    naming, given = _table("naming.toml"), _table("given_names.toml")
    states = _states(_table("states.toml"))
    genders = {
        Gender.UNKNOWN: _strings(naming["titles"]),
        Gender.MALE: _strings(naming["male_titles"]),
        Gender.FEMALE: _strings(naming["female_titles"]),
    }
    return Gazetteer(
        states=states,
        longest=max(map(len, states)),
        state_openers=frozenset(words[0] for words in states),
        titles={title: gender for gender, titles in genders.items() for title in titles},
        given={
            fold(name): gender
            for gender in (Gender.MALE, Gender.FEMALE)
            for name in _strings(given[gender.value])
        },
        short_given=_short_given(naming["short_given"]),
        **{  # the fields that are plain sets are called as their lists are
            name: frozenset(_strings(naming[name]))
            for name in (
                "title_openers",
                "state_agents",
                "person_agents",
                "group_agents",
                "organisation_nouns",
                "never_alone",
                "particles",
                "locative",
                "motion",
                "company_nouns",
                "thing_nouns",
                "nicknaming",
                "offices",
                "weekdays",
                "portfolio",
                "place_openers",
                "peoples",
                "bands",
                "callings",
                "male_callings",
                "female_callings",
            )
        },
    )


def _table(name: str) -> dict[str, object]:
    return tomllib.loads(resource("lexicons", name).read_text(encoding="utf-8"))


def _states(table: dict[str, object]) -> dict[Words, tuple[str, Form]]:
    found: dict[Words, tuple[str, Form]] = {}
    for name, entry in table.items():
        assert isinstance(entry, dict)
        forms = (
            (Form.NAME, [name, *_strings(entry.get("also", []))]),
            (Form.PEOPLE, _strings(entry.get("people", []))),
            (Form.SEAT, _strings(entry.get("seats", []))),
        )
        for form, spellings in forms:
            for spelling in spellings:
                found.setdefault(words_of(spelling), (name, form))
    return found


def _short_given(table: object) -> dict[str, frozenset[str]]:
    assert isinstance(table, dict)
    return {fold(short): frozenset(_strings(full)) for short, full in table.items()}


def _strings(value: object) -> Iterable[str]:
    assert isinstance(value, list)
    return [str(item) for item in value]
