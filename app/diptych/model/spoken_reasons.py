"""Why a line was kept or left out, in the language that is spoken.

Such a reason is stored with its line, in English and without its parts. It is made of a few fixed
phrases, one behind the other, so that each can be found again and said by itself.
"""

from __future__ import annotations

import re
from typing import Final

from diptych.model.composed import filled
from diptych.model.translation import gettext, later

_WITH_VALUES: Final = (
    later("though it is {reason}"),
    later("though it {reason}"),
    later("the headline: {reason}"),
    later("states the {reason}"),
    later("{number} invisible character removed"),
    later("{number} invisible characters removed"),
    later("{number} of {pages} pages are pictures without text"),
    later("stands at the edge of {number} of {pages} pages"),
    later("stands {number} times in the source"),
    later("the encoding of the file was guessed: {name}"),
    later("the file is called {name} but is {reason}"),
)
"""Phrases with a place in them; a `reason` is a phrase, too, anything else stays as it is."""
_FACTS: Final = (later("published"), later("sender or addressee"))
"""What a line may state besides the facts that are named elsewhere."""
_PLACE: Final = re.compile(r"\\\{(\w+)\\\}")
_KNOWN: Final = tuple(
    (template, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(template))))
    for template in _WITH_VALUES
)


def spoken_reason(reason: str) -> str:
    """Return a reason as it is said; a phrase that nobody knows stays as it stands."""
    return "; ".join(map(_phrase, reason.split("; ")))


def _phrase(text: str) -> str:
    said = gettext(text)
    if said != text:
        return said
    for template, pattern in _KNOWN:
        found = pattern.fullmatch(text)
        if found:
            values = found.groupdict()
            if "reason" in values:
                values["reason"] = _phrase(values["reason"])
            return filled(gettext(template), values)
    before, comma, last = text.rpartition(", ")
    return f"{_phrase(before)}, {_phrase(last)}" if comma else text
