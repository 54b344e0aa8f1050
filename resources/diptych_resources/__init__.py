"""What the program shows and reads but does not compute: samples, fonts, themes, word lists."""

from __future__ import annotations

from pathlib import Path


def resource(*names: str) -> Path:
    """Return the file or folder below this package that `names` lead to."""
    # importlib.resources takes ten milliseconds of every start to know archives, which none is.
    return Path(__file__).parent.joinpath(*names)
