"""What the parts of a report, its forms and the worksheets are called in the preview."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from diptych.model.translation import gettext as _
from diptych.model.translation import languages
from diptych.report.options import Form, Part
from diptych.report.worksheet.variant import Variant
from diptych_resources import resource


def part_names() -> dict[Part, str]:
    """Return the parts in reading order."""
    return {
        Part.OPENINGS: _("Headlines and openings"),
        Part.QUESTIONS: _("Questions"),
        Part.MATRIX: _("The evidence matrix"),
        Part.CONTRASTS: _("How they differ"),
        Part.PORTRAITS: _("Portraits"),
        Part.VOICES: _("Who speaks"),
        Part.WORDING: _("Words that colour"),
        Part.COVERAGE: _("Coverage and placement"),
        Part.THEMES: _("What both speak of"),
        Part.LINKS: _("Linked passages"),
        Part.ABSENCES: _("Only in one of them"),
        Part.NOTES: _("The reader’s other notes"),
        Part.TEXTS: _("Both articles in full"),
    }


def form_names() -> dict[str, str]:
    """Return the kinds of files."""
    return {
        Form.PDF: _("PDF"),
        Form.DOCX: _("Word document"),
        Form.HTML: _("Web page"),
        Form.MARKDOWN: _("Markdown"),
        Form.CSV: _("Table of marks (CSV)"),
    }


def document_names() -> dict[str, str]:
    """Return what can be written: the report (`""`), or a worksheet by its variant."""
    return {
        "": _("Report"),
        Variant.SCAFFOLDED: _("Worksheet with help"),
        Variant.BLANK: _("Blank worksheet"),
        Variant.KEY: _("Key to the worksheet"),
        Variant.LARGE: _("Worksheet in large print"),
    }


def language_names() -> dict[str, str]:
    """Return the languages that a report can speak, each in its own words, the window's first."""
    own = {code: QLocale(code).nativeLanguageName() for code in languages(resource("i18n"))}
    # Qt names the English of a country.
    return {"": _("Language of the window"), **own, "en": "English"}
