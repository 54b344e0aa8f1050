"""Which version this is can be asked."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Run


def test_the_version_is_that_of_the_project(run: Run) -> None:
    """Name and version are printed, and nothing else is done."""
    assert run("--version") == (0, f"diptych {version('diptych')}\n", "")
