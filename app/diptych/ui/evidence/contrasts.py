"""Differences in framing, each with its statement and the quotes it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, Confidence, Contrast, ContrastKind
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Block, Heading, Jump, Text
from diptych.ui.evidence.quoting import quotes
from diptych.ui.lenses.names import LensName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Link

KIND_WORDS = {
    ContrastKind.NAMING: later("Naming"),
    ContrastKind.AGENCY: later("Who acts"),
    ContrastKind.TONE: later("Tone"),
    ContrastKind.CERTAINTY: later("Certainty"),
    ContrastKind.VOICES: later("Voices"),
    ContrastKind.FRAME: later("Frame"),
    ContrastKind.PLACEMENT: later("Placement"),
}
"""Kinds of contrast in the words of the window."""

WHOLE = "the whole"
"""What a contrast is about that concerns both articles as a whole."""


def contrasts_about(comparison: Comparison, name: str) -> tuple[Contrast, ...]:
    """Return the contrasts about an actor, a theme or `WHOLE`."""
    return tuple(one for one in comparison.contrasts if one.about == name)


def contrast_blocks(
    comparison: Comparison,
    contrasts: Iterable[Contrast],
    *,
    most: int = 2,
    shown: Link | None = None,
    hue: int | None = None,
) -> tuple[Block, ...]:
    """Return heading, statement and up to `most` quotes of each side for each contrast.

    What the sheet shows already as the passages of the link `shown` is not quoted again.
    """
    return tuple(block for one in contrasts for block in _blocks(comparison, one, most, shown, hue))


def statements(contrasts: Iterable[Contrast]) -> tuple[Block, ...]:
    """Return heading and statement for each contrast, without its quotes."""
    return tuple(
        block
        for one in contrasts
        for block in (Heading(contrast_kind(one), one.id), Text(spoken(one.statement)))
    )


def jumps(comparison: Comparison) -> tuple[Jump, ...]:
    """Return a line for each contrast about an actor or a theme that leads there."""
    places = {
        **{theme.name: (LensName.SHARED, theme.id) for theme in comparison.themes if theme.shared},
        **{actor.name: (LensName.ACTORS, actor.id) for actor in comparison.actors},
    }
    return tuple(
        Jump(spoken(one.statement), contrast_kind(one), *places[one.about])
        for one in comparison.contrasts
        if one.about in places
    )


def contrast_kind(contrast: Contrast) -> str:
    """Return the kind of a contrast, and `possible` where it is no more than that."""
    kind = _(KIND_WORDS[contrast.kind])
    return (
        _("{kind}, possible").format(kind=kind)
        if contrast.confidence is Confidence.POSSIBLE
        else kind
    )


def _blocks(
    comparison: Comparison, contrast: Contrast, most: int, shown: Link | None, hue: int | None
) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Heading(contrast_kind(contrast), contrast.id),
        Text(spoken(contrast.statement)),
    ]
    for side in Side:
        spans = [
            span for span in contrast.on(side) if shown is None or not shown.on(side).contains(span)
        ]
        blocks += quotes(comparison, side, spans, most, hue=hue)
    return tuple(blocks)
