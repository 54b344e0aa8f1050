"""Compares two articles, reading each only once."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.model.comparison import Settings
from diptych.model.progress import Part
from diptych.model.text import Side
from diptych.workflow.twins import refuse_twins

if TYPE_CHECKING:
    from diptych.analysis.compare import Knowledge
    from diptych.language.reader import Reader
    from diptych.language.reading import Reading
    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.text import Article

MATRICES = {"OPENBLAS_NUM_THREADS": "1"}
"""What numpy must find in the environment when it comes in. A second thread of its own would wait
at full speed for a tenth of a second after each product, which costs more than it helps."""
_KEPT = 4
"""Readings kept in memory: the open pair and the one before."""
_READ = 0.85
"""The share of the time of a comparison after which both articles are read."""


class Comparer:
    """Owns the models; they and all that computes are loaded when first needed.

    Args:
        threads: bounds the threads of the models; comparisons do not depend on it.
        settings: what the reader set about the analysis.
    """

    def __init__(self, threads: int = 1, settings: Settings | None = None) -> None:
        for name, value in MATRICES.items():
            os.environ.setdefault(name, value)
        self.settings = settings or Settings()
        self.threads = threads
        self._readings: dict[tuple[str, str], Reading] = {}

    @cached_property
    def _reader(self) -> Reader:
        from diptych.language.reader import Reader

        return Reader(self.threads)

    @cached_property
    def _knowledge(self) -> Knowledge:
        from diptych.workflow.knowledge import knowledge

        return knowledge(self.settings.starter_themes)

    def compare(self, first: Article, second: Article, progress: Progress) -> Comparison:
        """Return what the analysis says of the pair.

        Raises:
            Fault: when both are the same article.
            Cancelled: when the person asked to stop.
        """
        from diptych.analysis.compare import compare

        refuse_twins(first, second)
        longest = max(1, len(first.text) + len(second.text))
        middle = _READ * len(first.text) / longest
        readings = (
            self._read(first, Side.A, Part(progress, 0.0, middle)),
            self._read(second, Side.B, Part(progress, middle, _READ)),
        )
        return compare(readings, self.settings, self._knowledge, Part(progress, _READ, 1.0))

    def _read(self, article: Article, side: Side, progress: Progress) -> Reading:
        key = (article.digest, article.metadata.language.value or "")
        reading = self._readings.pop(key, None) or self._reader.read(article, side, progress)
        reading = replace(reading, side=side, article=article)
        self._readings[key] = reading
        while len(self._readings) > _KEPT:
            del self._readings[next(iter(self._readings))]
        return reading
