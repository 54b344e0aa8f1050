"""A question to both articles gets a row: answers on either side, or that there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

ASKED = "When does the ferry leave?"


def ask(qtbot: QtBot, scene: Scene) -> None:
    """Ask a question and wait for the answers."""
    window = scene.window
    window.commands.questions.trigger()
    view = window.questions.view
    view.new.setText(ASKED)
    view.new.returnPressed.emit()
    qtbot.waitUntil(lambda: bool(view.cards))


def test_answers_stand_beside_each_other(qtbot: QtBot, opened: Scene) -> None:
    """What was found in A are quotes; that nothing was found in B is said."""
    ask(qtbot, opened)
    view = opened.window.questions.view
    assert {side for _question, side, _span in view.cards} == {Side.A}
    assert view.told[ASKED, Side.B] == "Not found in B."
    assert [one.text for one in opened.window.own.history.notebook.questions] == [ASKED]


def test_an_answer_is_kept_under_its_question(qtbot: QtBot, opened: Scene) -> None:
    """The matrix gets a row of that name, once, and the button says so."""
    ask(qtbot, opened)
    view = opened.window.questions.view
    name = next(iter(view.cards))
    view.cards[name].keep_it.click()
    notebook = opened.window.own.history.notebook
    assert notebook.rows == (ASKED,)
    assert [cell.anchor.span for cell in notebook.cells] == [name[2]]
    assert not view.cards[name].keep_it.isEnabled()


def test_an_answer_leads_to_its_place(qtbot: QtBot, opened: Scene) -> None:
    """Its words are shown in the article, and the grid has gone."""
    ask(qtbot, opened)
    view = opened.window.questions.view
    next(iter(view.cards.values())).show_it.click()
    assert view.isHidden()
    assert opened.window.body.isVisible()


def test_a_question_can_be_taken_back(qtbot: QtBot, opened: Scene) -> None:
    """Removing it can be undone, and Esc leads back to the pages."""
    ask(qtbot, opened)
    window = opened.window
    window.questions.view.removed.emit(window.own.history.notebook.questions[0].id)
    assert not window.own.history.notebook.questions
    window.commands.undo.trigger()
    assert window.own.history.notebook.questions
    window.commands.escape.trigger()
    assert window.questions.view.isHidden()
