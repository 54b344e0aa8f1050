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


def report_in(
    form: Form, comparison: Comparison, notebook: Notebook, options: ReportOptions
) -> bytes:
    """Return the report of a comparison and the reader's work on it as a file of that form."""
    match form:
        case Form.PDF:
            return comparison_pdf(comparison, notebook, options)
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
