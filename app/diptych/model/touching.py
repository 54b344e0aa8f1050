"""Whether any of many stretches touches another one, told fast however they lie."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.text import Span


class Stretches:
    """Spans of one text that may overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reached = list(accumulate((span.end for span in ordered), max))

    def touch(self, span: Span) -> bool:
        """Whether one of them shares at least one code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reached[before - 1] > span.start
