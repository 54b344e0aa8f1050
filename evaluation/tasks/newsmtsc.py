"""How a sentence speaks of somebody it names: negative, neutral or positive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.tone import ToneModel
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, _readings: Readings) -> Iterator[Row]:
    """Yield the likeliest tone of each sentence toward its target."""
    model = ToneModel()
    for row in rows:
        judged = model.tone(row["text"], Span(row["start"], row["end"]))
        yield {"id": row["id"], "label": judged.label}
