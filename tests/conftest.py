"""What holds for every test: no screen is needed, and nothing is left to chance or to the clock."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# A test that wants a screen says so; a screen that happens to be there changes no result.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nor does the language of whoever runs the tests.
os.environ["DIPTYCH_LANGUAGE"] = "en"

# The same examples every time, however slow the machine.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: without a screen it outlives Python, and what Python made."""
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
