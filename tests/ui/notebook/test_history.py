"""One named history: whatever was done can be undone, step by step, to the very beginning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.notebook import Anchor, Notebook
from diptych.model.text import Span
from diptych.ui.notebook import changes
from diptych.ui.notebook.history import History

if TYPE_CHECKING:
    from collections.abc import Callable

    Act = Callable[[Notebook], Notebook]

pytestmark = pytest.mark.usefixtures("qapp")

names = st.sampled_from(["boats", "bread", "bells"])
words = st.text(max_size=8)


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    """Draw words of one of two articles."""
    start = draw(st.integers(0, 5))
    return Anchor(draw(st.sampled_from(["d1", "d2"])), Span(start, start + 3), "abc")


def act(does: Callable[..., Notebook], *parts: st.SearchStrategy[object]) -> st.SearchStrategy[Act]:
    """Draw one kind of change with its arguments."""
    return st.tuples(*parts).map(lambda drawn: lambda notebook: does(notebook, *drawn))


cells = st.sampled_from(["cell-1", "cell-2", "cell-3"])
acts = st.one_of(
    act(changes.kept, names, st.lists(anchors(), max_size=2)),
    act(changes.without_cells, st.lists(cells, max_size=2)),
    act(changes.with_comment, cells, words),
    act(changes.moved, cells, names, cells),
    act(changes.overruled, names, words),
    act(changes.restored, names),
    act(changes.with_note, names, words),
    act(changes.with_row, names),
    act(changes.without_row, names),
    act(changes.marked, anchors(), names),
)


@given(st.lists(acts, max_size=12))
def test_everything_done_can_be_undone_and_done_again(steps: list[Act]) -> None:
    """Undoing every step gives each notebook before it, redoing each one after it."""
    history = History()
    seen = [Notebook()]
    history.start(seen[0])
    for step in steps:
        history.change("Step", step(history.notebook))
        if history.notebook != seen[-1]:
            seen.append(history.notebook)
    for before in reversed(seen[:-1]):
        history.stack.undo()
        assert history.notebook == before
    assert not history.stack.canUndo()
    for after in seen[1:]:
        history.stack.redo()
        assert history.notebook == after


@given(st.lists(acts, max_size=12))
def test_no_id_is_given_twice(steps: list[Act]) -> None:
    """Whatever is done, an id names one thing."""
    notebook = Notebook()
    for step in steps:
        notebook = step(notebook)
    for things in (notebook.cells, notebook.notes, notebook.marks):
        ids = [one.id for one in things]
        assert len(ids) == len(set(ids))


def test_typing_is_one_step_and_a_pause_begins_another() -> None:
    """Letters typed in a row are undone together."""
    history = History()
    for text, stretch in (("a", 1), ("ab", 1), ("abc", 2)):
        after = changes.with_note(history.notebook, "boats", text)
        history.change("Note", after, writing=f"note {stretch}")
    history.stack.undo()
    assert changes.note_on(history.notebook, "boats") == "ab"
    history.stack.undo()
    assert history.notebook == Notebook()


def test_what_changes_nothing_is_no_step() -> None:
    """There is nothing to undo where nothing was done."""
    history = History()
    history.change("Restore", changes.restored(Notebook(), "boats"))
    assert not history.stack.canUndo()


def test_a_step_has_the_name_of_what_was_done() -> None:
    """The menu can say what undo will undo."""
    history = History()
    history.change("Overrule", changes.overruled(Notebook(), "boats"))
    assert history.stack.undoText() == "Overrule"


def test_a_quote_is_kept_once_in_a_row() -> None:
    """Keeping twice is keeping once; in another row it may stand too."""
    quote = Anchor("d1", Span(0, 3), "abc")
    notebook = changes.kept(Notebook(), "boats", (quote, quote))
    assert len(notebook.cells) == 1
    assert len(changes.kept(notebook, "bread", (quote,)).cells) == 2


def test_a_moved_quote_keeps_its_comment() -> None:
    """A quote goes to another row, before another one, with what was said of it."""
    quotes = [Anchor("d1", Span(n, n + 1), "a") for n in range(3)]
    notebook = changes.with_comment(changes.kept(Notebook(), "boats", quotes), "cell-3", "Why?")
    after = changes.moved(notebook, "cell-3", "bread", before="cell-1")
    assert [one.id for one in after.cells] == ["cell-3", "cell-1", "cell-2"]
    assert (after.cells[0].row, after.cells[0].comment) == ("bread", "Why?")
    assert changes.moved(after, "cell-3", "boats").cells[-1] == replace(after.cells[0], row="boats")
