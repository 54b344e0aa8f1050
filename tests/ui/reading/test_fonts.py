"""The bundled fonts."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QTextLayout

from diptych.ui.fonts import ARABIC, INTERFACE, OTHER_SCRIPTS, READING, URDU, install_fonts


@pytest.mark.usefixtures("qtbot")
def test_the_bundled_fonts_are_there_after_installing() -> None:
    """Text is set in them and not in some font of the machine, however often they are installed."""
    install_fonts()
    install_fonts()
    for family in (READING, INTERFACE, ARABIC, URDU):
        assert family in QFontDatabase.families()
        assert QFontInfo(QFont(family)).family() == family


@pytest.mark.usefixtures("qtbot")
def test_urdu_runs_down_a_slope() -> None:
    """A long Nastaliq word is taller than a short one: its letters stand on a slope."""
    install_fonts()
    font = QFont(URDU)
    font.setPixelSize(40)
    metrics = QFontMetricsF(font)
    long, short = (metrics.tightBoundingRect(word) for word in ("سستمین", "س"))
    assert long.height() > 1.3 * short.height()


@pytest.mark.parametrize("words", ["हिन्दी के स्कूल", "地铁线路和鐵路", "پاکستان"])
@pytest.mark.parametrize("family", [READING, INTERFACE])
@pytest.mark.usefixtures("qtbot")
def test_other_scripts_need_no_font_of_the_machine(family: str, words: str) -> None:
    """Hindi, Chinese and Arabic letters come from bundled fonts wherever they stand."""
    install_fonts()
    layout = QTextLayout(words, QFont(family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    used = {run.rawFont().familyName().lower() for run in layout.glyphRuns()}
    bundled = {name.lower() for name in (READING, INTERFACE, ARABIC, *OTHER_SCRIPTS)}
    assert used <= bundled
    assert all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())
