"""What the window calls the pieces of a work, and the files that it writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from diptych.interchange.pack.layout import SUFFIX
from diptych.model.marks import row_name
from diptych.model.pieces import PieceKind
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report.rulings import mark_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.pack import Student
    from diptych.model.pieces import Piece

KINDS: Final = {
    PieceKind.CONCLUSION: later("Conclusion"),
    PieceKind.ANSWER: later("Answer"),
    PieceKind.MARK: later("Mark"),
    PieceKind.LINK: later("Link"),
    PieceKind.KEPT: later("Kept in the matrix"),
    PieceKind.NOTE: later("Note"),
    PieceKind.OVERRULED: later("Overruled"),
}
_LONGEST: Final = 60
_NO_NAME: Final = re.compile(r'[\\/:*?"<>|\s]+')
"""What no system takes in the name of a file."""


def piece_titles(comparison: Comparison) -> Callable[[Piece], str]:
    """Return what says `Mark · peace talks` of a piece of work on a pair, or the kind alone."""
    names = mark_names(comparison)

    def title(piece: Piece) -> str:
        kind, heading = _(KINDS[piece.kind]), piece.heading
        if piece.kind is PieceKind.KEPT:
            heading = row_name(comparison, heading)
        elif piece.kind is PieceKind.OVERRULED:
            heading = names(piece.about)
        return f"{kind} · {heading}" if heading else kind

    return title


def student_name(student: Student) -> str:
    """Return a student's name, or a stand-in by which two without a name are told apart."""
    return student.name or _("Student {sign}").format(sign=student.key[:4])


def file_name(*parts: str) -> str:
    """Return a name for a pack that every system takes."""
    words = "-".join(filter(None, (_NO_NAME.sub("-", part).strip("-.") for part in parts)))
    return f"{words[:_LONGEST].rstrip('-.') or 'diptych'}{SUFFIX}"
