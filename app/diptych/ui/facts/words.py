"""What the facts about an article are called, and what is said of how each is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diptych.model.text import Known
from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from diptych.model.text import Fact


@dataclass(frozen=True, slots=True)
class FactWords:
    """A label, an example, and whether a citation needs the fact."""

    label: str
    example: str
    cited: bool = True


WORDS: Final = {
    "title": FactWords(later("Title"), later("as it stands above the article")),
    "author": FactWords(later("Author"), later("given name and surname")),
    "publisher": FactWords(later("Publisher"), later("newspaper, magazine or site")),
    "published": FactWords(later("Date"), "2018-09-05"),
    "language": FactWords(later("Language"), later("en, ur or pt-BR"), cited=False),
    "address": FactWords(later("Address"), "https://"),
    "licence": FactWords(
        later("Licence"), later("what readers may do with it, if it says so"), cited=False
    ),
}


def standing(name: str, fact: Fact) -> str:
    """Return how a fact is known, in words."""
    match fact.known:
        case Known.FOUND:
            return _("found in the source")
        case Known.GUESSED:
            return _("guessed: please check")
        case Known.READER:
            return _("from you")
        case Known.MISSING:
            return _("missing: a citation needs it") if WORDS[name].cited else _("not stated")
