"""Who is cited for what, directly and indirectly."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.analysis.voices import voices
from diptych.language.actors import find_actors
from evaluation.readings import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from diptych.model.comparison import Voice
    from diptych.model.text import Span
    from evaluation.readings import Laid, Readings
    from evaluation.rows import Row

Place = tuple[int, int]
"""Start and end in the text of a row."""


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield the voices of each article; pieces of one saying, with one cue, are one attribution."""
    for row in rows:
        lines = _lines(row["text"])
        laid = laid_out([row["text"][start:end]] for start, end in lines)
        reading = readings.of(laid.article)
        said = _together(voices(reading, find_actors([reading])))
        yield {
            "id": row["id"],
            "attributions": [_attribution(pieces, laid, lines) for pieces in said],
        }


def _attribution(pieces: Sequence[Voice], laid: Laid, lines: Sequence[Place]) -> Row:
    def original(span: Span | None) -> list[Place]:
        cut = laid.cut(span) if span else []
        return [(lines[line][0] + start, lines[line][0] + end) for line, start, end in cut]

    return {
        "source": original(pieces[0].source_span),
        "cue": original(pieces[0].cue),
        "content": [place for voice in pieces for place in original(voice.content)],
    }


def _lines(text: str) -> list[Place]:
    """Return where each line that is not blank starts and ends."""
    places = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            places.append((start, start + len(line)))
        start += len(line) + 1
    return places


def _together(found: Iterable[Voice]) -> list[list[Voice]]:
    said: dict[object, list[Voice]] = defaultdict(list)
    for voice in found:
        said[(voice.cue, voice.source_span) if voice.cue else voice].append(voice)
    return list(said.values())
