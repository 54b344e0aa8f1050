"""Where a code point of an article stands in the document that shows it, and back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.text import Span


@dataclass(frozen=True, slots=True)
class Insertion:
    """A block that a page shows but the article's text has not.

    It stands before the code point `at`; `length` counts UTF-16 units and includes the block's
    own separator.
    """

    at: int
    length: int


class PageOffsets:
    """The one place where code points become Qt's positions (UTF-16 units, blocks inserted)."""

    def __init__(self, text: str, insertions: Sequence[Insertion] = ()) -> None:
        self._length = len(text)
        self._astral = [found.start() for found in re.finditer("[\U00010000-\U0010ffff]", text)]
        ordered = sorted(insertions, key=lambda piece: piece.at)
        self._inserted_at = [piece.at for piece in ordered]
        self._inserted = [0, *accumulate(piece.length for piece in ordered)]

    def position(self, point: int) -> int:
        """Return the document position of the code point at offset `point` of the text.

        Offsets beyond the end of the text count as its end.
        """
        point = min(point, self._length)
        inserted = self._inserted[bisect_right(self._inserted_at, point)]
        return point + bisect_left(self._astral, point) + inserted

    def point(self, position: int) -> int:
        """Return the offset of the code point that stands at or last before `position`."""
        return max(0, bisect_right(range(self._length + 1), position, key=self.position) - 1)

    def stretch(self, span: Span) -> tuple[int, int]:
        """Return the document positions `[start, end)` of a span.

        The end follows the span's last code point, so that a span which ends before an inserted
        block does not take that block in.
        """
        start = self.position(span.start)
        if not span:
            return start, start
        last = min(span.end, self._length) - 1
        if last < span.start:
            return start, start
        at = bisect_left(self._astral, last)
        wide = at < len(self._astral) and self._astral[at] == last
        return start, self.position(last) + (2 if wide else 1)
