"""Reports on pairs that were really analysed: accessible, checkable word by word, the same again.

Each pair is compared once for all of these tests.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import page
import pdfua
import pytest
from tests.making.notebooks import full

from diptych.ingest.importer import read_file
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.model.text import Side
from diptych.report.blocks import Bullets, Facing, Paragraph, Quote, Run
from diptych.report.content import report_content
from diptych.report.options import Form, Part, ReportOptions
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.pdf import worksheet_pdf
from diptych.report.worksheet.sheet import Grid
from diptych.report.worksheet.variant import Variant
from diptych.workflow.comparing import Comparer
from diptych.workflow.reporting import report_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.report.blocks import Report

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
PAIRS = {
    "sample": sorted((ROOT / "resources/diptych_resources/samples").glob("*.txt"))[:2],
    "Urdu beside English": [DATA / "languages/urdu_a.txt", DATA / "pairs/dam/b.txt"],
    "nothing in common": [DATA / "pairs/carbon/b.txt", DATA / "pairs/wolves/b.txt"],
}
DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TOP, HEIGHT = 50, 745
"""Points: what stands between the head and the foot of a page."""


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    """The models, read once."""
    return Comparer(1)


@pytest.fixture(scope="module", params=list(PAIRS))
def pair(request: pytest.FixtureRequest, comparer: Comparer) -> Comparison:
    """One pair after the other."""
    first, second = PAIRS[request.param]
    return comparer.compare(read_file(first), read_file(second), Silent())


@pytest.fixture(scope="module", params=["empty", "full"])
def notebook(request: pytest.FixtureRequest, pair: Comparison) -> Notebook:
    """Nothing, or something of every kind."""
    return Notebook() if request.param == "empty" else full(pair)


@pytest.fixture(scope="module")
def made(pair: Comparison, notebook: Notebook) -> bytes:
    """The usual report as PDF."""
    return report_bytes(pair, notebook, Form.PDF, ReportOptions())


def complaints(data: bytes, folder: Path) -> list[str]:
    """Return what two independent checkers of PDF/UA-1 have to say of a PDF."""
    file = folder / "checked.pdf"
    file.write_bytes(data)
    verdict = page.validate_pdf(file)
    first = [f"{one.rule_id} {one}" for one in pdfua.validate(str(file)).findings]
    second = [failure.message for failure in verdict.failures]
    return [*first, *second, *([] if verdict.is_compliant else ["not compliant"])]


def words_on(data: bytes, folder: Path, *order: str) -> str:
    """Return what another program reads from the pages, without heads, feet and spaces.

    With `-raw` it reads in the order of the pages' content, which has lines from right to left
    begin at their end; else as they lie there.
    """
    file = folder / "read.pdf"
    file.write_bytes(data)
    crop = ["-x", "0", "-y", str(TOP), "-W", "700", "-H", str(HEIGHT)]
    done = subprocess.run(
        ["pdftotext", *order, *crop, file, "-"], check=True, capture_output=True, text=True
    )
    return unspaced(done.stdout)


def unspaced(text: str) -> str:
    """Return letters without spaces and without the signs that tell directions."""
    return "".join(char for char in text if not char.isspace() and char not in DIRECTIONS)


def quotes(report: Report) -> Iterator[Quote]:
    """Yield the quotes of a report in reading order."""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Quote):
                yield block
            for row in block.rows if isinstance(block, Facing) else ():
                yield from (one for one in (*row.a, *row.b) if isinstance(one, Quote))


def quoted_runs(report: Report) -> Iterator[Run]:
    """Yield the words that are quoted inside the report's own sentences."""
    for section in report.sections:
        for block in section.blocks:
            lines = [block.line] if isinstance(block, Paragraph) else []
            lines += block.items if isinstance(block, Bullets) else ()
            for row in block.rows if isinstance(block, Facing) else ():
                lines += [one.line for one in (*row.a, *row.b) if isinstance(one, Paragraph)]
            yield from (run for line in lines for run in line if run.style == "quoted")


def own_words(quote: Quote) -> str:
    return "".join(piece.text for piece in quote.pieces if not piece.gap)


def test_checkers_find_nothing_in_a_report(made: bytes, tmp_path: Path) -> None:
    """Whatever was found, and whatever the reader wrote."""
    assert complaints(made, tmp_path) == []


def test_checkers_find_nothing_in_a_report_with_everything(
    pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """Large print with a name on it, both articles in full."""
    options = ReportOptions(parts=frozenset(Part), large=True, name="Ada", paper="us-letter")
    data = report_bytes(pair, notebook, Form.PDF, options)
    assert complaints(data, tmp_path) == []


@pytest.mark.parametrize("variant", list(Variant))
def test_checkers_find_nothing_in_a_worksheet(
    variant: Variant, pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """With help, blank, as key and large."""
    data = worksheet_pdf(pair, notebook, variant, ReportOptions())
    assert complaints(data, tmp_path) == []
    assert data == worksheet_pdf(pair, notebook, variant, ReportOptions())


def test_every_quote_is_its_articles_word_for_word(pair: Comparison, notebook: Notebook) -> None:
    """What is called a quote stands so in the article of the side that it is given to."""
    report = report_content(pair, notebook, ReportOptions(parts=frozenset(Part)))
    for quote in quotes(report):
        assert own_words(quote) in pair.article(quote.side).text
    for run in quoted_runs(report):
        assert run.side is not None
        assert run.text in pair.article(run.side).text


def test_every_quote_is_read_back_in_order(
    pair: Comparison, notebook: Notebook, made: bytes, tmp_path: Path
) -> None:
    """Another program reads the quotes from the pages, A's before B's, and each in one piece.

    Of those from right to left it reads each word.
    """
    shown, at = words_on(made, tmp_path, "-raw"), 0
    assert "\u00ad" not in shown
    report = report_content(pair, notebook)
    assert list(quotes(report))
    for quote in quotes(report):
        words = unspaced(own_words(quote))
        if report.heads[list(Side).index(quote.side)].right_to_left:
            # That program cannot tell columns from lines then, but every word comes out whole.
            lines = words_on(made, tmp_path)
            assert all(unspaced(word) in lines for word in own_words(quote).split())
        else:
            assert words in shown[at:]
            at = shown.index(words, at) + len(words)


def test_worksheets_quote_word_for_word(
    pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """A class works with the words of the articles, as they are."""
    sheet = worksheet(pair, notebook, Variant.KEY)
    made = worksheet_pdf(pair, notebook, Variant.KEY, ReportOptions())
    shown = words_on(made, tmp_path), words_on(made, tmp_path, "-raw")
    cells = [
        part
        for task in sheet.tasks
        for grid in task.body
        if isinstance(grid, Grid)
        for row in grid.rows
        for cell in row
        for part in cell
    ]
    for quote in (part for part in cells if isinstance(part, Quote)):
        assert own_words(quote) in pair.article(quote.side).text
        words = own_words(quote).split()
        assert all(any(unspaced(word) in one for one in shown) for word in words)


def test_the_same_pair_gives_the_same_bytes(
    pair: Comparison, notebook: Notebook, made: bytes
) -> None:
    """No day of today is in a report; a date stands there when one is given."""
    assert report_bytes(pair, notebook, Form.PDF, ReportOptions()) == made
    assert b"CreationDate" not in made
    assert b"ModDate" not in made


def test_the_date_is_the_one_that_is_given(
    pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """The printed date is nobody's but the reader's."""
    options = ReportOptions(date="2031-01-31")
    data = report_bytes(pair, notebook, Form.PDF, options)
    assert "31January2031" in words_on(data, tmp_path)
