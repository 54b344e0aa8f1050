"""The quiet line under a headline: who wrote it, who published it, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.text import Known
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from diptych.model.text import Fact, Metadata

SEPARATOR = "  ·  "


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One fact as it is shown; `known` is false for words that stand in for a missing one."""

    text: str
    known: bool


def source_parts(metadata: Metadata) -> tuple[SourcePart, ...]:
    """Return author, publisher and date, each with words for what is missing or guessed."""
    return (
        _part(metadata.author, _("author unknown")),
        _part(metadata.publisher, _("publisher unknown")),
        _part(metadata.published, _("date unknown"), spoken_date(metadata.published.value or "")),
    )


def _part(fact: Fact, missing: str, shown: str | None = None) -> SourcePart:
    if fact.value is None:
        return SourcePart(missing, known=False)
    text = " ".join((shown or fact.value).split())
    return SourcePart(
        _("{fact} (guessed)").format(fact=text) if fact.known is Known.GUESSED else text, known=True
    )
