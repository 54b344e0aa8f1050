"""Sets of themes on their way from one pair to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.themes import theme_by_words, words_of_theme
from diptych.analysis.theme_sets import GivenTheme
from diptych.model.notebook import OwnTheme, ThemeWords
from diptych.model.own import OWN
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.model.comparison import Comparison, Theme
    from diptych.model.notebook import Notebook

THEME = f"{OWN}theme"


def themes_with_hits(comparison: Comparison, given: Iterable[GivenTheme]) -> tuple[GivenTheme, ...]:
    """Return the themes of a set that are spoken of on either side; the others don't apply."""
    return tuple(one for one in given if _applies(comparison, one))


def with_set(comparison: Comparison, notebook: Notebook, given: Iterable[GivenTheme]) -> Notebook:
    """Return a notebook with the themes of a set that apply, as the reader's own.

    One whose name is there already, from the program or the reader, is not doubled.
    """
    taken = {theme.name.casefold() for theme in comparison.themes}
    taken |= {theme.name.casefold() for theme in notebook.themes}
    own = [one.id.rpartition("-")[2] for one in notebook.themes if one.own]
    number = max((int(one) for one in own if one.isdecimal()), default=0)
    made = []
    for one in themes_with_hits(comparison, given):
        if one.name.casefold() in taken:
            continue
        number += 1
        words = ThemeWords(one.terms, one.phrases, one.examples)
        made.append(OwnTheme(f"{THEME}-{number}", one.name, words))
    return replace(notebook, themes=(*notebook.themes, *made))


def set_of(themes: Iterable[Theme], notebook: Notebook) -> tuple[GivenTheme, ...]:
    """Return themes as they are on a pair as a set for others; passages become examples.

    One that has no words yet is none: it would be found nowhere.
    """
    changes = {one.id: one for one in notebook.themes}
    made = []
    for theme in themes:
        change = changes.get(theme.id)
        words = words_of_theme(theme, change)
        quotes = tuple(anchor.quote for anchor in change.passages) if change else ()
        examples = tuple(dict.fromkeys((*words.examples, *quotes)))
        if words.terms or words.phrases or examples:
            given = GivenTheme(theme.name, words.terms, phrases=words.phrases, examples=examples)
            made.append(given)
    return tuple(made)


def _applies(comparison: Comparison, given: GivenTheme) -> bool:
    words = ThemeWords(given.terms, given.phrases, given.examples)
    made = theme_by_words(comparison, "", given.name, words)
    return any(
        made.on(side) and _fits_setting(comparison.article(side).text, given.setting)
        for side in Side
    )


def _fits_setting(text: str, setting: tuple[str, ...]) -> bool:
    low = text.casefold()
    return not setting or any(word.casefold() in low for word in setting)
