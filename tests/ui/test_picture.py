"""The window as a picture: the right size, and the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from diptych.model.faults import Fault
from diptych.ui.palette import Scheme, tokens
from diptych.ui.picture import render

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison


pytestmark = pytest.mark.usefixtures("qtbot")


def test_a_picture_has_size_times_scale(ferry: Comparison, tmp_path: Path) -> None:
    """At scale 2 a picture has twice the pixels each way."""
    target = tmp_path / "window.png"
    render(ferry, target, (1024, 600), 2, Scheme.DARK, "ltr", "actors")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (2048, 1200)
    assert image.pixelColor(6, 600) == QColor(tokens(Scheme.DARK).panel)


def test_the_same_picture_twice(ferry: Comparison, tmp_path: Path) -> None:
    """Nothing in a picture depends on when it was made."""
    for name in ("one.png", "two.png"):
        render(ferry, tmp_path / name, (1200, 700), 1, Scheme.LIGHT, "ltr", "shared")
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_window_from_right_to_left(ferry: Comparison, tmp_path: Path) -> None:
    """The list stands on the right there, and the next picture runs from the left again."""
    right, left = tmp_path / "rtl.png", tmp_path / "ltr.png"
    render(ferry, right, (1440, 900), 1, Scheme.LIGHT, "rtl", "shared")
    render(ferry, left, (1440, 900), 1, Scheme.LIGHT, "ltr", "shared")
    assert right.read_bytes() != left.read_bytes()


def test_a_picture_that_cannot_be_written_is_a_fault(ferry: Comparison, tmp_path: Path) -> None:
    """The sentence names the file."""
    target = tmp_path / "missing" / "window.png"
    with pytest.raises(Fault, match=r"window\.png"):
        render(ferry, target, (1024, 600), 1, Scheme.LIGHT, "ltr", "shared")


def test_pictures_of_a_window_with_nothing_in_it(tmp_path: Path) -> None:
    """Before anything is open, and after what should be opened could not be."""
    empty, failed = tmp_path / "empty.png", tmp_path / "error.png"
    look = ((1024, 600), 1, Scheme.LIGHT, "ltr", "shared")
    render(None, empty, *look, view="empty")
    render(None, failed, *look, view="error", trouble="“a.txt” is empty; please choose another.")
    below_the_bar = (512, 70)
    assert QImage(str(empty)).pixelColor(*below_the_bar) == QColor(tokens(Scheme.LIGHT).background)
    assert QImage(str(failed)).pixelColor(*below_the_bar) == QColor(tokens(Scheme.LIGHT).selected)
