"""The lens *Voices*: who is quoted or cited, and with how many words on each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import voice_id
from diptych.model.spoken import spoken_value
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.lenses.remembered import remembered
from diptych.ui.lenses.view import Entry, LensView, Stop, figures, style_at
from diptych.ui.marks import MarkStyle, PageMark
from diptych.ui.names import times

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison, Voice

NAMELESS = later("Nobody is named")
"""The entry for words whose speaker the text does not name."""


@remembered
def voices_view(comparison: Comparison) -> LensView:
    """Return sources as entries, the one with most words first; each quotation is a stop."""
    sources = _sources(comparison)
    styles = {key: style_at(place) for place, key in enumerate(sources)}
    words = tuple(_words(comparison, rows) for rows in sources.values())
    bars = figures(
        tuple((float(a), float(b)) for a, b in words),
        tuple((_amount(a), _amount(b)) for a, b in words),
    )
    return LensView(
        entries=tuple(
            Entry(key, _name(rows), _note(rows), styles[key], bar)
            for (key, rows), bar in zip(sources.items(), bars, strict=True)
        ),
        stops=tuple(
            Stop(
                group,
                key,
                _("{name}, {kind} words in {side}").format(
                    name=_name(rows), kind=spoken_value(voice.kind.value), side=voice.side
                ),
                _introduction(group, voice, styles[key]),
            )
            for key, rows in sources.items()
            for group, voice in rows
        ),
        marks=tuple(
            PageMark(group, voice.side, voice.content, styles[key], _hint(voice))
            for key, rows in sources.items()
            for group, voice in rows
        ),
    )


def voice_at(comparison: Comparison, stop_id: str) -> Voice:
    """Return the voice that a stop stands for."""
    return next(one for one in comparison.voices if voice_id(one) == stop_id)


def words_of(comparison: Comparison, voice: Voice) -> int:
    """Return how many words are given to a voice."""
    return len(comparison.quote(voice.side, voice.content).split())


def source_name(voice: Voice) -> str:
    """Return who speaks, or the words for nobody."""
    return voice.source or _(NAMELESS)


def _sources(comparison: Comparison) -> dict[str, list[tuple[str, Voice]]]:
    """Return groups and voices of each source; ties in length keep the order of the texts."""
    found: dict[str, list[tuple[str, Voice]]] = {}
    for voice in comparison.voices:
        key = f"source-{voice.source.casefold()}"
        found.setdefault(key, []).append((voice_id(voice), voice))
    for rows in found.values():
        rows.sort(key=lambda row: (row[1].side, row[1].content))
    ranked = sorted(found.items(), key=lambda item: -sum(_words(comparison, item[1])))
    return dict(ranked)


def _words(comparison: Comparison, rows: list[tuple[str, Voice]]) -> tuple[int, int]:
    a, b = (
        sum(words_of(comparison, voice) for _, voice in rows if voice.side is side) for side in Side
    )
    return a, b


def _amount(words: int) -> str:
    return _("{number} w.").format(number=words) if words else "–"


def _name(rows: list[tuple[str, Voice]]) -> str:
    return source_name(rows[0][1])


def _note(rows: list[tuple[str, Voice]]) -> str:
    kinds = [spoken_value(voice.kind.value) for _id, voice in rows]
    return times(len(rows)) + ", " + ", ".join(dict.fromkeys(kinds))


def _hint(voice: Voice) -> str:
    return f"{source_name(voice)}: {spoken_value(voice.kind.value)}"


def _introduction(group: str, voice: Voice, style: MarkStyle) -> tuple[PageMark, ...]:
    words = ((voice.source_span, _("Who speaks")), (voice.cue, _("The words that introduce it")))
    return tuple(
        PageMark(group, voice.side, span, style, what, word=True)
        for span, what in words
        if span is not None
    )
