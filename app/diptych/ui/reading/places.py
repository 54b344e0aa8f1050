"""Where words of an article stand on its page: exactly, or roughly and fast."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from diptych.ui.reading.lines import Reach, reach_of
from diptych.ui.reading.offsets import PageOffsets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QTextDocument

    from diptych.model.text import Article, Span


class Places:
    """The heights that spans take in a document, measured once for each layout.

    To ask Qt for one exactly takes a twentieth of a millisecond; what only has to know which of
    thousands are in view asks for `bounds`, and a drawing of the whole page for `rough` heights.
    `document` is asked for the document whenever it is needed.
    """

    def __init__(self, document: Callable[[], QTextDocument]) -> None:
        self._document = document
        self.offsets = PageOffsets("")
        self._paragraphs: dict[int, tuple[int, int]] = {}
        self._reaches: dict[Span, Reach] = {}
        # Of each paragraph: its start and length in code points, its top and height.
        self._starts: list[int] = []
        self._blocks: list[tuple[int, int, float, float]] = []

    def begin(self, article: Article, offsets: PageOffsets) -> None:
        """Take a text that was set anew."""
        self.offsets = offsets
        self._paragraphs = {
            offsets.position(one.span.start): (one.span.start, one.span.end)
            for one in article.paragraphs
        }
        self.forget()

    def forget(self) -> None:
        """Measure again: the document has been laid out anew."""
        self._reaches.clear()
        self._starts = []
        self._blocks = []

    def reach(self, span: Span) -> Reach:
        """Return the height a span takes in the document."""
        if span not in self._reaches:
            self._reaches[span] = reach_of(self._document(), *self.offsets.stretch(span))
        return self._reaches[span]

    def rough(self, spans: Iterable[Span]) -> list[tuple[float, float]]:
        """Return tops and bottoms as if a paragraph's words were spread evenly over its height."""
        self._measure()
        starts, blocks = self._starts, self._blocks
        found: list[tuple[float, float]] = []
        for span in spans:
            number = max(0, bisect_right(starts, span.start) - 1)
            begin, length, top, height = blocks[number]
            last = number
            while last + 1 < len(starts) and starts[last + 1] < span.end:
                last += 1
            upper = top + height * min(1.0, (span.start - begin) / length)
            if last > number:
                begin, length, top, height = blocks[last]
            found.append((upper, top + height * min(1.0, (span.end - begin) / length)))
        return found

    def bounds(self, spans: Iterable[Span]) -> list[Reach]:
        """Return the heights of the paragraphs that spans stand in; no span reaches beyond."""
        self._measure()
        starts, blocks = self._starts, self._blocks
        found: list[Reach] = []
        for span in spans:
            first = blocks[max(0, bisect_right(starts, span.start) - 1)]
            last = blocks[max(0, bisect_right(starts, max(span.start, span.end - 1)) - 1)]
            found.append(Reach(first[2], last[2] + last[3]))
        return found

    def _measure(self) -> None:
        if self._starts:
            return
        document = self._document()
        layout = document.documentLayout()
        block = document.firstBlock()
        while block.isValid():
            found = self._paragraphs.get(block.position())
            if found is not None:
                rect = layout.blockBoundingRect(block)
                self._starts.append(found[0])
                length = max(1, found[1] - found[0])
                self._blocks.append((found[0], length, rect.top(), rect.height()))
            block = block.next()
        if not self._starts:
            # A text without a paragraph has no span to ask for either.
            self._starts, self._blocks = [0], [(0, 1, 0.0, 0.0)]
