"""The demo in a language that nobody speaks: all of it is translated, and fits the wall."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from diptych.model.translation import speaking
from diptych.ui.demo.prose import Prose
from diptych.ui.demo.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison
    from diptych.ui.demo.class_window import ClassWindow
    from diptych.ui.demo.feature import Demo

_language = import_module("making.pseudo_language")
_languages = import_module("ui.test_languages")
_GAP = re.compile(r"\[…\]")


@pytest.fixture
def nobodys() -> Iterator[None]:
    """Speak the language that nobody speaks."""
    with speaking(_language.pseudo_language()):
        yield


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    """Turn the interface round."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def every_state(demo: Demo) -> Iterator[ClassWindow]:
    """Show every step with all that it hides, every lens, the keys and the presenter's view."""
    demo.start()
    show, wall = demo.show, demo.window
    assert show is not None
    assert wall is not None
    demo.commands.demo_presenter.trigger()
    for step in range(len(show.steps)):
        show.go(step)
        yield wall
        while show.board().waits(show.revealed):
            show.reveal()
        yield wall
    show.next_lens()
    while show.now.looking is not None:
        yield wall
        show.look_for(1)
        yield wall
        show.next_lens()
    show.show_keys()
    yield wall
    demo.leave()


@pytest.mark.usefixtures("nobodys")
def test_no_text_is_forgotten(opened: Scene, ferry: Comparison) -> None:
    """Every word on the wall and before the teacher is translated, or from the articles."""
    data = _languages.data_of(ferry)
    demo = opened.window.demo
    for wall in every_state(demo):
        presenter = demo.presenter
        assert demo.show is not None
        assert presenter is not None
        if demo.show.now.help:  # keys are called as the system calls them
            continue
        texts = [one.text() for one in wall.findChildren(Prose)]
        texts += [presenter.place.text(), presenter.time.text(), wall.windowTitle()]
        texts += [part.toPlainText() for part in (presenter.seen, presenter.hidden)]
        texts += said(demo.show, "R")
        for text in texts:
            words = _GAP.sub("|", text)
            assert not _languages.forgotten(words, data), text


@pytest.mark.usefixtures("nobodys")
def test_the_card_of_steps_is_translated(opened: Scene, ferry: Comparison) -> None:
    """Labels, buttons and choices of every kind of step."""
    data = _languages.data_of(ferry)
    opened.window.commands.demo_steps.trigger()
    card = opened.window.demo.editing.card
    for row in range(card.list.count()):
        card.list.setCurrentRow(row)
        form = card.form
        texts = [card.list.item(row).text(), form.title.placeholderText()]
        texts += [form.about.itemText(place) for place in range(form.about.count())]
        texts += [form.kind.itemText(place) for place in range(form.kind.count())]
        for text in texts:
            assert not _languages.forgotten(text, data), text


@pytest.mark.usefixtures("nobodys", "from_right")
def test_longer_words_from_the_right_fit_as_well(qtbot: QtBot, opened: Scene) -> None:
    """Nothing is cut off on a small projector, whichever way the words run."""
    for wall in every_state(opened.window.demo):
        if wall.width() != 1024:
            wall.setWindowState(Qt.WindowState.WindowNoState)
            wall.resize(1024, 768)
        qtbot.wait(60)
        for prose in wall.findChildren(Prose):
            if prose.isVisible():
                assert prose.height() >= prose.heightForWidth(prose.width()), prose.text()
                assert prose.document.idealWidth() <= prose.width() + 1, prose.text()
