"""Themes by hand: made of words or of what is selected, edited, merged, split, hidden, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from diptych.analysis.by_hand.themes import hit_counts, words_of_theme
from diptych.model.notebook import ThemeWords
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.commands import connect
from diptych.ui.lenses.names import LensName
from diptych.ui.names import shortened
from diptych.ui.notebook import theme_changes
from diptych.ui.notebook.theme_editor import ThemeEditor

if TYPE_CHECKING:
    from diptych.model.comparison import Theme
    from diptych.model.notebook import Anchor, Notebook
    from diptych.ui.finding.finder import Finder
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage
    from diptych.ui.viewpoint import Viewpoint

NEW: Final = later("New theme")
NO_THEME: Final = later("Choose a theme in the list first.")
_TERM: Final = 4
"""Selected words up to this number are a term; more are a passage of the theme."""
_NAME: Final = 40


class Themes(QObject):
    """Carries out what is asked of themes, and keeps the editor on the theme that is edited."""

    def __init__(self, stage: Stage, own: ReadersWork, finder: Finder) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._finder = finder
        self._begun = ""
        """The id of the theme that was made last, as long as nobody has given it anything."""
        self.editor = ThemeEditor()
        self.editor.hide()
        self.editor.renamed.connect(self._rename)
        self.editor.reworded.connect(self._reword)
        self.editor.split_asked.connect(self._split_here)
        self.destroyed.connect(self.editor.deleteLater)
        c = stage.commands
        connect(c.theme_new, self.make)
        connect(c.theme_edit, self.edit)
        stage.worked.connect(self._fill)
        stage.selected.connect(self._follow)
        stage.body.entries.drawer.turned.connect(self._let_go)

    # What a person asks for

    def make(self) -> None:
        """Make a theme of the words that are selected, or one that waits for its words."""
        stage = self._stage
        if stage.viewpoint is None:
            return
        chosen = stage.body.pair.selected()
        name, words, passages = _from(chosen)
        after = theme_changes.with_new_theme(self._notebook, name, words, passages)
        self._finder.stop()
        self._own.history.change(_(NEW), after)
        stage.body.pair.clear_selection()
        stage.after_work(lambda: self._begin(after.themes[-1].id))

    def edit(self) -> None:
        """Open the name and the words of the theme that is selected."""
        theme = self.current()
        if theme is None:
            self._stage.message.mention(_(NO_THEME))
            return
        self._show(theme)
        self._stage.body.entries.drawer.put(self.editor, _("Theme"))
        self.editor.ask_words()

    def merge(self, theme: Theme, into: Theme) -> None:
        """Let the passages of one theme belong to another, and go there."""
        after = theme_changes.merged(self._notebook, theme, into)
        self._own.history.change(_("Merge with {name}").format(name=into.name), after)
        self._go(into.id)

    def split(self, theme: Theme, terms: tuple[str, ...]) -> None:
        """Make some terms of a theme a theme of their own, and go there."""
        name = shortened(terms[0].replace("+", " ").replace("*", ""), _NAME)
        name = " ".join(name.split()).capitalize()
        after = theme_changes.split_off(self._notebook, theme, terms, name)
        if after != self._notebook:
            self._own.history.change(_("Split a theme"), after)
            self._go(after.themes[-1].id)

    def hide(self, theme: Theme) -> None:
        """Put a theme out of sight."""
        self._own.history.change(_("Hide theme"), theme_changes.hidden(self._notebook, theme))

    def delete(self, theme: Theme) -> None:
        """Take a theme away; one of the program's is overruled and can be restored."""
        self._own.history.change(_("Delete theme"), theme_changes.deleted(self._notebook, theme))

    def current(self) -> Theme | None:
        """Return the theme that is selected through any lens."""
        now = self._stage.viewpoint
        return _theme_at(now, now.stop.entry) if now is not None and now.stop is not None else None

    # Behind the scenes

    def _begin(self, theme_id: str) -> None:
        self._stage.go(LensName.SHARED, theme_id)
        self.edit()
        made = theme_changes.change_of(self._notebook, theme_id)
        empty = made is not None and not made.words and not made.passages
        self.editor.ask_name(as_term=empty)
        self._begun = theme_id if empty else ""

    def _let_go(self) -> None:
        """Take back a new theme that was left without a name and without words."""
        if not self._begun or self._stage.body.entries.drawer.content is self.editor:
            return
        made, self._begun = theme_changes.change_of(self._notebook, self._begun), ""
        untouched = made is not None and made.name == _(NEW) and not made.words
        if untouched and self._own.history.stack.undoText() == _(NEW):
            self._own.history.stack.undo()

    def _go(self, theme_id: str) -> None:
        self._stage.after_work(lambda: self._stage.go(LensName.SHARED, theme_id))

    @property
    def _notebook(self) -> Notebook:
        return self._own.history.notebook

    def _edited(self) -> Theme | None:
        now = self._stage.viewpoint
        return now.comparison.theme(self.editor.theme_id) if now is not None else None

    def _rename(self, theme_id: str, name: str, stretch: int) -> None:
        theme = self._edited()
        if theme is not None:
            after = theme_changes.renamed(self._notebook, theme, name)
            if self.editor.follows:
                after = theme_changes.reworded(after, theme, ThemeWords(terms=(name,)))
            self._own.history.change(
                _("Rename theme"),
                after,
                writing=f"name {theme_id} {stretch}",
            )

    def _reword(self, theme_id: str, words: ThemeWords, stretch: int) -> None:
        theme = self._edited()
        self.editor.follows = False
        if theme is not None:
            after = theme_changes.reworded(self._notebook, theme, words)
            writing = f"words {theme_id} {stretch}"
            self._own.history.change(_("Edit a theme’s words"), after, writing=writing)

    def _split_here(self, _theme_id: str, terms: tuple[str, ...]) -> None:
        theme = self._edited()
        if theme is not None:
            self.split(theme, terms)

    def _follow(self, _viewpoint: Viewpoint) -> None:
        """Edit what is selected now, while the editor is open."""
        if self._stage.body.entries.drawer.content is not self.editor:
            return
        theme = self.current()
        if theme is None:
            self._stage.body.entries.drawer.close_it()
        else:
            self._show(theme)

    def _fill(self) -> None:
        if self._stage.body.entries.drawer.content is not self.editor:
            return
        theme = self._edited()
        if theme is None:
            self._stage.body.entries.drawer.close_it()
        else:
            self._show(theme)

    def _show(self, theme: Theme) -> None:
        words = words_of_theme(theme, theme_changes.change_of(self._notebook, theme.id))
        self.editor.show_theme(theme, words, hit_counts(theme))


def _theme_at(now: Viewpoint, entry: str) -> Theme | None:
    absent = entry.removeprefix("only-A-").removeprefix("only-B-")
    return now.comparison.theme(entry) or now.comparison.theme(absent)


def _from(chosen: Anchor | None) -> tuple[str, ThemeWords, tuple[Anchor, ...]]:
    """Return name, words and passages of a theme that begins with what is selected."""
    if chosen is None:
        return _(NEW), ThemeWords(), ()
    quote = " ".join(chosen.quote.split()).strip("“”\"'.,;:!?")
    name = shortened(quote, _NAME)
    if len(quote.split()) <= _TERM:
        return name, ThemeWords(terms=(quote,)), ()
    return name, ThemeWords(), (chosen,)
