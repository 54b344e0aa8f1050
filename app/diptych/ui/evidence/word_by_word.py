"""Two linked passages word by word: what they have in common, and the words that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.revision import ChangeKind
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.evidence.blocks import Block, Facing, Heading, Text, Word
from diptych.ui.names import counted, shortened, side_name
from diptych.ui.revisions.edits import edits

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison, Link
    from diptych.model.revision import Change
    from diptych.model.text import Span

_LEAST: Final = 0.5
"""With less than this share of the longer passage in common, single words tell nothing."""
_LONGEST: Final = 120


def word_by_word(comparison: Comparison, link: Link) -> tuple[Block, ...]:
    """Return the words that differ, nothing where the passages have little in common."""
    from diptych.analysis.revisions import common_at_most, revisions

    a, b = (comparison.quote(side, link.on(side)) for side in Side)
    enough = _LEAST * max(len(a.split()), len(b.split()))
    if common_at_most(a, b) < enough:
        return ()
    changes = revisions(a, b)
    common = sum(len(one.words(a, b).split()) for one in changes if _same(one))
    if common < enough:
        return ()
    made = edits(changes, a, b)
    told = Text(
        _("{amount} in common, in the same order.").format(
            amount=counted(common, "{number} word", "{number} words")
        )
    )
    if not made:
        return Heading(_("Word by word")), told
    spans = ([span for edit in made for span in edit.old], [s for edit in made for s in edit.new])
    a_words, b_words = (
        tuple(_word(comparison, side, span, link) for span in found)
        for side, found in zip(Side, spans, strict=True)
    )
    names = side_name(comparison, Side.A), side_name(comparison, Side.B)
    return (
        Heading(_("Word by word")),
        told,
        Facing(names, ((_("words that the other has not there"), a_words, b_words),)),
    )


def _same(change: Change) -> bool:
    return change.kind in {ChangeKind.EQUAL, ChangeKind.MOVED}


def _word(comparison: Comparison, side: Side, span: Span, link: Link) -> Word:
    where = span.shifted(link.on(side).start)
    return Word(side, where, shortened(comparison.quote(side, where), _LONGEST))
