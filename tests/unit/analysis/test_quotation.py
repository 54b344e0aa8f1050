"""Quotations are found by their marks in any style, and an odd mark swallows nothing."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.analysis.quotation import quotations
from diptych.model.text import Span


def spans_of(text: str) -> list[Span]:
    """Return the paragraphs of a text, one a line."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    return [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]


def words(text: str) -> list[str]:
    """Return the words in each quotation of a text."""
    return [quote.inner.of(text) for quote in quotations(text, spans_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“No,” she said. “Not today.”", ["No,", "Not today."]),
        ('"No," she said. "Not today."', ["No,", "Not today."]),
        ("‘No,’ she said. ‘It isn’t ready.’", ["No,", "It isn’t ready."]),
        ("'No,' she said. 'It isn't ready.'", ["No,", "It isn't ready."]),
        ("''No,'' she said.", ["No,"]),
        ("``No,'' she said.", ["No,"]),
        ("«Non», dit-elle.", ["Non"]),
        ("„Nein“, sagte sie.", ["Nein"]),
        ("»Nein«, sagte sie.", ["Nein"]),
        ("”Nej”, sa hon.", ["Nej"]),
        ("她说：「不行。」", ["不行。"]),
        ("He wrote: (“Never.”)", ["Never."]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,"]),
        ("‘He told me “never” and left,’ she said.", ["He told me “never” and left,"]),
        ("the boys’ room and the girls’ room", []),
        ("Rock 'n' roll in the '90s wasn't dead, 'twas resting.", []),
        ("a 12\" pipe and a 5' pole", []),
        ("‘The boys’ room is locked,’ he said.", ["The boys’ room is locked,"]),
    ],
)
def test_each_style_of_marks(text: str, found: list[str]) -> None:
    """The words between the marks are found, whatever the marks; apostrophes are none."""
    assert words(text) == found


def test_marks_over_paragraphs() -> None:
    """A quotation that opens each paragraph anew and closes once is one quotation."""
    text = "“We began early.\n“We ended late.\n“We were tired,” she said. “Very.”"
    assert words(text) == ["We began early.\n“We ended late.\n“We were tired,", "Very."]


def test_one_closing_mark_two_paragraphs_on() -> None:
    """A quotation without marks on its further paragraphs ends at the mark that closes."""
    text = "“We began early.\nWe ended late”.\nNobody was there."
    assert words(text) == ["We began early.\nWe ended late"]


def test_straight_marks_over_paragraphs() -> None:
    """Straight marks carry on too where the next paragraph opens with one."""
    assert words('"One.\n"Two." Three.') == ['One.\n"Two.']


@pytest.mark.parametrize("mark", ["“", '"', "«", "„"])
def test_a_mark_nothing_answers_stays_in_its_paragraph(mark: str) -> None:
    """The rest of the article is no quotation because one mark was forgotten."""
    text = f"He said: {mark}We go home.\nThe rain stopped. “Good,” she said."
    first, second = quotations(text, spans_of(text))
    assert not first.closed
    assert first.outer.end == text.index("\n")
    assert second.inner.of(text) == "Good,"


def test_a_forgotten_mark_before_a_full_quotation() -> None:
    """A first mark that nothing answers does not take the second quotation with it."""
    assert words("“First, he said. “Second,” she said.") == ["Second,"]


MARKS = st.text(alphabet=st.sampled_from("ab s.,“”„«»\"'‘’「」`\n"), max_size=80)


@given(st.one_of(MARKS, st.text(max_size=60)))
def test_never_outside_never_overlapping(text: str) -> None:
    """Whatever the text, quotations lie in it, in order, apart, with words inside marks."""
    found = quotations(text, spans_of(text))
    for quote in found:
        assert quote.outer.end <= len(text)
        assert quote.outer.contains(quote.inner)
    for before, after in pairwise(found):
        assert before.outer.end <= after.outer.start
