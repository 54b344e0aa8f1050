"""Theme sets: subjects named beforehand, with the terms by which a sentence belongs to them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GivenTheme:
    """A subject that somebody named.

    A term is words in a row (`peace talks`), compared by lemma, or several such runs joined by
    `+` that stand in one sentence (`Taliban + talks`). Where `setting` is not empty, the theme
    applies only to an article that has one of its words.
    """

    name: str
    terms: tuple[str, ...]
    setting: tuple[str, ...] = ()


def read_theme_set(text: str) -> tuple[GivenTheme, ...]:
    """Return the themes of a set in TOML: tables `[[theme]]` with `name`, `terms`, `setting`.

    Raises:
        ValueError: when the text is no such set.
    """
    try:
        tables = tomllib.loads(text)["theme"]
        return tuple(
            GivenTheme(
                name=str(table["name"]),
                terms=tuple(str(term) for term in table["terms"]),
                setting=tuple(str(word) for word in table.get("setting", ())),
            )
            for table in tables
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no theme set: {error}") from error
