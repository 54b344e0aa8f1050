"""What the facts about an article are called, and what is said of how each is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diptych.model.text import Known

if TYPE_CHECKING:
    from diptych.model.text import Fact


@dataclass(frozen=True, slots=True)
class FactWords:
    """A label, an example, and whether a citation needs the fact."""

    label: str
    example: str
    cited: bool = True


WORDS: Final = {
    "title": FactWords("Title", "as it stands above the article"),
    "author": FactWords("Author", "given name and surname"),
    "publisher": FactWords("Publisher", "newspaper, magazine or site"),
    "published": FactWords("Date", "2018-09-05"),
    "language": FactWords("Language", "en, ur or pt-BR", cited=False),
    "address": FactWords("Address", "https://"),
    "licence": FactWords("Licence", "what readers may do with it, if it says so", cited=False),
}


def standing(name: str, fact: Fact) -> str:
    """Return how a fact is known, in words."""
    match fact.known:
        case Known.FOUND:
            return "found in the source"
        case Known.GUESSED:
            return "guessed: please check"
        case Known.READER:
            return "from you"
        case Known.MISSING:
            return "missing: a citation needs it" if WORDS[name].cited else "not stated"
