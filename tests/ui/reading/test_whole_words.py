"""What is kept, marked or tied are whole words, wherever the selection ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.text import Span
from diptych.ui.reading.copying import whole_words


@pytest.mark.parametrize(
    ("text", "chosen", "whole"),
    [
        ("where schoolchildren sat", "where schoolchildre", "where schoolchildren"),
        ("where schoolchildren sat", "ildre", "schoolchildren"),
        ("the ferry, they said", "ferry, they", "ferry, they"),
        ("Die Fähre fuhr", "ähr", "Fähre"),
        ("в гавани тихо", "аван", "гавани"),
        ("渡轮停运了", "轮停", "轮停"),
        ("a 1,000 crowns", "00 cro", "000 crowns"),
    ],
)
def test_begun_words_are_made_whole(text: str, chosen: str, whole: str) -> None:
    """In scripts that part words by spaces; others stay as they were chosen."""
    start = text.index(chosen)
    assert whole_words(text, Span(start, start + len(chosen))).of(text) == whole


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_nothing_that_was_chosen_is_lost(text: str, start: int, end: int) -> None:
    """The answer is a stretch of the text, has what was chosen, and stays when asked again."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    chosen = Span(start, end)
    whole = whole_words(text, chosen)
    assert 0 <= whole.start <= start
    assert end <= whole.end <= len(text)
    assert whole_words(text, whole) == whole
