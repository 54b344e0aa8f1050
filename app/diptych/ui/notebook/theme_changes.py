"""Every way to change the themes of a pair: pure functions that return the notebook afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.sets import THEME
from diptych.analysis.by_hand.themes import words_of_theme
from diptych.model.notebook import Notebook, OwnTheme, ThemeWords
from diptych.ui.notebook.changes import new_id, overruled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Theme
    from diptych.model.notebook import Anchor


def change_of(notebook: Notebook, theme_id: str) -> OwnTheme | None:
    """Return what the reader made of a theme."""
    return next((one for one in notebook.themes if one.id == theme_id), None)


def with_new_theme(
    notebook: Notebook, name: str, words: ThemeWords, passages: tuple[Anchor, ...] = ()
) -> Notebook:
    """Return the notebook with a theme of the reader's own at the end."""
    theme_id = new_id(THEME, (one.id for one in notebook.themes if one.own))
    theme = OwnTheme(theme_id, name, words, passages)
    return replace(notebook, themes=(*notebook.themes, theme))


def renamed(notebook: Notebook, theme: Theme, name: str) -> Notebook:
    """Return the notebook in which a theme has another name; an empty one changes nothing."""
    if not name:
        return notebook
    return _with(notebook, replace(_change(notebook, theme), name=name))


def reworded(notebook: Notebook, theme: Theme, words: ThemeWords) -> Notebook:
    """Return the notebook in which a theme goes by other words."""
    if words == words_of_theme(theme, change_of(notebook, theme.id)):
        return notebook
    return _with(notebook, replace(_change(notebook, theme), words=words))


def merged(notebook: Notebook, theme: Theme, into: Theme) -> Notebook:
    """Return the notebook in which the passages of one theme belong to another one."""
    if theme.id == into.id:
        return notebook
    changed = _with(notebook, replace(_change(notebook, theme), merged_into=into.id))
    return _rows_moved(changed, theme.id, into.id)


def parted(notebook: Notebook, theme_id: str, name: str) -> Notebook:
    """Return the notebook in which a theme that was merged stands by itself again."""
    change = change_of(notebook, theme_id)
    if change is None:
        return notebook
    return _rows_moved(_with(notebook, replace(change, merged_into="")), name, theme_id)


def split_off(notebook: Notebook, theme: Theme, terms: Iterable[str], name: str) -> Notebook:
    """Return the notebook in which some terms of a theme make a theme of their own."""
    words = words_of_theme(theme, change_of(notebook, theme.id))
    going = set(terms)
    off = ThemeWords(
        tuple(one for one in words.terms if one in going),
        tuple(one for one in words.phrases if one in going),
        tuple(one for one in words.examples if one in going),
    )
    if not off or not name:
        return notebook
    left = ThemeWords(
        tuple(one for one in words.terms if one not in going),
        tuple(one for one in words.phrases if one not in going),
        tuple(one for one in words.examples if one not in going),
    )
    return with_new_theme(reworded(notebook, theme, left), name, off)


def hidden(notebook: Notebook, theme: Theme) -> Notebook:
    """Return the notebook in which a theme is out of sight; what was kept stays under its name."""
    changed = _with(notebook, replace(_change(notebook, theme), hidden=True))
    return _rows_moved(changed, theme.id, theme.name)


def shown(notebook: Notebook, theme_id: str, name: str) -> Notebook:
    """Return the notebook in which a hidden theme is there again, with what was kept in it."""
    change = change_of(notebook, theme_id)
    if change is None:
        return notebook
    return _rows_moved(_with(notebook, replace(change, hidden=False)), name, theme_id)


def deleted(notebook: Notebook, theme: Theme) -> Notebook:
    """Return the notebook without a theme: the reader's is gone, the program's is overruled."""
    change = change_of(notebook, theme.id)
    if change is None or not change.own:
        return overruled(hidden(notebook, theme), theme.id)
    themes = tuple(
        replace(one, merged_into="") if one.merged_into == theme.id else one
        for one in notebook.themes
        if one.id != theme.id
    )
    return _rows_moved(replace(notebook, themes=themes), theme.id, theme.name)


def _change(notebook: Notebook, theme: Theme) -> OwnTheme:
    """Return what the reader made of a theme; its name is told where the theme is not shown."""
    return change_of(notebook, theme.id) or OwnTheme(theme.id, theme.name)


def _with(notebook: Notebook, changed: OwnTheme) -> Notebook:
    if change_of(notebook, changed.id) is None:
        return replace(notebook, themes=(*notebook.themes, changed))
    themes = tuple(changed if one.id == changed.id else one for one in notebook.themes)
    return replace(notebook, themes=themes)


def _rows_moved(notebook: Notebook, row: str, to: str) -> Notebook:
    """Return the notebook with what is kept in one row of the matrix in another one."""
    cells = tuple(replace(one, row=to) if one.row == row else one for one in notebook.cells)
    return replace(notebook, cells=cells)
