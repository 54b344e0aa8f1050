"""Every pair of colours that meets in the window can be told apart, in every scheme."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from diptych.ui.colours import mixed
from diptych.ui.palette import Scheme, Tokens, tokens
from diptych.ui.reading import mark_painter
from diptych.ui.reading.emphasis import Level
from diptych.ui.style import palette, stylesheet
from diptych.ui.tick_box import TickBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GROUNDS = ("background", "panel", "paper", "hover", "selected")
TEXT = [
    *product(("ink", "muted", "accent"), GROUNDS),
    ("on_accent", "accent"),
    ("paper", "ink"),
]
"""What is written in which colour on which: the words of the window, tooltips and buttons."""
CONTROLS = [
    *product(("accent", "muted"), GROUNDS),
    *product(("edge",), ("background", "panel", "paper", "hover")),
]
"""What shows the focus, what bounds a field or a handle, and signs in outline."""
HUED = ("background", "panel", "paper")
"""What marks, ribbons, badges, bars and numbers in a hue stand on."""

schemes = pytest.mark.parametrize("scheme", list(Scheme))


def luminance(colour: str) -> float:
    """Return how bright a colour is, as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def least(scheme: Scheme, usual: float) -> float:
    """Return the ratio that a scheme owes: high contrast means 7 for everything."""
    return 7.0 if scheme is Scheme.CONTRAST else usual


def colour(worn: Tokens, name: str) -> str:
    """Return a token by its name."""
    found = getattr(worn, name)
    assert isinstance(found, str)
    return found


def test_black_on_white_is_21() -> None:
    """The ratio is the one that everybody computes."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@schemes
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_can_be_read(scheme: Scheme, words: str, ground: str) -> None:
    """Text keeps 4.5:1, in the high-contrast scheme 7:1."""
    worn = tokens(scheme)
    assert contrast(colour(worn, words), colour(worn, ground)) >= least(scheme, 4.5)


@schemes
@pytest.mark.parametrize(("sign", "ground"), CONTROLS)
def test_controls_can_be_seen(scheme: Scheme, sign: str, ground: str) -> None:
    """Focus and edges keep 3:1, in the high-contrast scheme 7:1."""
    worn = tokens(scheme)
    assert contrast(colour(worn, sign), colour(worn, ground)) >= least(scheme, 3.0)


@schemes
@pytest.mark.parametrize("ground", HUED)
def test_every_hue_can_be_read(scheme: Scheme, ground: str) -> None:
    """Numbers on ribbons and names in a hue keep 4.5:1, and so do words within a full badge."""
    worn = tokens(scheme)
    for hue in worn.hues:
        assert contrast(hue, colour(worn, ground)) >= least(scheme, 4.5), hue
        assert contrast(worn.paper, hue) >= least(scheme, 4.5), hue


@schemes
@pytest.mark.parametrize("ground", HUED)
def test_the_faintest_line_of_a_mark_can_be_seen(scheme: Scheme, ground: str) -> None:
    """Underlines, ticks and badges keep 3:1 however far they step back, overruled ones too."""
    worn = tokens(scheme)
    below = colour(worn, ground)
    for hue in (*worn.hues, worn.muted):
        assert contrast(mixed(hue, below, worn.clear), below) >= least(scheme, 3.0), hue


@schemes
def test_marked_words_can_be_read(scheme: Scheme) -> None:
    """Words keep their contrast over every wash that a mark can put behind them."""
    worn = tokens(scheme)
    tables = [getattr(mark_painter, name) for name in ("_PASSAGES", "_WORDS", "_STRUCK", "_FOUND")]
    for table, level, hue in product(tables, Level, worn.hues):
        base = worn.strong_wash if level is Level.STRONG else worn.wash
        wash = mixed(hue, worn.paper, min(1.0, base * table[level].wash))
        assert contrast(worn.ink, wash) >= least(scheme, 4.5), (hue, level)


@schemes
def test_every_colour_of_the_rules_is_a_token(scheme: Scheme) -> None:
    """The style rules know no colour besides the tokens, so nothing goes uncomputed."""
    worn = tokens(scheme)
    known = {value for one in fields(worn) if isinstance(value := getattr(worn, one.name), str)}
    assert set(re.findall(r"#[0-9a-f]{6}", stylesheet(worn, 14))) <= known


def test_every_token_is_looked_at() -> None:
    """A colour that is added is added here too; only lines that mean nothing are exempt."""
    named = {name for pair in (*TEXT, *CONTROLS) for name in pair}
    colours = {one.name for one in fields(Tokens) if one.type == "str"}
    assert colours - named == {"line"}


def test_fields_and_handles_have_an_edge() -> None:
    """What is written in or moved is bounded by the edge, and not by a line that may be faint."""
    worn = tokens(Scheme.LIGHT)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(worn, 14))
    bounded = ("QLineEdit", "QPlainTextEdit", "QComboBox", "QPushButton")
    faint = [
        selector.strip()
        for selector, rule in rules
        if selector.strip().split(":")[0].split(" ")[-1].split("#")[0] in bounded
        and ":" not in selector
        and re.search(rf"(border[a-z-]*|background): [^;]*{worn.line}", rule)
    ]
    assert not faint


@schemes
def test_an_empty_box_to_tick_is_seen(qtbot: QtBot, scheme: Scheme) -> None:
    """Its edge keeps 3:1 against the ground, and a tick changes what is seen."""
    worn = tokens(scheme)
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setPalette(palette(worn))
    ground.setStyleSheet(stylesheet(worn, 14) + f"QWidget {{ background: {worn.panel}; }}")
    box = TickBox("", ground)
    box.resize(30, 30)
    empty = box.grab().toImage()
    row = [empty.pixelColor(x, empty.height() // 2).name() for x in range(empty.width())]
    assert max(contrast(one, worn.panel) for one in row) >= least(scheme, 3.0)
    box.setChecked(True)
    assert box.grab().toImage() != empty
