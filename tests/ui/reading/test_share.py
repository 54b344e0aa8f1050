"""Words that more of a class chose are painted darker and with a thicker line."""

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

_WIDTH, _HEIGHT = 60, 40


def painted(share: float, scheme: Scheme) -> QImage:
    """Return words that a share of a class chose, on paper."""
    application()
    look = tokens(scheme)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(look.paper))
    style = MarkStyle(1, Pattern.SOLID)
    mark = PageMark("one", Side.A, Span(0, 5), style, share=share)
    line = LineBox(5, 5, 55, 25, 20)
    painter = QPainter(image)
    MarkPainter(look, Emphasis()).paint(painter, [PlacedMark(mark, 0, (line,))])
    painter.end()
    return image


def differing(image: QImage, scheme: Scheme) -> tuple[int, int]:
    """Return how far the ground of the words is from paper, and how many rows have their line."""
    paper, hue = QColor(tokens(scheme).paper), QColor(tokens(scheme).hues[1])
    ground = image.pixelColor(_WIDTH // 2, 12)
    rows = [image.pixelColor(_WIDTH // 2, row) for row in range(_HEIGHT)]
    return _apart(ground, paper), sum(_apart(one, hue) < 60 for one in rows)


def _apart(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


@pytest.mark.parametrize("scheme", Scheme)
def test_the_more_the_stronger(scheme: Scheme) -> None:
    """A quarter, a half and all of a class are told apart by ground and by line alone."""
    quarter, half, everybody = (differing(painted(one, scheme), scheme) for one in (0.25, 0.5, 1))
    assert quarter[0] < half[0] < everybody[0]
    assert quarter[1] <= half[1] < everybody[1]
    assert quarter[0] > 0
