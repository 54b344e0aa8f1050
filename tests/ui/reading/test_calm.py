"""Passages that nobody asks for stay calm: their line stands beside the words, not below them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from diptych.model.text import Side, Span
from diptych.ui.application import application
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.emphasis import Emphasis
from diptych.ui.reading.lines import LineBox
from diptych.ui.reading.mark_index import PlacedMark
from diptych.ui.reading.mark_painter import MarkPainter

_WIDTH, _HEIGHT = 120, 90
_LEFT, _RIGHT, _BASELINE = 30.0, 90.0, 40.0
_WORDS = LineBox(_LEFT, 20, _RIGHT, 46, _BASELINE)


def painted(
    pattern: Pattern,
    emphasis: Emphasis,
    *,
    from_right: bool = False,
    length: int = 80,
    room: float = 20.0,
    named: bool = False,
) -> QImage:
    """Return one line of a passage on paper, its words from x = 30 to x = 90."""
    application()
    look = tokens(Scheme.LIGHT)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    mark = PageMark("one", Side.A, Span(0, length), MarkStyle(0, pattern), named=named)
    begin = _RIGHT if from_right else _LEFT
    placed = PlacedMark(mark, 0, (_WORDS,), begin, from_right, room)
    painter = QPainter(image)
    MarkPainter(look, emphasis).paint(painter, [placed])
    painter.end()
    return image


def line_within(image: QImage, columns: range, rows: range) -> int:
    """Return how many pixels there are nearly of the mark's full colour."""
    hue = QColor(tokens(Scheme.LIGHT).hues[0])
    colours = (image.pixelColor(x, y) for x in columns for y in rows)
    return sum(abs(one.red() - hue.red()) < 100 for one in colours)


BELOW = (range(35, 85), range(41, 60))
BEFORE, BEHIND = (range(28), range(20, 46)), (range(93, 120), range(20, 46))


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize("emphasis", [Emphasis(), Emphasis(selected="another")])
def test_a_quiet_passage_has_its_line_beside_it(pattern: Pattern, emphasis: Emphasis) -> None:
    """No line runs below words that are not selected; in each pattern one stands before them."""
    image = painted(pattern, emphasis)
    assert not line_within(image, *BELOW)
    assert line_within(image, *BEFORE)
    assert not line_within(image, *BEHIND)


def test_in_a_script_from_the_right_it_stands_at_the_right() -> None:
    """The edge stands where the lines begin."""
    image = painted(Pattern.SOLID, Emphasis(), from_right=True)
    assert line_within(image, *BEHIND)
    assert not line_within(image, *BEFORE)


@pytest.mark.parametrize("emphasis", [Emphasis(selected="one"), Emphasis(hovered="one")])
def test_what_is_asked_for_is_underlined(emphasis: Emphasis) -> None:
    """The selected passage, and the one under the pointer, have their line below the words."""
    assert line_within(painted(Pattern.SOLID, emphasis), *BELOW)


def test_a_few_words_keep_their_line_below() -> None:
    """A name that is mentioned is no passage: its line is all that tells where it stands."""
    assert line_within(painted(Pattern.SOLID, Emphasis(), length=20), *BELOW)
    assert line_within(painted(Pattern.SOLID, Emphasis(), named=True), *BELOW)


def test_the_edge_finds_room_in_a_narrow_margin() -> None:
    """However little white there is beside the words, the edge is within it."""
    image = painted(Pattern.SOLID, Emphasis(), room=6.0)
    assert line_within(image, range(round(_LEFT - 6), round(_LEFT)), range(20, 46))
