"""Web pages, read into judged lines and facts, beside trafilatura alone on the same bytes."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from benchmarks.measuring import cpu, cpu_with_helpers, in_turns
from benchmarks.rows import Bound, Row
from benchmarks.webpages import web_pages
from diptych.ingest.importer import read_bytes
from diptych.ingest.page.reading import draft_of_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PEER = "trafilatura alone"
PAGES, ROUNDS = 60, 5
MOST = 1.5


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure what reads a page, then the whole way of a file through the child process."""
    logging.getLogger("trafilatura").disabled = True
    pages = web_pages(3 if tiny else PAGES)
    size = sum(map(len, pages)) / len(pages) / 1000
    work = f"{len(pages)} pages of {size:.0f} kB"
    for how, read, clock in (
        ("read", draft_of_page, cpu),
        (
            "import, through the child process,",
            partial(read_bytes, source="page.html"),
            cpu_with_helpers,
        ),
    ):
        works = [partial(_each, one, pages) for one in (read, _alone)]
        for one in works:
            one()
        own, theirs = in_turns(works, 1 if tiny else ROUNDS, clock)
        yield Row(f"{how} {work}", own, PEER, theirs, (Bound("ratio", MOST),))


def _each(read: Callable[[bytes], object], pages: Sequence[bytes]) -> None:
    for page in pages:
        read(page)


def _alone(page: bytes) -> None:
    """What a program would call that wants the article and what the page says of it."""
    bare_extraction(page, favor_precision=True, include_comments=False, with_metadata=True)
