"""The teacher's own steps: edited, moved, added, removed, kept with the pair, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.model.faults import Fault
from diptych.model.lesson import Attempt, Lesson, Step, StepKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

    from diptych.ui.demo.steps_card import StepsCard


@pytest.fixture
def card(opened: Scene) -> StepsCard:
    """Open the card of the ferry pair's steps."""
    opened.window.commands.demo_steps.trigger()
    made: StepsCard = opened.window.demo.editing.card
    return made


def kept(scene: Scene) -> tuple[Step, ...]:
    """Return the steps that are stored."""
    lesson: Lesson = scene.services.prepared
    return lesson.steps


def lines(card: StepsCard) -> list[str]:
    """Return the steps as they are listed."""
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_drafted_steps_are_listed_and_none_is_stored(opened: Scene, card: StepsCard) -> None:
    """Looking at the steps changes nothing; Esc puts the card away."""
    assert card.isVisible()
    assert lines(card)[0].startswith("1. Headlines")
    QTest.keyClick(card.list, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert kept(opened) == ()


def test_what_is_typed_is_kept_with_the_pair(qtbot: QtBot, opened: Scene, card: StepsCard) -> None:
    """Title, words, notes and time of a step are stored a moment after they were typed."""
    card.list.setCurrentRow(1)
    QTest.keyClicks(card.form.title, "Guess first")
    card.form.text.setPlainText("Only by the headlines!")
    card.form.notes.setPlainText("Three hands up")
    card.form.minutes.setValue(4)
    qtbot.waitUntil(lambda: bool(kept(opened)))
    step = kept(opened)[1]
    assert (step.title, step.text) == ("Guess first", "Only by the headlines!")
    assert (step.notes, step.seconds) == ("Three hands up", 240)
    assert "Guess first" in lines(card)[1]


def test_a_closed_card_has_lost_nothing(opened: Scene, card: StepsCard) -> None:
    """What was typed just before is stored when the card is put away."""
    QTest.keyClicks(card.form.title, "Now")
    card.leave()
    opened.window.demo.editing.leave()
    assert kept(opened)[0].title == "Now"


def test_steps_are_moved_added_and_removed(opened: Scene, card: StepsCard) -> None:
    """Each is stored at once, and what is not wanted is undone one by one."""
    before = lines(card)
    first, second = (line.split(". ", 1)[1] for line in before[:2])
    card.down.click()
    assert [one.kind for one in kept(opened)[:2]] == [StepKind.PREDICT, StepKind.HEADLINES]
    assert lines(card)[:2] == [f"1. {second}", f"2. {first}"]
    card.add.click()
    assert kept(opened)[2].kind is StepKind.TEXT
    card.remove.click()
    assert len(kept(opened)) == len(before)
    for _ in range(3):
        card.undo.click()
    assert lines(card) == before
    assert kept(opened) == ()
    assert not card.undo.isEnabled()


def test_a_step_is_about_what_the_pair_has(opened: Scene, card: StepsCard) -> None:
    """Kinds offer themes, contrasts or questions; the choice is stored by its id."""
    card.add.click()
    form = card.form
    form.kind.setCurrentIndex(form.kind.findData(StepKind.SHARED.value))
    form.about.setCurrentIndex(form.about.findText("Passenger figures"))
    card.leave()
    opened.window.demo.editing.leave()
    assert kept(opened)[1] == Step("own-1", StepKind.SHARED, about="passenger-figures")
    form.kind.setCurrentIndex(form.kind.findData(StepKind.PREDICT.value))
    assert not form.about.isEnabled()


def test_the_rest_of_the_lesson_stays(opened: Scene, card: StepsCard) -> None:
    """Changing steps changes no attempt that was set."""
    opened.services.prepared = Lesson(attempt=Attempt(hide_sources=True))
    card.down.click()
    assert opened.services.prepared.attempt.hide_sources
    assert kept(opened)


def test_drafting_anew_gives_the_programs_steps_back(opened: Scene, card: StepsCard) -> None:
    """They are stored as none, so that they follow the pair; that can be undone, too."""
    card.remove.click()
    own = kept(opened)
    card.draft.click()
    assert kept(opened) == ()
    card.undo.click()
    assert kept(opened) == own


def test_the_last_step_cannot_be_removed(opened: Scene, card: StepsCard) -> None:
    """A demo has at least one step."""
    while card.remove.isEnabled():
        card.remove.click()
    assert len(kept(opened)) == 1
    assert len(lines(card)) == 1


def test_steps_that_cannot_be_stored_are_told(
    opened: Scene, card: StepsCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence stands in the window, and the card goes on."""
    trouble = "The library cannot be written to; nothing was lost, so please try again."
    monkeypatch.setattr(opened.services, "keep_lesson", Mock(side_effect=Fault(trouble)))
    card.down.click()
    assert opened.window.message.isVisible()
    assert card.isVisible()


def test_the_class_sees_the_step_that_is_chosen(
    qtbot: QtBot, opened: Scene, card: StepsCard
) -> None:
    """The demo begins at the step, and follows what is changed while it runs."""
    card.list.setCurrentRow(3)
    card.show_it.click()
    demo = opened.window.demo
    qtbot.waitUntil(lambda: demo.show is not None)
    assert demo.show is not None
    assert demo.show.now.step == 3
    opened.window.commands.demo_steps.trigger()
    card.list.setCurrentRow(0)
    card.down.click()
    assert demo.show.steps[0].kind is StepKind.PREDICT
    demo.leave()
