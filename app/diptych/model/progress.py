"""How long work tells where it is and hears that it should stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Progress(Protocol):
    """Given to long work by whoever waits for it."""

    def report(self, step: str, share: float) -> None:
        """Say what is being done and which share (0-1) of the whole is finished.

        Raises:
            Cancelled: when the person asked to stop.
        """


@dataclass(frozen=True, slots=True)
class Silent:
    """Progress that nobody watches and nobody stops."""

    def report(self, step: str, share: float) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """Progress of a part of longer work, from the share `start` to the share `end` of it."""

    whole: Progress
    start: float
    end: float

    def report(self, step: str, share: float) -> None:
        """Say it of the whole."""
        self.whole.report(step, self.start + (self.end - self.start) * share)
