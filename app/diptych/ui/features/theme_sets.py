"""Sets of themes: saved from one pair, taken to another, written to files and read from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from diptych.analysis.by_hand.sets import set_of, with_set
from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.model.translation import later, ngettext
from diptych.ui.commands import connect
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook.sets_panel import SetsPanel
from diptych.workflow.theme_sets import read_set_file, write_set_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from diptych.analysis.theme_sets import GivenTheme
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

    Ask = Callable[[QWidget], Path | None]

NONE_MADE = later(
    "Make a theme or change one first; the program’s own themes are in no need of a set."
)
NONE_APPLIES = later(
    "No theme of this set is new here: none of their words stands in either article."
)

SHIPPED = later("The set “{name}” comes with Diptych and stays.")


def ask_source(parent: QWidget) -> Path | None:
    """Ask for a file to read a set from."""
    name, _kind = QFileDialog.getOpenFileName(
        parent, _("Read a set of themes"), "", _("TOML (*.toml)")
    )
    return Path(name) if name else None


def ask_target(parent: QWidget) -> Path | None:
    """Ask for a file to write a set to."""
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Write your themes"), "themes.toml", _("TOML (*.toml)")
    )
    return Path(name) if name else None


class ThemeSets(QObject):
    """Between the drawer, the library and files."""

    def __init__(self, stage: Stage, own: ReadersWork) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._services = own.services
        self.source: Ask = ask_source
        self.target: Ask = ask_target
        self._removed: tuple[str, tuple[GivenTheme, ...]] = ("", ())
        self.panel = SetsPanel()
        self.panel.hide()
        self.destroyed.connect(self.panel.deleteLater)
        self.panel.save_asked.connect(lambda name: self._try(lambda: self._save(name)))
        self.panel.take_asked.connect(lambda name: self._try(lambda: self._take(name)))
        self.panel.remove_asked.connect(lambda name: self._try(lambda: self._remove(name)))
        self.panel.back_asked.connect(lambda: self._try(self._put_back))
        self.panel.read_asked.connect(lambda: self._try(self._read))
        self.panel.write_asked.connect(lambda: self._try(self._write))
        connect(stage.commands.theme_sets, lambda: self._try(self._open))

    def _try(self, work: Callable[[], None]) -> None:
        if self._stage.viewpoint is None:
            return
        try:
            work()
        except Fault as fault:
            self._stage.message.say(fault.spoken())

    def _open(self) -> None:
        drawer = self._stage.body.entries.drawer
        if drawer.content is self.panel:
            drawer.close_it()
            return
        self.panel.show_sets(self._services.theme_sets())
        drawer.put(self.panel, _("Sets of themes"))
        self.panel.sets.setFocus()

    def _save(self, name: str) -> None:
        themes = self._mine()
        if themes:
            self._services.keep_theme_set(name, themes)
            self.panel.show_sets(self._services.theme_sets())
            self.panel.name.clear()
            self._stage.message.mention(
                ngettext(
                    "{number} theme kept as the set “{name}”.",
                    "{number} themes kept as the set “{name}”.",
                    len(themes),
                ).format(number=len(themes), name=name)
            )

    def _take(self, name: str) -> None:
        self._add(self._services.theme_set(name), _("Take the set {name}").format(name=name))

    def _remove(self, name: str) -> None:
        try:
            themes = self._services.theme_set(name)
        except Fault:
            # What cannot be read cannot be put back, but can go.
            themes = ()
        self._services.forget_theme_set(name)
        names = self._services.theme_sets()
        if name in names and self._services.theme_set(name) == themes:
            self._stage.message.say(_(SHIPPED).format(name=name))
            return
        self._removed = (name, themes)
        self.panel.show_sets(names)
        self.panel.offer_back(name if themes else "")

    def _put_back(self) -> None:
        self._services.keep_theme_set(*self._removed)
        self.panel.show_sets(self._services.theme_sets())
        self.panel.offer_back("")

    def _read(self) -> None:
        file = self.source(self._stage.window)
        if file is not None:
            self._add(read_set_file(file), _("Take themes from {name}").format(name=file.name))

    def _write(self) -> None:
        themes = self._mine()
        file = self.target(self._stage.window) if themes else None
        if file is not None:
            write_set_file(file, themes)
            self._stage.message.say(
                ngettext(
                    "{number} theme written to {name}.",
                    "{number} themes written to {name}.",
                    len(themes),
                ).format(number=len(themes), name=file.name)
            )

    def _add(self, themes: Sequence[GivenTheme], what: str) -> None:
        now = self._stage.viewpoint
        assert now is not None, "a set is taken to something open"
        notebook = self._own.history.notebook
        after = with_set(now.comparison, notebook, themes)
        if after == notebook:
            self._stage.message.say(_(NONE_APPLIES))
            return
        self._own.history.change(what, after)
        first = after.themes[len(notebook.themes)].id
        self._stage.after_work(lambda: self._stage.go(LensName.SHARED, first))

    def _mine(self) -> tuple[GivenTheme, ...]:
        """Return the themes that the reader made or changed; say so where there are none."""
        now, notebook = self._stage.viewpoint, self._own.history.notebook
        touched = {one.id for one in notebook.themes}
        themes = now.comparison.themes if now is not None else ()
        mine = set_of((one for one in themes if one.id in touched), notebook)
        if not mine:
            self._stage.message.say(_(NONE_MADE))
        return mine
