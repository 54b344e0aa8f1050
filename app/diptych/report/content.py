"""A comparison and a notebook as the content of a report, whatever it is printed as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.dates import spoken_date
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import spoken_language
from diptych.report import (
    argument,
    closing,
    comments,
    differences,
    notes,
    people,
    placement,
    sharing,
    summary,
    texts,
)
from diptych.report.blocks import Look, Report
from diptych.report.options import USUAL, Part, ReportOptions
from diptych.report.rulings import without_overruled

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.blocks import Section


def report_content(
    comparison: Comparison, notebook: Notebook, options: ReportOptions | None = None
) -> Report:
    """Return the report: its argument, then what that rests on, then its limits.

    Pure: the same comparison, notebook and options give the same content.
    """
    chosen = options or ReportOptions()
    kept = without_overruled(comparison, notebook)
    shown: list[Section] = [argument.argument(kept, notebook)]
    left_out: list[str] = []
    for part, make in _parts(comparison, kept, notebook).items():
        if part in chosen.parts:
            shown += [section] if (section := make()) else []
        elif part in USUAL and (section := make()):
            left_out.append(section.title)
    if Part.NOTES in chosen.parts and (rest := notes.other_notes(comparison, notebook, shown)):
        shown.append(rest)
    if Part.NOTES in chosen.parts and (told := comments.comments(comparison, notebook)):
        shown.append(told)
    shown.append(closing.closing(comparison, notebook, chosen.style, left_out))
    if Part.TEXTS in chosen.parts:
        shown.append(texts.texts(kept))
    titles = [summary.head(kept, side).title for side in Side]
    return Report(
        title=_("“{first}” and “{second}” compared").format(first=titles[0], second=titles[1]),
        language=spoken_language(),
        heads=(summary.head(kept, Side.A), summary.head(kept, Side.B)),
        verdict=summary.verdict(kept),
        sections=tuple(shown),
        look=_look(chosen),
    )


def _parts(
    comparison: Comparison, kept: Comparison, notebook: Notebook
) -> dict[Part, Callable[[], Section | None]]:
    """Return what makes each part of the body, in reading order."""
    return {
        Part.OPENINGS: lambda: summary.openings(kept),
        Part.QUESTIONS: lambda: notes.questions(notebook),
        Part.MATRIX: lambda: notes.matrix(kept, notebook),
        Part.CONTRASTS: lambda: differences.contrasts(kept, notebook),
        Part.PORTRAITS: lambda: people.portraits(kept, notebook),
        Part.VOICES: lambda: people.voices(kept),
        Part.WORDING: lambda: differences.wording(kept),
        Part.COVERAGE: lambda: placement.placement(kept),
        Part.THEMES: lambda: sharing.themes(kept, notebook),
        Part.LINKS: lambda: sharing.links(comparison, notebook),
        Part.ABSENCES: lambda: differences.absences(kept, notebook),
    }


def _look(options: ReportOptions) -> Look:
    date = f" · {spoken_date(options.date)}" if options.date else ""
    facts = ((_("Name"), options.name.strip()), (_("Class"), options.group.strip()))
    return Look(
        label=_("Comparison report") + date,
        footer=_("Diptych comparison report") + date,
        reader=tuple((name, value) for name, value in facts if value),
        paper=options.paper,
        large=options.large,
        grey=options.grey,
    )
