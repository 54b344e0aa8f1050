"""Floors: read out of what scorers print, never lowered."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.floors import FLOORS, Measure, in_force, measures, sunk
from evaluation.tasks import TASKS

ROOT = Path(__file__).parents[3]
PRINTED = """AP all (same+hard+easy)                        0.8123
P/R/F1 @ 0.5                                   0.6000 0.3000 0.4000
same_event: article pairs with a link / links per pair 0.550 / 1.20
order accuracy, span polarity (n=113)          0.5700
"""


@pytest.mark.parametrize(
    ("line", "field", "score"),
    [
        ("AP all", -1, 0.8123),
        ("P/R/F1 @ 0.5", -1, 0.4),
        ("P/R/F1 @ 0.5", -3, 0.6),
        ("same_event: article pairs", -2, 0.55),
        ("order accuracy, span polarity", -1, 0.57),
        ("no such line", -1, None),
    ],
)
def test_figures_are_found(line: str, field: int, score: float | None) -> None:
    """A figure is found by how its line begins and where it stands from the end."""
    assert Measure("set", "name", line, field).read(PRINTED) == score


def test_a_floor_holds_or_not() -> None:
    """A score on the floor is fine; where less is better, the floor is a ceiling."""
    high = Measure("set", "name", "x", floor=0.5)
    low = replace(high, lower=True)
    assert [high.holds(score) for score in (0.4, 0.5, 0.6)] == [False, True, True]
    assert [low.holds(score) for score in (0.4, 0.5, 0.6)] == [True, True, False]
    assert replace(high, floor=None).holds(0.0)


def test_a_floor_that_sinks_is_told() -> None:
    """Lower, gone, or higher where less is better: all of these are told, raising is not."""
    old = Measure("set", "name", "x", floor=0.5)
    lower = replace(old, lower=True)
    assert sunk([old], [replace(old, floor=0.6)]) == []
    assert sunk([old], [replace(old, floor=0.4)]) == ["set: name"]
    assert sunk([old], [replace(old, floor=None)]) == ["set: name"]
    assert sunk([old], []) == ["set: name"]
    assert sunk([lower], [replace(lower, floor=0.4)]) == []
    assert sunk([lower], [replace(lower, floor=0.6)]) == ["set: name"]


def test_our_floors_have_only_risen() -> None:
    """No version of the file that was ever in force has a higher floor than today's."""
    name = FLOORS.relative_to(ROOT).as_posix()
    today = FLOORS.read_text(encoding="utf-8")
    assert in_force(today)
    for commit in _git("log", "--format=%H", "--diff-filter=AM", "--", name).split():
        version = _git("show", f"{commit}:{name}")
        assert sunk(measures(version) if in_force(version) else (), measures(today)) == []


def test_every_data_set_is_measured() -> None:
    """Each data set has a measure, each measure a data set, and no two have the same name."""
    ours = measures(FLOORS.read_text(encoding="utf-8"))
    assert {one.by for one in ours} == set(TASKS)
    assert len({(one.set, one.name) for one in ours}) == len(ours)


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True)
    return done.stdout.decode()
