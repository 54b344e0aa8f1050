"""How long work takes: clocks, and medians of works that take turns."""

from __future__ import annotations

import resource
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def cpu() -> float:
    """Return the CPU seconds of this process so far, all its threads and ended children in it."""
    own, children = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def wall() -> float:
    """Return a clock's seconds, for work that a person waits for."""
    return time.perf_counter()


def taken(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Return the seconds that one run takes."""
    start = clock()
    work()
    return clock() - start


def in_turns(
    works: Sequence[Callable[[], object]], rounds: int, clock: Callable[[], float]
) -> list[float]:
    """Return the median seconds of each work; they take turns, so that a busy spell hits all."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, found in zip(works, times, strict=True):
            found.append(taken(work, clock))
    return [statistics.median(found) for found in times]
