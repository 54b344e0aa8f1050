"""The quiet line under a headline: who wrote it, who published it, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from diptych.model.text import Known

if TYPE_CHECKING:
    from diptych.model.text import Fact, Metadata

SEPARATOR = "  ·  "

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One fact as it is shown; `known` is false for words that stand in for a missing one."""

    text: str
    known: bool


def source_parts(metadata: Metadata) -> tuple[SourcePart, ...]:
    """Return author, publisher and date, each with words for what is missing or guessed."""
    return (
        _part(metadata.author, "author unknown"),
        _part(metadata.publisher, "publisher unknown"),
        _part(metadata.published, "date unknown", _readable_date(metadata.published.value or "")),
    )


def _part(fact: Fact, missing: str, shown: str | None = None) -> SourcePart:
    if fact.value is None:
        return SourcePart(missing, known=False)
    text = " ".join((shown or fact.value).split())
    return SourcePart(f"{text} (guessed)" if fact.known is Known.GUESSED else text, known=True)


def _readable_date(iso: str) -> str:
    """Return `5 September 2018` for `2018-09-05`, and anything else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
