"""Half a word that was selected counts as the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.pair import ferry

from diptych.classroom.attempting import Sought, outcome
from diptych.classroom.figures.touched import touched
from diptych.classroom.whole_words import in_whole_words
from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Side, Span

TEXT = "The night-ferry clearly leaves at ten; l’été, 夜の船."


@pytest.mark.parametrize(
    ("selected", "whole"),
    [
        ("ferry cl", "night-ferry clearly"),
        ("clearly", "clearly"),
        ("earl", "clearly"),
        (" leaves ", " leaves "),
        ("té", "l’été"),
        ("の", "の"),
        ("; l", "; l’été"),
    ],
)
def test_a_selection_grows_to_the_words_it_cuts(selected: str, whole: str) -> None:
    """What begins and ends between words stays, and so does a character that is a word."""
    start = TEXT.index(selected)
    assert in_whole_words(TEXT, Span(start, start + len(selected))).of(TEXT) == whole


@given(st.text(max_size=60), st.data())
def test_nothing_is_lost_and_growing_again_adds_nothing(text: str, data: st.DataObject) -> None:
    """Of any text, in any script."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    whole = in_whole_words(text, span)
    assert whole.contains(span)
    assert 0 <= whole.start <= whole.end <= len(text)
    assert in_whole_words(text, whole) == whole


def test_half_a_word_finds_it_and_counts_as_all_of_it() -> None:
    """The last letter of a word and the next one meet what is sought in the first."""
    pair = ferry()
    article = pair.article(Side.A)
    blank = article.text.index(" ")
    first, end = Span(0, blank), article.text.index(" ", blank + 1)
    cut = Span(first.end - 1, end)
    mark = Mark("m1", Anchor(article.digest, cut, cut.of(article.text)), "", "")
    notebook = Notebook(marks=(mark,))
    wanted = Sought(Side.A, first, "x", "first word")
    assert outcome(pair, notebook, [wanted]).found == ((wanted, mark),)
    assert touched(notebook, article) == (Span(0, end),)
