"""Colours between two others, for places where nothing is transparent."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mixed(top: str, below: str, opacity: float) -> str:
    """Return `top` at `opacity` (0-1) over `below`, as `#rrggbb`."""
    one, other = QColor(top), QColor(below)
    parts = (
        round(a * opacity + b * (1 - opacity))
        for a, b in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )
    return QColor(*parts).name()
