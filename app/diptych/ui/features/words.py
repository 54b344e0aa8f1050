"""What is done with the words that are selected on a page, and with what is selected at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from diptych.model.marks import row_name
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect
from diptych.ui.lenses.names import LensName
from diptych.ui.menus import words_menu
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from diptych.ui.finding.finder import Finder
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

MY_MARKS: Final = later("My marks")
"""The theme of words that were marked while nothing was selected."""
NOTHING_SELECTED: Final = later(
    "Select words in an article first, with the mouse or with Shift and the arrows."
)


class Words(QObject):
    """Marks, keeps and notes; the menu of the pages offers it."""

    def __init__(self, stage: Stage, own: ReadersWork, finder: Finder) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._finder = finder
        c = stage.commands
        connect(c.note, self._write_note)
        connect(c.mark, self._mark)
        connect(c.keep_words, self._keep)
        stage.body.pair.menu_asked.connect(self._offer_menu)

    def _write_note(self) -> None:
        self._stage.show_panel()
        self._stage.body.panel.own.ask_note()

    def _offer_menu(self, place: QPoint) -> None:
        stage = self._stage
        words_menu(stage.commands, stage.body.pair, stage.window).popup(place)

    def _mark(self) -> None:
        now, words = self._stage.viewpoint, self._stage.body.pair.selected()
        if now is None or words is None:
            self._stage.message.mention(_(NOTHING_SELECTED))
            return
        theme = now.entry.name if now.entry and now.lens.name is LensName.SHARED else _(MY_MARKS)
        mark = self._own.mark(words, theme)
        self._stage.body.pair.clear_selection()
        self._finder.stop()
        self._stage.after_work(lambda: self._name(mark))

    def _name(self, mark: str) -> None:
        self._stage.go(LensName.SHARED, mark)
        self._stage.show_panel()
        self._stage.body.panel.own.ask_theme()

    def _keep(self) -> None:
        now, words = self._stage.viewpoint, self._stage.body.pair.selected()
        if now is None or words is None:
            self._stage.message.mention(_(NOTHING_SELECTED))
        else:
            row = now.subject().row or _(MY_MARKS)
            kept = self._own.keep_anchor(words, row)
            self._tell_kept(row_name(now.comparison, row), kept=kept)

    def _tell_kept(self, row: str, *, kept: bool) -> None:
        """Say where the words are now; the matrix, where it is in view, shows it."""
        stage = self._stage
        if stage.state.matrix is not MatrixPlace.HIDDEN:
            return
        words = _("Kept in the matrix, in “{row}”.") if kept else _("Taken out of “{row}”.")
        stage.message.mention(
            words.format(row=row),
            _("Show matrix"),
            lambda: stage.set(matrix=MatrixPlace.BELOW),
        )
