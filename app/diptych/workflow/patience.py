"""Work that cannot be told to stop, waited for by somebody who can be."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures import TimeoutError as Unfinished
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.progress import Progress

_OFTEN = 0.05
"""Seconds between two looks whether the person asked to stop."""
T = TypeVar("T")


def waited_for(work: Callable[[], T], progress: Progress, step: str, share: float) -> T:
    """Return what `work` returns, or raise what it raises; meanwhile tell `step` and `share`.

    Raises:
        Cancelled: as soon as the person asked to stop. The work goes on by itself to its own end,
            and what it makes goes nowhere.
    """
    outcome: Future[T] = Future()

    def do() -> None:
        try:
            outcome.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
            outcome.set_exception(error)

    progress.report(step, share)
    Thread(target=do, daemon=True).start()
    while True:
        try:
            return outcome.result(_OFTEN)
        except Unfinished:
            if outcome.done():
                raise
            progress.report(step, share)
