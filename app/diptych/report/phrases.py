"""Small pieces of English that several parts of a report share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.text import Fact, Known, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison

LONGEST_NAME = 160
"""The most characters of a name: of an author, a theme, an actor."""
_ONES = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def numeral(number: int) -> str:
    """Return `one`, `two`, `1,204`."""
    return _ONES[number] if number < len(_ONES) else f"{number:,}"


def count(number: int, thing: str, things: str = "") -> str:
    """Return `one link`, `two links`, `1,204 links`."""
    return f"{numeral(number)} {thing if number == 1 else things or thing + 's'}"


def short(text: str, most: int) -> str:
    """Return a name in one line; what is longer than `most` characters is cut with `[…]`."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()} […]"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def joined(names: Sequence[str]) -> str:
    """Return `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joining
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def share(part: float) -> str:
    """Return a share (0-1) in whole percent; what is there but small is `under 1 %`."""
    if 0 < part < 0.01:  # noqa: PLR2004 - one percent
        return "under 1 %"
    return f"{part * 100:.0f} %"


def fact(value: Fact) -> str:
    """Return a fact about an article, and where it is not simply found, how it is known."""
    if value.known is Known.MISSING or value.value is None:
        return "not given in the text"
    name = short(value.value, LONGEST_NAME)
    return {
        Known.GUESSED: f"{name} (guessed by the program)",
        Known.READER: f"{name} (given by the reader)",
    }.get(value.known, name)


def published(comparison: Comparison, side: Side) -> str:
    """Return when one side was published, or that its date is not known."""
    known = comparison.article(side).metadata.published
    if known.value is None:
        return f"the date of {side} is not known"
    guess = " (a guess)" if known.known is Known.GUESSED else ""
    return f"{side} is dated {spoken_date(known.value)}{guess}"


def more(left: int, thing: str, things: str = "") -> str:
    """Return the sentence on what a cap left out; empty when nothing was."""
    if left <= 0:
        return ""
    said = capital(count(left, f"more {thing}", f"more {things or thing + 's'}"))
    return f"{said} {'is' if left == 1 else 'are'} not printed here."
