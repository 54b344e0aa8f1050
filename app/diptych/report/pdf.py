"""The report as a PDF: tagged, with bookmarks, the same byte for byte for the same input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diptych.model.dates import spoken_date
from diptych.report.blocks import plain
from diptych.report.content import report_content
from diptych.report.typesetting import typeset

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is printed.

    `date` is an ISO 8601 date that is printed as the report's; nothing is printed for `""`.
    """

    paper: Literal["a4", "us-letter"] = "a4"
    date: str = ""


def comparison_pdf(comparison: Comparison, notebook: Notebook, options: ReportOptions) -> bytes:
    """Return the report of a comparison and the reader's work on it, as PDF/UA-1."""
    content = plain(report_content(comparison, notebook))
    return typeset({**content, "paper": options.paper, "date": spoken_date(options.date)})
