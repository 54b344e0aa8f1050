"""Time that runs out: a value that is told what the clock says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

USUAL: Final = 120
"""Seconds for a step that states none."""
MINUTE: Final = 60


@dataclass(frozen=True, slots=True)
class Countdown:
    """`left` seconds when it stands; where it runs, `left` of them at the clock's `since`."""

    left: float = 0.0
    since: float | None = None
    begun: bool = False

    def toggled(self, clock: float, given: int) -> Countdown:
        """Begin with the seconds that are given, hold, or go on."""
        if not self.begun:
            return Countdown(float(given or USUAL), clock, begun=True)
        if self.since is None:
            return replace(self, since=clock)
        return replace(self, left=self.seconds(clock), since=None)

    def longer(self, clock: float) -> Countdown:
        """Return it with a minute more."""
        left = self.seconds(clock) + MINUTE
        return Countdown(left, clock if self.since is not None else None, begun=True)

    def seconds(self, clock: float) -> float:
        """Return what is left, at least nothing."""
        passed = clock - self.since if self.since is not None else 0.0
        return max(0.0, self.left - passed)

    def shown(self, clock: float) -> str:
        """Return `4:05`, or `""` while nothing was begun."""
        if not self.begun:
            return ""
        minutes, seconds = divmod(-int(-self.seconds(clock) // 1), 60)
        return f"{minutes}:{seconds:02}"

    def over(self, clock: float) -> bool:
        """Whether the time is up."""
        return self.begun and self.seconds(clock) <= 0
