"""Two versions of one article in the window: what changed, word by word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.analysis.revisions import revisions
from diptych.model.comparison import Comparison, SameStory, Settings, Verdict
from diptych.model.revision import ChangeKind
from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span
from diptych.ui.lenses.names import LensName
from diptych.ui.revisions.edits import EditKind, edit_marks, edit_ties, edits, summary
from diptych.ui.revisions.lineage import one_lineage
from diptych.ui.revisions.offer import OFFER

if TYPE_CHECKING:
    from typing import Any

    from pytestqt.qtbot import QtBot

    Scene = Any

OLD = (
    "Library opens on Sundays",
    "The town library will open on Sundays from May. Readers had asked for it for years.",
    "The doors stay shut in August, when the floor is mended.",
    "A reading room for children is planned beside the hall, with a stage for puppets.",
    "Nobody knows yet who will pay for the lights.",
)
NEW = (
    "Library opens on Sundays",
    "A reading room for children is planned beside the hall, with a stage for puppets.",
    "The town library will open on Sundays from June. Readers had asked for it for years.",
    "The doors stay shut in August, when the floor is mended.",
    "A bank gives the money for the lamps that are needed.",
)


def article(paragraphs: tuple[str, ...]) -> Article:
    """Return an article of these paragraphs."""
    return Article(
        tuple(
            SourceLine(number, text, True, Role.BODY if number > 1 else Role.HEADLINE, "")
            for number, text in enumerate(paragraphs, 1)
        ),
        Metadata(),
    )


def pair(old: tuple[str, ...], new: tuple[str, ...]) -> Comparison:
    """Return a comparison of two articles of which nothing else is said."""
    articles = article(old), article(new)
    return Comparison(
        method="by hand",
        settings=Settings(),
        articles=articles,
        sentences=tuple(tuple(sentences(one.text)) for one in articles),  # type: ignore[arg-type]  # one tuple a side
        same_story=SameStory(0.9, Verdict.SAME),
    )


def sentences(text: str) -> list[Span]:
    """Return each line as a sentence, and each part of it that ends with a full stop."""
    found, start = [], 0
    for piece in text.replace(". ", ".\n").split("\n"):
        found.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    return found


@pytest.fixture
def versions() -> Comparison:
    """Return two versions of one article."""
    return pair(OLD, NEW)


@pytest.fixture
def shown(qtbot: QtBot, opened: Scene, versions: Comparison) -> Scene:
    """Open both versions and their differences."""
    window = opened.window
    opened.services.pair = versions
    window.show_comparison(versions)
    window.commands.revisions.trigger()
    qtbot.waitUntil(window.revisions.view.isVisible)
    return opened


def test_edits_are_told_as_a_person_counts_them(versions: Comparison) -> None:
    """A word in another's place is one edit, a paragraph that went elsewhere another."""
    old, new = (one.text for one in versions.articles)
    made = edits(revisions(old, new), old, new)
    told = [(edit.kind, edit.told(old, new, 60)) for edit in made]
    assert (EditKind.REPLACED, "“May” → “June”") in told
    assert [kind for kind, _ in told].count(EditKind.MOVED) == 1
    assert "1 paragraph moved" in summary(made)


@given(st.lists(st.text("ab \n.", max_size=30), min_size=2, max_size=2))
def test_every_changed_word_stands_in_exactly_one_edit(texts: list[str]) -> None:
    """Marks cover all that is not the same in both, and nothing twice."""
    old, new = texts
    changes = revisions(old, new)
    made = edits(changes, old, new)
    for text, spans, side in (
        (old, [one.old for one in changes if one.kind is not ChangeKind.EQUAL], "old"),
        (new, [one.new for one in changes if one.kind is not ChangeKind.EQUAL], "new"),
    ):
        changed = {at for span in spans if span for at in range(span.start, span.end)}
        marked = [
            at
            for edit in made
            for span in getattr(edit, side)
            for at in range(span.start, span.end)
        ]
        assert len(marked) == len(set(marked))
        assert set(marked) <= changed
        assert not "".join(text[at] for at in changed - set(marked)).strip(), (old, new)


def test_kinds_differ_in_pattern_and_colour(versions: Comparison) -> None:
    """Whoever sees no colours tells them apart by the line below."""
    old, new = (one.text for one in versions.articles)
    made = edits(revisions(old, new), old, new)
    kinds = {edit.id: edit.kind for edit in made}
    marks = edit_marks(made, old, new)
    looks = {kinds[mark.group]: (mark.style.hue, mark.style.pattern) for mark in marks}
    assert len({hue for hue, _ in looks.values()}) == len(looks)
    assert len({pattern for _, pattern in looks.values()}) == len(looks)
    assert {kinds[tie.group] for tie in edit_ties(made)} == {EditKind.REPLACED, EditKind.MOVED}


def test_the_differences_take_the_place_of_the_comparison(shown: Scene) -> None:
    """Pages, a list of edits, and what there is in all; the command is ticked."""
    window = shown.window
    assert not window.body.isVisible()
    assert window.commands.revisions.isChecked()
    assert window.revisions.view.list.count() == 3
    assert "moved" in window.revisions.view.title()
    assert {page.side for page in window.revisions.view.pages.pages} == set(Side)


def test_next_and_previous_walk_the_edits(shown: Scene) -> None:
    """The usual keys, and the usual place in the bar."""
    window = shown.window
    window.commands.next.trigger()
    assert window.bar.place() == "1 of 3"
    window.commands.previous.trigger()
    assert window.bar.place() == "3 of 3"
    assert window.viewpoint.stop is None


def test_a_click_on_a_mark_selects_its_edit(shown: Scene) -> None:
    """From the pages to the list."""
    view = shown.window.revisions.view
    view.pages.mark_activated.emit("edit-2")
    assert view.list.currentRow() == 1


def test_esc_and_every_lens_lead_back(qtbot: QtBot, shown: Scene) -> None:
    """The comparison is as it was left."""
    window = shown.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.body.isVisible)
    assert not window.commands.revisions.isChecked()
    assert window.bar.place() == window.viewpoint.place
    window.commands.revisions.trigger()
    qtbot.waitUntil(window.revisions.view.isVisible)
    window.commands.lenses[LensName.VOICES].trigger()
    assert window.body.isVisible()


def test_versions_are_offered_as_such(opened: Scene, versions: Comparison) -> None:
    """Two files with most sentences in common open with a button to their differences."""
    window = opened.window
    assert OFFER not in window.message.text()
    window.show_comparison(versions)
    assert window.message.text() == OFFER


def test_only_what_is_mostly_the_same_is_one_text(ferry: Comparison) -> None:
    """A quoted sentence does not make two articles versions of each other."""
    assert one_lineage(pair(OLD, NEW))
    assert not one_lineage(ferry)
    assert not one_lineage(pair(OLD, ("Other news", *NEW[3:4], "A second sentence is here now.")))
    assert not one_lineage(pair((), ()))


def test_a_version_without_any_change_of_words_says_so(opened: Scene) -> None:
    """Spaces alone are no edit."""
    window = opened.window
    one = pair(("A title of some words",), ("A title  of some words",))
    window.show_comparison(replace(one, notices=()))
    window.revisions.show(revisions(*(article.text for article in one.articles)))
    assert "No word differs" in window.revisions.view.title()
    window.commands.next.trigger()
    assert window.bar.place() == "– of 0"
