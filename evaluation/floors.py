"""What is measured on each data set, and the floor that no change may sink below.

`floors.toml` has one entry a measure. A floor may only rise: a test reads every version of the file
that was ever in force.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FLOORS = Path(__file__).parent / "floors.toml"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure that a scorer prints.

    `line` is how the scorer's line begins and `field` which of its figures counts, from the end
    (-1 is the last). With `lower`, less is better and `floor` is the most that is allowed. `wanted`
    is what would be good enough, `best` the best known elsewhere. `task` names the adapter where
    it is not the one named after the set.
    """

    set: str
    name: str
    line: str
    field: int = -1
    lower: bool = False
    floor: float | None = None
    wanted: float | None = None
    best: str = "–"
    waiting: str = ""
    task: str = ""

    @property
    def by(self) -> str:
        """The task whose predictions are measured."""
        return self.task or self.set

    def read(self, printed: str) -> float | None:
        """Return the figure out of what the scorer printed, none where it is not there."""
        for line in printed.splitlines():
            if line.startswith(self.line):
                figures = re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])", line[len(self.line) :])
                return float(figures[self.field]) if len(figures) >= -self.field else None
        return None

    def holds(self, score: float) -> bool:
        """Whether a score is not on the wrong side of the floor."""
        return self.floor is None or not self._worse(score, self.floor)

    def _worse(self, one: float, other: float) -> bool:
        return one > other if self.lower else one < other


def measures(text: str) -> tuple[Measure, ...]:
    """Return the measures that a `floors.toml` names, in its order."""
    return tuple(Measure(**entry) for entry in tomllib.loads(text)["measure"])


def in_force(text: str) -> bool:
    """Whether the floors of a `floors.toml` hold, or were a draft."""
    return tomllib.loads(text).get("in_force", False) is True


def sunk(before: Iterable[Measure], after: Iterable[Measure]) -> list[str]:
    """Return the measures whose floor sank or went away from one version to the next."""
    now = {(one.set, one.name): one for one in after}
    fallen = []
    for old in before:
        new = now.get((old.set, old.name))
        if old.floor is not None and (new is None or new.floor is None or not old.holds(new.floor)):
            fallen.append(f"{old.set}: {old.name}")
    return fallen
