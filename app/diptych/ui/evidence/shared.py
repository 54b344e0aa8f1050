"""The sheet for a link or a shared theme: both passages and why they are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, Link, LinkKind, Reason, Theme
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Block, Bullets, Heading, Sheet, Text
from diptych.ui.evidence.contrasts import contrast_blocks, contrasts_about
from diptych.ui.evidence.quoting import quote
from diptych.ui.evidence.word_by_word import word_by_word
from diptych.ui.lenses.shared import (
    ListedLink,
    contrast_of,
    link_title,
    links_by_id,
    shared_view,
)
from diptych.ui.names import percent, shortened

if TYPE_CHECKING:
    from diptych.model.comparison import Passage
    from diptych.model.text import Span
    from diptych.ui.lenses.view import Stop

_KINDS = {
    LinkKind.VERBATIM: later("The same words stand in both articles."),
    LinkKind.PARAPHRASE: later("Both say much the same in other words."),
    LinkKind.RELATED: later("Both speak of the same thing."),
}
TIED = later("You tied these passages together.")
_MORE = 3
_TERMS = 12


def shared_sheet(comparison: Comparison, stop: Stop) -> Sheet:
    """Return the sheet of a link, or of a theme that has none."""
    theme = comparison.theme(stop.entry)
    entry = shared_view(comparison).entry(stop.entry)
    hue = entry.style.hue if entry else 0
    numbered = links_by_id(comparison).get(stop.id)
    if numbered is not None:
        return _link_sheet(comparison, numbered, theme, hue)
    assert theme is not None, "a stop is a link or a theme"
    return _theme_sheet(comparison, theme, hue)


def _link_sheet(
    comparison: Comparison, numbered: ListedLink, theme: Theme | None, hue: int
) -> Sheet:
    link = numbered.link
    contrast = contrast_of(link, comparison.contrasts)
    name = theme.name if theme else _("Linked passages")
    reasons = _reasons(comparison, link)
    kind = link_title(numbered)
    why = _(TIED if link.own else _KINDS[link.kind])
    return Sheet(
        kind=_("{kind} · told differently").format(kind=kind) if contrast else kind,
        title=name,
        blocks=(
            quote(comparison, Side.A, link.a, (one.a for one in link.because), hue=hue),
            quote(comparison, Side.B, link.b, (one.b for one in link.because), hue=hue),
            Heading(_("Why it is marked")),
            Text(why),
            *((Bullets(reasons),) if reasons else ()),
            *word_by_word(comparison, link),
            *(_about_theme(comparison, theme, link) if theme else ()),
        ),
        summary=_summary(f"{kind}: {spoken(contrast.statement) if contrast else why}", reasons),
    )


def _theme_sheet(comparison: Comparison, theme: Theme, hue: int) -> Sheet:
    firsts = (theme.on(side)[0] for side in Side if theme.on(side))
    kind = _theme_kind(theme)
    return Sheet(
        kind=kind,
        title=theme.name,
        blocks=(
            *(quote(comparison, one.side, one.span, one.terms, hue=hue) for one in firsts),
            *_about_theme(comparison, theme, None),
        ),
        summary=f"{kind}. {_coverage(theme)} {_terms(comparison, theme)}",
    )


def _theme_kind(theme: Theme) -> str:
    if theme.shared:
        return _("Theme in both · no link between passages")
    here = next((side for side in Side if theme.on(side)), None)
    return (
        _("Your theme · only in {side}").format(side=here)
        if here
        else _("Your theme · not found in either")
    )


def _reasons(comparison: Comparison, link: Link) -> tuple[str, ...]:
    grouped: dict[str, list[str]] = {}
    for one in link.because:
        words = grouped.setdefault(spoken(one.reason), [])
        pair = _pair(comparison, one)
        if pair not in words:
            words.append(pair)
    return tuple(f"{', '.join(words)}: {reason}" for reason, words in grouped.items())


def _pair(comparison: Comparison, reason: Reason) -> str:
    a, b = (
        shortened(comparison.quote(side, span), 60)
        for side, span in ((Side.A, reason.a), (Side.B, reason.b))
    )
    return (
        _("“{a}”").format(a=a)
        if a.casefold() == b.casefold()
        else _("“{a}” and “{b}”").format(a=a, b=b)
    )


def _summary(opening: str, reasons: tuple[str, ...]) -> str:
    return f"{opening} {'; '.join(reasons[:2])}." if reasons else opening


def _about_theme(comparison: Comparison, theme: Theme, link: Link | None) -> tuple[Block, ...]:
    return (
        *contrast_blocks(comparison, contrasts_about(comparison, theme.name), shown=link),
        Heading(_("The theme “{name}”").format(name=theme.name)),
        Text(_coverage(theme)),
        Text(_terms(comparison, theme), muted=True),
        *_more(comparison, theme, link),
    )


def _coverage(theme: Theme) -> str:
    a, b = (percent(share) for share in theme.coverage)
    return _("It fills {a} of A and {b} of B.").format(a=a, b=b)


def _terms(comparison: Comparison, theme: Theme) -> str:
    found = (
        comparison.quote(passage.side, term) for passage in theme.passages for term in passage.terms
    )
    words = list({term.casefold(): term for term in found}.values())
    if not words:
        looked = ", ".join(_("“{a}”").format(a=term) for term in theme.terms)
        return (
            _("None of its words was found: {words}.").format(words=looked)
            if looked
            else _("It has no words yet.")
        )
    more = _(" and {number} more").format(number=len(words) - _TERMS) if len(words) > _TERMS else ""
    return _("Words that put a sentence there: {words}{more}.").format(
        words=", ".join(_("“{a}”").format(a=word) for word in words[:_TERMS]), more=more
    )


def _more(comparison: Comparison, theme: Theme, link: Link | None) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for side in Side:
        rest = _others(theme, side, link.on(side)) if link else theme.on(side)[1:]
        blocks += [quote(comparison, side, one.span, one.terms) for one in rest[:_MORE]]
        if len(rest) > _MORE:
            blocks.append(
                Text(
                    _("and {number} more in {side}").format(number=len(rest) - _MORE, side=side),
                    muted=True,
                )
            )
    return (Heading(_("More on this theme")), *blocks) if blocks else ()


def _others(theme: Theme, side: Side, shown: Span) -> list[Passage]:
    """Return the passages of a side beside the one that is shown; a theme has thousands."""
    start, end = shown.start, shown.end
    return [
        one
        for one in theme.passages
        if one.side is side and (one.span.start >= end or one.span.end <= start)
    ]
