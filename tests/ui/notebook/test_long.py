"""In articles as long as books the window stays alive while the words of a theme are looked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_text
from diptych.model.comparison import Comparison, SameStory, Settings, Verdict
from diptych.model.notebook import Notebook, OwnTheme, ThemeWords
from diptych.model.text import Side
from diptych.ui.lenses.names import LensName
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.ui.window import MainWindow

    Scene = Any

_LINES = 1_600
_OWN = "own-theme-1"


@pytest.fixture(scope="module")
def long_pair() -> Comparison:
    """Two articles of some 20,000 words each; the lock stands in each of their paragraphs."""
    articles = tuple(
        read_text("\n\n".join(f"{line} {place} of the {side}." for place in range(_LINES)), side)
        for side, line in (
            ("north", "The keeper of the lock wrote down the barges that had passed it, number"),
            ("south", "Barges waited below while the locks were mended again, says entry number"),
        )
    )
    first, second = articles
    a, b = (tuple(one.span for one in article.paragraphs) for article in articles)
    verdict = SameStory(0.9, Verdict.SAME)
    return Comparison("m1", Settings(), (first, second), (a, b), verdict)


@pytest.fixture
def window(scene: Callable[[WindowState], Scene], long_pair: Comparison) -> MainWindow:
    """Open a window whose library takes the notebook of the long pair."""
    made = scene(WindowState())
    made.services.pair = long_pair
    window: MainWindow = made.window
    return window


def _passages(window: MainWindow) -> int:
    theme = window.viewpoint.comparison.theme(_OWN) if window.viewpoint else None
    return len(theme.passages) if theme else 0


def test_a_new_theme_opens_once_it_is_there(
    window: MainWindow, long_pair: Comparison, qtbot: QtBot
) -> None:
    """The editor waits for the theme, not the person for the editor."""
    window.show_comparison(long_pair)
    window.commands.theme_new.trigger()
    assert window.own.history.notebook.themes, "it is in the notebook at once"
    assert window.stage.awaits, "the window has gone on"
    qtbot.waitUntil(lambda: not window.stage.awaits)
    assert window.themes.current() is not None
    assert window.body.entries.drawer.content is window.themes.editor


def test_the_last_words_that_were_typed_win(
    window: MainWindow, long_pair: Comparison, qtbot: QtBot
) -> None:
    """Words typed while others are looked for are what the pages show in the end."""
    window.show_comparison(long_pair)
    window.commands.theme_new.trigger()
    qtbot.waitUntil(lambda: not window.stage.awaits)
    editor = window.themes.editor
    for words in ("keeper", "barge", "lock"):
        editor.reworded.emit(_OWN, ThemeWords((words,)), 1)
    editor.renamed.emit(_OWN, "Locks", 2)
    qtbot.waitUntil(lambda: not window.stage.awaits)
    theme = window.viewpoint.comparison.theme(_OWN) if window.viewpoint else None
    assert theme is not None
    assert theme.name == "Locks"
    assert all(len(theme.on(side)) == _LINES for side in Side)
    assert theme.terms == ("lock",)


def test_going_elsewhere_meanwhile_is_no_hindrance(
    window: MainWindow, long_pair: Comparison, qtbot: QtBot
) -> None:
    """What arrives takes its place in the lens that is shown by then; another pair wants none."""
    window.show_comparison(long_pair)
    after = replace(Notebook(), themes=(OwnTheme(_OWN, "Locks", ThemeWords(("lock",))),))
    window.own.history.change("New theme", after)
    window.go(LensName.ONLY)
    qtbot.waitUntil(lambda: not window.stage.awaits)
    assert window.viewpoint is not None
    assert window.viewpoint.lens.name is LensName.ONLY
    assert _passages(window)
    window.own.history.stack.undo()
    window.show_comparison(long_pair)
    assert not window.stage.awaits
    assert not _passages(window)


def test_work_of_another_day_comes_after_the_pages(
    window: MainWindow, long_pair: Comparison, qtbot: QtBot
) -> None:
    """The articles can be read at once; undo knows the notebook as it was kept."""
    kept = Notebook(themes=(OwnTheme(_OWN, "Locks", ThemeWords(("lock",))),))
    window.show_comparison(long_pair, kept)
    assert window.body.loaded
    assert window.own.history.notebook == kept
    qtbot.waitUntil(lambda: not window.stage.awaits)
    assert _passages(window)
