"""The desk: a library and a comparer, and what a person does with a pair on it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from diptych.analysis.method import METHOD
from diptych.ingest.addresses import is_address, shown
from diptych.ingest.duplicates import trace_of
from diptych.ingest.importer import read_file
from diptych.ingest.reviewing import reviewed
from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.workflow.answering import Answerer
from diptych.workflow.attempts import Attempts
from diptych.workflow.describing import described
from diptych.workflow.fetching import import_address
from diptych.workflow.importing import import_paths, shelve
from diptych.workflow.revising import revise
from diptych.workflow.sample import sample_pair
from diptych.workflow.shelf import Shelf
from diptych.workflow.theme_sets import (
    keep_set,
    read_set_file,
    set_names,
    theme_set_digest,
    themes_of,
)
from diptych.workflow.twins import refuse_twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diptych.analysis.theme_sets import GivenTheme
    from diptych.model.answer import Answered
    from diptych.model.comparison import Comparison, Settings
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.model.revision import Change
    from diptych.model.server import Location
    from diptych.model.text import Article
    from diptych.report.order import Order
    from diptych.workflow.comparing import Comparer
    from diptych.workflow.exchanging import Exchange
    from diptych.workflow.importing import Imported
    from diptych.workflow.sharing.desk_sharing import Sharing
    from diptych_db.library import ArticleEntry, ComparisonKey, Library


class Desk:
    """Opens the library when it is first needed; close the desk to let go of it.

    Args:
        location: the file of the library, or the server that it lies on.
        comparer: makes the comparisons that the library does not have.
    """

    def __init__(self, location: Location, comparer: Comparer) -> None:
        self.location = location
        self._comparer = comparer
        self._opening = Lock()
        self._library: Library | None = None
        self._answerer = Answerer(comparer.threads)

    @property
    def library(self) -> Library:
        """The open library; made where there is none. Any thread may ask for it.

        Raises:
            Fault: when there is no library that can be opened.
        """
        from diptych_db.library import Library

        with self._opening:
            if self._library is None:
                self._library = Library.open(self.location)
            return self._library

    @property
    def shelf(self) -> Shelf:
        """What the window does with the library as a whole."""
        return Shelf(self)

    @property
    def sharing(self) -> Sharing:
        """What is handed to others as a file, and what comes from them."""
        from diptych.workflow.sharing.desk_sharing import Sharing

        return Sharing(self)

    @property
    def attempts(self) -> Attempts:
        """How the reader's attempts stand."""
        return Attempts(self)

    @property
    def exchange(self) -> Exchange:
        """What comes from other programs in their own formats."""
        from diptych.workflow.exchanging import Exchange

        return Exchange(self)

    def close(self) -> None:
        """Let go of the library, if it was opened."""
        with self._opening:
            if self._library is not None:
                self._library.close()
                self._library = None

    def article(self, reference: str) -> Article:
        """Return an article by file or by its id or digest in the library.

        Raises:
            Fault: when there is neither, or the file cannot be read. An address is neither: a page
                is fetched by an import alone.
        """
        if is_address(reference):
            raise Fault(
                "{reference} is an address, and only `diptych import` fetches pages; nothing was "
                "fetched, so import it first and name it by its id.",
                reference=shown(reference),
            )
        entry = self._entry(reference)
        return self.library.article(entry.id) if entry else read_file(Path(reference))

    def in_library(self, reference: str) -> bool:
        """Whether a reference means an article of the library, and no file."""
        return self._entry(reference) is not None

    def compare(self, first: str, second: str, progress: Progress) -> Comparison:
        """Return the comparison of two references and keep nothing; a kept one is taken as it is.

        Raises:
            Fault: when a reference leads nowhere, or both to the same article.
        """
        articles = (self.article(first), self.article(second))
        if self.in_library(first) and self.in_library(second):
            kept = self.library.comparison(self._key(*articles), articles)
            if kept:
                return kept
        return self._comparer.compare(*articles, progress)

    def compared(self, articles: tuple[Article, Article], progress: Progress) -> Comparison:
        """Return the comparison of two articles and keep nothing; a kept one is taken as it is."""
        refuse_twins(*articles)
        if self.location.exists():
            kept = self.library.comparison(self._key(*articles), articles)
            if kept:
                return kept
        return self._comparer.compare(*articles, progress)

    def keep(self, comparison: Comparison) -> None:
        """Put a comparison and its two articles into the library."""
        shelve(self.library, comparison.articles)
        self.library.keep_comparison(self._key(*comparison.articles), comparison, _today())

    def keep_unless_known(self, comparison: Comparison) -> None:
        """Keep a comparison that came from elsewhere, where the library has none of its own.

        One that was made in another way than this program makes them is not kept.
        """
        key = self._key(*comparison.articles)
        same = (comparison.method, comparison.settings) == (METHOD, self._comparer.settings)
        if same and self.library.comparison(key, comparison.articles) is None:
            self.keep(comparison)

    def import_paths(self, paths: Iterable[Path], progress: Progress) -> Iterator[Imported]:
        """Put files and folders into the library; yield a result for each file, in order.

        Raises:
            Fault: when the library fails; what was yielded is stored.
            Cancelled: when the person asked to stop; what was yielded is stored.
        """
        return import_paths(self.library, paths, progress)

    def import_address(self, address: str, progress: Progress) -> Imported:
        """Fetch a page that the person agreed to (`question_about`), into the library.

        Raises:
            Fault: when fetching is switched off, or the page cannot be fetched, read or stored.
            Cancelled: when the person asked to stop; nothing was stored.
        """
        return import_address(self.library, address, progress)

    def describe(self, entry_id: int, changes: Mapping[str, str]) -> Article:
        """Change facts about an article of the library as the reader knows them.

        An empty text takes a fact away. Text and digest stay; kept comparisons that looked at the
        old facts are made again.

        Raises:
            Fault: when there is no such article, or a value is none that the fact can have.
        """
        article = self.library.article(entry_id)
        facts = described(article.metadata, changes)
        self.library.set_metadata(entry_id, facts)
        return article.with_metadata(facts)

    def review(self, entry_id: int, keep: Mapping[int, bool]) -> Article:
        """Restore (`True`) and drop (`False`) lines of an article by number; return it.

        The reader's work on it moves along, in every pair it is in.

        Raises:
            Fault: when there is no such article or line, or nothing would be left of it.
        """
        article = reviewed(self.library.article(entry_id), keep)
        self.replace_article(entry_id, article)
        return article

    def replace_article(self, entry_id: int, article: Article) -> None:
        """Put an article made of other lines of the same source in the place of what it was.

        Its id stays, its digest changes with its text. What a reader anchored in lines that are
        gone stays listed in the notebook, and fits again once they are back.

        Raises:
            Fault: when there is no such article, or another one has that very text.
        """
        self.library.replace(entry_id, article, trace_of(article.text))

    def first_pair(self, progress: Progress) -> Comparison:
        """Return the pair that was open last; the sample pair where there was none."""
        last = self.library.last_pair()
        entries = [self.library.entry(digest) for digest in last or ()]
        if last and all(entries):
            first, second = (self.library.article(entry.id) for entry in entries if entry)
            return self._lay_out(first, second, progress)
        return self._lay_out(*sample_pair(), progress)

    def compare_files(self, first: Path, second: Path, progress: Progress) -> Comparison:
        """Import two files (or name two articles of the library) and compare them."""
        articles = (self.article(str(first)), self.article(str(second)))
        return self._lay_out(*articles, progress)

    def compare_entries(self, first: int, second: int, progress: Progress) -> Comparison:
        """Compare two articles of the library by their ids.

        Raises:
            Fault: when there is no such article, or both are the same.
        """
        articles = (self.library.article(first), self.library.article(second))
        return self._lay_out(*articles, progress)

    def compare_articles(self, first: Article, second: Article, progress: Progress) -> Comparison:
        """Compare two articles, which are put into the library where they are not there yet."""
        return self._lay_out(first, second, progress)

    def notebook(self, comparison: Comparison) -> Notebook:
        """Return what the reader did with this pair."""
        first, second = comparison.articles
        return self.library.notebook(first.digest, second.digest)

    def keep_notebook(self, comparison: Comparison, notebook: Notebook) -> None:
        """Store what the reader did with this pair in the place of what was stored before."""
        first, second = comparison.articles
        self.library.keep_notebook(first.digest, second.digest, notebook)

    def lesson(self, comparison: Comparison) -> Lesson:
        """Return what was prepared with this pair; an empty lesson where nothing was."""
        first, second = comparison.articles
        return self.library.classroom.lesson(first.digest, second.digest)

    def keep_lesson(self, comparison: Comparison, lesson: Lesson) -> None:
        """Store what was prepared with this pair in the place of what was stored before."""
        first, second = comparison.articles
        self.library.classroom.keep_lesson(first.digest, second.digest, lesson)

    def answers(
        self, comparison: Comparison, questions: Sequence[str], progress: Progress
    ) -> tuple[Answered, ...]:
        """Return what both articles say to each question."""
        return self._answerer.answers(comparison, questions, progress)

    def theme_sets(self) -> tuple[str, ...]:
        """Return the names of all sets of themes, the reader's own first."""
        return set_names(self.library)

    def theme_set(self, name: str) -> tuple[GivenTheme, ...]:
        """Return the themes of a set."""
        return themes_of(self.library, name)

    def themes_named(self, reference: str) -> tuple[GivenTheme, ...]:
        """Return the themes of a set, or of a file whose name ends in `.toml`.

        Raises:
            Fault: when there is no such set, or it cannot be read.
        """
        if reference.endswith(".toml"):
            return read_set_file(Path(reference))
        # A set that ships needs no library, and makes none.
        return themes_of(self.library if self.location.exists() else None, reference)

    def keep_theme_set(self, name: str, themes: Sequence[GivenTheme]) -> None:
        """Store a set of themes in the place of an earlier one of that name."""
        keep_set(self.library, name, themes)

    def forget_theme_set(self, name: str) -> None:
        """Take one of the reader's sets out."""
        self.library.forget_theme_set(name)

    def write_report(
        self, comparison: Comparison, target: Path, order: Order, progress: Progress
    ) -> None:
        """Write the report of a pair in the library, or a worksheet on it."""
        from diptych.workflow.reporting import write_ordered

        dated = self._dated(comparison, order)
        write_ordered(comparison, self.notebook(comparison), target, dated, progress)

    def report_pages(
        self, comparison: Comparison, order: Order, progress: Progress, resolution: int
    ) -> tuple[bytes, ...]:
        """Return the pages of what is ordered as PNG, with so many pixels an inch."""
        from diptych.workflow.reporting import ordered_pages

        dated = self._dated(comparison, order)
        return ordered_pages(comparison, self.notebook(comparison), dated, progress, resolution)

    def report_pdf(self, comparison: Comparison, order: Order, progress: Progress) -> bytes:
        """Return what is ordered as the PDF that shows it before it is written."""
        from diptych.workflow.reporting import ordered_pdf

        dated = self._dated(comparison, order)
        return ordered_pdf(comparison, self.notebook(comparison), dated, progress)

    def revise(self, comparison: Comparison, progress: Progress) -> tuple[Change, ...]:
        """Return the changes from the first article to the second, as versions of one text."""
        progress.report(_("Comparing word by word"), 0.2)
        return revise(*comparison.articles)

    def made_on(self, comparison: Comparison) -> str:
        """Return the day on which a kept comparison was made as ISO 8601, `""` for none known."""
        return self.library.made_on(self._key(*comparison.articles))

    def _dated(self, comparison: Comparison, order: Order) -> Order:
        """Return the order with the comparison's own date, unless another one is asked for."""
        if order.options.date:
            return order
        options = replace(order.options, date=self.made_on(comparison))
        return replace(order, options=options)

    def _lay_out(self, first: Article, second: Article, progress: Progress) -> Comparison:
        """Return the comparison of the pair, kept in the library and remembered as the last."""
        refuse_twins(first, second)
        shelve(self.library, (first, second))
        key = self._key(first, second)
        comparison = self.library.comparison(key, (first, second))
        if comparison is None:
            comparison = self._comparer.compare(first, second, progress)
            self.library.keep_comparison(key, comparison, _today())
        self.library.remember_pair(first.digest, second.digest)
        return comparison

    def _entry(self, reference: str) -> ArticleEntry | None:
        """Return what a reference means in the library, none where it is a file or no id."""
        if not _could_be_an_id(reference) or Path(reference).exists():
            return None
        entry = self.library.entry(reference)
        if entry is None and reference.isdecimal():
            raise Fault(
                "There is no file {reference} and no article {reference} in the library "
                "{location}; nothing was changed, so look at `diptych list`.",
                reference=reference,
                location=self.location,
            )
        return entry

    def _key(self, first: Article, second: Article) -> ComparisonKey:
        from diptych_db.library import ComparisonKey

        return ComparisonKey(
            first=first.digest,
            second=second.digest,
            method=METHOD,
            settings=_settings_digest(self._comparer.settings, first, second),
            themes=theme_set_digest(self._comparer.settings.starter_themes),
        )


_SHORTEST_DIGEST = 8
_LONGEST_DIGEST = 64


def _today() -> str:
    """Return the day on which something is kept; nothing that is computed depends on it."""
    return date.today().isoformat()  # noqa: DTZ011 - the day on the wall of whoever works here


def _could_be_an_id(reference: str) -> bool:
    """Whether a reference looks like a number of the library or the beginning of a digest."""
    if len(reference) > _LONGEST_DIGEST:
        return False
    return reference.isdecimal() or (
        len(reference) >= _SHORTEST_DIGEST and all(sign in "0123456789abcdef" for sign in reference)
    )


def _settings_digest(settings: Settings, *articles: Article) -> str:
    """Return a digest of all that a comparison depends on beside texts, method and themes.

    That is the settings, and the facts about the articles that the analysis looks at.
    """
    facts = [
        [article.metadata.published.value, article.metadata.language.value] for article in articles
    ]
    record = json.dumps([asdict(settings), facts], sort_keys=True)
    return hashlib.sha256(record.encode("utf-8")).hexdigest()
