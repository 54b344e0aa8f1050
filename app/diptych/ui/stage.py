"""What every feature of the window works with: its parts, the place of the reader, its looks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from diptych.ui.announcing import announce
from diptych.ui.lenses.catalogue import lenses
from diptych.ui.palette import tokens
from diptych.ui.reading.comfort import PagesShown
from diptych.ui.state import MatrixPlace
from diptych.ui.style import stylesheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.text import Side, Span
    from diptych.ui.body import Body
    from diptych.ui.commands import Commands
    from diptych.ui.lenses.catalogue import Lens
    from diptych.ui.lenses.names import LensName
    from diptych.ui.message_bar import MessageBar
    from diptych.ui.palette import Scheme
    from diptych.ui.state import WindowState
    from diptych.ui.top_bar import TopBar
    from diptych.ui.viewpoint import Viewpoint

_QUOTE = "chosen-quote"


class Stage(QObject):
    """One window's parts and what is shown on them; the features change it and hear of changes.

    `cards`, which stand above all else, and then `leaves` are asked in turn when a person presses
    Esc, until one has left something; so are `steps`, with 1 or -1, when they want the next or
    previous place. `screens` may hide something of a pair that is opened; a `veil` is the sentence
    that then stands where marks would be listed.
    """

    opening = Signal()
    """Another pair is about to be opened; the one before is still there."""
    opened = Signal(object, object)
    """Another pair: the comparison and its notebook; the viewpoint is there, not yet shown."""
    shown = Signal()
    """The pair that was opened is on the pages."""
    selected = Signal(object)
    """The viewpoint, after another lens or place was chosen."""
    covered = Signal(object)
    """A view is about to stand in the place of the body; others give way to it."""
    closing = Signal()
    """The window goes; whoever has a thread of its own waits for it."""
    worked = Signal()
    """What the reader did is in the viewpoint and in view."""
    dressed = Signal(object)
    """The state, after looks or parts were set."""

    def __init__(
        self,
        window: QMainWindow,
        state: WindowState,
        *,
        commands: Commands,
        bar: TopBar,
        message: MessageBar,
        body: Body,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.commands = commands
        self.bar = bar
        self.message = message
        self.body = body
        self.cards: list[Callable[[], bool]] = []
        self.leaves: list[Callable[[], bool]] = []
        self.steps: list[Callable[[int], bool]] = []
        self.screens: list[Callable[[Comparison, Notebook], Comparison]] = []
        self.veil = ""
        self._state = state
        self._tokens = tokens(state.scheme)
        self.awaits = False
        """Whether the viewpoint still lacks something that the reader did."""
        self._after: list[Callable[[], None]] = []
        self._viewpoint: Viewpoint | None = None
        self._look: tuple[Scheme, int] | None = None

    # What is open and selected

    @property
    def viewpoint(self) -> Viewpoint | None:
        """What is open and selected, none while nothing is open."""
        return self._viewpoint

    def open(self, comparison: Comparison, notebook: Notebook | None = None) -> None:
        """Open a pair where the window was left, else on its first lines; nothing is selected."""
        from diptych.model.notebook import Notebook
        from diptych.ui.viewpoint import opening_viewpoint

        self.opening.emit()
        kept = notebook or Notebook()
        self.veil = ""
        for screen in self.screens:
            comparison = screen(comparison, kept)
        now = self._viewpoint = opening_viewpoint(comparison, self._lens(self._state.lens), kept)
        self.opened.emit(comparison, kept)
        self.body.show_pair(now.comparison, kept)
        self.body.arrange(self._state)
        self._show_lens()
        if self._state.position is not None:
            self.body.pair.return_to(self._state.position)
            self._state = replace(self._state, position=None)
        self.commands.show_pair(open_now=True)
        self.shown.emit()

    def go(self, lens: LensName, name: str | None = None) -> None:
        """Look through `lens` at a stop or entry of it, at its first stop where none is named."""
        now = self._viewpoint
        self._state = replace(self._state, lens=lens)
        self.commands.lenses[lens].setChecked(True)
        if now is None:
            return
        if now.lens.name is not lens:
            now = now.through(self._lens(lens))
            self._viewpoint = now.at(name) if name else now.moved(1)
            self._show_lens()
        else:
            self.select(now.at(name) if name else now)

    def _lens(self, name: LensName) -> Lens:
        return next(one for one in lenses() if one.name is name).veiled(self.veil)

    def select(self, chosen: Viewpoint) -> None:
        """Select another place of the same lens."""
        self._viewpoint = chosen
        self.body.show_selection(chosen)
        self._tell()

    def replace_viewpoint(self, changed: Viewpoint) -> None:
        """Take the same place with other things around it; whoever changed it shows them."""
        self._viewpoint = changed

    def after_work(self, do: Callable[[], None]) -> None:
        """Do something that needs what the reader did last: now, or once it is in view."""
        if self.awaits:
            self._after.append(do)
        else:
            do()

    def work_done(self) -> None:
        """Say that what the reader did is in view, and do what waited for it."""
        self.awaits = False
        self.worked.emit()
        waiting, self._after = self._after, []
        for do in waiting:
            do()

    def forget_work(self) -> None:
        """Do nothing any more of what waited."""
        self.awaits = False
        self._after = []

    def show_quote(self, side: Side, span: Span) -> None:
        """Scroll to words of an article and mark them."""
        from diptych.ui.marks import MarkStyle, PageMark, Pattern

        now = self._viewpoint
        if now is None:
            return
        self.show_pages()
        self._show_side(side)
        style = now.entry.style if now.entry else MarkStyle(0, Pattern.SOLID)
        self.body.paint(now, PageMark(_QUOTE, side, span, style))
        self.body.pair.select(_QUOTE)

    def _show_side(self, side: Side) -> None:
        """Turn to the page of a side where only the other one is in view."""
        alone = {"A": PagesShown.FIRST, "B": PagesShown.SECOND}
        if self._state.pages is alone[side.other.value]:
            self.set(pages=alone[side.value])

    def _show_lens(self) -> None:
        assert self._viewpoint is not None, "a lens is shown of something"
        self.body.show_lens(self._viewpoint)
        self._tell()

    def _tell(self) -> None:
        now = self._viewpoint
        assert now is not None, "something is open"
        self.selected.emit(now)
        self.bar.set_place(now.place)
        sheet = now.sheet()
        title = now.stop.title if now.stop else sheet.title
        announce(self.body.entries, f"{title}. {sheet.summary}")

    # How it looks

    @property
    def state(self) -> WindowState:
        """What a person set; where window and pages stand is the window's to add."""
        return self._state

    @property
    def dark(self) -> bool:
        """Whether light stands on dark."""
        return self._tokens.dark

    @property
    def narrow(self) -> bool:
        """Whether the parts are arranged for a narrow window."""
        return self.body.is_narrow(self._state)

    def set(self, **changes: object) -> None:
        """Change fields of the state by their names, and show it."""
        self.set_state(replace(self._state, **changes))  # type: ignore[arg-type]  # names and values of WindowState

    def remember(self, **changes: object) -> None:
        """Change fields of the state that nothing in the window shows."""
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # names and values of WindowState

    def set_state(self, state: WindowState) -> None:
        """Take over how a window was left, but not what was open in it."""
        self._state = state
        self._tokens = tokens(state.scheme)
        look = (state.scheme, state.text_size)
        if look != self._look:
            self._look = look
            self._dress()
            # The pages have their new width before they are set in another size, and so only once.
            self.arrange()
            self.body.settle()
        self.body.set_look(self._tokens, state)
        self.arrange()
        self.dressed.emit(state)

    def _dress(self) -> None:
        """Set the whole window in other colours or another size; that takes its time."""
        state = self._state
        self.window.setStyleSheet(stylesheet(self._tokens, state.interface_pixels()))
        self.commands.tint(self._tokens, state.icon_pixels())
        self.bar.set_look(self._tokens, state.icon_pixels())
        self.message.set_tokens(self._tokens)

    def arrange(self) -> None:
        """Lay the parts out for the size there is."""
        self.body.resize(self.window.width(), self.body.height())
        self.body.arrange(self._state)
        shown = self._state.panel_narrow if self.narrow else self._state.panel
        self.commands.panel.setChecked(shown)

    def show_panel(self, *, shown: bool = True) -> None:
        """Show or hide the evidence panel in the present arrangement."""
        self.set(**{"panel_narrow" if self.narrow else "panel": shown})

    def show_pages(self) -> None:
        """See to it that the pages are in view."""
        if self._state.matrix is MatrixPlace.ALONE:
            self.set(matrix=MatrixPlace.BELOW)
