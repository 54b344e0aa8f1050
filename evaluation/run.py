"""All tasks over the data in a folder: `python -m evaluation.run DATA`, or `make eval DATA=…`.

Each task runs in a process of its own, two at a time, and so does the scorer from `DATA/score`.
Prints the table, writes it into `RESULTS.md`, and fails when a score is under its floor.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.floors import FLOORS, measures
from evaluation.table import Result, table, with_table
from evaluation.tasks import DATA, TASKS, WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from evaluation.floors import Measure

RESULTS = Path(__file__).parent / "RESULTS.md"
ROOT = Path(__file__).parents[1]
PROCESSES = 2
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Two processes with two threads each would only be in each other's way."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What the scorer of a set printed, and how long the set took, in seconds."""

    printed: str
    seconds: float


def main() -> int:
    """Measure, print, write; return 1 when a score is under its floor or a task failed."""
    data = Path(sys.argv[1]).resolve()
    present = [name for name in TASKS if _input(data, name) is not None]
    chosen = [name for name in present if name not in WAITING]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(PROCESSES) as pool:
        work = [pool.submit(_scored, name, data, Path(folder)) for name in chosen]
        scored = {name: one.result() for name, one in zip(chosen, work, strict=True)}
    asked = [one for one in measures(FLOORS.read_text(encoding="utf-8")) if one.by in present]
    results = [_result(one, scored) for one in asked]
    printed = table(results)
    print(printed)
    RESULTS.write_text(with_table(RESULTS.read_text(encoding="utf-8"), printed), encoding="utf-8")
    return _status(results)


def _input(data: Path, name: str) -> Path | None:
    """Return the file of a task's set that has no gold in it."""
    return min((data / DATA.get(name, name)).glob("*_input.jsonl"), default=None)


def _scored(name: str, data: Path, folder: Path) -> Scored:
    started = time.monotonic()
    given = _input(data, name)
    assert given is not None
    predicted = folder / f"{name}.jsonl"
    gold = given.with_name(given.name.replace("_input", ""))
    _run("-m", "evaluation", name, given, predicted)
    printed = _run(data / "score" / f"score_{DATA.get(name, name)}.py", gold, predicted)
    print(f"{name} done", file=sys.stderr, flush=True)
    return Scored(printed, time.monotonic() - started)


def _run(*words: str | Path) -> str:
    command = [sys.executable, *map(str, words)]
    environment = {**os.environ, **ONE_THREAD}
    done = subprocess.run(  # noqa: S603 - our own modules and the scorers the caller names
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _result(measure: Measure, scored: Mapping[str, Scored]) -> Result:
    found = scored.get(measure.by)
    if found is None or measure.waiting:
        return Result(measure, None, 0.0)
    return Result(measure, measure.read(found.printed), found.seconds)


def _status(results: Sequence[Result]) -> int:
    failed = list(_failures(results))
    for failure in failed:
        print(failure, file=sys.stderr)
    return 1 if failed else 0


def _failures(results: Sequence[Result]) -> Iterator[str]:
    for result in results:
        if not result.holds:
            measure = result.measure
            yield f"{measure.set}, {measure.name}: {result.score}, but the floor is {measure.floor}"


if __name__ == "__main__":
    sys.exit(main())
