"""Both articles, or one, in type that is read from the last row."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diptych.classroom.veiling import without_sources
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.reading.comfort import Comfort, PagesShown
from diptych.ui.reading.pair_view import COMPACT_TEXT, PairView

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect

    from diptych.model.comparison import Comparison
    from diptych.model.text import Article
    from diptych.ui.demo.looks import Look
    from diptych.ui.palette import Tokens
    from diptych.ui.viewpoint import Viewpoint

_MEASURE: Final = 45
"""Characters of a line, where there is room for them."""
_HINGE: Final = 1.2
"""The width of the hinge, in sizes of running text."""
_ALONE: Final = {None: PagesShown.BOTH, Side.A: PagesShown.FIRST, Side.B: PagesShown.SECOND}


class Pages(QWidget):
    """The window's own pages, without keys of their own."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.pair = PairView(tokens, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pair)
        for part in (self.pair, *self.pair.findChildren(QWidget)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ruler in self.pair.rulers:
            # It is painted for somebody who sits before the screen.
            ruler.hide()
        self._shown: tuple[str, ...] = ()

    def show_pair(self, comparison: Comparison, *, sources: bool) -> None:
        """Put two articles on the pages, from their beginning."""
        wanted = (*(one.digest for one in comparison.articles), str(sources))
        if wanted != self._shown:
            self._shown = wanted
            seen = comparison if sources else without_sources(comparison, _("hidden for now"))
            first, second = map(_without_furniture, seen.articles)
            self.pair.show_articles(first, second)

    def show_marks(self, viewpoint: Viewpoint | None, *, bare: bool) -> None:
        """Mark what is looked for and go there; nothing where it is none or marks are hidden."""
        if viewpoint is None or bare:
            self.pair.set_marks((), ())
            return
        ties = tuple(replace(one, label="") for one in viewpoint.ties())
        self.pair.set_marks(viewpoint.marks(), ties, alignment=viewpoint.alignment())
        self.pair.select(viewpoint.stop.id if viewpoint.stop else None)

    def set_look(self, look: Look, alone: Side | None, *, swapped: bool) -> None:
        """Take colours and size, and say which pages stand where."""
        self.pair.set_tokens(look.tokens)
        self.pair.set_comfort(Comfort(measure=_MEASURE, least=look.pixels))
        self.pair.set_compact(True)
        # What is compact is set a little smaller; here nothing is.
        self.pair.set_text_size(ceil(look.pixels / COMPACT_TEXT))
        self.pair.hinge.setFixedWidth(look.em(_HINGE))
        self.pair.set_pages(_ALONE[alone], swapped=swapped)

    def move_by(self, lines: int) -> None:
        """Move by lines; the other page follows."""
        page = next(one for one in self.pair.pages if one.isVisible())
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + lines * page.fontMetrics().lineSpacing() * 3)

    def lit(self, at: QPoint, viewpoint: Viewpoint | None) -> list[QRect]:
        """Return what is selected, else the paragraph at a point of the screen."""
        from diptych.ui.demo.spotlight import paragraph_at, selected_on

        found = [box for page in self.pair.pages for box in selected_on(page, viewpoint)]
        if found:
            return found
        return [box for page in self.pair.pages for box in paragraph_at(page, at)]


def _without_furniture(article: Article) -> Article:
    """Return the same text without what was left out of it."""
    return replace(article, lines=tuple(one for one in article.lines if one.keep))
