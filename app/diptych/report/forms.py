"""The forms in which a report can be written, and how each is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.report.content import report_content
from diptych.report.options import Form
from diptych.report.pdf import comparison_pdf

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.options import ReportOptions
    from diptych.report.typesetting import Enclosed


def report_in(
    form: Form,
    comparison: Comparison,
    notebook: Notebook,
    options: ReportOptions,
    enclosed: Enclosed | None = None,
) -> bytes:
    """Return the report of a comparison and the reader's work on it as a file of that form.

    Only a PDF can have a file inside.
    """
    match form:
        case Form.PDF:
            return comparison_pdf(comparison, notebook, options, enclosed)
        case Form.CSV:
            from diptych.report.table import report_table

            return report_table(comparison, notebook)
    content = report_content(comparison, notebook, options)
    match form:
        case Form.HTML:
            from diptych.report.html import report_html

            return report_html(content)
        case Form.MARKDOWN:
            from diptych.report.markdown import report_markdown

            return report_markdown(content)
        case Form.DOCX:
            from diptych.report.word import report_docx

            return report_docx(content)
