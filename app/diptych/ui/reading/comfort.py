"""How a reader wants the pages set: face, length of lines, space between them, and which pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MEASURES: Final = (45, 55, 62, 68, 75, 85, 100)
"""Lengths of a line, in characters."""
LEADINGS: Final = (85, 100, 115, 130, 150, 175)
"""Spaces between lines, in per cent of the usual one."""


class Face(StrEnum):
    """The type that articles in Latin letters are set in."""

    SERIF = "serif"
    SANS = "sans"
    DYSLEXIC = "dyslexic"


class PagesShown(StrEnum):
    """Which pages are in view, and how they stand."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Comfort:
    """`measure` is one of `MEASURES`, `leading` one of `LEADINGS`.

    No type is set smaller than `least` pixels.
    """

    face: Face = Face.SERIF
    measure: int = 68
    leading: int = 100
    least: int = 9
