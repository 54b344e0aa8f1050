"""Reading comfort: what is chosen shows on the pages at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QApplication

from diptych.model.text import Side
from diptych.model.translation import catalogue, speaking, spoken_language, wanted
from diptych.ui.fonts import DYSLEXIC, INTERFACE, READING
from diptych.ui.palette import Scheme
from diptych.ui.reading.comfort import Face, PagesShown
from diptych.ui.speaking import speak_kept
from diptych.ui.state import WindowState
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from diptych.model.comparison import Comparison
    from diptych.ui.reading.page import Page
    from diptych.ui.window import MainWindow

    Scene = Any


def body_font(page: Page) -> Any:
    """Return the font of a page's last words."""
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor.charFormat().font()


def height(page: Page) -> float:
    """Return how long the text of a page is, once its size has come to rest."""
    QApplication.processEvents()
    page.finish_layout()
    return page.document().size().height()


def lefts(window: MainWindow) -> list[int]:
    """Return where the pages begin, A's first."""
    return [page.mapTo(window, QPoint(0, 0)).x() for page in window.body.pair.pages]


@pytest.mark.parametrize(
    ("face", "family"),
    [(Face.SERIF, READING), (Face.SANS, INTERFACE), (Face.DYSLEXIC, DYSLEXIC)],
)
def test_the_type_can_be_chosen(opened: Scene, face: Face, family: str) -> None:
    """Three faces ship with the program; none is looked for on the machine."""
    opened.window.comfort.card.face.buttons[face].click()
    font = body_font(opened.window.body.pair.pages[0])
    assert QFontInfo(font).family() == family


def test_letters_and_words_for_dyslexic_readers_stand_apart(opened: Scene) -> None:
    """A quarter of a letter at least between letters, and three times that between words."""
    opened.window.stage.set(face=Face.DYSLEXIC)
    font = body_font(opened.window.body.pair.pages[0])
    large = QFont(font)
    large.setPixelSize(10 * font.pixelSize())
    large.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 10 * font.letterSpacing())
    large.setWordSpacing(10 * font.wordSpacing())
    metrics = QFontMetricsF(large)
    letter = metrics.tightBoundingRect("n").width()
    between = metrics.horizontalAdvance("nn") - metrics.horizontalAdvance("n") - letter
    words = metrics.horizontalAdvance("n n") - metrics.horizontalAdvance("nn") + between
    assert between > 0.25 * letter
    assert words > 3 * between


def test_space_and_length_of_lines(opened: Scene) -> None:
    """More space between lines makes a text longer; shorter lines do, too."""
    window = opened.window
    window.commands.only_a.trigger()
    page, card = window.body.pair.pages[0], window.comfort.card
    before = height(page)
    card.leading.more.click()
    spaced = height(page)
    assert spaced > before
    for _ in range(3):
        card.measure.less.click()
    assert height(page) > spaced
    assert window.state().leading == 115
    assert window.state().measure == 45


def test_everything_as_usual_again(opened: Scene) -> None:
    """One button brings back how the pages were set at first."""
    window = opened.window
    before = height(window.body.pair.pages[0])
    window.stage.set(face=Face.SANS, leading=150, measure=45, text_size=150, swapped=True)
    window.comfort.card.usual_asked.emit()
    assert height(window.body.pair.pages[0]) == before
    assert not window.state().swapped


def test_the_card_is_opened_and_left_by_keys(opened: Scene) -> None:
    """The same command hides it; nothing on it is cut in a small window."""
    window, card = opened.window, opened.window.comfort.card
    window.resize(1024, 600)
    window.commands.comfort.trigger()
    assert card.isVisible()
    assert card.size_of_text.more.hasFocus() or not window.isActiveWindow()
    assert card.height() >= card.minimumSizeHint().height()
    assert window.rect().contains(card.geometry())
    window.commands.comfort.trigger()
    assert not card.isVisible()


