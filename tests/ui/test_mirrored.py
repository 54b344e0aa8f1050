"""Long words and the other direction: nothing is cut off, and the window is mirrored."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from diptych.model.translation import speaking
from diptych.ui.lenses.names import LensName
from diptych.ui.state import MatrixPlace, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison

_language = import_module("making.pseudo_language")
SIZES = [(1440, 900), (1024, 600)]


@pytest.fixture
def _long_words() -> Iterator[None]:
    """Speak a language whose words are longer than those of English."""
    with speaking(_language.pseudo_language()):
        yield


@pytest.fixture
def _from_the_right() -> Iterator[None]:
    """Speak a language that runs from right to left."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with speaking(_language.pseudo_language(right_to_left=True)):
        yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def settle() -> None:
    """Let layouts come to rest: a line that needs more height asks the parts around it for it."""
    for _ in range(3):
        QCoreApplication.processEvents()


def cut_off(window: QWidget) -> list[str]:
    """Return the labels and buttons whose words do not fit into them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.text() and _lacks_room(widget):
            found.append(f"{widget.text()} ({widget.size()}, needs {widget.sizeHint()})")
        if isinstance(widget, QAbstractButton) and _shows_words(widget):
            needed = widget.minimumSizeHint().width()
            if widget.width() < needed:
                found.append(f"{widget.text()} ({widget.width()} of {needed})")
    return found


def _lacks_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    # A label that may be narrower than its words shows them whole in its tooltip.
    squeezed = label.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    return not squeezed and not label.toolTip() and label.sizeHint().width() > label.width()


def _shows_words(button: QAbstractButton) -> bool:
    icon_alone = Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(button.text()) and not (
        isinstance(button, QToolButton) and button.toolButtonStyle() is icon_alone
    )


def left_of(widget: QWidget) -> int:
    """Return where a widget begins in its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()


@pytest.mark.usefixtures("_long_words")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lens", list(LensName))
def test_long_words_fit(
    scene: Callable[[WindowState], Scene],
    ferry: Comparison,
    size: tuple[int, int],
    lens: LensName,
) -> None:
    """Bar, list, evidence and buttons have room for words two fifths longer than the English."""
    window = scene(WindowState(size=size)).window
    window.show_comparison(ferry)
    now = window.viewpoint
    assert now is not None
    window.go(lens, None)
    settle()
    assert cut_off(window) == []


@pytest.mark.usefixtures("_long_words")
@pytest.mark.parametrize("size", SIZES)
def test_long_words_fit_into_the_matrix(
    scene: Callable[[WindowState], Scene], ferry: Comparison, size: tuple[int, int]
) -> None:
    """The matrix alone has room for its headings, questions and fields."""
    window = scene(WindowState(size=size, matrix=MatrixPlace.ALONE)).window
    window.show_comparison(ferry)
    settle()
    assert cut_off(window) == []


@pytest.mark.usefixtures("_long_words")
@pytest.mark.parametrize("size", SIZES)
def test_long_words_fit_while_nothing_is_open(
    scene: Callable[[WindowState], Scene], size: tuple[int, int]
) -> None:
    """The invitation stands there whole."""
    window = scene(WindowState(size=size)).window
    settle()
    assert cut_off(window) == []


@pytest.mark.usefixtures("_from_the_right")
@pytest.mark.parametrize("size", SIZES)
def test_the_window_is_mirrored(
    scene: Callable[[WindowState], Scene], ferry: Comparison, size: tuple[int, int]
) -> None:
    """From right to left: menu and list on the right, evidence and export on the left, A first."""
    window = scene(WindowState(size=size)).window
    window.show_comparison(ferry)
    settle()
    body, bar = window.body, window.stage.bar
    first, second = body.pair.pages
    assert left_of(body.entries) > left_of(body.pair)
    assert left_of(first) > left_of(second)
    assert left_of(bar.export_button) < window.width() // 4
    if body.panel.isVisible():
        assert left_of(body.panel) < left_of(body.pair)
    assert cut_off(window) == []
