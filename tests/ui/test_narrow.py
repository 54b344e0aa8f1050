"""Small windows and large text: everything stays in sight and in reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea

from diptych.ui.lenses.names import LensName
from diptych.ui.state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any


def hidden_or_cut(window: MainWindow) -> list[str]:
    """Return the bar's buttons that are not wholly inside the window, or overlap another."""
    found: list[str] = []
    taken: list[QRect] = []
    for button in window.bar.findChildren(QAbstractButton):
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        whole = window.rect().contains(place) and button.isVisible()
        enough = button.width() >= button.minimumSizeHint().width()
        if not whole or not enough or any(place.intersects(other) for other in taken):
            found.append(button.accessibleName())
        taken.append(place)
    return found


def scrolls_sideways(window: MainWindow) -> list[str]:
    """Return the parts that can be scrolled to the side."""
    return [
        area.objectName() or type(area).__name__
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().isVisible()
    ]


def test_a_narrow_window_has_its_evidence_in_a_strip(small: Scene) -> None:
    """Below 1200 pixels the pages keep their room; the strip says the statement."""
    body = small.window.body
    assert body.strip.isVisible()
    assert not body.panel.isVisible()
    small.window.commands.next.trigger()
    assert "The night ferry" in body.strip.text()
    assert "A speaks of the night ferry in its headline" in body.strip.text()


def test_the_panel_can_be_called_in_a_narrow_window(small: Scene) -> None:
    """The panel takes the strip's place and gives it back."""
    body, panel = small.window.body, small.window.commands.panel
    panel.trigger()
    assert body.panel.isVisible()
    assert not body.strip.isVisible()
    panel.trigger()
    assert body.strip.isVisible()


def test_a_window_changes_with_its_width(qtbot: QtBot, opened: Scene) -> None:
    """Panel and strip change places when a window is made narrow and wide again."""
    window = opened.window
    window.resize(1024, 600)
    qtbot.waitUntil(window.body.strip.isVisible)
    window.resize(1440, 900)
    qtbot.waitUntil(window.body.panel.isVisible)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 600), (1024, 768), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_controls_stay_in_sight(
    scene: Callable[[WindowState], Scene],
    ferry: Comparison,
    size: tuple[int, int],
    text_size: int,
) -> None:
    """No button is cut, covered or pushed out, at twice the usual text size either."""
    window = scene(WindowState(size=size, text_size=text_size)).window
    window.show_comparison(ferry)
    for lens in LensName:
        window.go(lens)
        assert not hidden_or_cut(window)
        assert not scrolls_sideways(window)
        assert window.width() == size[0]
        assert window.body.pair.width() > window.width() * 0.45


def test_a_low_window_shares_its_height_with_the_matrix(qtbot: QtBot, small: Scene) -> None:
    """Below the pages of a small screen more than one row of the matrix is in view."""
    window = small.window
    window.commands.matrix.trigger()
    qtbot.waitUntil(window.body.matrix.isVisible)
    pages, matrix = window.body.pair, window.body.matrix
    qtbot.waitUntil(lambda: abs(pages.height() - matrix.height()) < 0.25 * pages.height())


def test_what_is_selected_stays_in_view_when_the_matrix_comes(qtbot: QtBot, small: Scene) -> None:
    """The pages lose half of their height, and their readers not the passage they are at."""
    window = small.window
    qtbot.waitUntil(window.body.pair.isVisible)
    for link in ("night-ferry", "rescue-boat"):
        window.go(LensName.SHARED, link)
        window.commands.matrix.trigger()
        qtbot.waitUntil(lambda: in_plain_view(window))
        window.commands.panel.trigger()
        qtbot.waitUntil(lambda: in_plain_view(window))
        window.commands.panel.trigger()
        window.commands.matrix.trigger()


def in_plain_view(window: MainWindow) -> bool:
    """Whether both passages of the selected link begin in view, in pages that have come to rest."""
    assert window.viewpoint is not None
    assert window.viewpoint.stop is not None
    tie = next(one for one in window.viewpoint.ties() if one.group == window.viewpoint.stop.id)
    if window.body.matrix.isHidden() or window.body.matrix.height() < 100:
        return False
    seen = [
        (page, page.seen(span))
        for page, span in zip(window.body.pair.pages, (tie.a, tie.b), strict=True)
    ]
    return all(0 <= one.top < page.viewport().height() for page, one in seen)
