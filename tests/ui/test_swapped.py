"""After the sides are swapped B comes first wherever both stand: evidence, matrix and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.ui.lenses.names import LensName

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from diptych.ui.window import MainWindow

    Scene = Any


def sides_quoted(window: MainWindow) -> list[str]:
    """Return the sides of the quotes of the evidence, in their order."""
    addresses = (one.split(":") for one in window.body.panel.addresses())
    return [parts[1] for parts in addresses if parts[0] == "quote"]


def test_the_evidence_quotes_b_first(opened: Scene) -> None:
    """Both quotes of a link stand in the order of the pages, and so do facing portraits."""
    window = opened.window
    window.go(LensName.SHARED, "rescue-boat")
    assert sides_quoted(window)[:2] == ["A", "B"]
    window.commands.swap.trigger()
    assert sides_quoted(window)[:2] == ["B", "A"]
    window.go(LensName.ACTORS)
    text = window.body.panel.text()
    portraits = text[text.index("Both portraits") :]
    assert portraits.index("\nB") < portraits.index("\nA")
    window.commands.swap.trigger()
    window.go(LensName.SHARED, "rescue-boat")
    assert sides_quoted(window)[:2] == ["A", "B"]


def test_the_columns_of_the_matrix_change_places(qtbot: QtBot, opened: Scene) -> None:
    """Heads and cells go along; Tab passes them in the order in which they stand."""
    window = opened.window
    window.commands.matrix.trigger()
    window.go(LensName.SHARED, "rescue-boat")
    window.commands.keep.trigger()
    matrix = window.body.matrix
    qtbot.waitUntil(matrix.isVisible)

    def left(side: Side) -> int:
        row = window.viewpoint.subject().row if window.viewpoint else ""
        place: int = matrix.grid.cells[row, list(Side).index(side)].x()
        return place

    qtbot.waitUntil(lambda: left(Side.A) < left(Side.B))
    window.commands.swap.trigger()
    qtbot.waitUntil(lambda: left(Side.B) < left(Side.A))
    kept = {cell.anchor.digest: cell.id for cell in window.own.history.notebook.cells}
    assert window.viewpoint is not None
    digests = [window.viewpoint.comparison.article(side).digest for side in (Side.B, Side.A)]
    assert list(matrix.grid.cards) == [kept[digest] for digest in digests]


def test_the_bars_of_the_list_change_places(qtbot: QtBot, opened: Scene) -> None:
    """The line of a theme that is not alike on both sides looks different, and then as before."""
    window = opened.window
    qtbot.waitUntil(window.body.entries.isVisible)

    def drawn() -> QImage:
        image: QImage = window.body.entries.grab().toImage()
        return image

    before = drawn()
    window.commands.swap.trigger()
    assert drawn() != before
    window.commands.swap.trigger()
    assert drawn() == before
