"""Writes a report to where the reader wants it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.work import with_readers_work
from diptych.model.lesson import Lesson
from diptych.model.translation import catalogue, speaking
from diptych.model.translation import gettext as _
from diptych.report.forms import report_in
from diptych.report.options import Form, ReportOptions
from diptych.report.pdf import comparison_pages
from diptych.report.typesetting import Enclosed
from diptych.report.worksheet.pdf import worksheet_pages, worksheet_pdf
from diptych.workflow.writing import write_whole
from diptych_resources import resource

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
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
    progress.report(_("Setting the report"), 0.1)
    data = report_bytes(comparison, notebook, form, options)
    progress.report(_("Writing the report"), 0.9)
    write_whole(target, data)


def report_bytes(
    comparison: Comparison, notebook: Notebook, form: Form, options: ReportOptions | None = None
) -> bytes:
    """Return a pair's report, the reader's work in it, as a file of that form."""
    chosen = options or ReportOptions()
    read = with_readers_work(comparison, notebook)
    with _spoken(chosen):
        inside = _pack(comparison, notebook) if chosen.embed and form is Form.PDF else None
        return report_in(form, read, notebook, chosen, inside)


def ordered_pdf(
    comparison: Comparison, notebook: Notebook, order: Order, progress: Progress
) -> bytes:
    """Return a report or worksheet as it is shown before it is written: always as a PDF.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress.report(_("Setting the pages"), 0.1)
    options = replace(order.options, embed=False)
    if order.worksheet is None:
        made = report_bytes(comparison, notebook, Form.PDF, options)
    else:
        made = worksheet_bytes(comparison, notebook, order.worksheet, options)
    progress.report(_("Handing them on"), 0.9)
    return made


def ordered_pages(
    comparison: Comparison,
    notebook: Notebook,
    order: Order,
    progress: Progress,
    resolution: int,
) -> tuple[bytes, ...]:
    """Return the pages for a printer: a PNG each, with so many pixels an inch.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress.report(_("Setting the pages"), 0.1)
    read = with_readers_work(comparison, notebook)
    with _spoken(order.options):
        if order.worksheet is None:
            pages = comparison_pages(read, notebook, order.options, resolution)
        else:
            pages = worksheet_pages(read, notebook, order.worksheet, order.options, resolution)
    progress.report(_("Handing them on"), 0.9)
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
        progress.report(_("Setting the worksheet"), 0.1)
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
    form = Form.DOCX if target.suffix.lower() == ".docx" else Form.PDF
    write_whole(target, worksheet_bytes(comparison, notebook, variant, options, form))


def worksheet_bytes(
    comparison: Comparison,
    notebook: Notebook,
    variant: Variant,
    options: ReportOptions,
    form: Form = Form.PDF,
) -> bytes:
    """Return a pair's worksheet as a Word document or, for any other form, as a PDF."""
    read = with_readers_work(comparison, notebook)
    with _spoken(options):
        if form is Form.DOCX:
            from diptych.report.worksheet.word import worksheet_docx

            return worksheet_docx(read, notebook, variant, options.paper)
        return worksheet_pdf(read, notebook, variant, options)


def _spoken(options: ReportOptions) -> AbstractContextManager[None]:
    """Return what speaks the language that was chosen, or goes on in that of the window."""
    if not options.language:
        return nullcontext()
    return speaking(catalogue(resource("i18n"), (options.language,)))


def _pack(comparison: Comparison, notebook: Notebook) -> Enclosed:
    """Return the pair and the reader's work as a file with which somebody else can go on."""
    from diptych.interchange.pack.layout import MEDIA_TYPE, SUFFIX
    from diptych.workflow.sharing.packing import pack_of

    return Enclosed(f"comparison{SUFFIX}", pack_of(comparison, notebook, Lesson()), MEDIA_TYPE)
