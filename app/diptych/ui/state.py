"""How a window was left: a value that is handed in and out; nothing is written anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.ui.lenses.view import LensName
from diptych.ui.palette import Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in per cent."""

READING_PIXELS = 18
INTERFACE_PIXELS = 14
ICON_PIXELS = 20


class MatrixPlace(StrEnum):
    """Where the evidence matrix stands."""

    HIDDEN = "hidden"
    BELOW = "below"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class WindowState:
    """What a person set about a window.

    `text_size` is one of `TEXT_SIZES`; `panel` and `panel_narrow` say whether the evidence panel
    shows in a wide and in a narrow window; `matrix` where the matrix stands; `size` is in pixels;
    `position` is the pages' own; `keys` are those that a person gave to commands, by their ids.
    """

    scheme: Scheme = Scheme.LIGHT
    lens: LensName = LensName.SHARED
    text_size: int = 100
    linked: bool = True
    panel: bool = True
    panel_narrow: bool = False
    matrix: MatrixPlace = MatrixPlace.HIDDEN
    size: tuple[int, int] = (1440, 900)
    position: tuple[float, float] | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def reading_pixels(self) -> int:
        """Return the size of the articles' text."""
        return round(READING_PIXELS * self.text_size / 100)

    def interface_pixels(self) -> int:
        """Return the size of the interface's text."""
        return round(INTERFACE_PIXELS * self.text_size / 100)

    def icon_pixels(self) -> int:
        """Return the size of the icons on buttons; they grow with the text, but do not shrink."""
        return round(ICON_PIXELS * max(100, self.text_size) / 100)

    def next_size(self, step: int) -> int:
        """Return the text size `step` places on, at the end the last one."""
        place = TEXT_SIZES.index(self.text_size) + step
        return TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))]
