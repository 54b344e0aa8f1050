"""The only door to the library: articles, comparisons and notebooks in and out."""

from __future__ import annotations

from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Self

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import DBAPIError

from diptych.model.faults import Fault
from diptych_db import articles, comparisons, notebooks, pages, reviews, theme_sets, traces
from diptych_db.checkup import findings
from diptych_db.classroom import Classroom
from diptych_db.groups import Groups
from diptych_db.schema import MemoryRow
from diptych_db.searching.index import search
from diptych_db.searching.query import all_of, any_of
from diptych_db.store import open_store
from diptych_db.values import (
    ArticleEntry,
    ComparisonKey,
    FetchedPage,
    Group,
    GroupKind,
    NewArticle,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.server import Location
    from diptych.model.text import Article, Metadata
    from diptych.model.trace import Trace
    from diptych_db.forgetting import Forgotten
    from diptych_db.store import Store

__all__ = [
    "ArticleEntry", "ComparisonKey", "FetchedPage", "Group", "GroupKind", "Library", "NewArticle",
]  # fmt: skip

LAST_PAIR = ("last pair, first", "last pair, second")


class Library:
    """An open library; a context manager that closes it at the end.

    Every call is one transaction: what it stored is on the disk when it returns, and an error
    leaves everything as it was. Calls may come from any thread and wait for one another. A closed
    library answers no call. What a person can mend is raised as a `Fault`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = RLock()
        self._closed = False

    @staticmethod
    def open(location: Location) -> Library:
        """Open the library at `location`; make it where there is none, bring an old one up to date.

        What is no library, or a damaged or newer one, is left exactly as it is.

        Raises:
            Fault: when there is no library to open and none can be made.
        """
        return Library(open_store(location))

    @property
    def location(self) -> Location:
        """Where it lies; links to a file are followed."""
        return self._store.location

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of what it rests on. Closing twice does nothing more."""
        with self._turn:
            self._closed = True
            self._store.close()

    def add(self, article: Article) -> ArticleEntry:
        """Store an article with every line of its source, and return its entry.

        An article with the same text that is there already stays as it is, with what is known of
        it; its entry says that it is not new.
        """
        return self.add_all([NewArticle(article)])[0]

    def add_all(self, several: Iterable[NewArticle]) -> tuple[ArticleEntry, ...]:
        """Store articles in one go, all or none, and return an entry for each, in their order.

        One that lies in the trash comes back out of it. A page is kept beside its article, also
        where the article was there already.
        """
        with self._writing() as connection:
            return tuple(_stored(connection, one) for one in several)

    def trace(self, entry_id: int, trace: Trace) -> None:
        """Store what an article is known again by, and let it be found by its words."""
        with self._writing() as connection:
            traces.keep(connection, entry_id, articles.read(connection, entry_id), trace)

    def untraced(self) -> tuple[int, ...]:
        """Return the ids of the articles that have no trace yet, oldest first."""
        with self._reading() as connection:
            return traces.untraced(connection)

    def like(self, trace: Trace) -> tuple[tuple[ArticleEntry, Trace], ...]:
        """Return the articles that may share wording with a text, with their traces.

        It is a guess from what is stored beside the texts, and bounded; those that have most in
        common come first.
        """
        with self._reading() as connection:
            return traces.like(connection, trace)

    def page(self, entry_id: int) -> FetchedPage | None:
        """Return the page that an article was fetched as, none where it was not fetched.

        Raises:
            Fault: when what is stored is no page.
        """
        with self._reading() as connection:
            return pages.read(connection, entry_id)

    def replace(self, entry_id: int, article: Article, trace: Trace) -> None:
        """Store which lines of an article are kept now; the reader's work moves along exactly.

        What stood in a line that is gone stays listed in its notebook, and fits again once the
        line is back. Comparisons of the former text go.

        Raises:
            Fault: when there is no such article, it has other lines, or another has the same text.
        """
        with self._writing() as connection, self._readable_notebooks():
            reviews.replace(connection, entry_id, article)
            traces.keep(connection, entry_id, article, trace)

    def trash(self, entry_id: int) -> None:
        """Put an article into the trash: it is no longer listed, and nothing of it is lost.

        Raises:
            Fault: when there is no article of that id.
        """
        with self._writing() as connection:
            articles.set_trashed(connection, entry_id, trashed=True)

    def take_back(self, entry_id: int) -> None:
        """Take an article out of the trash.

        Raises:
            Fault: when there is no article of that id.
        """
        with self._writing() as connection:
            articles.set_trashed(connection, entry_id, trashed=False)

    def trashed(self) -> tuple[ArticleEntry, ...]:
        """Return an entry for every article in the trash, oldest first."""
        with self._reading() as connection:
            return articles.find(connection, trashed=True)

    def entries(self) -> tuple[ArticleEntry, ...]:
        """Return an entry for every article, oldest first."""
        with self._reading() as connection:
            return articles.find(connection)

    def entry(self, reference: str, *, trashed: bool = False) -> ArticleEntry | None:
        """Return the article of an id, a digest, or eight and more first digits of one digest.

        Either what is in the trash is looked at, or what is not.
        """
        with self._reading() as connection:
            return articles.resolve(connection, reference, trashed=trashed)

    def article(self, entry_id: int) -> Article:
        """Return an article with all its lines.

        Raises:
            Fault: when there is none of that id, or it is not as it was stored.
        """
        with self._reading() as connection:
            return articles.read(connection, entry_id)

    def set_metadata(self, entry_id: int, metadata: Metadata) -> None:
        """Put `metadata` in the place of what is known of an article.

        Raises:
            Fault: when there is no article of that id.
        """
        with self._writing() as connection:
            articles.describe(connection, entry_id, metadata)
            traces.describe(connection, entry_id, metadata)

    def keep_comparison(
        self, key: ComparisonKey, comparison: Comparison, made_on: str = ""
    ) -> None:
        """Store a comparison, and its articles if they are not there yet.

        `made_on` is an ISO 8601 date, `""` where it is not known.
        """
        with self._writing() as connection:
            comparisons.keep(connection, key, comparison, made_on)

    def made_on(self, key: ComparisonKey) -> str:
        """Return the day on which the comparison kept under `key` was made, `""` for none known."""
        with self._reading() as connection:
            return comparisons.made_on(connection, key)

    def comparison(
        self, key: ComparisonKey, articles_: tuple[Article, Article]
    ) -> Comparison | None:
        """Return the comparison kept under `key` for these articles, or none.

        One that was made when other things were known of the articles (another date) is none.
        """
        with self._reading() as connection:
            return comparisons.read(connection, key, articles_)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the digests of side A and side B of every kept pair, the latest first."""
        with self._reading() as connection:
            return comparisons.pairs(connection)

    def notebook(self, first: str, second: str) -> Notebook:
        """Return the notebook of a pair, given by the digests of side A and side B.

        It is empty where nothing was kept.

        Raises:
            Fault: when what is stored cannot be read.
        """
        with self._reading() as connection, self._readable_notebooks():
            return notebooks.read(connection, first, second)

    def keep_notebook(self, first: str, second: str, notebook: Notebook) -> None:
        """Store the notebook of a pair in the place of the earlier one."""
        with self._writing() as connection:
            notebooks.keep(connection, first, second, notebook)

    @property
    def classroom(self) -> Classroom:
        """What is prepared with pairs, and what comes back from students."""
        return Classroom(self.location, self._reading, self._writing)

    @property
    def groups(self) -> Groups:
        """The collections and tags that articles are put into."""
        return Groups(self._reading, self._writing)

    def theme_sets(self) -> tuple[str, ...]:
        """Return the names of the reader's sets of themes, in the order of the alphabet."""
        with self._reading() as connection:
            return theme_sets.names(connection)

    def theme_set(self, name: str) -> str | None:
        """Return a set of themes as it was stored, none where there is none of that name."""
        with self._reading() as connection:
            return theme_sets.read(connection, name)

    def keep_theme_set(self, name: str, content: str) -> None:
        """Store a set of themes in the place of an earlier one of that name."""
        with self._writing() as connection:
            theme_sets.keep(connection, name, content)

    def forget_theme_set(self, name: str) -> None:
        """Take a set of themes out; what was taken from it into a notebook stays there."""
        with self._writing() as connection:
            theme_sets.forget(connection, name)

    def last_pair(self) -> tuple[str, str] | None:
        """Return the two digests that were remembered last, if any."""
        with self._reading() as connection:
            rows = connection.execute(
                select(MemoryRow.key, MemoryRow.value).where(MemoryRow.key.in_(LAST_PAIR))
            )
            found = {row.key: row.value for row in rows}
        first, second = (found.get(key) for key in LAST_PAIR)
        return None if first is None or second is None else (first, second)

    def remember_pair(self, first: str, second: str) -> None:
        """Remember the digests of the pair that is being read."""
        with self._writing() as connection:
            connection.execute(delete(MemoryRow).where(MemoryRow.key.in_(LAST_PAIR)))
            connection.execute(
                insert(MemoryRow),
                [
                    {"key": key, "value": digest}
                    for key, digest in zip(LAST_PAIR, (first, second), strict=True)
                ],
            )

    def search(self, words: str, most: int = 50) -> tuple[ArticleEntry, ...]:
        """Return the articles that have all of these words, the best first; none for no words.

        Articles without a trace are not found.
        """
        with self._reading() as connection:
            return search(connection, all_of(words), most)

    def with_any(self, words: Iterable[str], most: int = 50) -> tuple[ArticleEntry, ...]:
        """Return the articles that have any of these words, those with most of them first."""
        with self._reading() as connection:
            return search(connection, any_of(words), most)

    def back_up(self, day: dt.date) -> Path:
        """Make a backup that bears the name of a day, and let go of those no longer needed.

        Raises:
            Fault: when no sound copy could be made, as on a server.
        """
        return self._store.back_up(day)

    def forget_student(self, student: str) -> Forgotten:
        """Erase what a student handed in, in the copies of a file too; others wait meanwhile.

        Raises:
            Fault: when the library cannot be rewritten.
        """
        with self._turn:
            return self._store.forget_student(student)

    def remembered(self, name: str) -> str | None:
        """Return the small thing that is remembered by that name, if any is."""
        with self._reading() as connection:
            value = connection.execute(
                select(MemoryRow.value).where(MemoryRow.key == name)
            ).scalar()
        return None if value is None else str(value)

    def remember(self, name: str, value: str) -> None:
        """Remember a small thing by a name, in the place of what was remembered before."""
        with self._writing() as connection:
            connection.execute(delete(MemoryRow).where(MemoryRow.key == name))
            connection.execute(insert(MemoryRow).values(key=name, value=value))

    def check(self) -> tuple[str, ...]:
        """Return a sentence for everything that is wrong with the library; none if all is well.

        The whole file is read, and every article's digest made anew.
        """
        told: list[str] = []
        try:
            with self._reading() as connection:
                told.extend(self._store.findings(connection))
                told.extend(findings(connection))
        except Fault as fault:
            told.append(fault.said)
        except DBAPIError as error:
            told.append(f"The library {self.location} cannot be read through: {error.orig}.")
        return tuple(told)

    @contextmanager
    def _readable_notebooks(self) -> Iterator[None]:
        try:
            yield
        except ValueError as error:
            raise Fault(
                "The notebook of this pair in {location} cannot be read; it was kept as it is, so "
                "restore a backup.",
                location=self.location,
            ) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._begun(writes=False) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._turn:
            with self._begun(writes=True) as connection:
                yield connection
            self._store.written()

    @contextmanager
    def _begun(self, *, writes: bool) -> Iterator[Connection]:
        with self._turn:
            if self._closed:
                raise RuntimeError("the library is closed")
            with self._store.begun(writes=writes) as connection:
                yield connection


def _stored(connection: Connection, new: NewArticle) -> ArticleEntry:
    entry = articles.store(connection, new.article)
    if entry.new and new.trace:
        traces.keep(connection, entry.id, new.article, new.trace)
    if new.page:
        pages.keep(connection, entry.id, new.page)
    return entry
