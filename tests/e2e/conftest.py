"""The screen that the program is tested on."""

from __future__ import annotations

import shutil
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_screens = import_module("e2e.screens")


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Return the environment of a screen with a window manager; skip where there can be none."""
    missing = [name for name in _screens.NEEDED if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    with _screens.a_screen() as environment:
        yield environment
