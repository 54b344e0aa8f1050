"""How a window was left: a value that is handed in and out; nothing is written anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.report.order import Order
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme
from diptych.ui.reading.comfort import Comfort, Face, PagesShown

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
    BESIDE = "beside"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pair was left: the lens, the stop (`""` for none), the shares above the view."""

    lens: LensName
    stop: str
    position: tuple[float, float]


@dataclass(frozen=True, slots=True)
class WindowState:
    """What a person set about a window.

    `follow_system` says that the scheme changes with the system's. `text_size` is one of
    `TEXT_SIZES`; `face`, `measure` and `leading` set the pages, of which `pages` says which are in
    view; those that are `swapped` have B first. `panel` and `panel_narrow` say whether the evidence
    panel shows in a wide and in a narrow window; `matrix` where the matrix stands, `split` the
    share (0-1) of the height that the pages keep above it; `size` is in pixels; `position` is the
    pages' own. `keys` are those that a person gave to commands, by their ids; `places` where each
    pair was left, by its digests, the latest last; `told` what need not be told again;
    `order` the report or worksheet that was wanted last; `language` the code of the one that the
    window speaks from its next start, `""` for the system's.
    """

    scheme: Scheme = Scheme.LIGHT
    follow_system: bool = False
    lens: LensName = LensName.SHARED
    text_size: int = 100
    face: Face = Face.SERIF
    measure: int = 68
    leading: int = 100
    pages: PagesShown = PagesShown.BOTH
    swapped: bool = False
    linked: bool = True
    panel: bool = True
    panel_narrow: bool = False
    matrix: MatrixPlace = MatrixPlace.HIDDEN
    split: float = 0.5
    size: tuple[int, int] = (1440, 900)
    maximised: bool = False
    position: tuple[float, float] | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    order: Order = field(default_factory=Order)
    language: str = ""

    def comfort(self) -> Comfort:
        """Return how the pages are set."""
        return Comfort(self.face, self.measure, self.leading)

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
