"""The modules of packaging/freezing, which are scripts and no package."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_FOLDER = Path(__file__).parents[3] / "packaging" / "freezing"


def module(name: str) -> ModuleType:
    """Return one of them."""
    sys.path.insert(0, str(_FOLDER))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(_FOLDER))
