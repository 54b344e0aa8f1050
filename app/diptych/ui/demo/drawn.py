"""The class's window for a picture: any step, all that it hides revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from diptych.model.faults import Fault
from diptych.model.lesson import StepKind
from diptych.ui.lenses.names import LensName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.lesson import Step
    from diptych.ui.demo.class_window import ClassWindow
    from diptych.ui.window import MainWindow


def draw_step(window: MainWindow, size: tuple[int, int], step: int, lens: LensName) -> ClassWindow:
    """Return the class's window at a step, counted from 1; 0 is one that says much of the pair.

    Through another lens than that of shared themes the articles are drawn with its first entry.

    Raises:
        Fault: when there is no such step.
    """
    demo = window.demo
    show = demo.prepare()
    assert show is not None, "a pair is open"
    assert demo.window is not None, "it was made with the show"
    if step > len(show.steps):
        number = len(show.steps)
        raise Fault(
            "The demo of this pair has {number} steps and no step {step}; nothing was drawn, and "
            "a number from 1 to {number} draws one of them.",
            number=number,
            step=str(step),
        )
    demo.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    demo.window.setFixedSize(*size)
    demo.window.show()
    show.go(step - 1 if step else _telling(show.steps))
    while show.board().waits(show.revealed):
        show.reveal()
    if lens is not LensName.SHARED:
        while show.now.looking is None or show.now.looking.lens.name is not lens:
            show.next_lens()
        show.look_for(1)
    demo.window.finish()
    return demo.window


def _telling(steps: Sequence[Step]) -> int:
    """Return the place of the first theme with quotes of its own, else of all shared themes."""
    shared = [place for place, one in enumerate(steps) if one.kind is StepKind.SHARED]
    about = [place for place in shared if steps[place].about]
    return (about or shared or [0])[0]
