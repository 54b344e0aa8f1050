"""The worksheet as a PDF: tagged, to be printed on paper and written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import spoken_language
from diptych.report.typesetting import typeset, typeset_pages
from diptych.report.worksheet.content import worksheet
from diptych.report.worksheet.sheet import plain
from diptych.report.worksheet.variant import Variant

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import ReportOptions

_TEMPLATE = "worksheet.typ"
_USUAL, _LARGE = 10.5, 16
"""Points of the running text."""


def worksheet_pdf(
    comparison: Comparison, notebook: Notebook, variant: Variant, options: ReportOptions
) -> bytes:
    """Return the worksheet of a comparison, as PDF/UA-1."""
    return typeset(_content(comparison, notebook, variant, options), _TEMPLATE)


def worksheet_pages(
    comparison: Comparison,
    notebook: Notebook,
    variant: Variant,
    options: ReportOptions,
    resolution: int,
) -> tuple[bytes, ...]:
    """Return the pages of the same worksheet as PNG, with so many pixels an inch."""
    content = _content(comparison, notebook, variant, options)
    return typeset_pages(content, resolution, _TEMPLATE)


def _content(
    comparison: Comparison, notebook: Notebook, variant: Variant, options: ReportOptions
) -> dict[str, object]:
    content = plain(worksheet(comparison, notebook, variant))
    size = _LARGE if variant is Variant.LARGE else _USUAL
    return {**content, "paper": options.paper, "size": size, "language": spoken_language()}
