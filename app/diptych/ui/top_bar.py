"""The bar at the top; it says less, and shows icons in place of words, where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.icons import icon
from diptych.ui.menus import main_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from diptych.ui.commands import Commands
    from diptych.ui.palette import Tokens

_ICON = Qt.ToolButtonStyle.ToolButtonIconOnly
_TEXT = Qt.ToolButtonStyle.ToolButtonTextOnly
_BOTH = Qt.ToolButtonStyle.ToolButtonTextBesideIcon

_LEVELS = (
    (_BOTH, _BOTH, _BOTH, _BOTH),
    (_ICON, _BOTH, _BOTH, _BOTH),
    (_ICON, _BOTH, _ICON, _BOTH),
    (_ICON, _TEXT, _ICON, _BOTH),
    (_ICON, _TEXT, _ICON, _ICON),
    (_ICON, _ICON, _ICON, _ICON),
)
"""From roomy to tight: how *Open*, the lenses, *Linked* with *Matrix*, and *Export* are shown."""


class TopBar(QWidget):
    """Commands within reach of the mouse."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = QToolButton(self)
        self._menu.setToolTip(_("Menu (F10)"))
        self._menu.setAccessibleName(_("Menu"))
        self._menu.setShortcut("F10")
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(main_menu(commands, self))
        self._open = self._button(commands.open, " " + _("Open articles…"))
        self._lenses = [self._button(action) for action in commands.lenses.values()]
        self._previous = self._button(commands.previous)
        self._place = QLabel(self)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place.setAccessibleName(_("Place"))
        self._next = self._button(commands.next)
        self._linked = self._button(commands.linked, " " + _("Linked"))
        self._dark = self._button(commands.switch)
        self._panel = self._button(commands.panel)
        self._matrix = self._button(commands.matrix, " " + _("Matrix"))
        self._export = self._button(commands.export, " " + _("Report"))
        self._export.setObjectName("primary")
        self._lay_out()

    def set_place(self, place: str) -> None:
        """Show which stop this is."""
        self._place.setText(place)
        self.fit()

    def place(self) -> str:
        """Return which stop is shown."""
        return self._place.text()

    def set_look(self, tokens: Tokens, size: int) -> None:
        """Wear other colours, and icons `size` pixels wide."""
        self._menu.setIcon(icon("menu", tokens.ink, size))
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(size, size))
        self.fit()

    @property
    def export_button(self) -> QToolButton:
        """The button that writes the report."""
        return self._export

    def menu(self) -> QMenu:
        """Return the menu behind the menu button."""
        return self._menu.menu()

    def fit(self) -> None:
        """Show as much in words as there is room for."""
        for button in self.findChildren(QToolButton):
            # Without its style rules a button takes itself for smaller than it will be.
            button.ensurePolished()
        for level in _LEVELS:
            self._show_level(level)
            # Without this the bar hears of the lenses' new width only after the next event.
            self._lens_row.invalidate()
            self._lens_box.updateGeometry()
            if self._layout.sizeHint().width() <= self.width():
                break
        self._layout.activate()
        self._lens_row.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the new width."""
        super().resizeEvent(event)
        self.fit()

    def _show_level(self, level: tuple[Qt.ToolButtonStyle, ...]) -> None:
        self._open.setToolButtonStyle(level[0])
        for button in self._lenses:
            button.setToolButtonStyle(level[1])
        self._linked.setToolButtonStyle(level[2])
        self._matrix.setToolButtonStyle(level[2])
        self._export.setToolButtonStyle(level[3])

    def _button(self, action: QAction, text: str = "") -> QToolButton:
        button = QToolButton(self)
        if text:
            action.setIconText(text)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().removesuffix("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(_ICON)
        return button

    def _lay_out(self) -> None:
        lenses = self._lens_box = QWidget(self)
        lenses.setObjectName("lenses")
        lenses.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lenses.setAccessibleName(_("Lens"))
        self._lens_row = QHBoxLayout(lenses)
        self._lens_row.setContentsMargins(2, 2, 2, 2)
        self._lens_row.setSpacing(1)
        for button in self._lenses:
            self._lens_row.addWidget(button)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(10, 6, 12, 6)
        self._layout.setSpacing(4)
        for widget in (self._menu, self._open):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(lenses)
        self._layout.addStretch(1)
        place: tuple[QWidget, ...] = (self._previous, self._place, self._next)
        for part in place:
            self._layout.addWidget(part)
        self._layout.addSpacing(6)
        for widget in (self._linked, self._matrix, self._dark, self._panel, self._export):
            self._layout.addWidget(widget)
