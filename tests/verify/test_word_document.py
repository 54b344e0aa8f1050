"""Word documents in a real office program: it opens them, and no word is lost."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.verify.conftest import needed

from diptych.report.blocks import Facing, Heading, Quote
from diptych.report.content import report_content
from diptych.report.forms import report_in
from diptych.report.options import Form, ReportOptions
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.variant import Variant
from diptych.report.worksheet.word import worksheet_docx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Side
    from diptych.report.blocks import Report

pytestmark = pytest.mark.verify


def words_in_office(document: Path) -> str:
    """Return the words of a document after the office program made a PDF of it, unspaced."""
    profile = document.parent / "profile"
    subprocess.run(
        [
            needed("soffice"),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            document.parent,
            document,
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    printed = document.with_suffix(".pdf")
    done = subprocess.run(
        [needed("pdftotext"), "-raw", printed, "-"], check=True, capture_output=True, text=True
    )
    return "".join(done.stdout.split())


def headings(report: Report) -> Iterator[str]:
    """Yield the headings of all sections and inside them."""
    for section in report.sections:
        yield section.title
        yield from (block.text for block in section.blocks if isinstance(block, Heading))


def quotes(report: Report, side: Side) -> Iterator[str]:
    """Yield the words of each quote of a side, pieces between gaps by themselves."""
    for section in report.sections:
        for block in section.blocks:
            rows = block.rows if isinstance(block, Facing) else ()
            for part in (part for row in rows for part in (*row.a, *row.b)):
                if isinstance(part, Quote) and part.side is side:
                    yield "".join("\0" if one.gap else one.text for one in part.pieces).strip("\0")


def test_every_word_of_a_report_is_there(
    pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """Headings and quotes are read back, those that run from left to right letter by letter."""
    report = report_content(pair, notebook)
    file = tmp_path / "report.docx"
    file.write_bytes(report_in(Form.DOCX, pair, notebook, ReportOptions()))
    shown = words_in_office(file)
    for title in headings(report):
        if title.isascii():
            assert "".join(title.split()) in shown
    for head in report.heads:
        if not head.right_to_left:
            found = list(quotes(report, head.side))
            assert found
            # A page may end in the middle of a quote; its beginning stands together.
            lost = [one for one in found if "".join(one.split())[:25] not in shown]
            assert lost == []


@pytest.mark.parametrize("variant", list(Variant))
def test_every_task_of_a_worksheet_is_there(
    variant: Variant, pair: Comparison, notebook: Notebook, tmp_path: Path
) -> None:
    """Whichever the variant, its tasks can be printed from the office program."""
    file = tmp_path / "sheet.docx"
    file.write_bytes(worksheet_docx(pair, notebook, variant))
    shown = words_in_office(file)
    for task in worksheet(pair, notebook, variant).tasks:
        assert "".join(task.title.split()) in shown
        assert "".join(task.instruction.split()) in shown
