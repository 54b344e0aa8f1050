"""The main window: one pair, seen through one lens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from diptych.model.faults import Fault
from diptych.model.text import Side, Span
from diptych.ui.announcing import announce
from diptych.ui.body import Body
from diptych.ui.commands import Commands, connect
from diptych.ui.errands import Errands
from diptych.ui.evidence.keys import keys_sheet
from diptych.ui.evidence.whole import different_story_notice
from diptych.ui.finding.finder import Finder
from diptych.ui.lenses.catalogue import lenses
from diptych.ui.lenses.own import mark_of
from diptych.ui.lenses.view import LensName
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.menus import words_menu
from diptych.ui.message_bar import MessageBar
from diptych.ui.names import shortened
from diptych.ui.notebook.changes import shown_parts
from diptych.ui.notebook.readers_work import ReadersWork
from diptych.ui.opening import choose_files, choose_target, dropped_files
from diptych.ui.palette import Scheme, tokens
from diptych.ui.state import MatrixPlace
from diptych.ui.style import stylesheet
from diptych.ui.top_bar import TopBar
from diptych.ui.viewpoint import Viewpoint, viewpoint
from diptych.ui.work_line import WorkLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.ui.opening import Choose
    from diptych.ui.services import Services
    from diptych.ui.state import WindowState

    ChooseTarget = Callable[[QWidget, str], Path | None]

_QUOTE = "chosen-quote"
MY_MARKS = "My marks"
"""The theme of words that were marked while nothing was selected."""
NOTHING_SELECTED = "Select words in an article first, with the mouse or with Shift and the arrows."


class MainWindow(QMainWindow):
    """Shows what the services return; computes nothing itself.

    `choose` and `target` ask the person for files to open and a file to write.
    """

    def __init__(
        self,
        services: Services,
        state: WindowState,
        log: Path,
        *,
        choose: Choose = choose_files,
        target: ChooseTarget = choose_target,
    ) -> None:
        super().__init__()
        self._state = state
        self._target = target
        self._viewpoint: Viewpoint | None = None
        self._told = False
        self._tokens = tokens(state.scheme)
        self.commands = Commands(self)
        self.bar = TopBar(self.commands, self)
        self.message = MessageBar(self._tokens, self)
        self.body = Body(self._tokens, state.interface_pixels(), self.commands, self)
        self.finder = Finder(self.body, self.commands, lambda: self._viewpoint, self)
        self.own = ReadersWork(services, log, self.commands, self.body.panel, self)
        self.work = WorkLine(self)
        self.errands = Errands(
            services,
            log,
            choose,
            self,
            work=self.work,
            message=self.message,
            empty=self.body.empty,
            drawer=self.own.autosave.drawer,
        )
        self._lay_out()
        self._connect_commands()
        self._connect_parts()
        self.set_state(state)

    # what is open

    @property
    def viewpoint(self) -> Viewpoint | None:
        """What is open and selected, none while nothing is open."""
        return self._viewpoint

    def show_comparison(self, comparison: Comparison, notebook: Notebook | None = None) -> None:
        """Open a pair where the window was left, else on its first lines; nothing is selected."""
        lens = next(one for one in lenses() if one.name is self._state.lens)
        self.finder.stop()
        self._viewpoint = viewpoint(comparison, lens, notebook)
        self.own.open(comparison, self._viewpoint.notebook)
        first, second = comparison.articles
        self.setWindowTitle(f"{first.title} — {second.title} · Diptych")
        self.body.show_pair(comparison, self._viewpoint.notebook)
        self.body.arrange(self._state)
        self._show_lens()
        if self._state.position is not None:
            self.body.pair.restore_position(self._state.position)
            self._state = replace(self._state, position=None)
        notice = different_story_notice(comparison)
        if notice:
            self.message.say(notice)
        self._enable()

    def export(self) -> None:
        """Ask where to, and write the report."""
        now = self._viewpoint
        if now is None:
            return
        title = shortened(now.comparison.articles[0].title, 50).rstrip("…")
        safe = "".join(char if char.isalnum() else "-" for char in title).strip("-")
        target = self._target(self, f"{safe or 'report'}.pdf")
        if target is None:
            return
        self.errands.write_report(now.comparison, target)

    # what is selected

    def go(self, lens: LensName, name: str | None = None) -> None:
        """Look through `lens` at a stop or entry of it, at its first stop where none is named."""
        now = self._viewpoint
        self._state = replace(self._state, lens=lens)
        self.commands.lenses[lens].setChecked(True)
        if now is None:
            return
        if now.lens.name is not lens:
            chosen = next(one for one in lenses() if one.name is lens)
            now = viewpoint(now.comparison, chosen, now.notebook)
            self._viewpoint = now.at(name) if name else now.moved(1)
            self._show_lens()
        else:
            self._select(now.at(name) if name else now)

    def show_quote(self, side: Side, span: Span) -> None:
        """Scroll to words of an article and mark them."""
        now = self._viewpoint
        if now is None:
            return
        if self._state.matrix is MatrixPlace.ALONE:
            self._set(matrix=MatrixPlace.BELOW)
        style = now.entry.style if now.entry else MarkStyle(0, Pattern.SOLID)
        mark = PageMark(_QUOTE, side, span, style)
        self.finder.stop()
        self.body.paint(now, mark)
        self.body.pair.select(_QUOTE)

    # how it looks

    def state(self) -> WindowState:
        """Return how the window stands now."""
        size = (self.width(), self.height())
        position = self.body.pair.position() if self._viewpoint else None
        return replace(self._state, size=size, position=position)

    def set_state(self, state: WindowState) -> None:
        """Take over how a window was left, but not what was open in it."""
        self._state = state
        self._tokens = tokens(state.scheme)
        c = self.commands
        c.linked.setChecked(state.linked)
        c.contrast.setChecked(state.scheme is Scheme.CONTRAST)
        c.matrix.setChecked(state.matrix is MatrixPlace.BELOW)
        c.matrix_alone.setChecked(state.matrix is MatrixPlace.ALONE)
        c.lenses[state.lens].setChecked(True)
        self.setStyleSheet(stylesheet(self._tokens, state.interface_pixels()))
        c.tint(self._tokens, state.icon_pixels())
        self.bar.set_look(self._tokens, state.icon_pixels())
        self.message.set_tokens(self._tokens)
        self.body.set_look(self._tokens, state)
        self.body.pair.set_linked(state.linked)
        self._arrange()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the parts anew."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files while no job runs."""
        if dropped_files(event.mimeData()) and not self.errands.jobs.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        event.acceptProposedAction()
        self.errands.opening.take(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop the job that runs, and store what was not stored yet."""
        self.errands.jobs.close()
        try:
            self.own.autosave.finish()
        except Fault as fault:
            if not self._told:
                self._told = True
                event.ignore()
                self.message.say(f"{fault} Your last changes are not stored; close again to go.")
                return
        self.hide()
        super().closeEvent(event)

    # behind the scenes

    def _lay_out(self) -> None:
        self.setWindowTitle("Diptych")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 420)
        self.resize(*self._state.size)
        root = QWidget(self)
        root.setObjectName("root")
        layout = QVBoxLayout(root)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.message)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.work)
        self.setCentralWidget(root)
        self.addActions(self.commands.all)
        self._enable()

    def _connect_commands(self) -> None:
        c = self.commands
        connect(c.open, self.errands.opening.ask)
        connect(c.export, self.export)
        connect(c.quit, self._quit)
        connect(c.note, self._write_note)
        connect(c.mark, self._mark_words)
        connect(c.keep_words, self._keep_words)
        connect(c.next, lambda: self._step(1))
        connect(c.previous, lambda: self._step(-1))
        connect(c.find, self._find)
        connect(c.whole, lambda: self._choose_entry(""))
        connect(c.linked, lambda: self._set(linked=c.linked.isChecked()))
        connect(c.bigger, lambda: self._set(text_size=self._state.next_size(1)))
        connect(c.smaller, lambda: self._set(text_size=self._state.next_size(-1)))
        connect(c.normal, lambda: self._set(text_size=100))
        connect(c.switch, self._switch_scheme)
        connect(c.contrast, self._toggle_contrast)
        connect(c.panel, self._toggle_panel)
        connect(c.matrix, lambda: self._place_matrix(MatrixPlace.BELOW))
        connect(c.matrix_alone, lambda: self._place_matrix(MatrixPlace.ALONE))
        connect(c.full_screen, self._toggle_full_screen)
        connect(c.keys, self._show_keys)
        connect(c.escape, self._escape)
        for name, action in c.lenses.items():
            action.triggered.connect(lambda _checked=False, name=name: self.go(name))

    def _connect_parts(self) -> None:
        self.errands.compared.connect(self.show_comparison)
        self.errands.changed.connect(self._enable)
        self.own.changed.connect(self._show_changes)
        self.own.autosave.failed.connect(self.message.say)
        self.body.empty.open_asked.connect(self.commands.open.trigger)
        self.body.entries.chosen.connect(self._choose_entry)
        self.body.pair.mark_activated.connect(self._choose_mark)
        self.body.pair.menu_asked.connect(self._offer_menu)
        for part in (self.body.panel, self.body.matrix):
            part.quote_chosen.connect(
                lambda side, start, end: self.show_quote(Side(side), Span(start, end))
            )
        self.body.matrix.change_asked.connect(
            lambda name, after, writing: self.own.history.change(name, after, writing=writing)
        )
        self.body.panel.entry_chosen.connect(lambda lens, entry: self.go(LensName(lens), entry))

    def _enable(self) -> None:
        busy, loaded = self.errands.jobs.busy, self._viewpoint is not None
        c = self.commands
        c.open.setEnabled(not busy)
        c.export.setEnabled(loaded and not busy)
        shown = (c.linked, c.panel, c.matrix, c.matrix_alone, *c.lenses.values())
        hits = (c.find, c.next_hit, c.previous_hit, c.mark, c.keep_words)
        for action in (c.next, c.previous, c.whole, *shown, *hits):
            action.setEnabled(loaded)
        if not loaded:
            for action in (c.keep, c.overrule, c.note, c.mark, c.keep_words):
                action.setEnabled(False)

    # selecting

    def _show_lens(self) -> None:
        assert self._viewpoint is not None, "a lens is shown of something"
        self.body.show_lens(self._viewpoint)
        self._tell()

    def _select(self, chosen: Viewpoint) -> None:
        self._viewpoint = chosen
        self.body.show_selection(chosen)
        self._tell()

    def _tell(self) -> None:
        now = self._viewpoint
        assert now is not None, "something is open"
        self.own.show(now)
        self.bar.set_place(now.place)
        sheet = now.sheet()
        title = now.stop.title if now.stop else sheet.title
        announce(self.body.entries, f"{title}. {sheet.summary}")

    def _step(self, step: int) -> None:
        if self._viewpoint is not None:
            self._select(self._viewpoint.moved(step))

    def _choose_entry(self, entry: str) -> None:
        now = self._viewpoint
        if now is None or (now.stop is not None and now.stop.entry == entry):
            return
        self._select(now.at(entry or None))

    def _choose_mark(self, group: str) -> None:
        now = self._viewpoint
        if now is not None and mark_of(now.notebook, group) is not None:
            self.go(LensName.SHARED, group)
        elif now is not None and now.view.stop_for(group) is not None:
            self._select(now.at(group))

    def _show_changes(self, notebook: Notebook) -> None:
        before = self._viewpoint
        assert before is not None, "something is open"
        self._viewpoint = before.with_notebook(notebook)
        if self._viewpoint.stop != before.stop:
            self.own.show(self._viewpoint)
            self.bar.set_place(self._viewpoint.place)
        self.body.matrix.show_notebook(notebook)
        if shown_parts(before.notebook) != shown_parts(notebook):
            self.body.show_changes(self._viewpoint)

    def _write_note(self) -> None:
        self._show_panel()
        self.body.panel.own.ask_note()

    def _offer_menu(self, place: QPoint) -> None:
        words_menu(self.commands, self.body.pair, self).popup(place)

    def _mark_words(self) -> None:
        now, words = self._viewpoint, self.body.pair.selected()
        if now is None or words is None:
            self.message.say(NOTHING_SELECTED)
            return
        theme = now.entry.name if now.entry and now.lens.name is LensName.SHARED else MY_MARKS
        mark = self.own.mark(words, theme)
        self.body.pair.clear_selection()
        self.finder.stop()
        self.go(LensName.SHARED, mark)
        self._show_panel()
        self.body.panel.own.ask_theme()

    def _keep_words(self) -> None:
        now, words = self._viewpoint, self.body.pair.selected()
        if now is None or words is None:
            self.message.say(NOTHING_SELECTED)
        else:
            self.own.keep_anchor(words, now.subject().row or MY_MARKS)

    def _show_panel(self) -> None:
        narrow = self.body.is_narrow(self._state)
        self._set(**{"panel_narrow" if narrow else "panel": True})

    def _find(self) -> None:
        if self._state.matrix is MatrixPlace.ALONE:
            self._set(matrix=MatrixPlace.BELOW)
        self.body.finder.begin()

    def _show_keys(self) -> None:
        if self._viewpoint is None:
            rows = "; ".join(f"{what}: {keys}" for what, keys in self.commands.rows()[:3])
            self.message.say(rows)
            return
        self._show_panel()
        self.body.panel.show_sheet(keys_sheet(self.commands.rows()))

    def _escape(self) -> None:
        if self.errands.jobs.busy:
            self.errands.cancel()
        elif self.finder.busy:
            self.finder.stop()
        elif self.isFullScreen():
            self._toggle_full_screen()
        else:
            self._choose_entry("")

    # looks

    def _set(self, **changes: object) -> None:
        self.set_state(replace(self._state, **changes))  # type: ignore[arg-type]  # names and values of WindowState

    def _switch_scheme(self) -> None:
        self._set(scheme=Scheme.LIGHT if self._tokens.dark else Scheme.DARK)

    def _toggle_contrast(self) -> None:
        wanted = self.commands.contrast.isChecked()
        self._set(scheme=Scheme.CONTRAST if wanted else Scheme.LIGHT)

    def _toggle_panel(self) -> None:
        shown = self.commands.panel.isChecked()
        narrow = self.body.is_narrow(self._state)
        self._set(**{"panel_narrow" if narrow else "panel": shown})

    def _place_matrix(self, place: MatrixPlace) -> None:
        shown = self._state.matrix is place
        self._set(matrix=MatrixPlace.HIDDEN if shown else place)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.commands.full_screen.setChecked(self.isFullScreen())

    def _arrange(self) -> None:
        self.body.resize(self.width(), self.body.height())
        self.body.arrange(self._state)
        narrow = self.body.is_narrow(self._state)
        self.commands.panel.setChecked(self._state.panel_narrow if narrow else self._state.panel)

    def _quit(self) -> None:
        self.close()
