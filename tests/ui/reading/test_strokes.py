"""The ways to underline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from diptych.ui.marks import Pattern
from diptych.ui.reading.strokes import underline


def _drawn(pattern: Pattern) -> bytes:
    image = QImage(80, 16, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor("black")
    underline(painter, QPointF(4, 8), 72, colour=colour, pattern=pattern, width=2)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.usefixtures("qapp")
def test_patterns_are_told_apart_without_colour() -> None:
    """On a grey printer six hues are one; six patterns are still six, and none is invisible."""
    drawn = {_drawn(pattern) for pattern in Pattern}
    assert len(drawn) == len(Pattern)
    assert all(min(picture) < 100 for picture in drawn)
