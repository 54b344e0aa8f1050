"""How large and in which colours a class sees things."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont

from diptych.model.text import Side
from diptych.ui.fonts import INTERFACE
from diptych.ui.reading.typography import Setting, Typography

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych.ui.palette import Tokens

POINTS: Final = 24
"""The least size of any letter that a class reads."""
PERCENTS: Final = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200)
"""Sizes of type, in per cent of what suits the screen."""
USUAL: Final = PERCENTS.index(100)
_LINES: Final = 24
"""A screen has the height of so many letters of the usual size."""
_SIDES: Final = {Side.A: 0, Side.B: 1}


def body_pixels(height: int, dots: int, percent: int) -> int:
    """Return the size of running text on a screen of that height with `dots` an inch."""
    least = ceil(POINTS * dots / 72)
    return max(least, round(height * percent / 100 / _LINES))


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, and the size of running text in pixels."""

    tokens: Tokens
    pixels: int

    def em(self, share: float) -> int:
        """Return a length in sizes of running text, in pixels."""
        return round(self.pixels * share)

    def hue(self, side: Side) -> str:
        """Return the colour of a side."""
        return self.tokens.hues[_SIDES[side]]

    def words(self, scale: float = 1.0, *, strong: bool = False) -> QFont:
        """Return the font of what the program says."""
        font = QFont(INTERFACE)
        font.setPixelSize(max(self.pixels, self.em(scale)))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def quote(self, article: Article, scale: float = 1.0, *, strong: bool = False) -> QFont:
        """Return the font of an article's words."""
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        typography = Typography(article, self.tokens, self.pixels)
        return typography.font(Setting(scale=max(1.0, scale), weight=weight))
