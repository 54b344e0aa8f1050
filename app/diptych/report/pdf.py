"""The report as a PDF: tagged, with bookmarks, the same byte for byte for the same input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.report.blocks import plain
from diptych.report.content import report_content
from diptych.report.typesetting import typeset, typeset_pages

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import ReportOptions
    from diptych.report.typesetting import Enclosed


def comparison_pdf(
    comparison: Comparison,
    notebook: Notebook,
    options: ReportOptions,
    enclosed: Enclosed | None = None,
) -> bytes:
    """Return the report of a comparison and the reader's work on it as PDF/UA-1.

    With a file inside it is a PDF/A-3a too.
    """
    content = plain(report_content(comparison, notebook, options))
    return typeset(content, enclosed=enclosed, date=options.date)


def comparison_pages(
    comparison: Comparison, notebook: Notebook, options: ReportOptions, resolution: int
) -> tuple[bytes, ...]:
    """Return the pages of the same report as PNG, for a printer of so many pixels an inch."""
    return typeset_pages(plain(report_content(comparison, notebook, options)), resolution)
