"""The report as a PDF: tagged, with bookmarks, the same byte for byte for the same input."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from diptych.model.record import comparison_record
from diptych.report.blocks import plain
from diptych.report.content import report_content
from diptych.report.typesetting import Attached, typeset, typeset_pages

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import ReportOptions

RECORD = "comparison.json"
"""What the record of the comparison is called inside a PDF."""


def comparison_pdf(comparison: Comparison, notebook: Notebook, options: ReportOptions) -> bytes:
    """Return the report of a comparison and the reader's work on it.

    It is a PDF/UA-1, or, with the record inside, a PDF/A-3a.
    """
    content = plain(report_content(comparison, notebook, options))
    return typeset(content, attached=_record(comparison, options) if options.embed else None)


def comparison_pages(
    comparison: Comparison, notebook: Notebook, options: ReportOptions, resolution: int
) -> tuple[bytes, ...]:
    """Return the pages of the same report as PNG, for a printer of so many pixels an inch."""
    return typeset_pages(plain(report_content(comparison, notebook, options)), resolution)


def _record(comparison: Comparison, options: ReportOptions) -> Attached:
    text = json.dumps(comparison_record(comparison), ensure_ascii=False, indent=2)
    return Attached(RECORD, text + "\n", "application/json", options.date)