def test_the_sides_can_be_swapped(opened: Scene) -> None:
    """B stands first then; each article keeps its letter, its words and its marks."""
    window = opened.window
    a, b = lefts(window)
    assert a < b
    window.commands.swap.trigger()
    window.body.pair.layout().activate()
    a, b = lefts(window)
    assert b < a
    assert window.body.pair.pages[0].side is Side.A
    window.commands.next.trigger()
    window.commands.swap.trigger()
    window.body.pair.layout().activate()
    assert lefts(window)[0] < lefts(window)[1]


@pytest.mark.parametrize(
    ("command", "shown"), [("only_a", [True, False]), ("only_b", [False, True])]
)
def test_one_article_alone(opened: Scene, command: str, shown: list[bool]) -> None:
    """The other page makes room; the same command brings it back."""
    window = opened.window
    action = getattr(window.commands, command)
    action.trigger()
    assert [page.isVisible() for page in window.body.pair.pages] == shown
    assert not window.body.pair.hinge.isVisible()
    action.trigger()
    assert all(page.isVisible() for page in window.body.pair.pages)


def test_a_quote_of_the_page_that_is_away_is_turned_to(opened: Scene) -> None:
    """A click on B's quote shows B where A stood alone."""
    window = opened.window
    window.commands.only_a.trigger()
    last = opened.services.pair.sentences_on(Side.B)[-1]
    window.body.panel.follow(f"quote:B:{last.start}:{last.end}")
    assert window.state().pages is PagesShown.SECOND


def test_one_above_the_other(opened: Scene) -> None:
    """Stacked pages have the whole width; A is above, or B where the sides are swapped."""
    window = opened.window
    window.commands.stacked.trigger()
    window.body.pair.layout().activate()
    first, second = window.body.pair.pages
    assert first.mapTo(window, QPoint(0, 0)).y() < second.mapTo(window, QPoint(0, 0)).y()
    assert first.width() > window.body.pair.width() * 0.8
    window.commands.swap.trigger()
    window.body.pair.layout().activate()
    assert first.mapTo(window, QPoint(0, 0)).y() > second.mapTo(window, QPoint(0, 0)).y()


def test_colours_can_follow_the_system(opened: Scene) -> None:
    """Whoever chooses colours by hand keeps them; the system's come back by choice."""
    window, card = opened.window, opened.window.comfort.card
    card.colours.buttons["system"].click()
    assert window.state().follow_system
    assert window.commands.system.isChecked()
    card.colours.buttons[Scheme.DARK].click()
    assert not window.state().follow_system
    assert window.state().scheme is Scheme.DARK


def test_right_to_left_windows_swap_too(
    scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """A swapped pair in a window from the right runs from the left."""
    window = scene(WindowState()).window
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.show_comparison(ferry)
    window.stage.set(swapped=False)
    window.body.pair.layout().activate()
    a, b = lefts(window)
    assert b < a
    window.commands.swap.trigger()
    window.body.pair.layout().activate()
    a, b = lefts(window)
    assert a < b


def test_the_language_is_chosen_for_the_next_start(opened: Scene) -> None:
    """It is kept with the window, which says when it holds."""
    window = opened.window
    window.comfort.card.language.buttons["de"].click()
    assert window.stage.state.language == "de"
    assert "From its next start" in window.message.text()
    assert "Vom nächsten Start an spricht das Fenster Deutsch." in window.message.text()
    window.comfort.card.language.buttons[""].click()
    assert window.stage.state.language == ""


@pytest.mark.parametrize(
    ("environment", "kept", "spoken"),
    [
        ({"DIPTYCH_LANGUAGE": "de"}, "en", "de"),
        ({"LANG": "de_DE.UTF-8"}, "en", "en"),
        ({"LANG": "en_GB.UTF-8"}, "de", "de"),
        ({"LANG": "de_DE.UTF-8"}, "", "de"),
    ],
)
def test_the_window_speaks_what_was_chosen_for_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], kept: str, spoken: str
) -> None:
    """Only the environment variable of the program goes before; the locale does not."""
    for name in ("DIPTYCH_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with speaking(catalogue(resource("i18n"), wanted())):
        speak_kept(kept)
        assert spoken_language() == spoken
