"""The parts of a board as widgets: words, two sides face to face, a theme with its shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from diptych.classroom.boards import Facing, Subject, Words, percent
from diptych.model.text import Side
from diptych.ui.colours import mixed
from diptych.ui.demo.prose import Ink, Prose
from diptych.ui.reading.direction import runs_right_to_left

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from diptych.classroom.boards import Column, Part
    from diptych.classroom.excerpts import Excerpt
    from diptych.model.comparison import Comparison
    from diptych.ui.demo.looks import Look

_LINES: Final = {
    Side.A: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Side.B: QTextCharFormat.UnderlineStyle.DashUnderline,
}
_SCALES: Final = {"plain": 1.0, "large": 1.6, "name": 1.12, "quiet": 1.0}
HEADLINES: Final = (2.4, 2.0, 1.75, 1.5)
"""Sizes of a headline; the first that fits is taken."""
_QUOTE: Final = 1.08


class Parts:
    """Makes widgets of parts, all in one look; `bare` leaves out what marks words."""

    def __init__(
        self, comparison: Comparison, look: Look, *, swapped: bool = False, bare: bool = False
    ) -> None:
        self._comparison = comparison
        self._look = look
        self._sides = tuple(reversed(Side)) if swapped else tuple(Side)
        self._bare = bare
        self.headline = HEADLINES[-1]
        """How large a headline is set, in sizes of running text."""

    def widget(self, part: Part) -> QWidget:
        """Return the widget of a part."""
        match part:
            case Words():
                return self._words(part)
            case Facing():
                return self._facing(part)
            case Subject():
                return SubjectRow(part, self._look, self._sides)

    def _words(self, part: Words) -> Prose:
        look = self._look
        strong = part.tone in {"name", "large"}
        colour = look.tokens.muted if part.tone == "quiet" else look.tokens.ink
        font = look.words(_SCALES[part.tone], strong=strong)
        lead = ((f"{part.lead}: ", True),) if part.lead else ()
        return Prose((*lead, (part.text, False)), font, Ink(colour, bold=True))

    def _facing(self, part: Facing) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.em(0.9))
        for side in self._sides:
            row.addWidget(self._column(part.on(side)), 1)
        return made

    def _column(self, column: Column) -> QWidget:
        if not column.brief:
            return self._plain_column(column)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.em(0.4))
        row.addWidget(Letter(column.side, self._look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._plain_column(column), 1)
        return made

    def _plain_column(self, column: Column) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.em(0.45))
        if column.caption:
            lines.addWidget(Caption(column, self._look))
        ink = Ink(self._look.tokens.muted)
        for said in column.before:
            lines.addWidget(Prose(((said, False),), self._look.words(), ink))
        for one in column.excerpts:
            lines.addWidget(self._excerpt(one, headline=column.headline))
        for said in column.remarks:
            lines.addWidget(Prose(((said, False),), self._look.words(), ink))
        lines.addStretch(1)
        return made

    def _excerpt(self, one: Excerpt, *, headline: bool) -> Prose:
        article, look = self._comparison.article(one.side), self._look
        hue, tokens = look.hue(one.side), look.tokens
        wash = "" if self._bare else mixed(hue, tokens.background, tokens.strong_wash)
        scale = self.headline if headline else _QUOTE
        return Prose(
            one.pieces,
            look.quote(article, scale, strong=headline),
            Ink(tokens.ink, wash, _LINES[one.side], hue),
            right_to_left=runs_right_to_left(article),
            bar=hue,
        )


class Caption(QWidget):
    """The letter of a side on its colour, and what the side is called."""

    def __init__(self, column: Column, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.em(0.4))
        row.addWidget(Letter(column.side, look), 0, Qt.AlignmentFlag.AlignTop)
        words = Prose(((column.caption, False),), look.words(), Ink(look.tokens.muted))
        row.addWidget(words, 1)


class Letter(QWidget):
    """A disc for A, a square for B, each with its letter."""

    def __init__(self, side: Side, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._look = side, look
        self.setFixedSize(look.em(1.3), look.em(1.3))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the shape and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.hue(self._side)))
        box = QRectF(self.rect())
        round_by = box.width() / 2 if self._side is Side.A else box.width() / 6
        painter.drawRoundedRect(box, round_by, round_by)
        painter.setPen(QColor(self._look.tokens.paper))
        painter.setFont(self._look.words(strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._side.value)
        painter.end()


class SubjectRow(QWidget):
    """A theme: its number, its name, and how much of each article speaks of it."""

    def __init__(
        self,
        subject: Subject,
        look: Look,
        sides: tuple[Side, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.em(0.5))
        number = Prose(
            ((str(subject.number), False),), look.words(strong=True), Ink(look.tokens.muted)
        )
        number.keep_width(look.em(0.9))
        row.addWidget(number)
        name = Prose(((subject.name, False),), look.words(strong=True), Ink(look.tokens.ink))
        row.addWidget(name, 5)
        shares = dict(zip(Side, subject.shares, strict=True))
        for side in sides:
            row.addWidget(ShareBar(side, shares[side], look), 3)


class ShareBar(QWidget):
    """How much of one article speaks of a theme: letter, bar and figure."""

    def __init__(self, side: Side, share: float, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._share, self._look = side, share, look
        self.setAccessibleName(f"{side} {percent(share)}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a line's height."""
        return QSize(self._look.em(6), self._look.em(1.3))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint letter, bar and figure, from the left in every language."""
        look, tokens = self._look, self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.words()
        painter.setFont(font)
        figure = QFontMetricsF(font).horizontalAdvance("< 1 %")
        box = QRectF(self.rect())
        painter.setPen(QColor(tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, self._side.value)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, percent(self._share))
        high = look.em(0.5)
        left = look.em(0.9)
        room = QRectF(left, (box.height() - high) / 2, box.width() - left - figure - 8, high)
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)
        painter.fillRect(
            QRectF(room.topLeft(), room.bottomRight()).adjusted(
                0, 0, -room.width() * (1 - min(1.0, self._share)), 0
            ),
            QColor(look.hue(self._side)),
        )
        painter.end()
