"""Where two sides put a theme that they share, and how much room each gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Told, evidence
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.composed import Composed, composed
from diptych.model.text import Role, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Theme

OPENING = 0.2
"""The share of a text that counts as its opening."""
LATE, LATEST = 0.4, 0.6
"""From this share of the text on, a theme comes late; the later, the surer."""
RATIO, DIFFERENCE = 2.5, 0.1
GREAT_RATIO, GREAT_DIFFERENCE = 4.0, 0.2
"""A difference in room is worth a word where either is great and the other is there at all."""
ENOUGH = 3
"""The fewest passages that a theme must have on both sides together."""
SHORTEST = 3
"""A theme with a shorter name is nothing that a reader looks for."""
SHOWN = 4
"""How many passages of each side stand as evidence for the room they take."""
FEW = 3


def placement(pair: Told) -> Iterator[Draft]:
    """Yield the shared themes that come early here and late there, or get much less room there."""
    shared = [
        theme
        for theme in pair.themes
        if theme.shared and len(theme.passages) >= ENOUGH and len(theme.name) >= SHORTEST
    ]
    drafts = [draft for theme in shared for draft in (*_order(pair, theme), *_room(theme))]
    best: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: -draft.weight):
        best.setdefault(draft.about, draft)
    yield from list(best.values())[:FEW]


def _order(pair: Told, theme: Theme) -> Iterator[Draft]:
    firsts = {side: theme.on(side)[0].span for side in Side}
    places = {side: firsts[side].start / max(1, len(pair.text(side))) for side in Side}
    early = min(Side, key=lambda side: places[side])
    late = early.other
    if places[early] > OPENING or places[late] < LATE:
        return
    yield Draft(
        theme.name,
        ContrastKind.PLACEMENT,
        _comes(pair, theme, early, places[late]),
        Confidence.STRONG if places[late] >= LATEST else Confidence.POSSIBLE,
        tuple(piece for side in Side for piece in evidence(side, [firsts[side]])),
        places[late] - places[early],
    )


def _comes(pair: Told, theme: Theme, early: Side, place: float) -> Composed:
    """Return the statement; `place` is the share of the other side's text before the theme."""
    said = {"side": early, "name": theme.name, "other": early.other}
    if _in_headline(pair, theme, early):
        return composed(
            "{side} has “{name}” in its headline; {other} comes to it after {share} % of its text.",
            share=str(round(100 * place)),
            **said,
        )
    return composed(
        "{side} has “{name}” in its opening; {other} comes to it after {share} % of its text.",
        share=str(round(100 * place)),
        **said,
    )


def _in_headline(pair: Told, theme: Theme, side: Side) -> bool:
    first = theme.on(side)[0].span
    return any(
        paragraph.role is Role.HEADLINE and paragraph.span.overlaps(first)
        for paragraph in pair.article(side).paragraphs
    )


def _room(theme: Theme) -> Iterator[Draft]:
    shares = dict(zip(Side, theme.coverage, strict=True))
    more, less = max(shares.values()), min(shares.values())
    if more < RATIO * less or more - less < DIFFERENCE:
        return
    great = more >= GREAT_RATIO * less, more - less >= GREAT_DIFFERENCE
    if not any(great):
        return
    spans = {side: [passage.span for passage in theme.on(side)[:SHOWN]] for side in Side}
    yield Draft(
        theme.name,
        ContrastKind.PLACEMENT,
        composed(
            "A gives “{name}” {first} of its text, B {second}.",
            name=theme.name,
            first=_percent(shares[Side.A]),
            second=_percent(shares[Side.B]),
        ),
        Confidence.STRONG if all(great) else Confidence.POSSIBLE,
        tuple(piece for side in Side for piece in evidence(side, spans[side])),
        more - less,
    )


def _percent(share: float) -> Composed:
    percent = round(100 * share)
    return composed("{number} %", number=str(percent)) if percent else composed("less than 1 %")
