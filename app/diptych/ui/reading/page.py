"""One article on paper: typeset text with marks painted under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from diptych.model.notebook import Anchor
from diptych.model.text import Article, Side, Span
from diptych.model.translation import gettext as _
from diptych.ui.dragging import Dragged, attach
from diptych.ui.plain import plain_tip
from diptych.ui.reading.caret import BY_KEYBOARD, SELECTING, Caret
from diptych.ui.reading.comfort import Comfort
from diptych.ui.reading.copying import chosen_words, plain_selection
from diptych.ui.reading.emphasis import Emphasis
from diptych.ui.reading.mark_index import MarkIndex
from diptych.ui.reading.mark_painter import MarkPainter
from diptych.ui.reading.measure import Anchor as ReadingPlace
from diptych.ui.reading.measure import Measure
from diptych.ui.reading.paper import SOFT_EDGE, paint_quotation_rule, paint_soft_edges
from diptych.ui.reading.places import Places
from diptych.ui.reading.recolouring import recolour
from diptych.ui.reading.scrolling_keys import scrolling_action
from diptych.ui.reading.source_line import hint_for
from diptych.ui.reading.typesetting import typeset
from diptych.ui.reading.typography import QUOTED, Typography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QTextBlock

    from diptych.ui.marks import PageMark
    from diptych.ui.palette import Tokens
    from diptych.ui.reading.lines import Reach
    from diptych.ui.reading.mark_index import PlacedMark

_RELAYOUT_AFTER = 80
"""Milliseconds without a change of size after which the text is set anew."""
_CARET = 2
"""The caret's width in pixels while words are selected by keys."""
_STILL = 4
"""A click may move by so many pixels and is still no drag."""


