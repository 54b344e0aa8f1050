"""The words of a theme as lines that people can read in a code's description, and back."""

from __future__ import annotations

from typing import Final

from diptych.model.own import OwnTheme, ThemeWords

_ID: Final = "id: "
_NAME: Final = "name: "
_LISTS: Final = ("term", "phrase", "example")


def described(theme: OwnTheme) -> str:
    """Return id, name and words of a theme, one a line; line breaks in words become spaces."""
    words = theme.words or ThemeWords()
    lists = (words.terms, words.phrases, words.examples)
    lines = [f"{_ID}{theme.id}", f"{_NAME}{_one_line(theme.name)}"]
    for name, values in zip(_LISTS, lists, strict=True):
        lines += [f"{name}: {_one_line(value)}" for value in values]
    return "\n".join(lines)


def theme_described(name: str, description: str, otherwise: str) -> OwnTheme:
    """Return the theme that a description tells of; what it does not say is as given."""
    lists: dict[str, list[str]] = {kind: [] for kind in _LISTS}
    theme_id = otherwise
    for line in description.split("\n"):
        kind, colon, value = line.partition(": ")
        if colon and kind in lists:
            lists[kind].append(value)
        elif line.startswith(_ID):
            theme_id = value
        elif line.startswith(_NAME):
            name = value
    words = ThemeWords(*(tuple(lists[kind]) for kind in _LISTS))
    return OwnTheme(theme_id, name, words or None)


def is_lossless(theme: OwnTheme) -> bool:
    """Whether a code says all that the theme does."""
    words = theme.words or ThemeWords()
    every = (theme.id, theme.name, *words.terms, *words.phrases, *words.examples)
    return theme.own and not theme.hidden and not theme.merged_into and all(map(_plain, every))


def _plain(text: str) -> bool:
    return _one_line(text) == text


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
