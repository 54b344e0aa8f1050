"""Every command of the window with its words, its icon and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from diptych.ui.icons import icon
from diptych.ui.lenses.catalogue import lenses

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.ui.lenses.view import LensName
    from diptych.ui.palette import Tokens


class Commands(QObject):
    """The window's actions; what they do is connected by the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all: list[QAction] = []
        self._icons: dict[QAction, str] = {}
        new = self._new
        self.open = new("Open two articles…", ("Ctrl+O",), "folder-open")
        self.export = new("Export PDF…", ("Ctrl+E",), "file-down")
        self.quit = new("Quit", ("Ctrl+Q",))
        self.undo = new("Undo", ("Ctrl+Z",), "undo-2")
        self.redo = new("Redo", ("Ctrl+Shift+Z", "Ctrl+Y"))
        self.keep = new("Keep in matrix", ("Ctrl+Return",), "bookmark-plus")
        self.overrule = new("Overrule", ("Ctrl+Backspace",), "ban")
        self.note = new("Note", ("F2",), "notebook-pen")
        self.mark = new("Mark the selected words", ("Ctrl+H",), "highlighter")
        self.keep_words = new("Keep the selected words", ("Ctrl+Shift+Return",))
        self.find = new("Find in both articles", ("Ctrl+F",), "search")
        self.next_hit = new("Next hit", ("F3",), "chevron-down")
        self.previous_hit = new("Previous hit", ("Shift+F3",), "chevron-up")
        self.next = new("Next place", ("F8", "Alt+Down"), "chevron-down")
        self.previous = new("Previous place", ("Shift+F8", "Alt+Up"), "chevron-up")
        self.whole = new("The whole pair", ("Alt+Home",))
        self.linked = new("Scroll both articles together", ("Ctrl+L",), "link-2", checkable=True)
        self.bigger = new("Larger text", ("Ctrl++", "Ctrl+="))
        self.smaller = new("Smaller text", ("Ctrl+-",))
        self.normal = new("Usual text size", ("Ctrl+0",))
        self.switch = new("Switch light and dark", ("Ctrl+D",), "moon")
        self.contrast = new("High contrast", ("Ctrl+Shift+D",), "contrast", checkable=True)
        self.panel = new("Evidence panel", ("F9",), "panel-right", checkable=True)
        self.matrix = new("Matrix below the pages", ("Ctrl+M",), "table-2", checkable=True)
        self.matrix_alone = new("Matrix alone", ("Ctrl+Shift+M",), checkable=True)
        self.full_screen = new("Full screen", ("F11",), checkable=True)
        self.keys = new("Keys", ("F1",))
        self.escape = new("Cancel, stop finding, or back to the whole pair", ("Esc",))
        self.lenses = self._lenses()

    def tint(self, tokens: Tokens, size: int) -> None:
        """Draw the icons in the window's colours, `size` pixels wide."""
        for action, name in self._icons.items():
            colour = tokens.on_accent if action is self.export else tokens.ink
            action.setIcon(icon(name, colour, size, disabled=tokens.muted))
        self.switch.setIcon(icon("sun" if tokens.dark else "moon", tokens.ink, size))

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Return every command with its keys, in words."""
        return tuple((_plain(action.text()), _keys(action)) for action in self.all)

    def rename(self, action: QAction, text: str) -> None:
        """Let a command say what it does now."""
        if action.text() != text:
            action.setText(text)
            action.setToolTip(f"{_plain(text)} ({_keys(action)})")

    def _lenses(self) -> dict[LensName, QAction]:
        group = QActionGroup(self)
        made = {}
        for number, lens in enumerate(lenses(), 1):
            action = self._new(lens.title, (f"Ctrl+{number}",), lens.icon, checkable=True)
            action.setToolTip(f"{lens.title}: {lens.help} (Ctrl+{number})")
            # Fusion sets icon and words very close.
            action.setIconText(f" {lens.title}")
            group.addAction(action)
            made[lens.name] = action
        return made

    def _new(
        self, text: str, keys: tuple[str, ...], image: str = "", *, checkable: bool = False
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(f"{_plain(text)} ({_keys(action)})")
        action.setCheckable(checkable)
        # In the menu a sign beside the words would hide whether they are ticked.
        action.setIconVisibleInMenu(False)
        if image:
            self._icons[action] = image
        self.all.append(action)
        return action


def connect(action: QAction, slot: Callable[[], None]) -> None:
    """Have `slot` called when a person triggers `action`."""
    action.triggered.connect(lambda _checked=False: slot())


def _plain(text: str) -> str:
    return text.removesuffix("…")


def _keys(action: QAction) -> str:
    return " or ".join(
        sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in action.shortcuts()
    )
