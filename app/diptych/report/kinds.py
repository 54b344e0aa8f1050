"""The kinds of contrasts as headings, and what a row of the matrix is called in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import ContrastKind
from diptych.model.marks import row_name
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report import phrases

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

KINDS = {
    ContrastKind.NAMING: later("What they call people and things"),
    ContrastKind.AGENCY: later("Who acts and who is acted upon"),
    ContrastKind.TONE: later("In what tone they speak"),
    ContrastKind.CERTAINTY: later("How certain they are"),
    ContrastKind.VOICES: later("Whom they let speak"),
    ContrastKind.FRAME: later("In which frame they put it"),
    ContrastKind.PLACEMENT: later("Where they place it"),
}
_WHOLE = "the whole"


def row_label(comparison: Comparison, row: str) -> str:
    """Return the name of a row, short enough for a narrow column.

    A contrast is named by its kind and what it is about: its sentence stands where the report
    tells of it.
    """
    for one in comparison.contrasts:
        if one.id == row:
            kind = _(KINDS[one.kind])
            named = f"{kind}: {one.about}" if one.about != _WHOLE else kind
            return phrases.short(named, phrases.LONGEST_NAME)
    return phrases.short(row_name(comparison, row), phrases.LONGEST_NAME)
