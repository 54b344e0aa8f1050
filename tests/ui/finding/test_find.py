"""Finding words in both articles: what counts as a hit, the keys, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.model.text import Side
from diptych.ui.finding.hits import LEAST, hits
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme
from diptych.ui.picture import render

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any


def found(text: str, words: str) -> list[str]:
    """Return the words of each hit."""
    return [hit.of(text) for hit in hits(text, words)]


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("BOAT", "boat"),
        ("islanders' boat", "islanders’  boat"),
        ('"gone"', "“gone”"),
        ("half-built", "half–built"),
        ("a.b", "a.b"),
    ],
)
def test_what_keyboards_and_articles_write_differently_is_found(words: str, hit: str) -> None:
    """Capitals, quotation marks, dashes and spaces do not stand in the way; signs stay signs."""
    assert found(f"See: {hit} and axb.", words) == [hit]


@given(st.text(), st.integers(0, 20), st.integers(LEAST, 8))
def test_whatever_stands_in_a_text_is_found(text: str, start: int, length: int) -> None:
    """Words that are copied out of an article are found where they were."""
    words = text[start : start + length]
    if len("".join(words.split())) >= LEAST and words == words.strip() and words.isascii():
        assert any(hit.start <= start < hit.end for hit in hits(text, words))


def test_one_letter_is_not_looked_for() -> None:
    """Half of all words would be marked."""
    assert hits("a boat at sea", "a") == ()


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key with the window in front."""
    window.activateWindow()
    focused: QWidget | None = window.focusWidget()
    target = window if focused is None else focused
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)


def begin(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Look for words as a person does."""
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.body.finder.isVisible)
    QTest.keyClicks(window.body.finder.words, words)


def test_hits_are_counted_for_each_side_and_shown_alone(qtbot: QtBot, opened: Scene) -> None:
    """While words are looked for, pages and rulers carry nothing but hits."""
    window = opened.window
    begin(qtbot, window, "orty years")
    assert window.body.finder.told() == "1 of 2 · 1 in A · 1 in B"
    for page in window.body.pair.pages:
        assert [mark.found for mark in page.marks] == [True]
    assert window.body.pair.hinge.accessibleDescription() == "0 links"


def test_return_and_f3_go_from_hit_to_hit(qtbot: QtBot, opened: Scene) -> None:
    """Forwards, backwards, and around; the hit is in view."""
    window = opened.window
    begin(qtbot, window, "harbour office")
    press(window, Qt.Key.Key_Return)
    assert window.body.finder.told().startswith("2 of 3")
    press(window, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.body.finder.told().startswith("3 of 3"))
    hit = window.body.search.hit
    page = window.body.pair.pages[list(Side).index(hit.side)]
    assert 0 <= page.seen(hit.span).top <= page.viewport().height()
    press(window, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.body.finder.told().startswith("1 of 3"))
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.body.finder.told().startswith("3 of 3")


def test_escape_brings_the_lens_back(qtbot: QtBot, opened: Scene) -> None:
    """Hits go, and what was selected before is selected again."""
    window = opened.window
    window.go(LensName.SHARED, "money")
    chosen = window.viewpoint.stop
    begin(qtbot, window, "boat")
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.body.finder.isVisible())
    assert window.viewpoint.stop == chosen
    marks = [mark for page in window.body.pair.pages for mark in page.marks]
    assert marks
    assert not any(mark.found for mark in marks)


def test_nothing_found_is_said(qtbot: QtBot, opened: Scene) -> None:
    """The lens stays on the pages."""
    window = opened.window
    begin(qtbot, window, "submarine")
    assert window.body.finder.told() == "none in A · none in B"
    assert window.body.pair.pages[0].marks


def test_another_place_of_the_lens_is_not_shown_over_the_hits(
    qtbot: QtBot, opened: Scene, ferry: Comparison
) -> None:
    """Next goes on in list and evidence; a quote that is clicked ends the search."""
    window = opened.window
    begin(qtbot, window, "boat")
    window.commands.next.trigger()
    assert all(mark.found for mark in window.body.pair.pages[0].marks)
    last = ferry.sentences_on(Side.B)[-1]
    window.body.panel.follow(f"quote:B:{last.start}:{last.end}")
    assert not window.body.finder.isVisible()


@pytest.mark.usefixtures("qtbot")
def test_a_picture_of_a_search(ferry: Comparison, tmp_path: Path) -> None:
    """The command line can draw it."""
    look = ((1024, 600), 1, Scheme.LIGHT, "ltr", "shared")
    render(ferry, tmp_path / "plain.png", *look)
    render(ferry, tmp_path / "found.png", *look, find="boat")
    assert (tmp_path / "plain.png").read_bytes() != (tmp_path / "found.png").read_bytes()
