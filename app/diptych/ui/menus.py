"""The menu that holds every command, and the one for selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.command import Menu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from diptych.ui.commands import Commands
    from diptych.ui.reading.pair_view import PairView


def main_menu(commands: Commands, parent: QWidget) -> QMenu:
    """Return the menu behind the menu button: a menu in it for each kind of command."""
    menu = QMenu(parent)
    for name in Menu:
        parts = commands.in_menu(name)
        if parts:
            inner = QMenu(name.words, menu)
            add_parts(inner, parts)
            menu.addMenu(inner)
    return menu


def add_parts(menu: QMenu, parts: Iterable[list[QAction]]) -> None:
    """Add actions to `menu`, with a line between two parts."""
    for part in parts:
        if menu.actions():
            menu.addSeparator()
        menu.addActions(part)


def words_menu(commands: Commands, pages: PairView, parent: QWidget) -> QMenu:
    """Return the menu for the words that are selected on the pages."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(_("Copy"))
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.triggered.connect(lambda _checked=False: pages.copy())
    menu.addActions(
        [commands.cite, commands.mark, commands.keep_words, commands.link_from, commands.link_to]
    )
    copy.setEnabled(pages.selected() is not None)
    menu.addSeparator()
    menu.addActions([commands.find, commands.note])
    return menu
