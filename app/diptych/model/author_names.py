"""Names of authors as articles state them, taken apart."""

from __future__ import annotations

from typing import Final

_PARTICLES: Final = frozenset(
    "al bin da de del della den der di dos du ibn la le ten ter van von".split()  # noqa: SIM905 - words read best as words
)


def names_in(authors: str) -> list[str]:
    """Return the single names in a line such as `Ann Ade and Bo Berg`."""
    names = authors.replace(" and ", ", ").replace(" & ", ", ").split(", ")
    return [name.strip() for name in names if name.strip()]


def family_first(name: str) -> str:
    """Return `van Beethoven, Ludwig`; names of one word or in other scripts stay as they are."""
    words = name.split()
    if len(words) < 2 or (not name.isascii() and not name[0].isupper()):  # noqa: PLR2004 - one word
        return name
    family = len(words) - 1
    while family > 1 and words[family - 1].lower() in _PARTICLES:
        family -= 1
    return f"{' '.join(words[family:])}, {' '.join(words[:family])}"
