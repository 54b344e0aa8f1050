"""What the program shows and reads but does not compute: samples, fonts, themes, word lists."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def resource(*names: str) -> Traversable:
    """Return the file or folder below this package that `names` lead to."""
    return files(__name__).joinpath(*names)
