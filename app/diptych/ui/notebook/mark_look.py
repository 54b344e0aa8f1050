"""The colour and the line of a mark of the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.marks import Pattern, pattern_named
from diptych.ui.reading.strokes import underline

if TYPE_CHECKING:
    from diptych.ui.palette import Tokens

HUES: Final = (
    later("Blue"),
    later("Orange"),
    later("Violet"),
    later("Olive"),
    later("Green"),
    later("Pink"),
    later("Indigo"),
    later("Brown"),
)
"""The colours of the tokens, in their order."""
LINES: Final = {
    Pattern.SOLID: later("Solid"),
    Pattern.DASH: later("Dashed"),
    Pattern.DOT: later("Dotted"),
    Pattern.WAVE: later("Wavy"),
    Pattern.DOUBLE: later("Double"),
    Pattern.DASH_DOT: later("Dash and dot"),
}
_THEMES_HUE: Final = later("Theme’s colour")
_THEMES_LINE: Final = later("Theme’s line")
_SWATCH: Final = QSize(26, 14)


class MarkLook(QWidget):
    """Two choices; the first of each is to look like all marks of the theme."""

    chosen = Signal(object, str)
    """The place of the colour or none, and the name of the pattern or `""`."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.hue = QComboBox(self)
        self.hue.setAccessibleName(_("Colour of your mark"))
        self.hue.addItems([_(one) for one in (_THEMES_HUE, *HUES)])
        self.line = QComboBox(self)
        self.line.setAccessibleName(_("Line of your mark"))
        self.line.addItems([_(one) for one in (_THEMES_LINE, *LINES.values())])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for box in (self.hue, self.line):
            box.setIconSize(_SWATCH)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(lambda _place: self._tell())
            row.addWidget(box, 1)
        self.set_tokens(tokens)

    def show_look(self, hue: int | None, pattern: str) -> None:
        """Show how a mark looks."""
        named = pattern_named(pattern)
        with QSignalBlocker(self.hue), QSignalBlocker(self.line):
            self.hue.setCurrentIndex(0 if hue is None else hue % len(HUES) + 1)
            self.line.setCurrentIndex(list(LINES).index(named) + 1 if named else 0)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the choices in the window's colours."""
        for place in range(len(HUES)):
            colour = QColor(tokens.hues[place % len(tokens.hues)])
            self.hue.setItemIcon(place + 1, _swatch(colour, None))
        for place, pattern in enumerate(LINES, 1):
            self.line.setItemIcon(place, _swatch(QColor(tokens.ink), pattern))

    def _tell(self) -> None:
        hue, line = self.hue.currentIndex() - 1, self.line.currentIndex() - 1
        pattern = list(LINES)[line].name.lower() if line >= 0 else ""
        self.chosen.emit(hue if hue >= 0 else None, pattern)


def _swatch(colour: QColor, pattern: Pattern | None) -> QIcon:
    picture = QPixmap(_SWATCH)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(picture.rect().adjusted(2, 1, -2, -1), 3, 3)
    else:
        left, length = QPointF(1, _SWATCH.height() / 2), _SWATCH.width() - 2
        underline(painter, left, length, colour=colour, pattern=pattern, width=2.2)
    painter.end()
    return QIcon(picture)
