"""Writes a report to where the reader wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.by_hand.work import with_readers_work
from diptych.report.forms import report_in
from diptych.report.options import Form, ReportOptions
from diptych.report.pdf import comparison_pages
from diptych.report.worksheet.pdf import worksheet_pages, worksheet_pdf
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.report.order import Order
    from diptych.report.worksheet.variant import Variant


def write_report(
    comparison: Comparison,
    notebook: Notebook,
    target: Path,
    progress: Progress,
    *,
    form: Form = Form.PDF,
    options: ReportOptions | None = None,
) -> None:
    """Write a pair's report, the reader's work in it, to `target`, whole or not at all.

    Raises:
        Fault: when the file cannot be written; what stood there before is kept.
        Cancelled: when the person asked to stop.
    """
    progress.report("Setting the report", 0.1)
    data = report_bytes(comparison, notebook, form, options)
    progress.report("Writing the report", 0.9)
    write_whole(target, data)


def report_bytes(
    comparison: Comparison, notebook: Notebook, form: Form, options: ReportOptions | None = None
) -> bytes:
    """Return a pair's report, the reader's work in it, as a file of that form."""
    read = with_readers_work(comparison, notebook)
    return report_in(form, read, notebook, options or ReportOptions())


def ordered_pages(
    comparison: Comparison,
    notebook: Notebook,
    order: Order,
    progress: Progress,
    resolution: int,
) -> tuple[bytes, ...]:
    """Return the pages of a report or worksheet as PNG, with so many pixels an inch.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress.report("Setting the pages", 0.1)
    read = with_readers_work(comparison, notebook)
    if order.worksheet is None:
        pages = comparison_pages(read, notebook, order.options, resolution)
    else:
        pages = worksheet_pages(read, notebook, order.worksheet, order.options, resolution)
    progress.report("Handing them on", 0.9)
    return pages


def write_ordered(
    comparison: Comparison, notebook: Notebook, target: Path, order: Order, progress: Progress
) -> None:
    """Write a report or worksheet to `target`, whole or not at all, in the form of its ending.

    A name that ends in no form gets what was ordered.

    Raises:
        Fault: when the file cannot be written; what stood there before is kept.
        Cancelled: when the person asked to stop.
    """
    if order.worksheet is not None:
        progress.report("Setting the worksheet", 0.1)
        write_worksheet(comparison, notebook, target, order.worksheet, order.options)
        return
    named = target.suffix.lower().removeprefix(".")
    form = Form(named) if named in set(Form) else order.ending
    write_report(comparison, notebook, target, progress, form=form, options=order.options)


def write_worksheet(
    comparison: Comparison,
    notebook: Notebook,
    target: Path,
    variant: Variant,
    options: ReportOptions,
) -> None:
    """Write a pair's worksheet to `target`: a Word document where it ends in .docx, else a PDF.

    Raises:
        Fault: when the file cannot be written; what stood there before is kept.
    """
    read = with_readers_work(comparison, notebook)
    if target.suffix.lower() == ".docx":
        from diptych.report.worksheet.word import worksheet_docx

        data = worksheet_docx(read, notebook, variant, options.paper)
    else:
        data = worksheet_pdf(read, notebook, variant, options)
    write_whole(target, data)
