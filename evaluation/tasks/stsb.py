"""How alike two sentences are: the encoder that everything rests on, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.encoder import Encoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, _readings: Readings) -> Iterator[Row]:
    """Yield the cosine of each pair of sentences."""
    encoder = Encoder()
    for row in rows:
        cosine = float(encoder.vector(row["a"]) @ encoder.vector(row["b"]))
        yield {"id": row["id"], "score": round(min(1.0, max(0.0, cosine)), 6)}
