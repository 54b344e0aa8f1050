"""Reports as they are ordered: in a language of their own, as they are shown, as pictures."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from tests.unit.report.conftest import pool

from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.model.translation import spoken_language
from diptych.report.options import Form, ReportOptions
from diptych.report.order import Order
from diptych.report.pictures import Pages
from diptych.report.worksheet.variant import Variant
from diptych.workflow import desk as desk_module
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.reporting import ordered_pages, ordered_pdf, report_bytes, worksheet_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison


@pytest.fixture
def pair() -> Comparison:
    """Two articles on one story, with marks of every kind."""
    return pool()


@pytest.mark.parametrize("form", [Form.HTML, Form.MARKDOWN])
def test_a_report_speaks_its_own_language(form: Form, pair: Comparison) -> None:
    """The window goes on in its own; no word of the articles is translated."""
    german = report_bytes(pair, Notebook(), form, ReportOptions(language="de")).decode("utf-8")
    assert "Über diesen Bericht" in german
    assert "About this report" not in german
    assert "Maria Teale" in german
    assert spoken_language() == "en"
    english = report_bytes(pair, Notebook(), form, ReportOptions(language="en"))
    assert english == report_bytes(pair, Notebook(), form)


def test_a_worksheet_speaks_its_own_language(pair: Comparison) -> None:
    """A class may read English articles and be asked in German."""
    options = ReportOptions(language="de")
    made = [
        worksheet_bytes(pair, Notebook(), Variant.SCAFFOLDED, one, Form.DOCX)
        for one in (options, ReportOptions())
    ]
    assert made[0] != made[1]


def test_a_report_bears_the_day_of_its_comparison(
    pair: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is that on which the comparison was kept, whenever the report is written."""
    desk = Desk(tmp_path / "library.sqlite", Comparer())
    monkeypatch.setattr(desk_module, "_today", lambda: "2024-02-29")
    desk.keep(pair)
    monkeypatch.setattr(desk_module, "_today", lambda: "2025-01-01")
    made = []
    for chosen in ("", "2024-05-06"):
        target = tmp_path / f"report{chosen}.md"
        order = Order(Form.MARKDOWN, ReportOptions(date=chosen))
        desk.write_report(pair, target, order, Silent())
        made.append(target.read_text(encoding="utf-8"))
    desk.close()
    assert "29 February 2024" in made[0]
    assert "29 February 2024" not in made[1]
    assert "6 May 2024" in made[1]


@pytest.mark.parametrize("worksheet", [None, Variant.BLANK])
def test_what_is_shown_is_what_is_printed(worksheet: Variant | None, pair: Comparison) -> None:
    """The pages of the preview are as many and as large as those that a printer gets."""
    order = Order(Form.DOCX, ReportOptions(paper="us-letter", embed=True), worksheet)
    shown = Pages(ordered_pdf(pair, Notebook(), order, Silent()))
    printed = ordered_pages(pair, Notebook(), order, Silent(), 72)
    assert len(shown) == len(printed)
    assert shown.inches(0) == (8.5, 11)
    picture = shown.picture(0, 72)
    assert (picture.width, picture.height) == struct.unpack(">II", printed[0][16:24])
    assert len(picture.pixels) == picture.stride * picture.height
    assert set(picture.pixels[:3]) == {255}, "the corner of a page is white"
    shown.close()
