"""The report as a PDF: tagged, with bookmarks, the same byte for byte for the same input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diptych.model.dates import spoken_date
from diptych.report.blocks import plain
from diptych.report.citations import Style
from diptych.report.content import report_content
from diptych.report.typesetting import typeset, typeset_pages

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is printed.

    `date` is an ISO 8601 date that is printed as the report's; nothing is printed for `""`.
    `style` is that of the citations.
    """

    paper: Literal["a4", "us-letter"] = "a4"
    date: str = ""
    style: Style = Style.APA


def comparison_pdf(comparison: Comparison, notebook: Notebook, options: ReportOptions) -> bytes:
    """Return the report of a comparison and the reader's work on it, as PDF/UA-1."""
    return typeset(_content(comparison, notebook, options))


def comparison_pages(
    comparison: Comparison, notebook: Notebook, options: ReportOptions, resolution: int
) -> tuple[bytes, ...]:
    """Return the pages of the same report as PNG, for a printer of so many pixels an inch."""
    return typeset_pages(_content(comparison, notebook, options), resolution)


def _content(
    comparison: Comparison, notebook: Notebook, options: ReportOptions
) -> dict[str, object]:
    content = plain(report_content(comparison, notebook, options.style))
    return {**content, "paper": options.paper, "date": spoken_date(options.date)}
