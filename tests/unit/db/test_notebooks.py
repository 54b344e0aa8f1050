"""A reader's work is kept for its pair, wholly, and is never half replaced."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from diptych.model.faults import Fault
from diptych.model.notebook import Anchor, Conclusion, Judgement, Mark, Note, Notebook, Ruling
from diptych.model.text import Span
from diptych_db.library import Library
from diptych_db.schema import APPLICATION_ID
from diptych_db.upgrade import migrate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.db.conftest import Tamper

FIRST, SECOND = "a" * 64, "b" * 64


@pytest.fixture
def notebook() -> Notebook:
    """A notebook with something of most kinds."""
    return Notebook(
        marks=(Mark("m1", Anchor(FIRST, Span(3, 8), "tides"), "the sea", "look again"),),
        notes=(Note("n1", "", "Who paid?"),),
        judgements=(Judgement("theme-2", Ruling.OVERRULED, "another harbour"),),
        conclusion=Conclusion("Who is heard?", "Only the council.", "Four quotes.", "Because."),
    )


def test_a_pair_without_work_has_an_empty_notebook(library: Library) -> None:
    """A notebook that nobody wrote in is empty, and asking for it stores nothing."""
    assert library.notebook(FIRST, SECOND) == Notebook()


def test_each_pair_has_its_own_notebook(library: Library, notebook: Notebook) -> None:
    """Work on one pair is not seen on another, nor on the same pair with its sides swapped."""
    library.keep_notebook(FIRST, SECOND, notebook)
    assert library.notebook(FIRST, SECOND) == notebook
    assert library.notebook(FIRST, "c" * 64) == Notebook()
    assert library.notebook(SECOND, FIRST) == Notebook()


def test_a_notebook_can_be_emptied(library: Library, notebook: Notebook) -> None:
    """What the reader took out is gone."""
    library.keep_notebook(FIRST, SECOND, notebook)
    library.keep_notebook(FIRST, SECOND, Notebook())
    assert library.notebook(FIRST, SECOND) == Notebook()
    assert library.check() == ()


def test_a_notebook_that_cannot_be_stored_leaves_the_earlier_one(
    library: Library, notebook: Notebook
) -> None:
    """When storing fails halfway, the reader's earlier work is still there, whole."""
    library.keep_notebook(FIRST, SECOND, notebook)
    endless = Mark("m2", Anchor(FIRST, Span(0, 2**70), ""), "no article is that long")
    with pytest.raises((OverflowError, DBAPIError)):
        library.keep_notebook(FIRST, SECOND, Notebook(marks=(endless,)))
    assert library.notebook(FIRST, SECOND) == notebook


def test_a_notebook_that_cannot_be_read_is_told(
    library: Library, notebook: Notebook, tamper: Tamper
) -> None:
    """A damaged notebook is a sentence, from reading and from checking, and not an empty one."""
    library.keep_notebook(FIRST, SECOND, notebook)
    tamper("UPDATE judgement SET ruling = 'perhaps'")
    with pytest.raises(Fault, match="notebook of this pair"):
        library.notebook(FIRST, SECOND)
    assert any("notebook" in sentence for sentence in library.check())


def test_rows_of_an_older_library_stay_rows(place: Path) -> None:
    """They were notes once; the real notes stay notes, in their order."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(place, "0002")
    with closing(sqlite3.connect(place)) as connection, connection:
        pair = (1, FIRST, SECOND, "", "", "", "")
        connection.execute("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?)", pair)
        for position, (about, text) in enumerate([("row", "Harbour"), ("", "Hm."), ("row", "Sea")]):
            note = (1, position, f"note-{position}", about, text)
            connection.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?)", note)
    with Library.open(place) as library:
        stored = library.notebook(FIRST, SECOND)
        assert library.check() == ()
    assert stored.rows == ("Harbour", "Sea")
    assert stored.notes == (Note("note-1", "", "Hm."),)


def test_sets_of_themes_are_kept_by_name(library: Library) -> None:
    """Another of that name takes the place; what is forgotten is gone."""
    assert library.theme_sets() == ()
    library.keep_theme_set("harbours", "theme = []")
    library.keep_theme_set("ferries", "# mine")
    library.keep_theme_set("harbours", "# ours")
    assert library.theme_sets() == ("ferries", "harbours")
    assert library.theme_set("harbours") == "# ours"
    library.forget_theme_set("harbours")
    assert library.theme_set("harbours") is None
