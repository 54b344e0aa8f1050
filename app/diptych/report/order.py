"""What a person wants written of a pair: a report or a worksheet, in which form, how made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.report.options import Form, ReportOptions

if TYPE_CHECKING:
    from diptych.report.worksheet.variant import Variant


@dataclass(frozen=True, slots=True)
class Order:
    """A report with its options, or a worksheet where a variant of one is named.

    Of a worksheet there is a PDF and a Word document; for any other form it is a PDF.
    """

    form: Form = Form.PDF
    options: ReportOptions = field(default_factory=ReportOptions)
    worksheet: Variant | None = None

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms that it can be written in."""
        return tuple(Form) if self.worksheet is None else (Form.PDF, Form.DOCX)

    @property
    def ending(self) -> Form:
        """The form that it is written in, which is also the ending of its name."""
        return self.form if self.form in self.forms else Form.PDF
