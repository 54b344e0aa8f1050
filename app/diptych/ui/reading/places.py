"""Where words of an article stand on its page: exactly, or roughly and fast."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from diptych.ui.reading.lines import Reach, reach_of
from diptych.ui.reading.offsets import PageOffsets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QTextDocument

    from diptych.model.text import Article, Span


class Places:
    """The heights that spans take in a document, measured once for each layout.

    To ask Qt for one exactly takes a twentieth of a millisecond; what only has to know which of
    thousands are in view asks what stands `between` two heights, and a drawing of the whole page
    for `rough` ones.
    `document` is asked for the document whenever it is needed.
    """

    def __init__(self, document: Callable[[], QTextDocument]) -> None:
        self._document = document
        self.offsets = PageOffsets("")
        self.layout = 0
        """Counts the layouts."""
        self._paragraphs: dict[int, tuple[int, int]] = {}
        self._reaches: dict[Span, Reach] = {}
        # Of each paragraph: start and end in code points, top, and height of a code point.
        self._starts: list[int] = []
        self._tops: list[float] = []
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
        self.layout += 1
        self._reaches.clear()
        self._starts, self._tops, self._blocks = [], [], []

    def paragraph_at(self, position: int) -> tuple[int, int] | None:
        """Return start and end of the paragraph whose block begins at a position of the document.

        None where the page shows something there that is no part of the text.
        """
        return self._paragraphs.get(position)

    def reach(self, span: Span) -> Reach:
        """Return the height a span takes in the document."""
        if span not in self._reaches:
            self._reaches[span] = reach_of(self._document(), *self.offsets.stretch(span))
        return self._reaches[span]

    def rough(self, spans: Iterable[Span]) -> Iterator[tuple[float, float]]:
        """Yield tops and bottoms as if a paragraph's words were spread evenly over its height."""
        self._measure()
        starts, blocks = self._starts, self._blocks
        begin, beyond, top, rise = blocks[0]
        for span in spans:
            point, end = span.start, span.end
            # The next span often stands in the same paragraph.
            if not begin <= point < beyond:
                begin, beyond, top, rise = blocks[max(0, bisect_right(starts, point) - 1)]
            upper = top + rise * (point - begin)
            if end > beyond:
                begin, beyond, top, rise = blocks[bisect_right(starts, end) - 1]
                end = min(end, beyond)
            yield upper, top + rise * (end - begin)

    def between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return the code points between which everything stands that reaches into a height."""
        self._measure()
        first = max(0, bisect_right(self._tops, top) - 2)
        last = min(len(self._tops), bisect_left(self._tops, bottom) + 1)
        return self._blocks[first][0], self._blocks[last - 1][1]

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
                rise = rect.height() / max(1, found[1] - found[0])
                self._tops.append(rect.top())
                self._blocks.append((*found, rect.top(), rise))
            block = block.next()
        if not self._starts:
            # A text without a paragraph has no span to ask for either.
            self._starts, self._tops, self._blocks = [0], [0.0], [(0, 0, 0.0, 0.0)]
