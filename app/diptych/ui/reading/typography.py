"""How each role of a paragraph is set: sizes, weights, spacing, colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
)

from diptych.model.languages import language_of
from diptych.model.text import Article, Role
from diptych.ui.fonts import ARABIC, DYSLEXIC, INTERFACE, READING, URDU
from diptych.ui.reading.comfort import Comfort, Face
from diptych.ui.reading.direction import runs_right_to_left

if TYPE_CHECKING:
    from diptych.ui.palette import Tokens

QUOTED: Final = QTextFormat.Property.UserProperty.value + 1
"""Block property: the paragraph is a quotation and gets a rule beside it."""
FOREIGN: Final = QTextFormat.Property.UserProperty.value + 2
"""Block property: the block is no part of the article's text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How one role is set; sizes and spaces in units of the body's size (em)."""

    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    leading: float = 1.55
    above: float = 0.0
    below: float = 0.72
    indent: float = 0.0
    muted: bool = False
    interface: bool = False
    level: int = 0


_BODY = Setting()
_SMALL = Setting(scale=0.8, leading=1.4, below=0.6, muted=True, interface=True)
SOURCE_LINE: Final = Setting(scale=0.78, leading=1.45, below=1.5, muted=True, interface=True)
HEADLINE: Final = Setting(
    scale=1.62, weight=QFont.Weight.DemiBold, leading=1.2, below=0.55, level=1
)
_SETTINGS: Final = {
    Role.HEADLINE: HEADLINE,
    Role.STANDFIRST: Setting(scale=1.14, leading=1.42, below=1.1, muted=True),
    Role.SUBHEAD: Setting(
        scale=1.14, weight=QFont.Weight.DemiBold, leading=1.3, above=0.75, below=0.4, level=2
    ),
    Role.QUOTATION: Setting(indent=1.15),
    Role.BODY: _BODY,
}


def setting_of(role: Role) -> Setting:
    """Return how a role is set; furniture that a reader restored is small and quiet."""
    return _SETTINGS.get(role, _SMALL)


_FAMILIES: Final = {Face.SERIF: READING, Face.SANS: INTERFACE, Face.DYSLEXIC: DYSLEXIC}
_LARGE: Final = {Face.SERIF: 1.0, Face.SANS: 1.0, Face.DYSLEXIC: 0.86}
"""What brings the small letters of each face to one height."""
_APART: Final = {Face.DYSLEXIC: (-0.08, -0.15)}
"""What is added between letters and between words, in em.

OpenDyslexic stands so wide by itself that long words fall apart; less of both leaves about a third
of a letter's width between letters, and over three times that between words.
"""
_EM: Final = 32 / 68
"""The usual width of a character of the serif face, in em."""
_SAMPLE: Final = "The ferry left the harbour late and came back with nobody on board, they say. "


class Typography:
    """Formats for one article: script and reader decide the family, size and leading.

    Words that are not `inked` have the colour of whoever shows them, unless they are muted.
    """

    def __init__(
        self,
        article: Article,
        tokens: Tokens,
        pixels: int,
        comfort: Comfort | None = None,
        *,
        inked: bool = True,
    ) -> None:
        self._inked = inked
        self._comfort = comfort or Comfort()
        self.right_to_left: Final = runs_right_to_left(article)
        self._tokens = tokens
        self._face = self._comfort.face
        self._family = _FAMILIES[self._face]
        self._nastaliq = False
        self.pixels: float = pixels * _LARGE[self._face]
        if self.right_to_left and language_of(article) not in {"he", "yi"}:
            self._nastaliq = language_of(article) == "ur"
            self._face = Face.SERIF
            self._family = URDU if self._nastaliq else ARABIC
            self.pixels = pixels * 1.12
        self._line_heights: dict[Setting, float] = {}

    @cached_property
    def body(self) -> QFont:
        """The font of running text."""
        return self.font(_BODY)

    @property
    def column(self) -> float:
        """The widest column, in sizes of the body, for the length of line that is wanted."""
        usual = QFont(READING)
        usual.setPixelSize(self.body.pixelSize())
        wide = QFontMetricsF(self.body).horizontalAdvance(_SAMPLE)
        ratio = wide / (QFontMetricsF(usual).horizontalAdvance(_SAMPLE) or wide or 1.0)
        return self._comfort.measure * _EM * (1.0 if self._face is Face.SERIF else ratio)

    def font(self, setting: Setting, *, italic: bool = False) -> QFont:
        """Return the font of a setting, with the script's own family as the fallback."""
        font = QFont()
        families = [INTERFACE, self._family] if setting.interface else [self._family]
        font.setFamilies([*families, READING] if self.right_to_left else families)
        font.setPixelSize(max(self._comfort.least, round(self.pixels * setting.scale)))
        font.setWeight(setting.weight)
        font.setItalic(italic and not self.right_to_left)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if not setting.interface and self._face in _APART:
            letters, words = (share * font.pixelSize() for share in _APART[self._face])
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters)
            font.setWordSpacing(words)
        # Qt's own kerning pulls the slope of Nastaliq apart.
        font.setKerning(not self._nastaliq)
        return font

    def words(self, setting: Setting, *, italic: bool = False) -> QTextCharFormat:
        """Return the character format of a setting."""
        shown = QTextCharFormat()
        shown.setFont(self.font(setting, italic=italic))
        if setting.muted or self._inked:
            shown.setForeground(QColor(self._tokens.muted if setting.muted else self._tokens.ink))
        return shown

    def paragraph(self, setting: Setting, *, foreign: bool = False) -> QTextBlockFormat:
        """Return the block format of a setting."""
        block = QTextBlockFormat()
        block.setLineHeight(
            self._line_height(setting), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        block.setTopMargin(setting.above * self.pixels)
        block.setBottomMargin(setting.below * self.pixels)
        block.setHeadingLevel(setting.level)
        block.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        if setting.indent:
            self._indent(block, setting.indent * self.pixels)
        if foreign:
            block.setProperty(FOREIGN, True)
        return block

    def _indent(self, block: QTextBlockFormat, by: float) -> None:
        block.setProperty(QUOTED, True)
        block.setLeftMargin(0 if self.right_to_left else by)
        block.setRightMargin(by if self.right_to_left else 0)

    def _line_height(self, setting: Setting) -> float:
        """Percentage of the font's own spacing that gives the wanted leading.

        Fonts differ in how much air they bring along: Nastaliq's slope needs all of its own and
        a little more, so its leading is not measured in em.
        """
        wanted = self._comfort.leading / 100
        if self._nastaliq and not setting.interface:
            return 104.0 * max(1.0, wanted)
        if setting not in self._line_heights:
            font = self.font(setting)
            own = QFontMetricsF(font).height() / font.pixelSize()
            self._line_heights[setting] = max(
                100.0 * min(1.0, wanted), 100.0 * setting.leading * wanted / own
            )
        return self._line_heights[setting]
