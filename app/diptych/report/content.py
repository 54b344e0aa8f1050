"""A comparison and a notebook as the content of a report, whatever it is printed as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.report import closing, differences, notes, people, sharing, summary
from diptych.report.blocks import Report
from diptych.report.citations import Style
from diptych.report.rulings import without_overruled

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook


def report_content(comparison: Comparison, notebook: Notebook, style: Style = Style.APA) -> Report:
    """Return the report: what is shared first, then what differs, then its limits.

    Pure: the same comparison and notebook give the same content.
    """
    kept = without_overruled(comparison, notebook)
    body = (
        summary.in_short(kept),
        notes.conclusion(notebook),
        notes.questions(notebook),
        summary.openings(kept),
        notes.matrix(kept, notebook),
        sharing.themes(kept, notebook),
        sharing.links(comparison, notebook),
        differences.contrasts(kept, notebook),
        people.portraits(kept, notebook),
        people.voices(kept),
        differences.wording(kept),
        differences.absences(kept, notebook),
    )
    shown = [section for section in body if section]
    rest = (
        notes.other_notes(comparison, notebook, shown),
        closing.closing(comparison, notebook, style),
    )
    titles = [summary.head(kept, side).title for side in Side]
    return Report(
        title=f"“{titles[0]}” and “{titles[1]}” compared",
        language="en",
        heads=(summary.head(kept, Side.A), summary.head(kept, Side.B)),
        verdict=summary.verdict(kept),
        sections=(*shown, *(section for section in rest if section)),
    )
