"""The column of a page: how wide the text is set, and the white around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

_BELOW = 0.32
"""White below a long text, in heights of the view: its end can be brought up to where one reads."""
LONG: Final = 60_000
"""Characters of a text that it takes a while to lay out: not for the sake of the white below it."""
ANCHOR = 0.4
"""The height (0 top, 1 bottom of the view) at which reading is taken to happen."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A position of the document and where in the view it stood, in pixels."""

    position: int
    height: int
    at_top: bool


def text_height(editor: QTextEdit) -> float:
    """Return the height of a document without the white below its text, in pixels."""
    document = editor.document()
    return max(1.0, document.size().height() - document.rootFrame().frameFormat().bottomMargin())


class Measure:
    """Sets width and margins of an editor's document by its root frame."""

    def __init__(self, editor: QTextEdit, *, ruler_first: bool) -> None:
        self._editor = editor
        self._ruler_first = ruler_first
        self._pixels = 18.0
        self._column = 32.0
        self._compact = False
        self.applied = False

    def set_type(self, pixels: float, column: float, *, compact: bool) -> None:
        """Take the size of the body, in pixels, and the widest column, in such sizes."""
        self._pixels, self._column, self._compact = pixels, column, compact

    def fits(self) -> bool:
        """Whether the text is set to the present width of the view."""
        return self.applied and self._editor.lineWrapColumnOrWidth() == self._width()

    def stands(self) -> bool:
        """Whether a long text may stay as it is: it is as wide as the view, if not as high."""
        return self.fits() and self._editor.document().characterCount() > LONG

    def _width(self) -> int:
        return max(120, self._editor.viewport().width())

    def anchor(self) -> Anchor:
        """Return what is read now, so that it can be found again after a change."""
        view = self._editor.viewport()
        cursor = self._editor.cursorForPosition(QPoint(view.width() // 2, self._reading_height()))
        at_top = self._editor.verticalScrollBar().value() == 0
        return Anchor(cursor.position(), self._editor.cursorRect(cursor).top(), at_top)

    def return_to(self, anchor: Anchor) -> None:
        """Scroll what was read back to the height at which it stood."""
        bar = self._editor.verticalScrollBar()
        if anchor.at_top:
            bar.setValue(0)
            return
        cursor = self._editor.textCursor()
        cursor.setPosition(min(anchor.position, self._editor.document().characterCount() - 1))
        bar.setValue(bar.value() + self._editor.cursorRect(cursor).top() - anchor.height)

    def _reading_height(self) -> int:
        return int(self._editor.viewport().height() * ANCHOR)

    def apply(self) -> None:
        """Lay the text out for the present size of the view."""
        below = self.set_width()
        if self._editor.document().size().height() - below <= self._editor.viewport().height():
            self._set_margins(0)
        self.applied = True

    def set_width(self) -> int:
        """Set column and margins for a long text and return the white below it, in pixels."""
        self._editor.setLineWrapColumnOrWidth(self._width())
        below = round(self._editor.viewport().height() * _BELOW)
        self._set_margins(below)
        return below

    def _sides(self) -> tuple[int, int]:
        """Return the white at left and right; beside a ruler little is enough."""
        inner = self._pixels * (1.0 if self._compact else 1.6)
        outer = self._pixels * (0.6 if self._compact else 0.7)
        spare = max(0.0, self._width() - self._pixels * self._column - inner - outer) / 2
        sides = (round(outer + spare), round(inner + spare))
        ruler_left = self._ruler_first is not self._editor.isRightToLeft()
        return sides if ruler_left else sides[::-1]

    def _set_margins(self, below: int) -> None:
        left, right = self._sides()
        above = round(self._pixels * (1.0 if self._compact else 1.6))
        root = self._editor.document().rootFrame()
        shape = root.frameFormat()
        wanted = (left, right, above, below)
        present = (
            shape.leftMargin(),
            shape.rightMargin(),
            shape.topMargin(),
            shape.bottomMargin(),
        )
        if present == wanted:
            return
        shape.setLeftMargin(left)
        shape.setRightMargin(right)
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        root.setFrameFormat(shape)
