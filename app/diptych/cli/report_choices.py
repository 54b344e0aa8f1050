"""The options of `compare` that say what a report has in it and how it looks."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from diptych.model.translation import languages
from diptych.report.citation_style import Style
from diptych.report.options import USUAL, Part, ReportOptions
from diptych_resources import resource

if TYPE_CHECKING:
    from argparse import Namespace

CITATIONS = {"apa": Style.APA, "mla": Style.MLA, "chicago": Style.CHICAGO}
"""What a style is called when it is typed."""
_NAMES = ", ".join(Part)


def add_choices(one: argparse.ArgumentParser) -> None:
    """Let a command take them."""
    report = one.add_argument_group(
        "the report", f"Its parts: {_NAMES}. Its first page and what it says of itself always stay."
    )
    report.add_argument("--parts", type=_parts, metavar="PART,…", help="only these")
    report.add_argument("--without", type=_parts, metavar="PART,…", help="all but these")
    report.add_argument(
        "--full-texts", action="store_true", help="both articles in full as an appendix"
    )
    report.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of a PDF")
    report.add_argument("--large", action="store_true", help="large print")
    report.add_argument("--grey", action="store_true", help="no colours, for a grey printer")
    report.add_argument("--name", default="", metavar="NAME", help="whose report it is")
    report.add_argument("--class", dest="group", default="", metavar="CLASS", help="of which class")
    report.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="to print")
    report.add_argument(
        "--citations", choices=tuple(CITATIONS), default="apa", help="style of them"
    )
    add_language(report)
    report.add_argument(
        "--embed",
        action="store_true",
        help="put the pack of the comparison into the PDF, which then is a PDF/A-3",
    )


def add_language(one: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """Let a command take the language of what it writes."""
    one.add_argument(
        "--language", type=_language, default="", metavar="CODE", help="to write in, such as de"
    )


def chosen(typed: Namespace) -> ReportOptions:
    """Return what was typed as the options of a report."""
    parts = USUAL if typed.parts is None else typed.parts
    if typed.without is not None:
        parts -= typed.without
    if typed.full_texts:
        parts |= {Part.TEXTS}
    return ReportOptions(
        paper=typed.paper,
        date=typed.date or "",
        style=CITATIONS[typed.citations],
        parts=parts,
        large=typed.large,
        grey=typed.grey,
        name=typed.name,
        group=typed.group,
        embed=typed.embed,
        language=typed.language,
    )


def _parts(text: str) -> frozenset[Part]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Part)]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is no part of a report: {_NAMES}")
    return frozenset(map(Part, names))


def _language(text: str) -> str:
    known = languages(resource("i18n"))
    # What stands there by default is asked for, too.
    if text and text not in known:
        raise argparse.ArgumentTypeError(f"{text!r} is none of the languages {', '.join(known)}")
    return text


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2018-09-05") from error
