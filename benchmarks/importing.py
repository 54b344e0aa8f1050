"""Web pages beside trafilatura alone on the same bytes, and a folder of files of all kinds."""

from __future__ import annotations

import logging
from collections import deque
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from benchmarks.measuring import cpu, cpu_with_helpers, in_turns, taken, wall
from benchmarks.mixed_files import fill
from benchmarks.rows import Bound, Row
from benchmarks.webpages import web_pages
from diptych.ingest.exchange import question, read
from diptych.ingest.importer import read_bytes, read_file
from diptych.ingest.kinds import Kind
from diptych.ingest.page.reading import draft_of_page
from diptych.ingest.sniffing import sniffed
from diptych.model.faults import Cancelled
from diptych.model.progress import Silent
from diptych.workflow.importing import import_paths
from diptych_db.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PEER = "trafilatura alone"
PAGES, ROUNDS = 60, 5
MOST = 1.5
MOST_STORED = 2.5
"""What is stored is searched, known again, and held against all that is there."""
ALONE = "its readers alone, in one process"
FILES, FEW = 100, 3
SHARES, AT_ONCE = (0.1, 0.2, 0.3, 0.4, 0.5), 0.5


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure what reads a page, the way of a file through the child process, and a folder."""
    logging.getLogger("trafilatura").disabled = True
    pages = web_pages(3 if tiny else PAGES)
    size = sum(map(len, pages)) / len(pages) / 1000
    work = f"{len(pages)} pages of {size:.0f} kB"
    for how, way, clock in (
        ("read", draft_of_page, cpu),
        (
            "import, through the child process,",
            partial(read_bytes, source="page.html"),
            cpu_with_helpers,
        ),
    ):
        works = [partial(_each, one, pages) for one in (way, _alone)]
        for one in works:
            one()
        own, theirs = in_turns(works, 1 if tiny else ROUNDS, clock)
        yield Row(f"{how} {work}", own, PEER, theirs, (Bound("ratio", MOST),))
    yield from _folder(tiny=tiny)


def _folder(*, tiny: bool) -> Iterator[Row]:
    """Measure how a library takes in a folder, beside the readers alone, and how soon it stops."""
    with TemporaryDirectory() as place:
        files = fill(Path(place), 9 if tiny else FILES)
        works = [partial(_import, files), partial(_read_alone, files)]
        for one in works:
            one()
        own, theirs = in_turns(works, 1 if tiny else FEW, cpu_with_helpers)
        bound = Bound("ratio", MOST_STORED)
        yield Row(f"import {len(files)} mixed files into a library", own, ALONE, theirs, (bound,))
        whole = taken(works[0], wall)
        stops = [_stopped(files, whole * share) for share in (SHARES[:1] if tiny else SHARES)]
        yield Row("stop in the midst of it", max(stops), bounds=(Bound("ours", AT_ONCE),))


def _import(files: Sequence[Path]) -> None:
    with TemporaryDirectory() as place, Library.open(Path(place) / "library.sqlite") as library:
        done = list(import_paths(library, files, Silent()))
    assert all(one.entry for one in done), "each of these files can be read"


def _read_alone(files: Sequence[Path]) -> None:
    """Read in this very process, as if files could be trusted; nothing is checked or stored."""
    for path in files:
        raw = path.read_bytes()
        kind = sniffed(raw)
        assert isinstance(kind, Kind), "each of these files is of a known kind"
        if kind is Kind.TEXT:
            read_file(path)
        else:
            read(question(kind, raw))


class _Impatient:
    """A person who wants it to stop after so many seconds; `asked` is when that was."""

    def __init__(self, after: float) -> None:
        self.asked: float | None = None
        self._timer = Timer(after, self._ask)
        self._timer.start()

    def report(self, step: str, share: float) -> None:
        """Stop, where the person asked to."""
        del step, share
        if self.asked is not None:
            raise Cancelled

    def _ask(self) -> None:
        self.asked = wall()


def _stopped(files: Sequence[Path], after: float) -> float:
    """Return the seconds between the wish to stop and the end; what is stored must be whole."""
    with TemporaryDirectory() as place, Library.open(Path(place) / "library.sqlite") as library:
        person = _Impatient(after)
        with suppress(Cancelled):
            deque(import_paths(library, files, person), maxlen=0)
        assert person.asked is not None, "it was stopped in its midst"
        waited = wall() - person.asked
        assert len(library.entries()) < len(files), "it was stopped in its midst"
        assert not library.check(), "whole articles only"
    return waited


def _each(read_one: Callable[[bytes], object], pages: Sequence[bytes]) -> None:
    for page in pages:
        read_one(page)


def _alone(page: bytes) -> None:
    """What a program would call that wants the article and what the page says of it."""
    bare_extraction(page, favor_precision=True, include_comments=False, with_metadata=True)
