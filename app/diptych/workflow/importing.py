"""Puts files into the library, one or hundreds: each has its result, and none stops the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from diptych.ingest.duplicates import trace_of
from diptych.ingest.importer import read_file
from diptych.ingest.opening import shown_name
from diptych.model.composed import composed
from diptych.model.faults import Cancelled, Fault
from diptych.model.translation import gettext as _
from diptych.workflow.gathering import Unopened, files_among
from diptych.workflow.kin import Duplicate, catch_up, duplicates_of
from diptych.workflow.patience import waited_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych_db.library import ArticleEntry, FetchedPage, Library

_TOGETHER = 4
"""So many articles at most are stored in one go, so that the disk works less."""
_SOON = 1.0
"""Seconds after which what was read is stored, so that no result is kept waiting."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file (or one address): an entry and the article, or why there is none.

    `source` is what it was called: a path as it was given or found, or an address. `fault` is a
    sentence for the person; `bug` is set beside it where the program failed at it. `redirects` are
    the addresses that led to the one it came from.
    """

    source: str
    article: Article | None = None
    entry: ArticleEntry | None = None
    duplicates: tuple[Duplicate, ...] = ()
    fault: str | None = None
    bug: Exception | None = None
    redirects: tuple[str, ...] = ()


def import_paths(
    library: Library,
    paths: Iterable[Path],
    progress: Progress,
    read: Callable[[Path], Article] = read_file,
) -> Iterator[Imported]:
    """Put files, and all files in folders, into the library; yield a result for each, in order.

    Articles are stored a few at a time, each whole or not at all.

    Raises:
        Fault: when the library fails; what was yielded is stored.
        Cancelled: when the person asked to stop; what was yielded is stored, and nothing else is.
    """
    catch_up(library, progress)
    files = files_among(paths, progress)
    waiting: list[Imported] = []
    since = monotonic()
    for at, file in enumerate(files):
        name = shown_name(file.path if isinstance(file, Unopened) else file)
        step = _("Reading {name} ({number} of {all})").format(
            name=name, number=at + 1, all=len(files)
        )
        work = partial(_result, file, read)
        share = at / len(files)
        waiting.append(waited_for(work, progress, step, share))
        if len(waiting) == _TOGETHER or monotonic() - since > _SOON:
            yield from stored(library, waiting, going_on=partial(progress.report, step, share))
            waiting, since = [], monotonic()
    yield from stored(library, waiting)


def stored(
    library: Library,
    results: Sequence[Imported],
    page: FetchedPage | None = None,
    going_on: Callable[[], None] = lambda: None,
) -> Iterator[Imported]:
    """Store the articles of several results in one go; yield the results with their entries.

    A `page` is the one that all of them were fetched as.

    Raises:
        Cancelled: when `going_on` did, once all that was stored is yielded; from then on nothing
            is held against the library any more.
    """
    from diptych_db.library import NewArticle

    articles = [one.article for one in results if one.article]
    traces = [trace_of(article.text) for article in articles]
    new = map(NewArticle, articles, traces, [page] * len(articles))
    entries = iter(library.add_all(new) if articles else ())
    remembered = iter(traces)
    stopped: Cancelled | None = None
    for one in results:
        if one.article is None:
            yield one
            continue
        entry, trace = next(entries), next(remembered)
        try:
            going_on()
        except Cancelled as cancelled:
            stopped = cancelled
        known = not entry.new or stopped
        kin = () if known else duplicates_of(library, one.article, entry.id, trace)
        yield replace(one, entry=entry, duplicates=kin)
    if stopped:
        raise stopped


def shelve(library: Library, articles: Iterable[Article]) -> None:
    """Put articles into the library that nobody needs to hear of."""
    from diptych_db.library import NewArticle

    library.add_all([NewArticle(article, trace_of(article.text)) for article in articles])


def _result(file: Path | Unopened, read: Callable[[Path], Article]) -> Imported:
    if isinstance(file, Unopened):
        return Imported(str(file.path), fault=file.why)
    try:
        return Imported(str(file), read(file))
    except Fault as fault:
        return Imported(str(file), fault=fault.said)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - one bad file stops no others; the bug is handed on
        return Imported(
            str(file),
            fault=composed(
                "“{name}” could not be read because of a mistake in Diptych; nothing of it was "
                "stored, so copy its text into a text file and import that.",
                name=shown_name(file),
            ),
            bug=error,
        )
