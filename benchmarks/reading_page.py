"""A page of 100,000 words with 5,000 marks: a frame of it, and the change to other marks.

The peer is Qt's own way: a QTextBrowser with the same text, set the same, that carries the marks as
character formats. A frame is the whole viewport painted at another place of the text. Painting is
all on one thread, so its CPU time is what it takes on a quiet machine.
"""

from __future__ import annotations

import statistics
from functools import partial
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from benchmarks.measuring import cpu, in_turns, taken
from benchmarks.rows import Bound, Row
from benchmarks.texts import long_pair
from diptych.ingest.importer import read_text
from diptych.model.text import Side, Span
from diptych.ui.application import application
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.comfort import Comfort
from diptych.ui.reading.page import Page
from diptych.ui.reading.typesetting import typeset
from diptych.ui.reading.typography import Typography

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diptych.model.text import Article
    from diptych.ui.reading.offsets import PageOffsets

PEER = "QTextBrowser with character formats"
WIDTH, HEIGHT, PIXELS = 760, 900, 18
ROUNDS = 7
HALF = 50
MEDIAN, SLOWEST, CHANGE = 0.016, 0.033, 0.05
"""Seconds that a frame may take at the median and at the 95th percentile, and a change of marks."""
RATIO = 2.5


class Formatted(QTextBrowser):
    """The peer: the same text in the same type, with marks in its formats."""

    def __init__(self, article: Article, like: Page) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        type_ = Typography(article, tokens(Scheme.LIGHT), PIXELS, Comfort())
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(like.lineWrapColumnOrWidth())
        self._offsets: PageOffsets = typeset(self.document(), article, type_)
        margins = like.document().rootFrame().frameFormat()
        self.document().rootFrame().setFrameFormat(margins)

    def set_marks(self, marks: Sequence[PageMark]) -> None:
        """Take all marks off and put these on."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        bare = QTextCharFormat()
        bare.setBackground(QColor(Qt.GlobalColor.transparent))
        bare.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        cursor.mergeCharFormat(bare)
        marked = QTextCharFormat()
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        for mark in marks:
            start, end = self._offsets.stretch(mark.span)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marked.setBackground(QColor.fromHsv(60 * (mark.style.hue % 6), 60, 250))
            cursor.mergeCharFormat(marked)
        cursor.endEditBlock()


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure frames at many places of the text, then changes between two sets of marks."""
    words, count, frames = (600, 30, 4) if tiny else (100_000, 5_000, 200)
    app = application()
    article = read_text(long_pair(words)[0], "a.txt")
    first, second = (_marks(article, count, shift) for shift in (0, 17))
    ours = Page(Side.A, tokens(Scheme.LIGHT))
    ours.resize(WIDTH, HEIGHT)
    ours.show_article(article)
    ours.show()
    theirs = Formatted(article, ours)
    theirs.resize(WIDTH, HEIGHT)
    theirs.show()
    for page in (ours, theirs):
        page.set_marks(first)
    app.processEvents()
    with_all = f"{words:,} words with {count:,} marks"
    own, other = _frames((ours, theirs), frames)
    for name, pick, most in (("median", HALF, MEDIAN), ("95th percentile", 95, SLOWEST)):
        times = [statistics.quantiles(one, n=100)[pick - 1] for one in (own, other)]
        bounds = (Bound("ours", most), *((Bound("ratio", RATIO),) if pick == HALF else ()))
        yield Row(f"a frame of {with_all}, {name}", times[0], PEER, times[1], bounds)
    change = in_turns(
        [_changing(page, (second, first)) for page in (ours, theirs)], 2 if tiny else ROUNDS, cpu
    )
    work = f"change the marks of {with_all}"
    yield Row(work, change[0], PEER, change[1], (Bound("ours", CHANGE), Bound("ratio", 1.0)))


def _frames(pages: Sequence[QTextBrowser], count: int) -> list[list[float]]:
    """Return the seconds of frames at evenly spread places, for each page; they take turns."""
    times: list[list[float]] = [[] for _ in pages]
    bars = [page.verticalScrollBar() for page in pages]
    for page, bar in zip(pages, bars, strict=True):
        bar.setValue(bar.maximum())
        page.viewport().repaint()
    for at in range(count):
        for page, bar, own in zip(pages, bars, times, strict=True):
            bar.setValue(bar.maximum() * at // count)
            own.append(taken(page.viewport().repaint, cpu))
    return times


def _changing(page: Page | Formatted, sets: Sequence[Sequence[PageMark]]) -> Callable[[], object]:
    turns = cycle(sets)

    def change() -> None:
        page.set_marks(next(turns))
        page.viewport().repaint()

    return change


def _marks(article: Article, count: int, shift: int) -> list[PageMark]:
    """Return marks spread evenly, one in three a passage, the others a few words."""
    step = (len(article.text) - 400) // count
    styles = cycle(MarkStyle(hue, pattern) for hue, pattern in enumerate(Pattern))
    mark = partial(PageMark, side=Side.A)
    return [
        mark(
            group=f"group {at}",
            span=Span(shift + at * step, shift + at * step + (180 if at % 3 == 0 else 18)),
            style=next(styles),
            word=at % 3 > 0,
        )
        for at in range(count)
    ]
