"""What a reader may choose about a report: its parts, its paper, its look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from diptych.report.citation_style import Style

Paper = Literal["a4", "us-letter"]


class Part(StrEnum):
    """A part of a report that can be left out, by the id of its section, in reading order.

    The first page and the account of how the report was made always stay: without them a report
    neither says what it shows nor can be checked.
    """

    OPENINGS = "openings"
    QUESTIONS = "questions"
    MATRIX = "matrix"
    CONTRASTS = "contrasts"
    PORTRAITS = "portraits"
    VOICES = "voices"
    WORDING = "wording"
    COVERAGE = "coverage"
    THEMES = "themes"
    LINKS = "links"
    ABSENCES = "absences"
    NOTES = "notes"
    TEXTS = "texts"


USUAL = frozenset(Part) - {Part.TEXTS}
"""The parts that a report has unless a reader says otherwise; whole articles stay out of it."""


class Form(StrEnum):
    """A kind of file. What it is called is also the ending of its name."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    MARKDOWN = "md"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is made.

    `date` is an ISO 8601 date that is printed as the report's; nothing is printed for `""`, nor
    for a `name` and a `group` (the student's class) that are not given. `style` is that of the
    citations. `large` is large print, `grey` says sides by pattern and letter alone. `embed` puts
    the pack of the comparison into a PDF, which then is a PDF/A-3 too. `language`
    is the code of the language that the report speaks (`de`), `""` that of the window.
    """

    paper: Paper = "a4"
    date: str = ""
    style: Style = Style.APA
    parts: frozenset[Part] = USUAL
    large: bool = False
    grey: bool = False
    name: str = ""
    group: str = ""
    embed: bool = False
    language: str = ""
