"""Spans that don't overlap, searched fast."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.reading import Reading


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order with overlapping ones made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


class Ranges:
    """Spans in text order, none overlapping another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(spans)
        self._starts = [span.start for span in self.spans]
        self._ends = [span.end for span in self.spans]

    def touching(self, span: Span) -> range:
        """Return the indices of the spans that share a code point with `span`."""
        first = bisect_right(self._ends, span.start)
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def around(self, span: Span) -> int | None:
        """Return the index of the span that wholly holds `span`, or none."""
        return next((at for at in self.touching(span) if self.spans[at].contains(span)), None)


class SentenceFinder:
    """Finds sentences of one reading by a place in its text."""

    def __init__(self, reading: Reading) -> None:
        self._starts: Sequence[int] = [sentence.span.start for sentence in reading.sentences]

    def at(self, position: int) -> int:
        """Return the index of the last sentence that starts at or before `position` (or 0)."""
        return max(0, bisect_right(self._starts, position) - 1)
