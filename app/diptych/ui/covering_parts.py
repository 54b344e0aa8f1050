"""What views and drawers are put together of, alike in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton

from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def column_area(parent: QWidget) -> QScrollArea:
    """Return an area that scrolls one column up and down; the keys go to what stands in it."""
    made = QScrollArea(parent)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def back_button(parent: QWidget, leave: Callable[[], None]) -> QToolButton:
    """Return the button that leads from a view back to the comparison; it has no icon yet."""
    made = QToolButton(parent)
    made.setToolTip(_("Back to the comparison (Esc)"))
    made.setAccessibleName(_("Back to the comparison"))
    made.clicked.connect(lambda _checked=False: leave())
    return made
