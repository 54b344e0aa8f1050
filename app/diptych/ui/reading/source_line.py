"""The quiet line under a headline: who wrote it, who published it, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diptych.model.dates import spoken_date
from diptych.model.text import Known
from diptych.model.translation import gettext as _
from diptych.ui.names import counted

if TYPE_CHECKING:
    from diptych.model.text import Fact, Metadata

SEPARATOR = "  ·  "
LINES: Final = "lines"
"""What the count of lines that were left out is about; other parts are about a fact, by name."""


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One fact as it is shown; `known` is false for words that stand in for a missing one.

    `about` is what a click on it asks for: the name of the fact, or `LINES`.
    """

    text: str
    known: bool
    about: str = ""


def source_parts(metadata: Metadata) -> tuple[SourcePart, ...]:
    """Return author, publisher and date, each with words for what is missing or guessed."""
    date = spoken_date(metadata.published.value or "")
    return (
        _part("author", metadata.author, _("author unknown")),
        _part("publisher", metadata.publisher, _("publisher unknown")),
        _part("published", metadata.published, _("date unknown"), date),
    )


def left_out_part(count: int) -> SourcePart | None:
    """Return how many lines of the source were left out, none where all were kept."""
    if not count:
        return None
    words = counted(count, "{number} line left out", "{number} lines left out")
    return SourcePart(words, known=True, about=LINES)


def hint_for(about: str) -> str:
    """Return what a click on a part of the source line does, `""` for no part."""
    if not about:
        return ""
    return _("Review what was left out") if about == LINES else _("Mend what is known of this")


def _part(name: str, fact: Fact, missing: str, shown: str | None = None) -> SourcePart:
    if fact.value is None:
        return SourcePart(missing, known=False, about=name)
    text = " ".join((shown or fact.value).split())
    if fact.known is Known.GUESSED:
        text = _("{fact} (guessed)").format(fact=text)
    return SourcePart(text, known=True, about=name)
