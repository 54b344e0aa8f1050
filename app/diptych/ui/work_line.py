"""The line at the bottom while a job runs: what it does, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from diptych.model.translation import gettext as _

_STEPS = 1000


class WorkLine(QWidget):
    """Hidden while nothing runs."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = QPushButton(_("Cancel"), self)
        self._cancel.setToolTip(_("Stop this and keep what is open (Esc)"))
        self._cancel.clicked.connect(self.cancel_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(14)
        layout.addWidget(self._label, 2)
        layout.addWidget(self._bar, 3)
        layout.addWidget(self._cancel)
        self.hide()

    def begin(self, what: str) -> None:
        """Show that `what` has begun."""
        self._label.setText(what)
        self._bar.setValue(0)
        self._cancel.setEnabled(True)
        self.show()

    def wait(self, what: str) -> None:
        """Show that something goes on that takes a moment; it needs no end by hand."""
        self.begin(what)
        self._bar.setRange(0, 0)
        self._cancel.hide()

    def step(self, step: str, share: float) -> None:
        """Show the step, and which share (0-1) of the whole is finished."""
        self._label.setText(step)
        self._bar.setValue(round(share * _STEPS))

    def stopping(self) -> None:
        """Show that the job was asked to stop."""
        self._label.setText(_("Stopping…"))
        self._cancel.setEnabled(False)

    def text(self) -> str:
        """Return what is being done."""
        return self._label.text()
