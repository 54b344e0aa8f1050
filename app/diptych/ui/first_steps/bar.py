"""The line that says the next step, until it is put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.first_steps.steps import Step

if TYPE_CHECKING:
    from diptych.ui.first_steps.steps import Steps


class StepsBar(QWidget):
    """Hidden while there is no step to say."""

    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel(self)
        self._count.setObjectName("rowname")
        self._dots = QLabel(self)
        self._dots.setAccessibleName(_("Steps that are done"))
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QPushButton(_("Put away"), self)
        self._close.setToolTip(_("Show these steps no more; they stay in the menu under Help"))
        # A click takes no focus that would wander on to the menu when the bar goes.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(lambda _checked=False: self.dismissed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(12)
        layout.addWidget(self._count)
        layout.addWidget(self._dots)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        self.hide()

    def show_steps(self, steps: Steps, keys: dict[str, str]) -> None:
        """Say what to do now."""
        self._count.setText(steps.count())
        self._dots.setText(" ".join("●" if step in steps.done else "○" for step in Step))
        self._label.setText(steps.sentence(keys))
        self._close.setText(_("Put away") if steps.current else _("Close"))
        self.show()
        announce(self, self.text())

    def text(self) -> str:
        """Return what is said."""
        return f"{self._count.text()}. {self._label.text()}"
