"""One calm sentence below the top bar, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.icons import icon
from diptych.ui.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from diptych.ui.palette import Tokens


class MessageBar(QWidget):
    """Hidden while there is nothing to say."""

    dismissed = Signal()
    """A person closed the message."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        # A click takes no focus that would wander on to the menu when the bar goes.
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._act)
        self._close = QToolButton(self)
        self._close.setToolTip(_("Close this message"))
        self._close.setAccessibleName(_("Close this message"))
        self._close.clicked.connect(self._dismiss)
        self._action: Callable[[], None] | None = None
        self.moment = Moment(parent or self)
        self._ink = tokens.ink
        self._lay_out()
        self.hide()

    def mention(
        self, sentence: str, button: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Show `sentence` for a moment over the foot of the window, as `say` does for good."""
        self.moment.mention(sentence, button, action)
        announce(self, sentence)

    def say(
        self, sentence: str, button: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Show `sentence`, with a button that runs `action` where one is given."""
        self.moment.clear()
        self._label.setText(sentence)
        self._action = action
        self._button.setText(button)
        self._button.setVisible(action is not None)
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Say nothing any more; what was but mentioned goes by itself."""
        self._label.clear()
        self._action = None
        self.hide()

    def text(self) -> str:
        """Return what is said, `""` for nothing."""
        return self._label.text() or self.moment.text()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._ink = tokens.ink
        if not self.isHidden():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icons, which nobody needs before."""
        self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        self._sign.setPixmap(icon("info", self._ink, 18).pixmap(18, 18))
        self._close.setIcon(icon("x", self._ink, 18))

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
