"""A step of the demo as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from diptych.model.faults import Fault
from diptych.model.lesson import Lesson, Step, StepKind
from diptych.ui.palette import Scheme, tokens
from diptych.ui.picture import render

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.comparison import Comparison

pytestmark = pytest.mark.usefixtures("qtbot")


def draw(
    pair: Comparison,
    target: Path,
    *,
    step: int = 0,
    lens: str = "shared",
    lesson: Lesson | None = None,
) -> bytes:
    """Draw a step and return the picture."""
    look = ((1024, 768), 1, Scheme.DARK, "ltr", lens)
    render(pair, target, *look, view="demo", step=step, lesson=lesson)
    return target.read_bytes()


def test_a_step_fills_the_picture(ferry: Comparison, tmp_path: Path) -> None:
    """It has the size that is asked for, its colours, and is the same every time."""
    target = tmp_path / "step.png"
    first = draw(ferry, target)
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1024, 768)
    assert image.pixelColor(2, 2) == QColor(tokens(Scheme.DARK).background)
    assert draw(ferry, target) == first


def test_each_step_and_each_lens_is_another_picture(ferry: Comparison, tmp_path: Path) -> None:
    """A number chooses the step, a lens shows the pages."""
    target = tmp_path / "step.png"
    drawn = [draw(ferry, target, step=step) for step in (1, 2, 4)]
    drawn.append(draw(ferry, target, lens="actors"))
    assert len(set(drawn)) == len(drawn)


def test_a_step_that_there_is_not_is_a_fault(ferry: Comparison, tmp_path: Path) -> None:
    """The sentence says how many there are."""
    with pytest.raises(Fault, match="no step 99"):
        draw(ferry, tmp_path / "step.png", step=99)


def test_the_steps_of_a_lesson_are_drawn(ferry: Comparison, tmp_path: Path) -> None:
    """Where a teacher prepared steps, the pictures show these and no drafted ones."""
    target = tmp_path / "step.png"
    slides = tuple(Step(word, StepKind.TEXT, text=word) for word in ("Hello", "Goodbye"))
    lesson = Lesson(slides)
    drafted = draw(ferry, target, step=1)
    first, second = (draw(ferry, target, step=step, lesson=lesson) for step in (1, 2))
    assert len({drafted, first, second}) == 3
    with pytest.raises(Fault, match="has 2 steps"):
        draw(ferry, target, step=3, lesson=lesson)
