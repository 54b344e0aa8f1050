"""Two articles side by side with the hinge between them."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from diptych.model.text import Article, Side, Span
from diptych.ui.reading.bring_into_view import (
    Clicked,
    comfortable_top,
    fitting_top,
    passages_to_show,
)
from diptych.ui.reading.card import Card
from diptych.ui.reading.comfort import Comfort, PagesShown
from diptych.ui.reading.emphasis import Emphasis
from diptych.ui.reading.hinge import Hinge
from diptych.ui.reading.measure import LONG, text_height
from diptych.ui.reading.page import Page
from diptych.ui.reading.ruler import Ruler
from diptych.ui.reading.scroll_link import ScrollLink

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from diptych.model.notebook import Anchor
    from diptych.ui.marks import PageMark, Tie
    from diptych.ui.palette import Tokens

_HINGE = 84
_COMPACT_HINGE = 52
_ROUND = 12
_COMPACT_ROUND = 8
_EDGE = 40
"""Pixels from the upper and lower end within which words are not in plain view."""
_AT_REST = 200
"""Milliseconds after a change of sizes in which the pages are set anew."""
COMPACT_TEXT = 0.89
"""The share of the text size that a narrow window gets."""


class PairView(QWidget):
    """The two pages, their rulers and the hinge.

    `mark_activated` carries the group of the mark, ribbon or ruler tick that a person clicked;
    nothing is selected by it until `select` is called.
    """

    mark_activated = Signal(str)
    menu_asked = Signal(QPoint)
    """Where on the screen a person wants a menu for the words of a page."""
    source_asked = Signal(object, str)
    """The side whose source line was clicked, and what the clicked part of it is about."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._pixels = 18
        self._compact = False
        self._comfort = Comfort()
        self._marks: tuple[PageMark, ...] = ()
        self._ties: tuple[Tie, ...] = ()
        self._emphasis = Emphasis()
        self._clicked: Clicked | None = None
        self._when_shown: Callable[[], None] | None = None
        self._first = Page(Side.A, tokens, self)
        self._second = Page(Side.B, tokens, self)
        self._pages = {Side.A: self._first, Side.B: self._second}
        self._rulers = [Ruler(page, tokens, self) for page in self._pages.values()]
        self._hinge = Hinge(self._first, self._second, tokens, self)
        self._cards = [
            Card(tokens, [self._rulers[0], self._first], self),
            Card(tokens, [self._second, self._rulers[1]], self),
        ]
        self._link = ScrollLink(self._first, self._second)
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._dress_pages)
        self._row = self._lay_out()
        self._connect()
        self._space()

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(self._cards[0], 1)
        row.addWidget(self._hinge)
        row.addWidget(self._cards[1], 1)
        self.setTabOrder(self._first, self._second)
        return row

    def _connect(self) -> None:
        for page, ruler, card in zip(self.pages, self._rulers, self._cards, strict=True):
            page.focus_shown.connect(card.show_focus)
            for part in (page, ruler):
                part.activated.connect(
                    lambda group, span, side=page.side: self._activate(Clicked(group, side, span))
                )
            page.pointed.connect(self._hover)
            page.menu_asked.connect(self.menu_asked)
            page.source_asked.connect(
                lambda about, side=page.side: self.source_asked.emit(side, about)
            )
            page.laid_out.connect(self._measure_again)
        self._hinge.activated.connect(self._activate_tie)
        self._hinge.pointed.connect(self._hover)

    # What is shown

    @property
    def pages(self) -> tuple[Page, Page]:
        """The pages, A first."""
        return self._first, self._second

    @property
    def hinge(self) -> Hinge:
        """The hinge between them."""
        return self._hinge

    @property
    def rulers(self) -> tuple[Ruler, Ruler]:
        """The rulers at the outer edges, A's first."""
        return self._rulers[0], self._rulers[1]

    def show_articles(self, first: Article, second: Article) -> None:
        """Show another pair from its beginning, without marks."""
        self._when_shown = None
        self.set_marks((), ())
        self.select(None)
        with self._link.held():
            self._first.show_article(first)
            self._second.show_article(second)
        self._measure_again()

    def set_marks(
        self,
        marks: Sequence[PageMark],
        ties: Sequence[Tie],
        *,
        alignment: Sequence[tuple[Span, Span]] = (),
        here: Sequence[PageMark] = (),
    ) -> None:
        """Paint these marks and tie these passages, instead of those before.

        The pages scroll together along `alignment`, or along the ties where there is none. The
        marks that are `here` belong to one place, and are painted over those that stay.
        """
        self._marks, self._ties = (*marks, *here), tuple(ties)
        for page in self._pages.values():
            page.set_marks(marks, here)
        self._hinge.set_ties(self._ties, self._marks)
        self._link.set_aligned(alignment or [(tie.a, tie.b) for tie in self._ties])
        for ruler in self._rulers:
            ruler.measure_again()

    def select(self, group: str | None, *, scroll: bool = True) -> None:
        """Make the marks and ties of a group strong and bring one of them into view.

        After a click the clicked passage stays where it is and its partner comes beside it.
        """
        clicked = self._clicked if self._clicked and self._clicked.group == group else None
        self._clicked = None
        self._emphasise(Emphasis(group, self._emphasis.hovered))
        if group is not None and scroll:
            self._once_shown(lambda: self._bring_into_view(group, clicked))

    def stay_with_selection(self) -> None:
        """Have the selected passages in view after a change of sizes too, if they are now."""
        group = self._emphasis.selected
        if group is not None and self._in_view(group):
            QTimer.singleShot(_AT_REST, self, lambda: self._stay_with(group))

    def _stay_with(self, group: str) -> None:
        if group == self._emphasis.selected and self.isVisible():
            self._relayout_if_due()
            if not self._in_view(group):
                self._bring_into_view(group, None)

    def _in_view(self, group: str) -> bool:
        """Whether what is shown of a group can be read without scrolling, or its beginnings can."""
        shown = passages_to_show(group, self._marks, self._ties, None)
        seen = [(self._pages[side], self._pages[side].seen(span)) for side, span in shown.items()]
        return all(
            one.top >= 0
            and (one.bottom <= page.viewport().height() or one.top <= page.viewport().height() / 3)
            for page, one in seen
        )

    def reveal(self, side: Side, span: Span) -> None:
        """Bring words of one side into view; the other page follows along the link."""
        self._once_shown(lambda: self._reveal(side, span))

    def _reveal(self, side: Side, span: Span) -> None:
        page = self._pages[side]
        view, seen = page.viewport().height(), page.seen(span)
        if not (seen.top >= _EDGE and seen.bottom <= view - _EDGE):
            reach = page.reach(span)
            page.verticalScrollBar().setValue(round(reach.top - comfortable_top(reach, view)))

    def selected(self) -> Anchor | None:
        """Return the words that are selected, on the page that has the focus if on both."""
        ordered = sorted(self.pages, key=lambda page: not page.hasFocus())
        return next((words for page in ordered if (words := page.selected())), None)

    def clear_selection(self) -> None:
        """Let go of the words that are selected."""
        for page in self.pages:
            cursor = page.textCursor()
            cursor.clearSelection()
            page.setTextCursor(cursor)

    def copy(self) -> None:
        """Copy the selected words."""
        for page in self.pages:
            if page.selected():
                page.copy()

    def set_linked(self, linked: bool) -> None:  # noqa: FBT001 - the switch itself
        """Whether scrolling one page moves the other."""
        self._link.set_linked(linked)

    # Looks

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours."""
        if tokens == self._tokens:
            return
        self._tokens = tokens
        self._hinge.set_tokens(tokens)
        for ruler, card in zip(self._rulers, self._cards, strict=True):
            ruler.set_tokens(tokens)
            card.set_tokens(tokens)
        self._dress_pages()
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Set the body's size, in pixels (a compact view takes a little less)."""
        if pixels != self._pixels:
            self._pixels = pixels
            self._set_anew()

    def set_comfort(self, comfort: Comfort) -> None:
        """Set both pages as the reader wants them."""
        if comfort != self._comfort:
            self._comfort = comfort
            self._set_anew()

    def set_pages(self, shown: PagesShown, *, swapped: bool) -> None:
        """Show both pages or one, beside or above each other; those that are swapped have B first.

        What stands on a page keeps its own direction.
        """
        window = self.parentWidget()
        mirrored = (window is not None and window.isRightToLeft()) is not swapped
        direction = Qt.LayoutDirection
        self.setLayoutDirection(direction.RightToLeft if mirrored else direction.LeftToRight)
        stacked = shown is PagesShown.STACKED
        ways = QBoxLayout.Direction
        above = ways.BottomToTop if swapped else ways.TopToBottom
        self._row.setDirection(above if stacked else ways.LeftToRight)
        self._cards[0].setVisible(shown is not PagesShown.SECOND)
        self._cards[1].setVisible(shown is not PagesShown.FIRST)
        self._hinge.setVisible(shown is PagesShown.BOTH)
        self._row.setSpacing(_COMPACT_ROUND if stacked else 0)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - the switch itself
        """Save room in a narrow window: smaller hinge, margins and text."""
        if compact != self._compact:
            self._compact = compact
            self._space()
            self._set_anew()

    def _space(self) -> None:
        compact = self._compact
        around = _COMPACT_ROUND if compact else _ROUND
        self._row.setContentsMargins(around, around, around, around)
        self._hinge.setFixedWidth(_COMPACT_HINGE if compact else _HINGE)

    def _set_anew(self) -> None:
        """Set both pages in another type; of two long ones the second follows a moment later.

        In between the window answers: each takes a quarter of a second. The pages are painted when
        both are done.
        """
        self._dress(self._first)
        if self.isVisible() and self._second.document().characterCount() > LONG:
            self.setUpdatesEnabled(False)
            self._following.start()
        else:
            self._dress_pages()

    def _dress_pages(self) -> None:
        self._following.stop()
        for page in self.pages:
            self._dress(page)
        self.setUpdatesEnabled(True)

    def _dress(self, page: Page) -> None:
        pixels = round(self._pixels * COMPACT_TEXT) if self._compact else self._pixels
        with self._link.held():
            page.set_look(self._tokens, pixels, self._comfort, compact=self._compact)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill what lies between the cards."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._tokens.background))
        painter.end()

    # Where the pages stand

    def position(self) -> tuple[float, float]:
        """Return how far each page is scrolled, from 0 (beginning) to 1 (end), A first."""
        bars = [page.verticalScrollBar() for page in self.pages]
        first, second = (bar.value() / bar.maximum() if bar.maximum() else 0.0 for bar in bars)
        return first, second

    def restore_position(self, position: tuple[float, float]) -> None:
        """Scroll both pages to what `position` returned."""
        self._once_shown(lambda: self._go_to(position))

    def _go_to(self, position: tuple[float, float]) -> None:
        with self._link.held():
            for page, share in zip(self.pages, position, strict=True):
                bar = page.verticalScrollBar()
                bar.setValue(round(min(1.0, max(0.0, share)) * bar.maximum()))

    def left_at(self) -> tuple[float, float]:
        """Return which share of each text stands above the view, A first.

        Other than `position`, that does not depend on how high the view is.
        """
        first, second = (
            page.verticalScrollBar().value() / text_height(page) for page in self.pages
        )
        return first, second

    def return_to(self, left_at: tuple[float, float]) -> None:
        """Scroll both pages to what `left_at` returned."""
        self._once_shown(lambda: self._return_to(left_at))

    def _return_to(self, left_at: tuple[float, float]) -> None:
        with self._link.held():
            for page, share in zip(self.pages, left_at, strict=True):
                above = min(1.0, max(0.0, share)) * text_height(page)
                page.verticalScrollBar().setValue(round(above))

    def _once_shown(self, act: Callable[[], None]) -> None:
        """Act now, or at the first show: before it the pages have no size to scroll in."""
        if self.isVisible():
            self._relayout_if_due()
            act()
        else:
            self._when_shown = act

    def _relayout_if_due(self) -> None:
        if self._following.isActive():
            self._dress_pages()
        for page in self.pages:
            page.finish_layout()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what was asked for before there was a size."""
        super().showEvent(event)
        act, self._when_shown = self._when_shown, None
        if act is not None:
            self._row.activate()
            self._relayout_if_due()
            act()

    def _bring_into_view(self, group: str, clicked: Clicked | None) -> None:
        shown = passages_to_show(group, self._marks, self._ties, clicked)
        # A page that has nothing of the group is not held: it follows along the link.
        with self._link.held() if len(shown) > 1 else nullcontext():
            wanted = self._resting_top(shown, clicked)
            for side, span in shown.items():
                page = self._pages[side]
                reach, view = page.reach(span), page.viewport().height()
                top = wanted if self._rests(side, clicked) else fitting_top(wanted, reach, view)
                page.verticalScrollBar().setValue(round(reach.top - top))

    def _resting_top(self, shown: Mapping[Side, Span], clicked: Clicked | None) -> float:
        """Return the height at which the passages are to begin, side by side."""
        if clicked is not None and self._rests(clicked.side, clicked):
            return self._pages[clicked.side].seen(shown[clicked.side]).top
        tops = [
            comfortable_top(self._pages[side].reach(span), self._pages[side].viewport().height())
            for side, span in shown.items()
        ]
        return min(tops, default=0.0)

    def _rests(self, side: Side, clicked: Clicked | None) -> bool:
        """Whether a page stays as it is because what was clicked on it is in plain view."""
        if clicked is None or clicked.side is not side:
            return False
        page = self._pages[side]
        seen = page.seen(clicked.span)
        return seen.top >= 0 and seen.bottom <= page.viewport().height()

    # What a person does

    def _activate(self, clicked: Clicked) -> None:
        self._clicked = clicked
        self.mark_activated.emit(clicked.group)

    def _activate_tie(self, tie: Tie) -> None:
        """Take a ribbon as a click on the end of it that is in view."""
        view = self._first.viewport().height()
        seen = self._first.seen(tie.a)
        from_first = seen.bottom > 0 and seen.top < view
        clicked = Clicked(tie.group, Side.A, tie.a) if from_first else None
        self._activate(clicked or Clicked(tie.group, Side.B, tie.b))

    def _hover(self, group: str) -> None:
        self._emphasise(Emphasis(self._emphasis.selected, group or None))

    def _emphasise(self, emphasis: Emphasis) -> None:
        if emphasis == self._emphasis:
            return
        self._emphasis = emphasis
        self._hinge.set_emphasis(emphasis)
        for page, ruler in zip(self.pages, self._rulers, strict=True):
            page.set_emphasis(emphasis)
            ruler.set_emphasis(emphasis)

    def _measure_again(self) -> None:
        self._hinge.measure_again()
        self._link.measure_again()
        for ruler in self._rulers:
            ruler.measure_again()
