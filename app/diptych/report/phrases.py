"""Small pieces of sentences that several parts of a report share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.text import Fact, Known, Side
from diptych.model.translation import gettext as _
from diptych.model.translation import grouped, later, ngettext, pgettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Comparison

LONGEST_NAME = 160
"""The most characters of a name: of an author, a theme, an actor."""
_ONES = (
    later("no"),
    later("one"),
    later("two"),
    later("three"),
    later("four"),
    later("five"),
    later("six"),
    later("seven"),
    later("eight"),
    later("nine"),
    later("ten"),
    later("eleven"),
    later("twelve"),
)


def numeral(number: int, *, alone: bool = False) -> str:
    """Return `one`, `two`, `1,204`; `alone` where no noun follows (*eins*, not *ein*)."""
    if number == 1 and alone:
        return pgettext("of them", "one")
    return _(_ONES[number]) if number < len(_ONES) else grouped(number)


def counted(number: int, one: str, many: str) -> str:
    """Return `one link` or `1,204 links` of `{number} link` and `{number} links`.

    Both texts are found for translation here, so they are written out where this is called.
    """
    return ngettext(one, many, number).format(number=numeral(number))


def short(text: str, most: int) -> str:
    """Return a name in one line; what is longer than `most` characters is cut with `[…]`.

    It is cut behind a word, unless that would lose half of it.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    end = line.rfind(" ", most // 2, most + 1)
    return f"{line[: most if end < 0 else end].rstrip()} […]"


def figure(number: int, one: str, many: str) -> str:
    """Return `1 word` or `1,204 words` for where numbers stand below each other."""
    return ngettext(one, many, number).format(number=grouped(number))


def one_sided(side: Side, head: str) -> str:
    """Return the heading of a column, and whose it is where it does not say so: `A: ¶ 4`."""
    return head if side in head.split() else f"{side}: {head}"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def joined(names: Sequence[str]) -> str:
    """Return `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joining
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def share(part: float) -> str:
    """Return a share (0-1) in whole percent; what is there but small is `under 1 %`."""
    if 0 < part < 0.01:  # noqa: PLR2004 - one percent
        return _("under 1 %")
    return f"{part * 100:.0f} %"


def fact(value: Fact) -> str:
    """Return a fact about an article, and where it is not simply found, how it is known."""
    if value.known is Known.MISSING or value.value is None:
        return _("not given in the text")
    name = short(value.value, LONGEST_NAME)
    return {
        Known.GUESSED: _("{name} (guessed by the program)").format(name=name),
        Known.READER: _("{name} (given by the reader)").format(name=name),
    }.get(value.known, name)


def published(comparison: Comparison, side: Side) -> str:
    """Return when one side was published, or that its date is not known."""
    known = comparison.article(side).metadata.published
    if known.value is None:
        return _("the date of {side} is not known").format(side=side)
    date = spoken_date(known.value)
    if known.known is Known.GUESSED:
        return _("{side} is dated {date} (a guess)").format(side=side, date=date)
    return _("{side} is dated {date}").format(side=side, date=date)


def more(left: int, one: str, many: str) -> str:
    """Return the sentence on what a cap left out, as `counted` does; empty when nothing was."""
    return capital(counted(left, one, many)) if left > 0 else ""
