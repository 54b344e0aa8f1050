"""How the library calls an article: its title, its source, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.invisible import shown
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from diptych_db.library import ArticleEntry

UNTITLED = later("Untitled article")
_FACTS = {
    "title": later("title"),
    "author": later("author"),
    "publisher": later("publisher"),
    "date": later("date"),
}
_LONGEST = 70


def title_of(entry: ArticleEntry) -> str:
    """Return the title, or words for none."""
    return shown(" ".join((entry.title or _(UNTITLED)).split()))


def short_title(entry: ArticleEntry) -> str:
    """Return the title as it fits into a sentence."""
    return shortened(title_of(entry), _LONGEST)


def missing_of(entry: ArticleEntry) -> tuple[str, ...]:
    """Return the names of the facts that a citation needs and that are not known."""
    facts = {
        "title": entry.title,
        "author": entry.author,
        "publisher": entry.publisher,
        "date": entry.published,
    }
    return tuple(name for name, value in facts.items() if not value)


def source_of(entry: ArticleEntry) -> str:
    """Return author, publisher and date, as far as they are known."""
    parts = (entry.author, entry.publisher, spoken_date(entry.published or ""))
    return shown(" · ".join(" ".join(part.split()) for part in parts if part))


def missing_words(entry: ArticleEntry) -> str:
    """Return what is missing as words, `""` for nothing."""
    facts = missing_facts(entry)
    return _("{facts} unknown").format(facts=facts) if facts else ""


def missing_facts(entry: ArticleEntry) -> str:
    """Return the names of the facts that are missing, `""` for none."""
    missing = missing_of(entry)
    if not missing:
        return ""
    *most, last = (_(_FACTS[name]) for name in missing)
    return _("{names} and {last}").format(names=", ".join(most), last=last) if most else last


def spoken(entry: ArticleEntry, side: str = "", excerpt: str = "", tags: str = "") -> str:
    """Return how a screen reader reads the line of an article."""
    chosen = _("chosen as {side}").format(side=side) if side else ""
    parts = (title_of(entry), source_of(entry), missing_words(entry), excerpt, tags, chosen)
    return ", ".join(part for part in parts if part)
