"""What stands below the bars: the list, the pages, and the evidence beside or below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from diptych.ui.empty_page import EmptyPage
from diptych.ui.lazily import is_made, lazily
from diptych.ui.plain_labels import show_plainly
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.ui.commands import Commands
    from diptych.ui.entry_list import EntryList
    from diptych.ui.evidence.panel import EvidencePanel
    from diptych.ui.evidence.strip import EvidenceStrip
    from diptych.ui.finding.bar import FindBar
    from diptych.ui.finding.search import Search
    from diptych.ui.marks import PageMark
    from diptych.ui.matrix.view import MatrixView
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.pair_view import PairView
    from diptych.ui.state import WindowState
    from diptych.ui.viewpoint import Viewpoint

    Dress = Callable[[Tokens, WindowState], None]

NARROW = 1200
"""A window of less width (at the usual text size) has its evidence in a strip below the pages."""

_LIST, _LIST_NARROW = 244, 204
_PANEL, _PANEL_NARROW = 320, 280
_BESIDE, _PAGES_BESIDE = 400, 0.62
"""The width of the matrix beside the pages, and the share that the pages have then."""


class Body(QWidget):
    """Arranges the parts, and hands each what it shows.

    At first there is the empty page; the others are made with the first pair, or before it.
    """

    def __init__(
        self, tokens: Tokens, state: WindowState, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tokens, self._state = tokens, state
        self._commands = commands
        self._dressed: list[Dress] = []
        self.empty = EmptyPage(self)
        self._stack = QStackedWidget(self)
        self._middle = QSplitter(Qt.Orientation.Vertical, self)
        self._row, self._centre = QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.loaded = False
        self._split = state.split
        self._arranged: tuple[bool, bool, MatrixPlace, int] | None = None

    # The parts of an open pair

    @lazily(with_pair=True)
    def entries(self) -> EntryList:
        """What the lens found."""
        from diptych.ui.entry_list import EntryList

        def dress(tokens: Tokens, state: WindowState) -> None:
            made.set_tokens(tokens)
            made.set_pixels(state.interface_pixels())
            made.set_swapped(state.swapped)

        made = EntryList(self._tokens, self)
        made.hide()
        self._row.insertWidget(0, made)
        self._wear(dress)
        return made

    @lazily(with_pair=True)
    def pair(self) -> PairView:
        """The pages."""
        from diptych.ui.reading.pair_view import PairView

        def dress(tokens: Tokens, state: WindowState) -> None:
            made.set_tokens(tokens)
            made.set_text_size(state.reading_pixels())
            made.set_comfort(state.comfort())
            made.set_pages(state.pages, swapped=state.swapped)
            made.set_linked(state.linked)

        made = PairView(self._tokens, self)
        self._stack.addWidget(made)
        self._wear(dress)
        return made

    @lazily(with_pair=True)
    def panel(self) -> EvidencePanel:
        """The evidence for what is selected."""
        from diptych.ui.evidence.markup import Setting
        from diptych.ui.evidence.panel import EvidencePanel

        def dress(tokens: Tokens, state: WindowState) -> None:
            pixels = state.interface_pixels()
            made.set_setting(Setting(tokens, pixels, b_first=state.swapped))

        pixels = self._state.interface_pixels()
        made = EvidencePanel(Setting(self._tokens, pixels), self._commands, self)
        made.hide()
        self._row.addWidget(made)
        self._wear(dress)
        return made

    @lazily(with_pair=True)
    def strip(self) -> EvidenceStrip:
        """The evidence in a line."""
        from diptych.ui.evidence.strip import EvidenceStrip

        made = EvidenceStrip(self._commands, self)
        made.hide()
        self._column.addWidget(made)
        self._wear(lambda _tokens, state: made.set_text_size(state.text_size))
        return made

    @lazily(with_pair=True)
    def matrix(self) -> MatrixView:
        """The reader's matrix."""
        from diptych.ui.matrix.view import MatrixView

        def dress(tokens: Tokens, state: WindowState) -> None:
            made.set_tokens(tokens)
            made.set_swapped(state.swapped)

        made = MatrixView(self._tokens, self)
        made.hide()
        self._middle.addWidget(made)
        self._middle.setStretchFactor(1, 2)
        self.set_split(self._split)
        self._wear(dress)
        return made

    @lazily(with_pair=True)
    def finder(self) -> FindBar:
        """The line in which words are looked for."""
        from diptych.ui.finding.bar import FindBar

        made = FindBar(self._commands, self)
        self._centre.insertWidget(0, made)
        self._wear(lambda tokens, _state: made.set_tokens(tokens))
        return made

    @lazily()
    def search(self) -> Search:
        """What is being looked for."""
        from diptych.ui.finding.search import Search

        return Search()

    def take(self, _made: object) -> None:
        """See to it that what was made shows words as they stand, and icons in the colours."""
        show_plainly(self)
        self._commands.tint_new()

    def _wear(self, dress: Dress) -> None:
        dress(self._tokens, self._state)
        self._dressed.append(dress)

    def put_above(self, bar: QWidget) -> None:
        """Let a bar stand above the pages, over the line in which words are looked for."""
        self._centre.insertWidget(0, bar)

    def show_pair(self, comparison: Comparison, notebook: Notebook) -> None:
        """Put two articles on the pages."""
        self.matrix.show_pair(comparison, notebook)
        first, second = comparison.articles
        self.pair.show_articles(first, second)
        self.loaded = True
        self._arranged = None

    def show_lens(self, viewpoint: Viewpoint) -> None:
        """Fill list and pages for a lens and what is selected in it."""
        self.entries.show_view(viewpoint)
        self.show_selection(viewpoint)

    def show_selection(self, viewpoint: Viewpoint) -> None:
        """Mark, scroll to and explain what is selected."""
        self.entries.select(viewpoint)
        self.paint(viewpoint)
        if self.search.hit is None:
            self.pair.select(viewpoint.stop.id if viewpoint.stop else None)
        sheet = viewpoint.sheet()
        self.panel.show_sheet(sheet)
        self.strip.show_sheet(sheet)
        self.matrix.highlight(viewpoint.subject().row)

    def paint(self, viewpoint: Viewpoint, *more: PageMark) -> None:
        """Paint the pages: hits alone while there are any, else the lens's marks and `more`."""
        aligned = viewpoint.alignment()
        if self.search.marks:
            self.pair.set_marks(self.search.marks, (), alignment=aligned)
        else:
            ground, here = viewpoint.marks_apart()
            here = (*here, *more)
            self.pair.set_marks(ground, viewpoint.ties(), alignment=aligned, here=here)

    def show_search(self, viewpoint: Viewpoint, found: Search) -> None:
        """Show hits and go to the current one; without hits the lens comes back."""
        repaint = found.marks != self.search.marks
        self.search = found
        if repaint:
            self.paint(viewpoint)
        hit, stop = found.hit, viewpoint.stop
        self.pair.select(hit.group if hit else stop.id if stop else None, scroll=False)
        if hit is not None:
            self.pair.reveal(hit.side, hit.span)
        self.finder.tell(found.counts(), found.current)

    def show_changes(self, viewpoint: Viewpoint) -> None:
        """Show what the reader did; nothing scrolls."""
        self.entries.update_view(viewpoint)
        self.paint(viewpoint)
        sheet = viewpoint.sheet()
        self.panel.update_sheet(sheet)
        self.strip.show_sheet(sheet)

    def set_look(self, tokens: Tokens, state: WindowState) -> None:
        """Wear other colours and sizes; what is made later wears them from the beginning."""
        self._tokens, self._state = tokens, state
        self.empty.set_look(tokens, state.text_size)
        for dress in self._dressed:
            dress(tokens, state)

    def arrange(self, state: WindowState) -> None:
        """Lay the parts out for the width there is."""
        narrow = self.is_narrow(state)
        panel = self.loaded and (state.panel_narrow if narrow else state.panel)
        arranged = (narrow, panel, state.matrix, self.width() * 1000 + state.text_size)
        if arranged == self._arranged:
            return
        self._arranged = arranged
        if not self.loaded:
            return
        scale, width = state.text_size / 100, self.width()
        share = 0.26 if narrow else 0.2
        wide_list = round((_LIST_NARROW if narrow else _LIST) * scale)
        self.entries.setFixedWidth(max(180, min(wide_list, round(width * share))))
        wide_panel = round((_PANEL_NARROW if narrow else _PANEL) * scale)
        self.panel.setFixedWidth(max(240, min(wide_panel, round(width * 0.3))))
        beside = state.matrix is MatrixPlace.BESIDE
        self._turn(beside=beside)
        self.matrix.set_compact(state.matrix is not MatrixPlace.ALONE, stacked=beside)
        self.matrix.setVisible(state.matrix is not MatrixPlace.HIDDEN)
        self._stack.setVisible(state.matrix is not MatrixPlace.ALONE)
        self.entries.setVisible(True)
        self.panel.setVisible(panel)
        self.strip.setVisible(narrow and not panel)
        self.pair.set_compact(narrow)
        if self._stack.currentWidget() is not self.pair:
            # Their size is settled before they are shown: a long text is laid out once.
            self.settle()
            self._stack.setCurrentWidget(self.pair)
            # Or the pages could not be made lower than what stood there before them.
            self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def settle(self) -> None:
        """Give each part its place now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def split(self) -> float:
        """Return the share (0-1) of the height that the pages have above the matrix."""
        upright = self._middle.orientation() is Qt.Orientation.Vertical
        if not upright or not is_made(self, "matrix"):
            return self._split
        pages, matrix = self._middle.sizes()
        return pages / (pages + matrix) if pages and matrix else self._split

    def set_split(self, share: float) -> None:
        """Divide the height between pages and matrix."""
        self._split = min(0.9, max(0.1, share))
        if self._middle.orientation() is Qt.Orientation.Horizontal:
            return
        whole = max(1000, self._middle.height())
        self._middle.setSizes([round(whole * self._split), round(whole * (1 - self._split))])

    def is_narrow(self, state: WindowState) -> bool:
        """Whether the width asks for the narrow arrangement; the matrix beside takes its share."""
        taken = _BESIDE if state.matrix is MatrixPlace.BESIDE else 0
        return self.width() * 100 / state.text_size - taken < NARROW

    def _turn(self, *, beside: bool) -> None:
        """Let the matrix stand beside the pages or below them."""
        turned = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if turned is self._middle.orientation():
            return
        self._split = self.split()
        self._middle.setOrientation(turned)
        share = _PAGES_BESIDE if beside else self._split
        self._middle.setSizes([round(1000 * share), round(1000 * (1 - share))])

    def _lay_out(self) -> None:
        self._stack.addWidget(self.empty)
        self._middle.addWidget(self._stack)
        self._middle.setChildrenCollapsible(False)
        self._middle.setStretchFactor(0, 3)
        self._row.setSpacing(0)
        self._centre.setSpacing(0)
        self._centre.addWidget(self._middle, 1)
        self._row.addLayout(self._centre, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._row, 1)
