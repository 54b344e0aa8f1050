"""Verbatim reuse is found in any language, and idiom is not taken for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diptych.analysis.shared_wording import SHORTEST, common_runs


def test_a_copied_sentence_is_found_whole() -> None:
    """The longest run is taken, whatever case and punctuation stand in it."""
    first = "Officials said. The bridge across the river Lune will close for repairs in March!"
    second = "Yesterday: “the bridge across the river Lune will close, for repairs, in March”."
    (run,) = common_runs(first, second)
    assert run.a.of(first) == "The bridge across the river Lune will close for repairs in March"
    assert run.b.of(second) == "the bridge across the river Lune will close, for repairs, in March"
    assert run.length == 12


def test_a_stock_phrase_is_no_reuse() -> None:
    """Five small words in a row stand in any two articles."""
    assert not common_runs("At the end of the day it rained.", "We left at the end of the day.")


def test_reuse_is_found_in_arabic() -> None:
    """Words are told by letters, not by a dictionary."""
    first = "قال الوزير إن الحكومة ستفتح المدارس الجديدة قريبا"
    second = "وأكدت الصحيفة أن الحكومة ستفتح المدارس الجديدة قريبا جدا"
    assert not common_runs(first, "شيء آخر تماما لا علاقة له")
    runs = common_runs(first, second.replace("أن", "إن"))
    assert [run.length for run in runs] == [6]


@given(st.text(alphabet="ab cé.\n", max_size=80), st.text(alphabet="ab cé.\n", max_size=80))
def test_both_ends_of_a_run_say_the_same_words(first: str, second: str) -> None:
    """Whatever the texts, a run has the same words on both sides, and enough of them."""
    for run in common_runs(first, second):
        sides = [run.a.of(first), run.b.of(second)]
        left, right = (side.lower().replace(".", " ").split() for side in sides)
        assert left == right
        assert len(left) == run.length >= SHORTEST


def test_a_page_of_one_repeated_line_does_not_explode() -> None:
    """Boilerplate that stands everywhere is passed over."""
    page = "subscribe today for further premium content updates\n" * 3000
    assert not common_runs(page, page.upper())
