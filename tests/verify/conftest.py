"""Pairs whose reports are looked at by other programs."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.making.notebooks import full

from diptych.ingest.importer import read_file
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.workflow.comparing import Comparer

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
PAIRS = {
    "sample": sorted((ROOT / "resources/diptych_resources/samples").glob("*.txt"))[:2],
    "own": [DATA / "pairs/dam/a.txt", DATA / "pairs/dam/b.txt"],
    "urdu beside English": [DATA / "languages/urdu_a.txt", DATA / "pairs/dam/b.txt"],
    "strangers": [DATA / "pairs/carbon/b.txt", DATA / "pairs/wolves/b.txt"],
}


def needed(program: str) -> str:
    """Return where a program is; a long check without it is no check."""
    found = shutil.which(program)
    if found is None:
        pytest.fail(f"{program} is not installed, and this check needs it.", pytrace=False)
    return found


@pytest.fixture(scope="session", params=list(PAIRS))
def pair(request: pytest.FixtureRequest) -> Comparison:
    """One pair after the other, really compared."""
    first, second = PAIRS[request.param]
    return Comparer(1).compare(read_file(first), read_file(second), Silent())


@pytest.fixture(params=["empty", "full"])
def notebook(request: pytest.FixtureRequest, pair: Comparison) -> Notebook:
    """Nothing, or something of every kind."""
    return Notebook() if request.param == "empty" else full(pair)
