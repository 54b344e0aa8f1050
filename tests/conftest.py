"""What holds for every test: no screen is needed, and nothing is left to chance or to the clock."""

from __future__ import annotations

import os

from hypothesis import settings

# A test that wants a screen says so; a screen that happens to be there changes no result.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples every time, however slow the machine.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
