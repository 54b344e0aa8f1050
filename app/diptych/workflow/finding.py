"""Articles of the library found by words, and those related to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from diptych.ingest.words import terms_of, words_of
from diptych.language.stopwords import stopwords_of
from diptych.model.progress import Silent
from diptych.workflow.kin import catch_up
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych_db.library import ArticleEntry, Library

Wanted = Mapping[GroupKind, Sequence[str]]
"""Names of groups, by kind."""

_MOST_FOUND = 2000
_TERMS = 12
_SPOKEN_OF = 40
_IN_COMMON = 2
"""An article is related when so many of those terms are among its own forty."""
_TITLE_COUNTS = 3


def search(
    library: Library, words: str, wanted: Wanted | None = None, most: int = 50
) -> tuple[ArticleEntry, ...]:
    """Return the articles in these groups that have all of these words, the best first.

    Whatever is typed is words to look for and nothing else.

    Raises:
        Fault: when there is no such group.
    """
    catch_up(library, Silent())
    return filed_under(library, library.search(words, _MOST_FOUND), wanted or {})[:most]


def filed_under(
    library: Library, entries: tuple[ArticleEntry, ...], wanted: Wanted
) -> tuple[ArticleEntry, ...]:
    """Return those of some articles that are in every group of these names, by kind.

    Raises:
        Fault: when there is no group of one of the names.
    """
    members = [
        library.groups.members(kind, name) for kind, names in wanted.items() for name in names
    ]
    return tuple(one for one in entries if all(one.id in group for group in members))


def related(library: Library, entry_id: int, most: int = 10) -> tuple[ArticleEntry, ...]:
    """Return the articles that speak of most of what an article speaks of, without itself.

    One that has but a word of it in passing is not among them.

    Raises:
        Fault: when there is no article of that id.
    """
    catch_up(library, Silent())
    terms = key_terms(library.article(entry_id))
    found = (one for one in library.with_any(terms, most + 1) if one.id != entry_id)
    return tuple(one for one in found if _speaks_of(library.article(one.id), terms))[:most]


def _speaks_of(article: Article, terms: tuple[str, ...]) -> bool:
    return len(set(terms).intersection(key_terms(article, _SPOKEN_OF))) >= min(
        _IN_COMMON, len(terms)
    )


def key_terms(article: Article, most: int = _TERMS) -> tuple[str, ...]:
    """Return the words that an article speaks of most; those of its title count more."""
    stopwords = stopwords_of((article.metadata.language.value or "en").split("-")[0])
    counts: Counter[str] = Counter()
    for text, weight in ((article.text, 1), (article.metadata.title.value or "", _TITLE_COUNTS)):
        for paragraph in text.split("\n"):
            words = words_of(paragraph)
            terms = terms_of(paragraph, words, stopwords)
            for term in terms:
                counts[term] += weight
    ranked = sorted(counts, key=lambda term: (-counts[term], -len(term), term))
    return tuple(ranked[:most])
