"""Worksheets: what they give away, and that they can be printed."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pytest
from docx import Document

from diptych.model.notebook import Notebook
from diptych.model.own import Question
from diptych.report.blocks import Quote
from diptych.report.options import ReportOptions
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.pdf import worksheet_pdf
from diptych.report.worksheet.sheet import Grid, Lines, Words
from diptych.report.worksheet.variant import Variant
from diptych.report.worksheet.word import worksheet_docx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.report.worksheet.sheet import Sheet

variants = pytest.mark.parametrize("variant", list(Variant))


def given_parts(sheet: Sheet) -> Iterator[Quote | Words]:
    for task in sheet.tasks:
        for part in task.body:
            if isinstance(part, Grid):
                yield from (one for row in part.rows for cell in row for one in cell)


@variants
def test_every_task_is_there(variant: Variant, dam_pair: Comparison) -> None:
    """The way leads from the headlines to a conclusion, however much is given."""
    sheet = worksheet(dam_pair, Notebook(), variant)
    wanted = ["predict", "h-chart", "inference", "words", "voices", "check", "claim", "exit"]
    assert [task.id for task in sheet.tasks] == wanted
    assert all(task.body for task in sheet.tasks)


def test_a_blank_one_gives_nothing_away(dam_pair: Comparison) -> None:
    """Only frames and instructions stand there."""
    sheet = worksheet(dam_pair, Notebook(), Variant.BLANK)
    assert not list(given_parts(sheet))


def test_the_key_says_more_than_the_help(pool_pair: Comparison) -> None:
    """What a scaffolded sheet gives, the key gives too, and answers besides."""
    helped, key = (
        list(given_parts(worksheet(pool_pair, Notebook(), variant)))
        for variant in (Variant.SCAFFOLDED, Variant.KEY)
    )
    assert set(helped) < set(key)


def test_quotes_are_word_for_word(pool_pair: Comparison) -> None:
    """A class works with the words of the articles and with no others."""
    sheet = worksheet(pool_pair, Notebook(), Variant.SCAFFOLDED)
    quotes = [one for one in given_parts(sheet) if isinstance(one, Quote)]
    assert quotes
    for quote in quotes:
        for piece in quote.pieces:
            assert piece.gap or piece.text in pool_pair.article(quote.side).text


def test_the_teachers_questions_come_last(dam_pair: Comparison) -> None:
    """What a teacher asks takes the place of the usual last question."""
    asked = Notebook(questions=(Question("question-1", "Who pays for the dam?"),))
    last = worksheet(dam_pair, asked, Variant.SCAFFOLDED).tasks[-1]
    assert [one.starter for one in last.body if isinstance(one, Lines)] == ["Who pays for the dam?"]


@variants
def test_it_prints_the_same_each_time(
    variant: Variant, dam_pair: Comparison, tmp_path: Path
) -> None:
    """The PDF has the tasks in their order, and the same bytes again."""
    first, second = (
        worksheet_pdf(dam_pair, Notebook(), variant, ReportOptions()) for _ in range(2)
    )
    assert first == second
    (tmp_path / "sheet.pdf").write_bytes(first)
    text = subprocess.run(
        ["pdftotext", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    titles = [task.title for task in worksheet(dam_pair, Notebook(), variant).tasks]
    places = [text.index(title.split(",")[0]) for title in titles]
    assert places == sorted(places)


@variants
def test_it_can_be_changed_in_a_word_processor(variant: Variant, dam_pair: Comparison) -> None:
    """The document has the same tasks under real headings."""
    data = worksheet_docx(dam_pair, Notebook(), variant)
    document = Document(io.BytesIO(data))
    headings = [
        one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"
    ]
    tasks = worksheet(dam_pair, Notebook(), variant).tasks
    assert headings == [f"{number}. {task.title}" for number, task in enumerate(tasks, 1)]
    assert data == worksheet_docx(dam_pair, Notebook(), variant)


def test_a_pair_with_nothing_in_common_has_a_worksheet(strangers: Comparison) -> None:
    """Where the program found nothing there is room to find something."""
    for variant in Variant:
        assert worksheet_pdf(strangers, Notebook(), variant, ReportOptions())
