"""The report as pictures of its pages, for a printer."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import pikepdf
import pytest

from diptych.model.notebook import Notebook
from diptych.report.options import ReportOptions
from diptych.report.pdf import comparison_pages, comparison_pdf

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_each_page_of_the_report_is_a_picture(
    pool_pair: Comparison, paper: str, size: tuple[int, int]
) -> None:
    """As many pages as the PDF has, of the paper's size, at 72 pixels an inch one a point."""
    options = ReportOptions(paper=paper)  # type: ignore[arg-type]  # one of the two
    pages = comparison_pages(pool_pair, Notebook(), options, 72)
    with pikepdf.open(io.BytesIO(comparison_pdf(pool_pair, Notebook(), options))) as printed:
        assert len(pages) == len(printed.pages)
    for page in pages:
        assert page.startswith(SIGNATURE)
        assert struct.unpack(">II", page[16:24]) == pytest.approx(size, abs=1)
