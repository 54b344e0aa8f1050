"""Two pages that scroll together."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.reading.measure import ANCHOR
from diptych.ui.reading.scroll_map import ScrollMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.text import Span
    from diptych.ui.reading.page import Page

_EXACT = 100
"""So many passages are measured to the pixel; of more, neighbours even out a line's difference."""
_CATCH_UP = 480.0
"""Pixels of scrolling in which a page that stands off its place comes back to it."""


class ScrollLink(QObject):
    """Moves the page that is not scrolled, along aligned passages.

    A page that was put elsewhere (a selection that runs against the order of the ties) does not
    jump back at the next scroll: its distance shrinks as the reader goes on.
    """

    def __init__(self, first: Page, second: Page) -> None:
        super().__init__(first)
        self._pages = (first, second)
        self._aligned: tuple[tuple[Span, Span], ...] = ()
        self._map: ScrollMap | None = None
        self._linked = True
        self._held = False
        self._last = [0, 0]
        first.scrolled.connect(lambda: self._follow(0))
        second.scrolled.connect(lambda: self._follow(1))

    def set_aligned(self, aligned: Sequence[tuple[Span, Span]]) -> None:
        """Scroll along other pairs of passages, A's first in each."""
        if tuple(aligned) != self._aligned:
            self._aligned = tuple(aligned)
            self.measure_again()

    def set_linked(self, linked: bool) -> None:  # noqa: FBT001 - the switch itself
        """Link or part the pages; nothing moves until the next scroll."""
        self._linked = linked
        self._note()

    def measure_again(self) -> None:
        """Forget the map: a page has been laid out anew."""
        self._map = None
        self._note()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let the pages be moved one by one."""
        before, self._held = self._held, True
        try:
            yield
        finally:
            self._held = before
            self._note()

    def _note(self) -> None:
        self._last = [page.verticalScrollBar().value() for page in self._pages]

    def _follow(self, moved: int) -> None:
        if self._held or not self._linked:
            return
        leader = self._pages[moved].verticalScrollBar()
        if self._last[moved] > leader.maximum():
            # The window has grown, and the page's end came down with it: nobody has scrolled.
            self._note()
            return
        with self.held():
            follower = self._pages[1 - moved].verticalScrollBar()
            value = leader.value()
            target = self._target(moved, value)
            if 0 < value < leader.maximum():
                target += self._distance_left(moved, value)
            follower.setValue(round(target))

    def _distance_left(self, moved: int, value: int) -> float:
        """Return how far off its place the follower still stands after this scroll."""
        off = self._last[1 - moved] - self._target(moved, self._last[moved])
        left = max(0.0, 1 - abs(value - self._last[moved]) / _CATCH_UP)
        return off * left

    def _target(self, moved: int, value: float) -> float:
        if self._map is None:
            self._map = self._make_map()
        return self._map.a_for(value) if moved else self._map.b_for(value)

    def _make_map(self) -> ScrollMap:
        first, second = self._pages
        heights = [page.viewport().height() * ANCHOR for page in self._pages]
        ends = [[pair[side] for pair in self._aligned] for side in (0, 1)]
        middles = [self._middles(page, one) for page, one in zip(self._pages, ends, strict=True)]
        aligned = [(a - heights[0], b - heights[1]) for a, b in zip(*middles, strict=True)]
        last = (first.verticalScrollBar().maximum(), second.verticalScrollBar().maximum())
        return ScrollMap(aligned, last)

    @staticmethod
    def _middles(page: Page, spans: Sequence[Span]) -> list[float]:
        if len(spans) > _EXACT:
            return [(top + bottom) / 2 for top, bottom in page.places.rough(spans)]
        return [page.reach(span).middle for span in spans]
