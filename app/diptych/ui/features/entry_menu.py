"""The menu of a line of the list, and what dropping one line on another does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from diptych.analysis.by_hand.themes import words_of_theme
from diptych.model.spoken import quoted
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect
from diptych.ui.names import shortened
from diptych.ui.notebook.theme_changes import change_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Actor, Comparison, Theme
    from diptych.ui.features.naming import Naming
    from diptych.ui.features.themes import Themes
    from diptych.ui.notebook.name_drag import DraggedName
    from diptych.ui.stage import Stage

NOTHING = later("Choose a theme or an actor in the list first.")
_LONGEST = 48


class EntryMenu(QObject):
    """Offers what can be done with a theme or an actor."""

    def __init__(self, stage: Stage, themes: Themes, naming: Naming) -> None:
        super().__init__(stage)
        self._stage = stage
        self._themes = themes
        self._naming = naming
        entries, panel = stage.body.entries, stage.body.panel
        entries.menu_asked.connect(self._offer)
        entries.name_dropped.connect(self._drop)
        panel.alias_chosen.connect(self._offer_alias)
        connect(stage.commands.change_entry, self._ask)

    def menu(self, entry: str) -> QMenu | None:
        """Return the menu of an entry; none where there is nothing to do with it."""
        now = self._stage.viewpoint
        if now is None:
            return None
        what = entry.removeprefix("only-A-").removeprefix("only-B-")
        theme, actor = now.comparison.theme(what), now.comparison.actor(what)
        if theme is not None:
            return self._theme_menu(theme, now.comparison)
        return self._actor_menu(actor, now.comparison) if actor is not None else None

    def _ask(self) -> None:
        now = self._stage.viewpoint
        if now is not None and now.stop is not None and self.menu(now.stop.entry) is not None:
            self._stage.body.entries.ask_menu()
        else:
            self._stage.message.say(_(NOTHING))

    def _offer(self, entry: str, place: QPoint) -> None:
        self._stage.body.entries.chosen.emit(entry)
        menu = self.menu(entry)
        if menu is not None:
            menu.popup(place)
            menu.setActiveAction(menu.actions()[0])

    def _offer_alias(self, actor_id: str, alias: str) -> None:
        now = self._stage.viewpoint
        actor = now.comparison.actor(actor_id) if now is not None else None
        if now is not None and actor is not None:
            menu = self._new_menu()
            self._fill_alias(menu, alias, actor, now.comparison)
            panel, pointer = self._stage.body.panel, QCursor.pos()
            by_mouse = panel.rect().contains(panel.mapFromGlobal(pointer))
            menu.popup(pointer if by_mouse else panel.mapToGlobal(panel.rect().center()))

    def _drop(self, dragged: DraggedName, entry: str) -> None:
        now = self._stage.viewpoint
        if now is None:
            return
        themes = now.comparison.theme(dragged.entry), now.comparison.theme(entry)
        actors = now.comparison.actor(dragged.entry), now.comparison.actor(entry)
        if themes[0] is not None and themes[1] is not None:
            self._themes.merge(themes[0], themes[1])
        elif actors[0] is not None and actors[1] is not None:
            if dragged.alias:
                self._naming.give(dragged.alias, actors[0], actors[1])
            else:
                self._naming.make_one(actors[0], actors[1])

    def _theme_menu(self, theme: Theme, comparison: Comparison) -> QMenu:
        menu, do = self._new_menu(), self._themes
        c = self._stage.commands
        menu.addAction(c.theme_edit)
        others = [one for one in comparison.themes if one.id != theme.id]
        into = menu.addMenu(_("Merge into"))
        for other in others:
            _add(into, other.name, partial(do.merge, theme, other))
        into.setEnabled(bool(others))
        notebook = self._stage.viewpoint.notebook if self._stage.viewpoint else None
        words = words_of_theme(theme, change_of(notebook, theme.id) if notebook else None)
        terms = (*words.terms, *words.phrases, *words.examples)
        off = menu.addMenu(_("Split off"))
        for term in terms:
            _add(off, term, partial(do.split, theme, (term,)))
        off.setEnabled(len(terms) > 1)
        _add(menu, _("Hide"), lambda: do.hide(theme))
        _add(menu, _("Delete"), lambda: do.delete(theme))
        menu.addSeparator()
        menu.addActions([c.theme_new, c.theme_sets, c.put_aside])
        return menu

    def _actor_menu(self, actor: Actor, comparison: Comparison) -> QMenu:
        menu, do = self._new_menu(), self._naming
        _add(menu, _("Another name…"), lambda: do.ask_name(actor))
        names = list(dict.fromkeys((*actor.aliases, actor.name)))
        for alias in names if len(names) > 1 else ():
            self._fill_alias(menu.addMenu(quoted(alias)), alias, actor, comparison)
        same = menu.addMenu(_("The same as"))
        for other in comparison.actors:
            if other.id != actor.id:
                _add(same, other.name, partial(do.make_one, actor, other))
        same.setEnabled(len(comparison.actors) > 1)
        menu.addSeparator()
        menu.addAction(self._stage.commands.put_aside)
        return menu

    def _fill_alias(self, menu: QMenu, alias: str, actor: Actor, comparison: Comparison) -> None:
        do = self._naming
        _add(menu, _("This is someone else"), lambda: do.set_apart(alias, actor))
        means = menu.addMenu(_("This means"))
        for other in comparison.actors:
            if other.id != actor.id:
                _add(means, other.name, partial(do.give, alias, actor, other))
        means.setEnabled(len(comparison.actors) > 1)
        _add(menu, _("Call {name} this").format(name=actor.name), lambda: do.call(actor, alias))

    def _new_menu(self) -> QMenu:
        menu = QMenu(self._stage.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _add(menu: QMenu, words: str, do: Callable[[], None]) -> None:
    # An ampersand would become the mark of a key.
    action = menu.addAction(shortened(words, _LONGEST).replace("&", "&&"))
    action.triggered.connect(lambda _checked=False: do())
