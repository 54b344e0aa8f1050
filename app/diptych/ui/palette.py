"""Design tokens: every colour of the window, in a light, a dark and a high-contrast set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """Which set of tokens the window wears."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, as `#rrggbb`.

    `hues` colour themes, actors and marks, in the order of first use; each keeps at least 4.5:1
    against `paper`. `edge` bounds what can be written in or moved. `wash` and `strong_wash` are
    the opacities (0-1) of a hue behind quiet and behind selected words; `clear` is the least
    opacity at which a thin line in a hue is told from the ground. tests/ui/test_contrast.py
    computes every pair of colours that meets.
    """

    scheme: Scheme
    background: str
    panel: str
    paper: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    hover: str
    selected: str
    hues: tuple[str, ...]
    wash: float
    strong_wash: float
    clear: float

    @property
    def dark(self) -> bool:
        """Whether the paper is darker than the ink."""
        return self.scheme is not Scheme.LIGHT


def tokens(scheme: Scheme) -> Tokens:
    """Return the tokens of a scheme."""
    return {Scheme.LIGHT: _light, Scheme.DARK: _dark, Scheme.CONTRAST: _contrast}[scheme]()


def _light() -> Tokens:
    return Tokens(
        scheme=Scheme.LIGHT,
        background="#eceef1",
        panel="#f7f8fa",
        paper="#fffefb",
        ink="#1d2126",
        muted="#59636e",
        line="#d8dce2",
        edge="#727d8b",
        accent="#1d5bb8",
        on_accent="#ffffff",
        hover="#e8ecf2",
        selected="#dbe6f7",
        hues=(
            "#0069a8",
            "#b64900",
            "#7a3e9d",
            "#6f6400",
            "#00705a",
            "#b03474",
            "#3d55c4",
            "#8a4b2a",
        ),
        wash=0.12,
        strong_wash=0.26,
        clear=0.76,
    )


def _dark() -> Tokens:
    return Tokens(
        scheme=Scheme.DARK,
        background="#131519",
        panel="#1a1d22",
        paper="#20242a",
        ink="#e8e6e1",
        muted="#9ba4b0",
        line="#30363f",
        edge="#7f8894",
        accent="#82b6ff",
        on_accent="#0b1220",
        hover="#282d35",
        selected="#2a3850",
        hues=(
            "#6cb8ec",
            "#f2a066",
            "#cfa0ec",
            "#d8c95a",
            "#62cbb0",
            "#f093c0",
            "#9fb0ff",
            "#d9ae92",
        ),
        wash=0.16,
        strong_wash=0.32,
        clear=0.6,
    )


def _contrast() -> Tokens:
    return Tokens(
        scheme=Scheme.CONTRAST,
        background="#000000",
        panel="#000000",
        paper="#000000",
        ink="#ffffff",
        muted="#e0e0e0",
        line="#ffffff",
        edge="#ffffff",
        accent="#ffe14d",
        on_accent="#000000",
        hover="#2b2b2b",
        selected="#3a3a00",
        hues=(
            "#7cd0ff",
            "#ffb37a",
            "#e3b8ff",
            "#ffee66",
            "#7dffd9",
            "#ffa6d2",
            "#bcc8ff",
            "#ffcfae",
        ),
        wash=0.14,
        strong_wash=0.26,
        clear=0.8,
    )
