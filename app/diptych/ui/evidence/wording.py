"""The sheet for a word that colours what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, ContrastKind
from diptych.model.spoken import quoted, spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.evidence.blocks import Block, Facing, Heading, Sheet, Text
from diptych.ui.evidence.contrasts import contrast_blocks
from diptych.ui.evidence.quoting import in_context, word
from diptych.ui.lenses.wording import (
    frequency_sentence,
    kind_note,
    kind_title,
    wording_at,
    wording_view,
)
from diptych.ui.names import shortened, side_name

if TYPE_CHECKING:
    from diptych.model.comparison import Contrast
    from diptych.model.text import Span
    from diptych.ui.lenses.view import Stop

_CERTAIN = ("hedge", "booster")
_MOST = 40
"""Words of one kind that are listed on a side; next and previous lead to all of them."""


def wording_sheet(comparison: Comparison, stop: Stop) -> Sheet:
    """Return one word in its sentence, the rule, and all words of its kind face to face."""
    one = wording_at(comparison, stop.id)
    words = shortened(comparison.quote(one.side, one.span), 60)
    entry = wording_view(comparison).entry(one.kind)
    hue = entry.style.hue if entry else 0
    return Sheet(
        kind=f"{kind_title(one.kind)} · {kind_note(one.kind)}",
        title=quoted(words),
        blocks=(
            in_context(comparison, one.side, one.span, hue=hue),
            Heading(_("Why it is marked")),
            Text(sentence(spoken(one.rule))),
            *(contrast_blocks(comparison, _certainty(comparison)) if one.kind in _CERTAIN else ()),
            *_all_of(comparison, one.kind),
        ),
        summary=_("“{words}” in {side}: {reason}").format(
            words=words, side=one.side, reason=sentence(spoken(one.rule))
        ),
    )


def sentence(words: str) -> str:
    """Return `words` with a capital and a full stop."""
    text = words.strip()
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith((".", "!", "?")) else whole + "."


def _certainty(comparison: Comparison) -> tuple[Contrast, ...]:
    return tuple(one for one in comparison.contrasts if one.kind is ContrastKind.CERTAINTY)


def _all_of(comparison: Comparison, kind: str) -> tuple[Block, ...]:
    spans = [_spans(comparison, kind, side) for side in Side]
    a, b = (
        tuple(word(comparison, side, span) for span in one[:_MOST])
        for side, one in zip(Side, spans, strict=True)
    )
    names = (side_name(comparison, Side.A), side_name(comparison, Side.B))
    more = [
        Text(
            _("and {number} more in {side}").format(number=len(one) - _MOST, side=side), muted=True
        )
        for side, one in zip(Side, spans, strict=True)
        if len(one) > _MOST
    ]
    return (
        Heading(_("{kind} on both sides").format(kind=kind_title(kind))),
        Text(frequency_sentence(comparison, kind), muted=True),
        Facing(names, (("", a, b),)),
        *more,
    )


def _spans(comparison: Comparison, kind: str, side: Side) -> list[Span]:
    return sorted(one.span for one in comparison.wording if (one.kind, one.side) == (kind, side))
