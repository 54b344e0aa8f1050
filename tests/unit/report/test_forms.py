"""The same report in every form."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from docx import Document

from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Side, Span
from diptych.report.blocks import Facing, Paragraph, Quote, Run, Section
from diptych.report.content import report_content
from diptych.report.forms import report_in
from diptych.report.html import report_html
from diptych.report.markdown import report_markdown
from diptych.report.options import Form, ReportOptions
from diptych.report.word import report_docx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.report.blocks import Report

WRITTEN = [Form.HTML, Form.DOCX, Form.MARKDOWN]
WRITERS = {Form.HTML: report_html, Form.DOCX: report_docx, Form.MARKDOWN: report_markdown}
OPTIONS = ReportOptions(date="2026-02-01")


def words_of(form: Form, data: bytes) -> str:
    """Return the words of a file of that form, spaces made alike."""
    if form is Form.DOCX:
        document = Document(io.BytesIO(data))
        parts = [one.text for one in document.paragraphs]
        parts += [
            cell.text for table in document.tables for row in table.rows for cell in row.cells
        ]
        text = " ".join(parts)
    elif form is Form.HTML:
        page = Words()
        page.feed(data.decode("utf-8"))
        text = "".join(page.words)
    else:
        text = re.sub(r"\\([\\`*_\[\]<>|#])", r"\1", data.decode("utf-8").replace("**", ""))
    return " ".join(text.replace("\n> ", "\n").split())


class Words(HTMLParser):
    """Collects the words of a page and what it would ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and every address that a browser loads by itself."""
        self.tags.add(tag)
        if tag in {"br", "p", "td", "th", "li"}:
            self.words.append(" ")
        self.asked += [str(value) for name, value in attrs if name in {"src", "srcset", "data"}]

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


def quotes_of(report: Report) -> Iterator[Quote]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Facing):
                for row in block.rows:
                    yield from (one for one in (*row.a, *row.b) if isinstance(one, Quote))


@pytest.mark.parametrize("form", WRITTEN)
def test_every_quote_and_heading_is_in_it(form: Form, dam_pair: Comparison) -> None:
    """No form leaves out what another one says."""
    report = report_content(dam_pair, Notebook())
    shown = words_of(form, report_in(form, dam_pair, Notebook(), OPTIONS))
    for section in report.sections:
        assert section.title in shown
    quotes = list(quotes_of(report))
    assert quotes
    for quote in quotes:
        assert " ".join("".join(piece.text for piece in quote.pieces).split()) in shown
    assert "1 February 2026" in shown


@pytest.mark.parametrize("form", list(Form))
def test_the_same_input_gives_the_same_bytes(form: Form, dam_pair: Comparison) -> None:
    """There is no clock and no chance in a report."""
    first, second = (report_in(form, dam_pair, Notebook(), OPTIONS) for _ in range(2))
    assert first == second


def test_word_files_hold_no_time(dam_pair: Comparison) -> None:
    """The package inside is dated by nothing but the report."""
    data = report_in(Form.DOCX, dam_pair, Notebook(), OPTIONS)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.testzip() is None


def test_the_page_asks_nobody_for_anything(dam_pair: Comparison) -> None:
    """There is neither script nor picture, style or font from elsewhere."""
    data = report_in(Form.HTML, dam_pair, Notebook(), OPTIONS).decode("utf-8")
    page = Words()
    page.feed(data)
    assert not page.tags & {"script", "link", "img", "iframe", "object", "form"}
    assert not page.asked
    assert "url(" not in data
    assert "@import" not in data


@pytest.mark.parametrize("form", [Form.HTML, Form.DOCX, Form.MARKDOWN])
def test_words_are_never_taken_for_markup(form: Form, dam_pair: Comparison) -> None:
    """What looks like tags or emphasis in an article is shown as it stands."""
    wild = "<script>alert('1')</script> **bold** [link](http://example.org) &amp;"
    content = report_content(dam_pair, Notebook())
    section = Section("wild", wild, (Paragraph((Run(wild),)),))
    content = replace(content, sections=(section,))
    data = WRITERS[form](content)
    assert words_of(form, data).count(wild) == 2
    if form is Form.HTML:
        page = Words()
        page.feed(data.decode("utf-8"))
        assert "script" not in page.tags


def test_the_table_has_each_mark_word_for_word(dam_pair: Comparison) -> None:
    """Every row names words that stand at its place in its article."""
    data = report_in(Form.CSV, dam_pair, Notebook(), OPTIONS).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert {one["kind"] for one in rows} >= {"theme", "link"}
    texts = {side.value: dam_pair.articles[n].text for n, side in enumerate(Side)}
    for row in rows:
        words = texts[row["side"]][int(row["start"]) : int(row["end"])]
        assert row["words"].removeprefix("'") == words


@pytest.mark.parametrize("opening", ["=1+1", "+44", "-1", "@here"])
def test_a_spreadsheet_takes_no_words_for_a_formula(opening: str, dam_pair: Comparison) -> None:
    """A cell that begins like a formula is told to be text."""
    article = dam_pair.articles[0]
    anchor = Anchor(article.digest, Span(0, 3), article.text[:3])
    notebook = Notebook(marks=(Mark("mark-1", anchor, "Mine", opening),))
    data = report_in(Form.CSV, dam_pair, notebook, OPTIONS).decode("utf-8-sig")
    own = next(one for one in csv.DictReader(io.StringIO(data)) if one["kind"] == "own mark")
    assert own["detail"] == f"'{opening}"


def test_the_date_stands_there_only_when_asked_for(dam_pair: Comparison) -> None:
    """No form puts a date of today into a report."""
    for form in WRITTEN:
        dated = words_of(form, report_in(form, dam_pair, Notebook(), OPTIONS))
        plain = words_of(form, report_in(form, dam_pair, Notebook(), ReportOptions()))
        assert "1 February 2026" in dated
        assert "1 February 2026" not in plain
