"""Facts about an article as the reader knows them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.text import Fact, Known, Metadata
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 1000
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)

_CALLED = {
    "title": later("title"),
    "author": later("author"),
    "publisher": later("publisher"),
    "published": later("date"),
    "language": later("language"),
    "address": later("address"),
    "licence": later("licence"),
}
"""How a sentence names a fact."""


def described(metadata: Metadata, changes: Mapping[str, str]) -> Metadata:
    """Return the facts with those named in `changes` as the reader gives them.

    An empty text takes a fact away: then it is missing.

    Raises:
        Fault: when a value is none that such a fact can have.
        KeyError: when there is no fact of that name.
    """
    facts = {name: _fact(name, value) for name, value in changes.items()}
    known = {name: facts.pop(name, metadata.fact(name)) for name in Metadata.FACTS}
    if facts:
        raise KeyError(*facts)
    return Metadata(**known, source=metadata.source)


def _fact(name: str, value: str) -> Fact:
    value = " ".join(value.split())
    if not value:
        return Fact()
    if len(value) > _LONGEST or not value.isprintable():
        raise Fault(
            "The {name} is too long, or has characters in it that cannot be seen; nothing was "
            "changed, so give another.",
            name=composed(_CALLED.get(name, name)),
        )
    if name == "published" and not _is_day(value):
        raise Fault(
            "“{value}” is no date; nothing was changed, so give another, such as 2018-09-05.",
            value=value,
        )
    if name == "language" and not _LANGUAGE.fullmatch(value):
        raise Fault(
            "“{value}” is no tag of a language; nothing was changed, so give another, such as en "
            "or pt-BR.",
            value=value,
        )
    if name == "address" and not _ADDRESS.fullmatch(value):
        raise Fault(
            "“{value}” is no address; nothing was changed, so give another that begins with "
            "http:// or https://.",
            value=value,
        )
    return Fact(value, Known.READER)


def _is_day(value: str) -> bool:
    try:
        return dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
