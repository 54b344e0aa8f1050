"""The worksheet as a PDF: tagged, to be printed on paper and written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.report.typesetting import typeset
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.sheet import Variant, plain

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import ReportOptions

_USUAL, _LARGE = 10.5, 16
"""Points of the running text."""


def worksheet_pdf(
    comparison: Comparison, notebook: Notebook, variant: Variant, options: ReportOptions
) -> bytes:
    """Return the worksheet of a comparison, as PDF/UA-1."""
    content = plain(worksheet(comparison, notebook, variant))
    size = _LARGE if variant is Variant.LARGE else _USUAL
    return typeset(
        {**content, "paper": options.paper, "size": size, "language": "en"}, "worksheet.typ"
    )
