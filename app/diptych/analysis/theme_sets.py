"""Theme sets: subjects named beforehand, with the words by which a sentence belongs to them."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from diptych.model.invisible import without_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_UNIT = r"""(?:[^\s.=,"'#{\[]{1,2000}|"[^"\n]{0,2000}"|'[^'\n]{0,2000}')"""
_ENDLESS_KEY = re.compile(rf"(?:^|[\n{{,\[])[ \t]*{_UNIT}(?:[ \t]*\.[ \t]*{_UNIT}){{20}}")
"""A key of many parts: no set has one, and reading it takes the square of its length."""


@dataclass(frozen=True, slots=True)
class GivenTheme:
    """A subject that somebody named.

    A term is words in a row (`peace talks`), compared by lemma, or several such runs joined by
    `+` that stand in one sentence (`Taliban + talks`). A phrase is words in a row as they stand,
    an example a longer passage. Where `setting` is not empty, the theme applies only to an article
    that has one of its words.
    """

    name: str
    terms: tuple[str, ...]
    setting: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


def read_theme_set(text: str) -> tuple[GivenTheme, ...]:
    """Return the themes of a set in TOML.

    It has tables `[[theme]]` with a `name`, at least one of the lists `terms`, `phrases` and
    `examples`, and perhaps a list `setting`.

    Raises:
        ValueError: when the text is no such set.
    """
    if _ENDLESS_KEY.search(text):
        raise ValueError("no theme set: a key of many parts")
    try:
        return tuple(_theme(table) for table in tomllib.loads(text)["theme"])
    except (
        tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, RecursionError
    ) as error:  # fmt: skip
        raise ValueError(f"no theme set: {error}") from error


def write_theme_set(themes: Iterable[GivenTheme]) -> str:
    """Return a set as TOML that a person can read and edit."""
    tables = []
    for theme in themes:
        lines = [f"[[theme]]\nname = {_string(theme.name)}"]
        for key in ("setting", "terms", "phrases", "examples"):
            values: tuple[str, ...] = getattr(theme, key)
            if values:
                items = "".join(f"    {_string(value)},\n" for value in values)
                lines.append(f"{key} = [\n{items}]")
        tables.append("\n".join(lines))
    return "\n\n".join(tables) + "\n" if tables else "theme = []\n"


def _theme(table: Mapping[str, Any]) -> GivenTheme:
    if not any(key in table for key in ("terms", "phrases", "examples")):
        raise KeyError("terms")
    return GivenTheme(
        name=_word(table["name"]),
        terms=_texts(table, "terms"),
        setting=_texts(table, "setting"),
        phrases=_texts(table, "phrases"),
        examples=_texts(table, "examples"),
    )


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = table.get(key, ())
    if isinstance(values, str):
        raise TypeError(f"{key} is no list")
    return tuple(map(_word, values))


def _word(value: object) -> str:
    """Return a text without what cannot be seen: a set may come from anybody."""
    return without_invisible(str(value))[0]


def _string(value: str) -> str:
    """Return a text as TOML has it; what UTF-8 cannot hold becomes a question mark."""
    writable = value.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(writable, ensure_ascii=False).replace("\x7f", "\\u007f")
