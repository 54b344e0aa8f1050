"""The keys that scroll a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_Action = QAbstractSlider.SliderAction
_KEYS: Final = {
    Qt.Key.Key_Up: _Action.SliderSingleStepSub,
    Qt.Key.Key_Down: _Action.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
    Qt.Key.Key_Space: _Action.SliderPageStepAdd,
}


def scrolling_action(event: QKeyEvent) -> QAbstractSlider.SliderAction | None:
    """Return what a key does to the scroll bar, if it scrolls."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key is Qt.Key.Key_Space and held == Qt.KeyboardModifier.ShiftModifier:
        return _Action.SliderPageStepSub
    ends = key in {Qt.Key.Key_Home, Qt.Key.Key_End}
    if held == Qt.KeyboardModifier.NoModifier or (
        ends and held == Qt.KeyboardModifier.ControlModifier
    ):
        return _KEYS.get(key)
    return None
