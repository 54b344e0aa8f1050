"""The library as a person sees it in the window: what is in it, and what can be done with it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych.model.permissions import Fetching

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.text import Article, Metadata
    from diptych.workflow.desk import Desk
    from diptych.workflow.importing import Imported
    from diptych_db.groups import Groups
    from diptych_db.library import ArticleEntry, Group

_ZIP = b"PK\3\4"
_EXCERPTS = 20
"""So many hits are shown with the words around them."""
_BEFORE, _LONG = 40, 160


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the library: articles, those in the trash, and pairs, the latest first.

    `groups` are the collections and tags, collections first.
    """

    articles: tuple[ArticleEntry, ...] = ()
    trash: tuple[ArticleEntry, ...] = ()
    pairs: tuple[tuple[ArticleEntry, ArticleEntry], ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, and some of its text around the first of the words."""

    entry: ArticleEntry
    excerpt: str


class Shelf:
    """Does with the library of a desk what is asked for; every method may run on any thread.

    Each raises `Fault` for what a person can mend.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def contents(self) -> Contents:
        """Return what is in the library."""
        library = self._desk.library
        articles = library.entries()
        by_digest = {one.digest: one for one in articles}
        pairs = tuple(
            (by_digest[first], by_digest[second])
            for first, second in library.pairs()
            if first in by_digest and second in by_digest
        )
        return Contents(articles, library.trashed(), pairs, library.groups.all())

    @property
    def groups(self) -> Groups:
        """The collections and tags; what is asked of them is done at once."""
        return self._desk.library.groups

    def search(self, words: str) -> tuple[Hit, ...]:
        """Return the articles that have all of these words, the best first."""
        from diptych.workflow.finding import search

        library = self._desk.library
        hits = []
        for at, entry in enumerate(search(library, words)):
            text = library.article(entry.id).text if at < _EXCERPTS else ""
            hits.append(Hit(entry, excerpt(text, words)))
        return tuple(hits)

    def related(self, entry_id: int) -> tuple[ArticleEntry, ...]:
        """Return the articles that speak of the same things as one."""
        from diptych.workflow.finding import related

        return related(self._desk.library, entry_id)

    def entry(self, digest: str) -> ArticleEntry | None:
        """Return the article with that text."""
        return self._desk.library.entry(digest)

    def article(self, entry_id: int) -> Article:
        """Return an article with all lines of its source."""
        return self._desk.library.article(entry_id)

    def trash(self, entry_id: int) -> None:
        """Put an article into the trash."""
        self._desk.library.trash(entry_id)

    def take_back(self, entry_id: int) -> None:
        """Take an article out of the trash."""
        self._desk.library.take_back(entry_id)

    def import_paths(self, paths: Iterable[Path], progress: Progress) -> Iterator[Imported]:
        """Put files and folders into the library; yield a result for each file, in order."""
        return self._desk.import_paths(paths, progress)

    def import_pasted(self, text: str, html: str) -> Imported:
        """Put what was copied into the library."""
        from diptych.ingest.pasting import PASTED, pasted
        from diptych.model.progress import Silent
        from diptych.workflow.importing import Imported, stored
        from diptych.workflow.kin import catch_up

        article = pasted(text, html)
        catch_up(self._desk.library, Silent())
        (done,) = stored(self._desk.library, [Imported(PASTED, article)])
        return done

    def import_address(self, address: str, progress: Progress) -> Imported:
        """Fetch a page that the person agreed to into the library."""
        return self._desk.import_address(address, progress)

    def question_about(self, address: str) -> str:
        """Return what is asked before a page is fetched, `""` for what is no address."""
        from diptych.ingest.addresses import is_address
        from diptych.workflow.fetching import question_about

        return question_about(address) if is_address(address.strip()) else ""

    def may_fetch(self) -> bool:
        """Whether pages may be fetched here at all."""
        from diptych.workflow.fetching import fetching_of

        return fetching_of(self._desk.library) is not Fetching.OFF

    def chapters(self, path: Path) -> tuple[str, ...]:
        """Return the names of the chapters of a book, none for anything else."""
        from diptych.ingest.importer import parts_of

        with suppress(Fault, OSError, ValueError):
            if path.is_file() and _is_packed(path):
                return parts_of(path)
        return ()

    def describe(self, entry_id: int, changes: Mapping[str, str]) -> Article:
        """Change facts about an article as the reader knows them; an empty text takes one away."""
        return self._desk.describe(entry_id, changes)

    def set_facts(self, entry_id: int, facts: Metadata) -> None:
        """Put facts back as they were known before."""
        self._desk.library.set_metadata(entry_id, facts)

    def review(self, entry_id: int, keep: Mapping[int, bool]) -> Article:
        """Restore (`True`) and drop (`False`) lines of an article by number; return it."""
        return self._desk.review(entry_id, keep)

    def compare(self, first: int, second: int, progress: Progress) -> Comparison:
        """Return the comparison of two articles; it is the pair that is open last from now on."""
        return self._desk.compare_entries(first, second, progress)

    def compare_again(
        self, comparison: Comparison, ids: tuple[int, int], progress: Progress
    ) -> Comparison:
        """Return the comparison of a pair as the library has it now; `ids` are its articles'.

        Where only facts have changed that the analysis does not look at, it says the same.
        """
        first, second = map(self._desk.library.article, ids)
        same = all(
            _seen_by_analysis(old) == _seen_by_analysis(new)
            for old, new in zip(comparison.articles, (first, second), strict=True)
        )
        if same:
            self._desk.keep(replace(comparison, articles=(first, second)))
        return self._desk.compare_articles(first, second, progress)

    def back_up(self) -> None:
        """Make the backup of the day, where there is none yet."""
        from diptych.workflow.care import back_up_daily

        back_up_daily(self._desk)


def excerpt(text: str, words: str) -> str:
    """Return some of a text around the first of these words, `""` where none stands there so."""
    low = text.casefold()
    places = [at for word in words.casefold().split() if (at := low.find(word)) >= 0]
    if not places or len(low) != len(text):
        return ""
    start = max(0, min(places) - _BEFORE)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return " ".join(text[start : start + _LONG].split())


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ZIP)) == _ZIP


def _seen_by_analysis(article: Article) -> tuple[str | None, ...]:
    facts = article.metadata
    return (article.digest, facts.title.value, facts.published.value, facts.language.value)
