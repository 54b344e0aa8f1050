"""Citing kept quotes, answering a teacher's questions, and the matrix beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.model.notebook import Conclusion, MatrixCell, Notebook, Question
from diptych.model.text import Side
from diptych.ui.notebook.subject import anchor_at
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from typing import Any

    from diptych.model.comparison import Comparison

    Scene = Any


def kept(ferry: Comparison, *, said: str = "") -> Notebook:
    """Return a notebook with a quote of each side in one row."""
    cells = tuple(
        MatrixCell(
            f"cell-{side}", "night-ferry", anchor_at(ferry, side, ferry.themes[0].on(side)[0].span)
        )
        for side in Side
    )
    return Notebook(cells=cells, conclusion=Conclusion(evidence=said))


def test_a_kept_quote_is_cited_from_its_card_where_somebody_wrote_last(
    opened: Scene, ferry: Comparison
) -> None:
    """By key on the card; the reference names side and paragraph; it is one step of the history."""
    window = opened.window
    window.show_comparison(ferry, kept(ferry, said="Eleven people."))
    window.commands.matrix_alone.trigger()
    evidence = window.body.matrix.conclusion.editors["evidence"]
    evidence.setFocus()
    evidence.moveCursor(evidence.textCursor().MoveOperation.End)
    card = window.body.matrix.grid.cards["cell-A"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert window.own.history.notebook.conclusion.evidence == "Eleven people. (A, ¶ 1)"
    window.commands.undo.trigger()
    assert window.own.history.notebook.conclusion.evidence == "Eleven people."


def test_a_click_into_an_empty_field_is_enough_to_cite_there(
    opened: Scene, ferry: Comparison
) -> None:
    """Whoever wrote a claim and clicks into the evidence wants the reference there."""
    window = opened.window
    window.show_comparison(ferry, kept(ferry))
    window.commands.matrix_alone.trigger()
    fields = window.body.matrix.conclusion
    claim, evidence = (fields.editors[name] for name in ("claim", "evidence"))
    QTest.mouseClick(claim.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(claim, "Both tell it.")
    QTest.mouseClick(evidence.viewport(), Qt.MouseButton.LeftButton)
    fields.citation_menu().actions()[0].trigger()
    assert window.own.history.notebook.conclusion.evidence == "(A, ¶ 1)"
    assert window.own.history.notebook.conclusion.claim == "Both tell it."


def test_every_kept_quote_is_offered_for_citing(opened: Scene, ferry: Comparison) -> None:
    """The menu shows reference and words; with nothing kept there is nothing to choose."""
    window = opened.window
    window.show_comparison(ferry)
    window.commands.matrix_alone.trigger()
    fields = window.body.matrix.conclusion
    assert not fields.cite_button.isEnabled()
    window.show_comparison(ferry, kept(ferry))
    texts = [action.text() for action in fields.citation_menu().actions()]
    assert [text.split(" “")[0] for text in texts] == ["(A, ¶ 1)", "(B, ¶ 2)"]
    fields.citation_menu().actions()[1].trigger()
    assert window.own.history.notebook.conclusion.evidence == "(B, ¶ 2)"


def test_questions_are_asked_answered_and_removed(opened: Scene, ferry: Comparison) -> None:
    """Each answer stays with its question, each step is named and undone."""
    window = opened.window
    asked = Notebook(questions=(Question("question-1", "Who is heard?"),))
    window.show_comparison(ferry, asked)
    window.commands.matrix_alone.trigger()
    fields = window.body.matrix.questions
    QTest.keyClicks(fields.answers["question-1"], "The council.")
    fields.new.setText("  What would you   check? ")
    QTest.keyClick(fields.new, Qt.Key.Key_Return)
    now = window.own.history.notebook.questions
    assert [(one.text, one.answer) for one in now] == [
        ("Who is heard?", "The council."),
        ("What would you check?", ""),
    ]
    fields.removed.emit("question-1")
    assert window.commands.undo.text() == "Undo Remove a question"
    window.commands.undo.trigger()
    assert fields.answers["question-1"].toPlainText() == "The council."


def test_the_matrix_stands_beside_the_pages(opened: Scene, ferry: Comparison) -> None:
    """Pages and matrix share the width, each row has its name above its two cells."""
    window = opened.window
    window.show_comparison(ferry, kept(ferry))
    window.commands.matrix_beside.trigger()
    assert window.stage.state.matrix is MatrixPlace.BESIDE
    body = window.body
    assert body.matrix.isVisible()
    assert body.pair.isVisible()
    pages = body.pair.mapTo(body, body.pair.rect().topRight()).x()
    assert body.matrix.mapTo(body, body.matrix.rect().topLeft()).x() > pages
    grid = body.matrix.grid
    name, cell = grid.headings["night-ferry"], grid.cells["night-ferry", 0]
    assert name.geometry().bottom() < cell.geometry().top()
    assert name.width() > cell.width()
    window.commands.matrix.trigger()
    assert body.matrix.mapTo(body, body.matrix.rect().topLeft()).x() < pages


def test_what_was_kept_of_a_hidden_theme_stays_under_its_name(
    opened: Scene, ferry: Comparison
) -> None:
    """Hiding a theme takes no evidence away."""
    window = opened.window
    window.show_comparison(ferry, kept(ferry))
    theme = window.viewpoint.comparison.theme("night-ferry")
    window.themes.hide(theme)
    assert {cell.row for cell in window.own.history.notebook.cells} == {"The night ferry"}
    assert "The night ferry" in window.body.matrix.grid.headings
