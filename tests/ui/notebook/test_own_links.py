"""Links that the reader ties: by keys alone, shown, noted, removed, undone, never moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.model.notebook import Notebook, OwnLink
from diptych.model.text import Side, Span
from diptych.ui.notebook.subject import anchor_at

if TYPE_CHECKING:
    from typing import Any

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

    Scene = Any


def select(window: MainWindow, side: Side, count: int) -> None:
    """Select words from the headline on by keys alone."""
    page = window.body.pair.pages[list(Side).index(side)]
    page.setFocus(Qt.FocusReason.TabFocusReason)
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    for _ in range(count):
        QTest.keyClick(page, Qt.Key.Key_Right, held)


def links(window: MainWindow) -> tuple[OwnLink, ...]:
    """Return the reader's links as they are now."""
    return window.own.history.notebook.links


@pytest.mark.parametrize("first", Side)
def test_words_of_both_sides_are_tied_from_either_side(opened: Scene, first: Side) -> None:
    """The link is selected, has the next number, and its ribbon says that it is the reader's."""
    window = opened.window
    before = len(window.viewpoint.ties())
    select(window, first, 2)
    window.commands.link_from.trigger()
    assert f"Select words in {first.other}" in window.message.text()
    select(window, first.other, 3)
    window.commands.link_to.trigger()
    (link,) = links(window)
    assert (link.a.quote.split()[0], link.b.quote) == ("Harbour", link.b.quote)
    assert link.b.quote.startswith("Last boat")
    assert window.message.text() == ""
    assert window.viewpoint.stop.id == link.id
    ties = window.viewpoint.ties()
    assert len(ties) == before + 1
    assert next(tie.label for tie in ties if tie.group == link.id) == f"{before + 1}*"
    assert "You tied these passages together." in window.body.panel.text()


def test_two_ends_in_one_article_are_no_link(opened: Scene) -> None:
    """The reader is told where the other end is to be; nothing is tied."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.link_from.trigger()
    window.commands.link_to.trigger()
    assert "Both ends are in A" in window.message.text()
    assert links(window) == ()


def test_a_link_that_was_begun_can_be_let_go(opened: Scene) -> None:
    """Esc forgets the first end."""
    window = opened.window
    select(window, Side.A, 2)
    window.commands.link_from.trigger()
    window.commands.escape.trigger()
    window.body.pair.clear_selection()
    select(window, Side.B, 2)
    window.commands.link_to.trigger()
    assert links(window) == ()
    assert "Link from here" in window.message.text()


def test_a_link_is_noted_kept_and_removed_and_comes_back(opened: Scene) -> None:
    """The note is the link's own; what is removed takes it along; undo brings both back."""
    window = opened.window
    select(window, Side.A, 2)
    select(window, Side.B, 2)
    window.commands.link_to.trigger()
    window.commands.note.trigger()
    QTest.keyClicks(window.body.panel.own.note, "same boat")
    (link,) = links(window)
    assert link.note == "same boat"
    window.commands.keep.trigger()
    assert len(window.own.history.notebook.cells) == 2
    assert window.commands.overrule.text() == "Remove link"
    window.commands.overrule.trigger()
    assert links(window) == ()
    window.commands.undo.trigger()
    assert links(window) == (link,)


def test_a_link_whose_words_are_gone_is_on_no_page(opened: Scene, ferry: Comparison) -> None:
    """It stays in the notebook, and is neither moved nor drawn."""
    a, b = anchor_at(ferry, Side.A, Span(0, 7)), anchor_at(ferry, Side.B, Span(0, 4))
    link = OwnLink("own-link-1", a, replace(b, quote="East"))
    opened.window.show_comparison(ferry, Notebook(links=(link,)))
    assert all(tie.group != link.id for tie in opened.window.viewpoint.ties())
    assert links(opened.window) == (link,)
