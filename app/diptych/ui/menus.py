"""The menu that holds every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from diptych.ui.commands import Commands
    from diptych.ui.reading.pair_view import PairView


def main_menu(commands: Commands, parent: QWidget) -> QMenu:
    """Return the menu behind the menu button."""
    c = commands
    menu = QMenu(parent)
    menu.addActions([c.open, c.export])
    menu.addSeparator()
    menu.addActions([c.undo, c.redo])
    menu.addSeparator()
    menu.addActions([c.keep, c.overrule, c.note])
    menu.addSeparator()
    menu.addActions([c.mark, c.keep_words])
    menu.addSeparator()
    menu.addMenu(_submenu("Look at", list(c.lenses.values()), menu))
    menu.addMenu(
        _submenu("Go to", [c.next, c.previous, c.whole, c.find, c.next_hit, c.previous_hit], menu)
    )
    menu.addMenu(_submenu("Text size", [c.bigger, c.smaller, c.normal], menu))
    menu.addMenu(_submenu("Colours", [c.switch, c.contrast], menu))
    menu.addSeparator()
    menu.addActions([c.linked, c.panel, c.matrix, c.matrix_alone, c.full_screen])
    menu.addSeparator()
    menu.addActions([c.escape, c.keys, c.quit])
    return menu


def words_menu(commands: Commands, pages: PairView, parent: QWidget) -> QMenu:
    """Return the menu for the words that are selected on the pages."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction("Copy")
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.triggered.connect(lambda _checked=False: pages.copy())
    menu.addActions([commands.mark, commands.keep_words])
    copy.setEnabled(pages.selected() is not None)
    menu.addSeparator()
    menu.addActions([commands.find, commands.note])
    return menu


def _submenu(title: str, actions: list[QAction], parent: QMenu) -> QMenu:
    menu = QMenu(title, parent)
    menu.addActions(actions)
    return menu
