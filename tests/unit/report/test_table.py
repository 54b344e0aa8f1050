"""The table for spreadsheets has what the reader wrote beside what the program marked."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.composed import composed
from diptych.model.notebook import Anchor, MatrixCell, Note, Notebook, OwnLink, Question
from diptych.model.text import Span
from diptych.model.translation import catalogue, speaking
from diptych.report.table import COLUMNS, report_table
from diptych_resources import resource

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison


def test_notes_and_answers_have_rows(pool_pair: Comparison) -> None:
    """A note stands with what it is on, a link with both quotes, an answer by its question."""
    first, second = pool_pair.articles
    a, b = (Anchor(article.digest, Span(0, 8), article.text[:8]) for article in (first, second))
    notebook = Notebook(
        notes=(Note("note-1", "", "Read aloud"),),
        links=(OwnLink("own-link-1", a, b, "Both open so"), OwnLink("own-link-2", b, a)),
        questions=(Question("question-1", "Who pays?", "=The town"),),
    )
    text = report_table(pool_pair, notebook).decode("utf-8-sig")
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in csv.reader(io.StringIO(text))]
    notes = [row for row in rows if row["kind"] == "note"]
    assert [row["detail"] for row in notes] == ["Read aloud", "Both open so"]
    assert (notes[1]["words"], notes[1]["matched"]) == (a.quote, b.quote)
    (answer,) = (row for row in rows if row["kind"] == "question")
    assert (answer["name"], answer["detail"]) == ("Who pays?", "'=The town")


def test_the_table_is_the_same_in_every_language(pool_pair: Comparison) -> None:
    """Whatever reads it finds the words that it knows."""
    article = pool_pair.articles[0]
    anchor = Anchor(article.digest, Span(0, 8), article.text[:8])
    statement = composed("“{words}”", words="so")
    contrast = replace(pool_pair.contrasts[0], statement=statement)
    pool_pair = replace(pool_pair, contrasts=(contrast,))
    rows = ("Distance", contrast.id)
    cells = tuple(MatrixCell(f"cell-{row}", row, anchor) for row in rows)
    notebook = Notebook(cells=cells)
    english = report_table(pool_pair, notebook)
    with speaking(catalogue(resource("i18n"), ("de",))):
        assert report_table(pool_pair, notebook) == english
