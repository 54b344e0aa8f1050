"""Every command of the window: one line each, in the order of the menus."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QToolButton

from diptych.ui.command import Command, Menu
from diptych.ui.command_set import CommandSet, keys_of
from diptych.ui.icons import icon
from diptych.ui.lenses.catalogue import lenses

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from diptych.ui.demo.commands import DemoCommands
    from diptych.ui.lenses.names import LensName
    from diptych.ui.palette import Tokens

__all__ = ["Commands", "connect", "keys_of"]

_FILE, _EDIT, _VIEW, _GO, _WORK, _HELP, _DEMO = Menu


class Commands(CommandSet):
    """The window's actions; what they do is connected by the features."""

    open = Command("Open articles…", ("Ctrl+O",), _FILE, icon="folder-open")
    library = Command("Library", ("Ctrl+B",), _FILE, icon="library", checkable=True)
    paste = Command("Paste an article", ("Ctrl+Alt+V",), _FILE, "import")
    address = Command("Import a page by its address…", ("Ctrl+Shift+O",), _FILE, "import")
    export = Command(
        "Export report or worksheet…", ("Ctrl+E",), _FILE, icon="file-down", on_pair=True
    )
    print = Command("Print the report…", ("Ctrl+P",), _FILE, icon="printer", on_pair=True)
    share = Command("Share as task…", ("Ctrl+Shift+S",), _FILE, "share", on_pair=True)
    hand_in = Command("Hand in my work…", ("Ctrl+Shift+H",), _FILE, "share", on_pair=True)
    persons = Command("Who works here…", ("Ctrl+Alt+W",), _FILE, "share")
    works = Command(
        "Works handed in…", ("Ctrl+Shift+W",), _FILE, "share", checkable=True, on_pair=True
    )
    together = Command(
        "The class together", ("Ctrl+Shift+G",), _FILE, "share", checkable=True, on_pair=True
    )
    send_comments = Command("Send comments back…", ("Ctrl+Alt+K",), _FILE, "share", on_pair=True)
    export_marks = Command(
        "Export marks for other programs…", ("Ctrl+Alt+E",), _FILE, "exchange", on_pair=True
    )
    import_marks = Command("Import marks of other programs…", ("Ctrl+Alt+I",), _FILE, "exchange")
    quit = Command("Quit", ("Ctrl+Q",), _FILE, "leave")

    undo = Command("Undo", ("Ctrl+Z",), _EDIT, icon="undo-2")
    redo = Command("Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), _EDIT)
    history = Command("History of your work", ("Ctrl+Alt+Z",), _EDIT, on_pair=True)
    cite = Command("Copy with its source", ("Ctrl+Shift+C",), _EDIT, "copy", "quote", on_pair=True)
    review = Command("Review what was left out", ("Ctrl+R",), _EDIT, "article")
    facts = Command("Facts about the article…", ("Ctrl+I",), _EDIT, "article")
    find = Command("Find in both articles", ("Ctrl+F",), _EDIT, "find", "search", on_pair=True)
    next_hit = Command("Next hit", ("F3",), _EDIT, "find", "chevron-down", on_pair=True)
    previous_hit = Command("Previous hit", ("Shift+F3",), _EDIT, "find", "chevron-up", on_pair=True)

    revisions = Command(
        "Differences word by word",
        ("Ctrl+Shift+V",),
        _VIEW,
        "parts",
        "git-compare",
        checkable=True,
        on_pair=True,
    )
    linked = Command(
        "Scroll both articles together",
        ("Ctrl+L",),
        _VIEW,
        "parts",
        "link-2",
        checkable=True,
        on_pair=True,
    )
    panel = Command(
        "Evidence panel", ("F9",), _VIEW, "parts", "panel-right", checkable=True, on_pair=True
    )
    matrix = Command(
        "Matrix below the pages",
        ("Ctrl+M",),
        _VIEW,
        "parts",
        "table-2",
        checkable=True,
        on_pair=True,
    )
    matrix_beside = Command(
        "Matrix beside the pages", ("Ctrl+Alt+M",), _VIEW, "parts", checkable=True, on_pair=True
    )
    matrix_alone = Command(
        "Matrix alone", ("Ctrl+Shift+M",), _VIEW, "parts", checkable=True, on_pair=True
    )
    swap = Command(
        "Swap the sides", ("Ctrl+Shift+X",), _VIEW, "pages", "arrow-left-right", checkable=True
    )
    only_a = Command("Article A alone", ("Ctrl+Alt+A",), _VIEW, "pages", checkable=True)
    only_b = Command("Article B alone", ("Ctrl+Alt+B",), _VIEW, "pages", checkable=True)
    stacked = Command("A above B", ("Ctrl+Alt+S",), _VIEW, "pages", checkable=True)
    comfort = Command("Reading comfort…", ("Ctrl+Shift+R",), _VIEW, "size", "type")
    bigger = Command("Larger text", ("Ctrl++", "Ctrl+="), _VIEW, "size")
    smaller = Command("Smaller text", ("Ctrl+-",), _VIEW, "size")
    normal = Command("Usual text size", ("Ctrl+0",), _VIEW, "size")
    switch = Command("Switch light and dark", ("Ctrl+D",), _VIEW, "colours", "moon")
    contrast = Command(
        "High contrast", ("Ctrl+Shift+D",), _VIEW, "colours", "contrast", checkable=True
    )
    system = Command("Colours of the system", ("Ctrl+Alt+D",), _VIEW, "colours", checkable=True)
    demo = Command("Demo before a class", ("F5",), _VIEW, "screen", on_pair=True)
    demo_steps = Command("Steps of the demo…", ("Ctrl+F5",), _VIEW, "screen", on_pair=True)
    full_screen = Command("Full screen", ("F11",), _VIEW, "screen", checkable=True)

    next = Command("Next place", ("F8", "Alt+Down"), _GO, icon="chevron-down", on_pair=True)
    previous = Command(
        "Previous place", ("Shift+F8", "Alt+Up"), _GO, icon="chevron-up", on_pair=True
    )
    whole = Command("The whole pair", ("Alt+Home",), _GO, on_pair=True)
    escape = Command("Cancel, stop finding, or back to the whole pair", ("Esc",), _GO, "leave")

    keep = Command("Keep in matrix", ("Ctrl+Return",), _WORK, icon="bookmark-plus")
    overrule = Command("Overrule", ("Ctrl+Backspace",), _WORK, icon="ban")
    note = Command("Note", ("F2",), _WORK, icon="notebook-pen")
    mark = Command(
        "Mark the selected words", ("Ctrl+H",), _WORK, "words", "highlighter", on_pair=True
    )
    keep_words = Command(
        "Keep the selected words", ("Ctrl+Shift+Return",), _WORK, "words", on_pair=True
    )

    quick = Command("Find a command or a place…", ("Ctrl+K",), _HELP, icon="command")
    link_from = Command("Link from here", ("Ctrl+Shift+L",), _WORK, "links", "link-2", on_pair=True)
    link_to = Command("Link to here", ("Ctrl+Alt+L",), _WORK, "links", on_pair=True)

    theme_new = Command("New theme", ("Ctrl+T",), _WORK, "themes", on_pair=True)
    theme_edit = Command(
        "Edit the theme’s name and words", ("Ctrl+Shift+T",), _WORK, "themes", on_pair=True
    )
    change_entry = Command(
        "Merge, split, hide, rename…", ("Ctrl+Shift+E",), _WORK, "themes", on_pair=True
    )
    theme_sets = Command("Sets of themes…", ("Ctrl+Alt+T",), _WORK, "themes", on_pair=True)
    attempt = Command("Mark first, see later…", ("Ctrl+Alt+F",), _WORK, "lesson", on_pair=True)
    reveal = Command("Reveal what was found", ("Ctrl+Alt+R",), _WORK, "lesson", on_pair=True)
    comments = Command("Comments of your teacher", ("Ctrl+Shift+K",), _WORK, "lesson", on_pair=True)
    questions = Command(
        "Questions to both articles",
        ("Ctrl+Shift+Q",),
        _WORK,
        "lesson",
        checkable=True,
        on_pair=True,
    )
    put_aside = Command("What you put aside", ("Ctrl+Alt+O",), _WORK, "aside", on_pair=True)

    keys = Command("Keys", ("F1",), _HELP)
    first_steps = Command("First steps", ("Ctrl+F1",), _HELP, on_pair=True)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look: tuple[Tokens, int] | None = None
        self._tinted: set[QAction] = set()
        self.lenses = self._lenses()
        self.make_all()
        self.show_pair(open_now=False)
        for action in (self.keep, self.overrule, self.note, self.undo, self.redo):
            # Whoever finds something that they can be done to switches them on.
            action.setEnabled(False)

    @cached_property
    def in_demo(self) -> DemoCommands:
        """The commands of the demo, which has a window of its own."""
        from diptych.ui.demo.commands import DemoCommands

        return DemoCommands(self)

    def show_pair(self, *, open_now: bool) -> None:
        """Switch off what needs an open pair while there is none."""
        for name, command in self._made.items():
            if command.on_pair:
                self.actions[name].setEnabled(open_now)

    def tint(self, tokens: Tokens, size: int) -> None:
        """Draw the icons in the window's colours, `size` pixels wide."""
        self._look = (tokens, size)
        self._tinted = {self.switch}
        self.switch.setIcon(icon("sun" if tokens.dark else "moon", tokens.ink, size))
        self.tint_new()

    def tint_new(self) -> None:
        """Draw the icons of commands that stand on a button since the last time."""
        if self._look is None:
            return
        tokens, size = self._look
        for name, command in self._made.items():
            action = self.actions[name]
            # Nothing else shows them, and there are many.
            if command.icon and action not in self._tinted and _on_button(action):
                self._tinted.add(action)
                colour = tokens.on_accent if action is self.export else tokens.ink
                action.setIcon(icon(command.icon, colour, size, disabled=tokens.muted))

    def _lenses(self) -> dict[LensName, QAction]:
        group = QActionGroup(self)
        made = {}
        for number, lens in enumerate(lenses(), 1):
            keys, look = (f"Ctrl+{number}",), lens.icon
            command = Command(lens.title, keys, _VIEW, "lens", look, checkable=True, on_pair=True)
            action = self.make(f"lens-{lens.name}", command)
            self._help[action.objectName()] = f"{lens.title}: {lens.help}"
            self._hint(action)
            # Fusion sets icon and words very close.
            action.setIconText(f" {lens.title}")
            group.addAction(action)
            made[lens.name] = action
        return made


def _on_button(action: QAction) -> bool:
    return any(isinstance(one, QToolButton) for one in action.associatedObjects())


class _Deeds(QObject):
    """What is done when an action is triggered."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action)
        self.slots: list[Callable[[], object]] = []
        action.triggered.connect(self._do)

    def _do(self) -> None:
        # One of them may make the feature that connects the next: the list grows meanwhile.
        for slot in self.slots:
            slot()


def connect(action: QAction, slot: Callable[[], object]) -> None:
    """Have `slot` called when a person triggers `action`, this very time if it is under way."""
    deeds = action.findChild(_Deeds) or _Deeds(action)
    deeds.slots.append(slot)
