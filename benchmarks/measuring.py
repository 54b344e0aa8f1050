"""How long work takes: clocks, and medians of works that take turns."""

from __future__ import annotations

import resource
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def cpu() -> float:
    """Return the CPU seconds of this process so far, all its threads and ended children in it."""
    own, children = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def cpu_with_helpers() -> float:
    """Return what `cpu` does and what children that still run have used, where Linux tells it."""
    helpers = Path("/proc/self/task").glob("*/children")
    numbers = (int(number) for one in helpers for number in one.read_text().split())
    return cpu() + sum(time.clock_gettime(_clock_of(number)) for number in numbers)


def _clock_of(process: int) -> int:
    """Return Linux's number of the clock that counts the CPU time of a process."""
    return (~process << 3) | 2


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
