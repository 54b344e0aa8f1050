"""The generic frames of an article: conflict, economic, human interest, morality, resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.frames import frame_scores
from diptych.workflow.knowledge import prototypes
from evaluation.readings import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield how far each frame shows in each article."""
    kinds = prototypes()
    for row in rows:
        lines = [line for line in row["text"].split("\n") if line.strip()]
        reading = readings.of(laid_out([line] for line in lines).article)
        yield {"id": row["id"], "frames": frame_scores(reading, kinds)}
