"""How loudly a group's marks, ticks and ribbons are painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QColor


class Level(IntEnum):
    """From the quietest to the loudest; whole numbers, because thousands are compared a frame."""

    DIMMED = 1
    QUIET = 2
    HOVERED = 3
    STRONG = 4


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Which group is selected and which lies under the pointer."""

    selected: str | None = None
    hovered: str | None = None

    def of(self, group: str) -> Level:
        """Return the level of a group; beside a selected one the others step back."""
        if group == self.selected:
            return Level.STRONG
        if group == self.hovered:
            return Level.HOVERED
        return self.others

    @property
    def others(self) -> Level:
        """The level of all that nobody points at."""
        return Level.QUIET if self.selected is None else Level.DIMMED


def faded(colour: str, opacity: float) -> QColor:
    """Return `colour` (`#rrggbb`) with an opacity from 0 to 1."""
    shown = QColor(colour)
    shown.setAlphaF(min(1.0, max(0.0, opacity)))
    return shown
