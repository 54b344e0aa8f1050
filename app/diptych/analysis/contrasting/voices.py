"""Who gets to speak on one side and not on the other, and how much room voices get."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import (
    THE_WHOLE,
    Draft,
    Told,
    evidence,
    listed,
)
from diptych.analysis.ranges import united
from diptych.model.comparison import Confidence, ContrastKind, VoiceKind
from diptych.model.composed import Composed, composed, composed_many
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Evidence, Voice
    from diptych.model.text import Span

LONG, FULL = 25, 40
"""From so many quoted words on a source is quoted at length; the more, the surer."""
FEW = 2
SHOWN = 4
"""How many sources a statement names for each side."""
LEAST_WORDS = 40
"""The fewest words of voices on the fuller side that shares can be told from."""
RATIO, DIFFERENCE = 2.0, 0.1
GREAT_RATIO, GREAT_DIFFERENCE = 3.0, 0.2
SEVERAL = 4
"""From so many voices on, a single source is worth a word."""


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody with a name who is quoted or cited on one side."""

    name: str
    spoken: str
    voices: tuple[Voice, ...]


def voices_contrasts(pair: Told) -> Iterator[Draft]:
    """Yield who is quoted at length on one side only, and where voices get much more room."""
    sources = {side: _sources(pair, side) for side in Side}
    only = [draft for side in Side for draft in _only(pair, side, sources)]
    yield from sorted(only, key=lambda draft: -draft.weight)[:FEW]
    yield from _room(pair, sources)
    for side in Side:
        yield from _single(side, sources)


def _sources(pair: Told, side: Side) -> list[Source]:
    """Return the named sources, the one with most voices first."""
    grouped: dict[str, list[Voice]] = {}
    for voice in pair.voices_on(side):
        if voice.source:
            grouped.setdefault(voice.source.casefold(), []).append(voice)
    sources = [
        Source(voices[0].source, _spoken(pair, voices[0]), tuple(voices))
        for voices in grouped.values()
    ]
    return sorted(sources, key=lambda source: (-len(source.voices), source.voices[0].content))


def _last(name: str) -> str:
    """Return the last word of a name: Obama and Barack Obama are taken for one."""
    return name.casefold().split()[-1]


def _spoken(pair: Told, voice: Voice) -> str:
    """Return a source as a sentence has it: a name, or the words of the text (the agency)."""
    source, span = voice.source, voice.source_span
    words = [] if span is None else span.of(pair.text(voice.side)).split()
    if span is None or source not in " ".join(words) or len(words) > len(source.split()) + 1:
        return pair.spoken(source) if source[:1].isupper() else _as_written(source)
    if source[:1].isupper() and not pair.begins_common(voice.side, span):
        return pair.spoken(source)
    return _as_written(" ".join([words[0][0].lower() + words[0][1:], *words[1:]]))


def _as_written(words: str) -> Composed:
    """Return an article's own words for somebody; other languages set them apart."""
    return composed("{words}", words=words)


def _only(pair: Told, side: Side, sources: dict[Side, list[Source]]) -> Iterator[Draft]:
    """Yield the sources quoted at length here and not cited at all across."""
    across = {_last(source.name) for source in sources[side.other]}
    for source in sources[side]:
        spans = united(v.content for v in source.voices if v.kind is VoiceKind.DIRECT)
        words = pair.counted(side, spans)
        if words < LONG or _last(source.name) in across:
            continue
        named = [v.source_span for v in source.voices if v.source_span is not None][:1]
        yield Draft(
            source.name,
            ContrastKind.VOICES,
            composed_many(
                "Only {side} quotes {source} at length: {number} word.",
                "Only {side} quotes {source} at length: {number} words.",
                words,
                side=side,
                source=source.spoken,
            ),
            Confidence.STRONG if words >= FULL else Confidence.POSSIBLE,
            evidence(side, (*named, *spans)),
            words,
        )


def _room(pair: Told, sources: dict[Side, list[Source]]) -> Iterator[Draft]:
    """Yield one statement where the share of words that voices get differs much."""
    spans = {side: pair.cited(side) for side in Side}
    if not all(spans.values()):
        return
    words = {side: pair.counted(side, spans[side]) for side in Side}
    shares = {side: words[side] / max(1, pair.words(side)) for side in Side}
    more, less = max(shares.values()), min(shares.values())
    if max(words.values()) < LEAST_WORDS or more < RATIO * less or more - less < DIFFERENCE:
        return
    strong = more >= GREAT_RATIO * less and more - less >= GREAT_DIFFERENCE
    sides = [
        composed(
            "{side} gives {number} of its {words} words to what others say or think ({sources})",
            side=side,
            number=words[side],
            words=pair.words(side),
            sources=_named(sources[side]),
        )
        for side in Side
    ]
    yield Draft(
        THE_WHOLE,
        ContrastKind.VOICES,
        composed("{first}; {second}.", first=sides[0], second=sides[1]),
        Confidence.STRONG if strong else Confidence.POSSIBLE,
        tuple(piece for side in Side for piece in evidence(side, spans[side])),
        more - less,
    )


def _named(sources: list[Source]) -> Composed:
    if not sources:
        return composed("no source named")
    shown = [source.spoken for source in sources[:SHOWN]]
    rest = len(sources) - len(shown)
    if rest:
        shown.append(composed("{number} more", number=str(rest)))
    return composed_many(
        "{number} source: {names}", "{number} sources: {names}", len(sources), names=listed(shown)
    )


def _single(side: Side, sources: dict[Side, list[Source]]) -> Iterator[Draft]:
    """Yield where all named voices of one side are one source's and the other has several."""
    here, across = sources[side], sources[side.other]
    if len(here) != 1 or len(here[0].voices) < SEVERAL or len(across) < SEVERAL - 1:
        return
    others = [source.voices[0].content for source in across[:SHOWN]]
    yield Draft(
        here[0].name,
        ContrastKind.VOICES,
        composed(
            "All {number} named voices in {side} are {source}’s; {other} names {sources}.",
            number=str(len(here[0].voices)),
            side=side,
            source=here[0].spoken,
            other=side.other,
            sources=_named(across),
        ),
        Confidence.POSSIBLE,
        _in_order(side, [voice.content for voice in here[0].voices], others),
        len(here[0].voices),
    )


def _in_order(side: Side, here: list[Span], across: list[Span]) -> tuple[Evidence, ...]:
    both = {side: here, side.other: across}
    return tuple(piece for each in Side for piece in evidence(each, both[each]))
