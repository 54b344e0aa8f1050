"""Words that wrap wherever they must, some of them emphasised; a label to a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from diptych.ui.plain import with_stand_ins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LEADING: Final = 103.0
_NARROWEST: Final = 80


@dataclass(frozen=True, slots=True)
class Ink:
    """The colour of words, that behind emphasised ones (`""` for none), and how these are lined.

    Where they are `bold` instead, nothing lies behind them.
    """

    words: str
    wash: str = ""
    line: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.NoUnderline
    line_colour: str = ""
    bold: bool = False


class Prose(QLabel):
    """Shows words in pieces; `bar` is the colour of a line down their beginning, `""` for none."""

    def __init__(
        self,
        pieces: Sequence[tuple[str, bool]],
        font: QFont,
        ink: Ink,
        *,
        right_to_left: bool | None = None,
        bar: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText("".join(words for words, _ in pieces))
        self._bar = bar
        self._inset = round(font.pixelSize() * 0.6) if bar else 0
        self._right = right_to_left
        self.document = QTextDocument(self)
        self._fill(pieces, font, ink)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _fill(self, pieces: Sequence[tuple[str, bool]], font: QFont, ink: Ink) -> None:
        document = self.document
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._direction())
        document.setDefaultTextOption(option)
        shape = QTextBlockFormat()
        shape.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setLayoutDirection(self._direction())
        cursor = QTextCursor(document)
        cursor.setBlockFormat(shape)
        for words, strong in pieces:
            cursor.insertText(with_stand_ins(words), _look(ink, strong=strong))

    def keep_width(self, width: int) -> None:
        """Be so wide whatever room there is."""
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFixedWidth(width)

    def _direction(self) -> Qt.LayoutDirection:
        if self._right is None:
            return self.layoutDirection()
        ways = Qt.LayoutDirection
        return ways.RightToLeft if self._right else ways.LeftToRight

    # Geometry

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the words in that width."""
        self.document.setTextWidth(max(_NARROWEST, width - self._inset))
        return ceil(self.document.size().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size on one line; the height that counts goes with the width."""
        self.document.setTextWidth(-1)
        size = self.document.size()
        return QSize(ceil(size.width()) + self._inset, ceil(size.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any width will do, with the height that goes with it."""
        return QSize(_NARROWEST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew."""
        super().resizeEvent(event)
        self.document.setTextWidth(max(_NARROWEST, self.width() - self._inset))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint bar and words."""
        painter = QPainter(self)
        right = self._direction() is Qt.LayoutDirection.RightToLeft
        if self._bar:
            thick = max(4.0, self._inset / 3)
            x = self.width() - thick if right else 0.0
            painter.fillRect(QRectF(x, 2, thick, self.height() - 4), QColor(self._bar))
        self.document.setTextWidth(max(_NARROWEST, self.width() - self._inset))
        painter.translate(QPointF(0 if right else self._inset, 0))
        self.document.drawContents(painter)
        painter.end()


def _look(ink: Ink, *, strong: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(ink.words))
    if strong and ink.bold:
        look.setFontWeight(QFont.Weight.DemiBold)
    if strong and ink.wash:
        look.setBackground(QColor(ink.wash))
        look.setUnderlineStyle(ink.line)
        look.setUnderlineColor(QColor(ink.line_colour or ink.words))
    return look
