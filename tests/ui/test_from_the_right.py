"""A window that runs from right to left, and articles in Arabic and Urdu."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from diptych.ingest.importer import read_text
from diptych.ui.lenses.names import LensName
from diptych.ui.state import MatrixPlace, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from diptych.model.comparison import Comparison
    from diptych.model.text import Article
    from diptych.ui.reading.page import Page
    from diptych.ui.window import MainWindow

    Scene = Any

_pair = import_module("ui.pair")
LANGUAGES = Path(__file__).parents[1] / "data" / "languages"
RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    """Let every window run from right to left, as in a language that is written so."""
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def mirrored(
    from_the_right: None,  # noqa: ARG001 - it is there before the window
    scene: Callable[[WindowState], Scene],
    ferry: Comparison,
) -> MainWindow:
    """Return a window on an English pair that runs from the right."""
    window: MainWindow = scene(WindowState(matrix=MatrixPlace.BELOW)).window
    window.show_comparison(ferry)
    window.grab()
    return window


def left_of(window: MainWindow, part: QWidget) -> int:
    """Return where a part begins in its window."""
    return part.mapTo(window, part.rect().topLeft()).x()


def test_the_parts_stand_the_other_way_round(mirrored: MainWindow) -> None:
    """The list is on the right, the evidence on the left, and A is right of B."""
    body = mirrored.body
    first, second = body.pair.pages
    ordered = [body.panel, second, body.pair.hinge, first, body.entries]
    places = [left_of(mirrored, part) for part in ordered]
    assert places == sorted(places)


def test_nothing_lies_outside_or_upon_another(mirrored: MainWindow) -> None:
    """Buttons and labels of one part keep within it and apart from each other."""
    for part in (mirrored.bar, mirrored.body.panel):
        shown = [
            one
            for one in part.findChildren(QWidget)
            if isinstance(one, (QAbstractButton, QLabel)) and one.isVisible()
        ]
        for one in shown:
            parent = one.parentWidget()
            assert parent is not None
            assert parent.rect().contains(one.geometry()), one.accessibleName()
            beside = [other for other in shown if other is not one]
            crossed = [o for o in beside if o.parent() is parent]
            assert not any(o.geometry().intersects(one.geometry()) for o in crossed)


@pytest.mark.parametrize("lens", list(LensName))
def test_every_lens_can_be_walked(mirrored: MainWindow, lens: LensName) -> None:
    """What is selected comes into view, and a ribbon begins where its page ends."""
    mirrored.go(lens)
    mirrored.commands.next.trigger()
    mirrored.grab()
    now = mirrored.viewpoint
    assert now is not None
    assert now.stop is not None
    seen = [
        page.seen(mark.span)
        for page in mirrored.body.pair.pages
        for mark in page.marks
        if mark.group == now.stop.id
    ]
    height = mirrored.body.pair.pages[0].viewport().height()
    assert any(reach.meets(0, height) for reach in seen)


def test_an_english_page_keeps_its_own_direction(mirrored: MainWindow) -> None:
    """The direction of the interface turns no sentence round."""
    for page in mirrored.body.pair.pages:
        assert _direction(page) is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("language", ["arabic", "urdu"])
@pytest.mark.parametrize("mirror", [False, True])
def test_arabic_and_urdu_run_from_the_right(
    request: pytest.FixtureRequest,
    scene: Callable[[WindowState], Scene],
    language: str,
    mirror: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Their paragraphs are set from the right, in an interface of either direction."""
    if mirror:
        request.getfixturevalue("from_the_right")
    window = scene(WindowState()).window
    window.show_comparison(_without_marks(*(_read(f"{language}_{side}.txt") for side in "ab")))
    window.grab()
    for page in window.body.pair.pages:
        assert _direction(page) is RIGHT
        body = page.document().findBlockByNumber(3)
        cursor = QTextCursor(body)
        start = page.cursorRect(cursor).x()
        cursor.movePosition(QTextCursor.MoveOperation.NextWord)
        assert page.cursorRect(cursor).x() < start


def _direction(page: Page) -> Qt.LayoutDirection:
    block = page.document().findBlockByNumber(3)
    return block.textDirection()


def _read(name: str) -> Article:
    return read_text((LANGUAGES / name).read_text(encoding="utf-8"), name)


def _without_marks(first: Article, second: Article) -> Comparison:
    made: Comparison = _pair.bare()

    spans = [tuple(one.span for one in article.paragraphs) for article in (first, second)]
    return replace(made, articles=(first, second), sentences=(spans[0], spans[1]))
