"""Compares each pair once for all tests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_file
from diptych.model.progress import Silent
from diptych.workflow.comparing import Comparer

from .annotations import ROOT, Told, notes_of, pair_names

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison


@dataclass
class Reader:
    """Compares files of the pairs; both ways round, since reading is what takes the time."""

    comparer: Comparer

    def compare(self, first: str, second: str) -> Comparison:
        """Compare two files below the folder of the pairs."""
        articles = (read_file(ROOT / first), read_file(ROOT / second))
        return self.comparer.compare(*articles, Silent())

    @cached_property
    def told(self) -> tuple[tuple[Told, ...], tuple[Comparison, ...]]:
        """Every annotated pair, and the same pairs with A and B swapped."""
        pairs: list[Told] = []
        swapped: list[Comparison] = []
        for name in pair_names():
            files = (f"{name}/a.txt", f"{name}/b.txt")
            pairs.append(Told(name, self.compare(*files), notes_of(name)))
            swapped.append(self.compare(files[1], files[0]))
        return tuple(pairs), tuple(swapped)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(Comparer(threads=1))


@pytest.fixture(scope="session")
def told(reader: Reader) -> tuple[Told, ...]:
    """Every annotated pair."""
    return reader.told[0]


@pytest.fixture(scope="session")
def swapped(reader: Reader) -> tuple[Comparison, ...]:
    """The same pairs in the same order, A and B swapped."""
    return reader.told[1]


@pytest.fixture(params=pair_names())
def pair(request: pytest.FixtureRequest, told: tuple[Told, ...]) -> Told:
    """One annotated pair after the other."""
    return next(one for one in told if one.name == request.param)
