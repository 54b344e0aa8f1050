"""What a teacher wrote to the reader's work, each with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.marks import row_name
from diptych.model.pieces import Piece, PieceKind, commented
from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report.blocks import Bullets, Line, Run, Section
from diptych.report.phrases import short
from diptych.report.rulings import mark_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Comment
    from diptych.model.notebook import Notebook

_KINDS: Final = {
    PieceKind.CONCLUSION: later("Conclusion"),
    PieceKind.ANSWER: later("Answer"),
    PieceKind.MARK: later("Marked words"),
    PieceKind.LINK: later("Linked words"),
    PieceKind.KEPT: later("Kept in the matrix"),
    PieceKind.NOTE: later("Note"),
    PieceKind.OVERRULED: later("Overruled"),
}
_LONGEST: Final = 160


def comments(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return the section of a teacher's comments, none where there are none."""
    if not notebook.comments:
        return None
    title = piece_titles(comparison)
    items = tuple(_item(piece, one, title) for piece, one in commented(notebook))
    return Section("comments", _("Comments of the teacher"), (Bullets(items),))


def piece_titles(comparison: Comparison) -> Callable[[Piece], str]:
    """Return what calls a piece of work on a pair `Marked words · peace talks`, or its kind."""
    names = mark_names(comparison)

    def title(piece: Piece) -> str:
        kind, heading = _(_KINDS[piece.kind]), piece.heading
        if piece.kind is PieceKind.KEPT:
            heading = row_name(comparison, heading)
        elif piece.kind is PieceKind.OVERRULED:
            heading = names(piece.about)
        return f"{kind} · {heading}" if heading else kind

    return title


def _item(piece: Piece | None, comment: Comment, title: Callable[[Piece], str]) -> Line:
    if piece is None:
        return (Run(comment.text), Run(" (" + _("on something taken out since") + ")", "muted"))
    words = piece.anchors[0].quote if piece.anchors else ""
    quote = (Run(f" {quoted(short(words, _LONGEST))}", "muted"),) if words else ()
    return (Run(f"{title(piece)}:", "strong"), Run(f" {comment.text}"), *quote)
