"""The printed report, beside WeasyPrint on the same content, and how it grows with its pages."""

from __future__ import annotations

import io
from functools import partial
from importlib.util import find_spec
from itertools import count
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from benchmarks.measuring import cpu, in_turns
from benchmarks.rows import Bound, Row
from benchmarks.texts import PAIRS
from diptych.ingest.importer import read_file
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.report.blocks import plain
from diptych.report.content import report_content
from diptych.report.html import report_html
from diptych.report.typesetting import typeset
from diptych.workflow.comparing import Comparer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diptych.report.blocks import Report

PEER = "WeasyPrint"
ROUNDS = 5
LEAST = 5
"""Times that ours must be as fast."""
LINEAR = 1.15
LONGEST = 200
"""Pages of the longest report."""


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure one report beside WeasyPrint, then longer and longer ones alone.

    The typesetter remembers what it has set, so that it never gets the same words twice.
    """
    report = _report()
    content = plain(report)
    numbers = count()
    pages = _pages(typeset(content))
    rounds = 1 if tiny else ROUNDS
    ours = partial(_typeset_anew, content, 1, numbers)
    work = f"a report of {pages} pages"
    if find_spec("weasyprint") is None:
        (own,) = in_turns([ours], rounds, cpu)
        yield Row(work, own, f"{PEER} (not installed)")
    else:
        theirs = partial(_printed, report_html(report))
        theirs()
        own, other = in_turns([ours, theirs], rounds, cpu)
        yield Row(work, own, PEER, other, (Bound("ratio", 1 / LEAST),))
    before, times = (pages, own), 1
    while before[0] < (2 * pages if tiny else LONGEST):
        times *= 2
        now = _pages(_typeset_anew(content, times, numbers))
        (own,) = in_turns([partial(_typeset_anew, content, times, numbers)], rounds, cpu)
        growth = own / before[1], now / before[0]
        bounds = (Bound("growth", LINEAR),)
        yield Row(f"a report of {now} pages", own, bounds=bounds, growth=growth)
        before = now, own


def _typeset_anew(content: Mapping[str, Any], times: int, numbers: Iterator[int]) -> bytes:
    """Set the sections so many times, each time in words of its own."""
    sections = [
        _renamed(section, f" {next(numbers)}")
        for _ in range(times)
        for section in content["sections"]
    ]
    return typeset({**content, "sections": sections})


def _renamed(value: Any, by: str) -> Any:
    """Return a tree in which every text has an ending of its own."""
    if isinstance(value, dict):
        return {
            key: f"{inner}{by}" if key == "text" else _renamed(inner, by)
            for key, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_renamed(inner, by) for inner in value]
    return value


def _report() -> Report:
    files = [PAIRS / "carbon" / name for name in ("a.txt", "b.txt")]
    first, second = map(read_file, files)
    comparison = Comparer(threads=1).compare(first, second, Silent())
    return report_content(comparison, Notebook())


def _pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _printed(page: bytes) -> None:
    from weasyprint import HTML

    html: Any = HTML(string=page.decode("utf-8"))
    html.write_pdf()