class Page(QTextBrowser):
    """Shows an article, never changes it.

    Signals: `activated` carries the marked passage a person clicked, `pointed` the group under the
    pointer (`""` for none), `laid_out` says that every measure of the page has changed, `scrolled`
    that the view moved otherwise than by being laid out anew, `focus_shown` whether a keyboard user
    needs to see that the keys go here, `menu_asked` where (on the screen) a menu is wanted,
    `source_asked` the part of the source line that was clicked.
    """

    activated = Signal(str, object)
    pointed = Signal(str)
    laid_out = Signal()
    scrolled = Signal()
    focus_shown = Signal(bool)
    menu_asked = Signal(QPoint)
    source_asked = Signal(str)

    def __init__(self, side: Side, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self._tokens = tokens
        self._article: Article | None = None
        self._pixels = 18
        self._compact = False
        self._comfort = Comfort()
        self.places = Places(self.document)
        self.index = MarkIndex(side, self.document, self.places)
        self._marks = MarkPainter(tokens, Emphasis())
        self._measure = Measure(self, ruler_first=side is Side.A)
        self._pointed = ""
        self._pressed = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RELAYOUT_AFTER)
        self._timer.timeout.connect(self.relayout)
        self._laying_out = False
        self._waiting: ReadingPlace | None = None
        self._caret = Caret(self)
        self.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
        self._prepare()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        # A caret blinking in a text that cannot be written in puzzles; it comes with Shift.
        self.setCursorWidth(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Files that are dropped on a page are meant for the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._colour()

    def _colour(self) -> None:
        tokens = self._tokens
        self.setStyleSheet(
            f"QTextBrowser {{ background: transparent; border: none; color: {tokens.ink};"
            f" selection-background-color: {tokens.accent};"
            f" selection-color: {tokens.on_accent}; }}"
        )

    # What is shown

    def show_article(self, article: Article) -> None:
        """Show another article, from its beginning, without marks."""
        self._article = article
        self.set_marks(())
        self.setAccessibleName(
            _("Article {side}: {title}").format(side=self.side.value, title=article.title)
        )
        self._caret.begin()
        self.setCursorWidth(0)
        self._typeset(article)
        self.verticalScrollBar().setValue(0)

    def set_marks(self, ground: Sequence[PageMark], here: Sequence[PageMark] = ()) -> None:
        """Paint these marks; those of the other side are left to the other page.

        What is `here` belongs to one place and is soon changed; to change it takes no time however
        much there is on the `ground`.
        """
        self.index.set_marks(ground, here)
        self.viewport().update()

    @property
    def marks(self) -> tuple[PageMark, ...]:
        """The marks of this page."""
        return (*self.index.ground, *self.index.here)

    def words(self, span: Span) -> str:
        """Return words of the article, on one line."""
        return "" if self._article is None else " ".join(span.of(self._article.text).split())

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Paint the selected and the hovered group stronger."""
        self._marks = MarkPainter(self._tokens, emphasis)
        self.viewport().update()

    def set_look(self, tokens: Tokens, pixels: int, comfort: Comfort, *, compact: bool) -> None:
        """Take other colours, type and margins; the place read stays in view."""
        anew = (pixels, comfort, compact) != (self._pixels, self._comfort, self._compact)
        self._pixels, self._comfort, self._compact = pixels, comfort, compact
        if tokens != self._tokens:
            self._tokens = tokens
            self._marks = MarkPainter(tokens, self._marks.emphasis)
            self._colour()
            recolour(self.document(), tokens)
        if self._article is not None and anew:
            self._typeset(self._article)

    def _typeset(self, article: Article) -> None:
        anchor = self._measure.anchor()
        typography = Typography(article, self._tokens, self._pixels, self._comfort, inked=False)
        self._caret.keep()
        self._measure.set_type(typography.pixels, typography.column, compact=self._compact)
        self.document().clear()
        # Text and margins in one edit: each alone would have the whole text laid out.
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        self.places.begin(article, typeset(self.document(), article, typography))
        self._measure.set_width()
        edit.endEditBlock()
        self.index.forget_places()
        self._lay_out(anchor)

    # Geometry

    def relayout(self) -> None:
        """Set the text to the page's present width; the place read stays in view."""
        self._lay_out(self._waiting or self._measure.anchor())

    def finish_layout(self) -> None:
        """Lay the text out now if a change of size is still waiting for it."""
        if self._timer.isActive() or not self._measure.fits():
            self.relayout()

    def _lay_out(self, anchor: ReadingPlace) -> None:
        self._timer.stop()
        self._waiting = None if self.isVisible() else anchor
        if self._waiting is not None:
            # The size is known when it is shown; a long text is not laid out twice for that.
            self._measure.applied = False
            return
        self._laying_out = True
        try:
            self._measure.apply()
            self._caret.put()
            self._measure.return_to(anchor)
        finally:
            self._laying_out = False
        self.index.forget_places()
        self.places.forget()
        self.viewport().update()
        self.laid_out.emit()

    def _tell_scrolled(self) -> None:
        if not self._laying_out:
            self.scrolled.emit()

    def reach(self, span: Span) -> Reach:
        """Return the height a span takes in the document."""
        return self.places.reach(span)

    def seen(self, span: Span) -> Reach:
        """Return the height a span takes in the view (it may lie outside)."""
        return self.reach(span).moved(-self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the text out once the size has come to rest."""
        super().resizeEvent(event)
        if self._measure.stands():
            self.laid_out.emit()
        elif self._measure.applied:
            self._timer.start()
        else:
            self.relayout()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be laid out before the first frame."""
        super().showEvent(event)
        if not self._measure.fits():
            self.relayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Move the margins when the interface changes its direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._timer.start()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint paper and marks, then let Qt paint the words over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._tokens.paper))
        shift = self.verticalScrollBar().value()
        painter.translate(0, -shift)
        placed: list[PlacedMark] = []
        shown = QRectF(event.rect()).translated(0, shift)
        for block in self._blocks_in(shown.top(), shown.bottom()):
            if block.blockFormat().hasProperty(QUOTED):
                paint_quotation_rule(painter, self.document(), block, self._tokens)
            placed += self.index.placed_in(block)
        self._marks.paint(painter, placed)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_soft_edges(painter, self.viewport().rect(), self._tokens)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Scroll, and paint anew what the soft edges had covered before they moved along."""
        super().scrollContentsBy(dx, dy)
        view = self.viewport().rect()
        height = SOFT_EDGE + abs(dy)
        self.viewport().update(0, 0, view.width(), height)
        self.viewport().update(0, view.height() - height, view.width(), height)

    def _blocks_in(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Yield the blocks that reach into a height of the document."""
        layout = self.document().documentLayout()
        found = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, found))
        if block.previous().isValid():
            block = block.previous()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    # The pointer

    def mark_at(self, point: QPoint) -> PageMark | None:
        """Return the mark painted at a point of the view: words first, then what is smallest."""
        at = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        hits = [
            placed.mark
            for block in self._blocks_in(at.y() - 8, at.y() + 8)
            for placed in self.index.placed_in(block)
            if placed.covers(at)
        ]
        return min(hits, key=lambda mark: (not mark.word, len(mark.span)), default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        self.setCursorWidth(0)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click that selects nothing and lies on a mark activates it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = (point - self._pressed).manhattanLength() < _STILL
        if event.button() is not Qt.MouseButton.LeftButton or not still:
            return
        if self.textCursor().hasSelection():
            return
        mark = self.mark_at(point)
        if about := self.anchorAt(point):
            self.source_asked.emit(about)
        elif mark is not None:
            self.activated.emit(mark.group, mark.span)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show that marked words can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            point = event.position().toPoint()
            self._point_at(self.mark_at(point))
            if self.anchorAt(point):
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, mark: PageMark | None) -> None:
        shape = Qt.CursorShape.IBeamCursor if mark is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        group = "" if mark is None else mark.group
        if group != self._pointed:
            self._pointed = group
            self.pointed.emit(group)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Answer a request for a tooltip with the hint of the mark below."""
        if isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            hint = mark.hint if mark else hint_for(self.anchorAt(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(hint), self.viewport())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; the size of text is not the wheel's business."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plain keys scroll as in any reader; with Shift they select from what is in view."""
        action = scrolling_action(event)
        if action is not None:
            bar = self.verticalScrollBar()
            bar.triggerAction(action)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in SELECTING:
            self.setCursorWidth(_CARET)
            self._bring_caret_into_view()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for a visible focus, unless the mouse or the window itself gave it."""
        super().focusInEvent(event)
        self.focus_shown.emit(event.reason() in BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Give the visible focus back."""
        super().focusOutEvent(event)
        self.focus_shown.emit(False)

    def _bring_caret_into_view(self) -> None:
        if self.textCursor().hasSelection():
            return
        if self.viewport().rect().intersects(self.cursorRect()):
            return
        self.setTextCursor(QTextCursor(self.cursorForPosition(QPoint(0, 4))))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of what can be done with words."""
        self.menu_asked.emit(event.globalPos())

    # Nothing from outside

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:  # noqa: ARG002, N802 - Qt's signature
        """Load nothing at all.

        Returning nothing would send Qt to the file of that name, so there is a blank image.
        """
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    def doSetSource(  # noqa: N802 - Qt's name
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002 - Qt's name
    ) -> None:
        """Go nowhere: a page shows its article."""

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the article's own words, plain, without the lines only the page has."""
        text = "" if self._article is None else self._article.text
        data = plain_selection(self.textCursor(), text, self.places.offsets)
        anchor = self.selected()
        if anchor is not None:
            attach(data, Dragged(anchor))
        return data

    def selected(self) -> Anchor | None:
        """Return the selected words of the article, whole and without the space around them."""
        if self._article is None or not self.textCursor().hasSelection():
            return None
        span = chosen_words(self.textCursor(), self._article.text, self.places.offsets)
        quote = span.of(self._article.text)
        return Anchor(self._article.digest, span, quote) if quote else None
