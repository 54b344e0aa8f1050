"""Every command of the demo: one line each. Single letters do, since nobody writes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.classroom.sharing import MOST
from diptych.model.translation import gettext as _
from diptych.ui.command import Command, Menu
from diptych.ui.command_set import CommandSet

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction

_DEMO: Final = Menu.DEMO


class DemoCommands(CommandSet):
    """The actions of the class's window and of the teacher's."""

    demo_next = Command("Next step", ("Right",), _DEMO)
    demo_previous = Command("Previous step", ("Left", "PgUp"), _DEMO)
    demo_onward = Command("Reveal, then the next step", ("PgDown", "Space", "Return"), _DEMO)
    demo_first = Command("First step", ("Home",), _DEMO)
    demo_last = Command("Last step", ("End",), _DEMO)
    demo_reveal = Command("Reveal what is hidden", ("R",), _DEMO)
    demo_cover = Command("Hide it again", ("Shift+R",), _DEMO)
    demo_question = Command("The last question, and back", ("Q",), _DEMO)
    demo_articles = Command("Both articles, and back", ("A",), _DEMO)
    demo_lens = Command("Next lens", ("L",), _DEMO)
    demo_all = Command("Everything of the lens", ("0",), _DEMO)
    demo_bare = Command("Hide marks", ("H",), _DEMO)
    demo_one = Command("One page or both", ("O",), _DEMO)
    demo_swap = Command("Swap sides", ("Tab",), _DEMO)
    demo_down = Command("Scroll down", ("Down",), _DEMO)
    demo_up = Command("Scroll up", ("Up",), _DEMO)
    demo_spotlight = Command("Spotlight", ("S",), _DEMO)
    demo_blank = Command("Black screen", ("B", "."), _DEMO)
    demo_timer = Command("Start and hold the timer", ("T",), _DEMO)
    demo_minute = Command("A minute more", ("M",), _DEMO)
    demo_bigger = Command("Larger", ("+", "="), _DEMO)
    demo_smaller = Command("Smaller", ("-",), _DEMO)
    demo_colours = Command("Light and dark", ("D",), _DEMO)
    demo_presenter = Command("Presenter’s view", ("P",), _DEMO)
    demo_screens = Command("Swap screens", ("X",), _DEMO)
    demo_keys = Command("Keys of the demo", ("F1", "?"), _DEMO)
    demo_leave = Command("Leave the demo", ("Esc",), _DEMO)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.make_all()
        self.numbers: tuple[QAction, ...] = tuple(
            self.make(
                f"demo-{number}",
                Command(
                    _("Theme {number} of the lens").format(number=number), (str(number),), _DEMO
                ),
            )
            for number in range(1, MOST + 1)
        )
        """The themes (or whatever the lens lists) by their keys."""
