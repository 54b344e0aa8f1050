"""Which sentences are biased, and the words that make them so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.loaded import loadedness
from diptych.workflow.knowledge import prototypes
from evaluation.colouring import colouring
from evaluation.readings import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield for each text how loaded its most loaded sentence sounds, and the words marked."""
    kinds = prototypes()
    for row in rows:
        reading = readings.of(laid_out([[" ".join(row["text"].split())]]).article)
        marks = colouring(reading, kinds)
        yield {
            "id": row["id"],
            "score": max(loadedness(reading, kinds), default=0.0),
            "words": [mark.span.of(reading.text) for mark in marks],
        }
