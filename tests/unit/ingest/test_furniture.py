"""The shortcuts by which lines are told from furniture lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diptych.ingest.furniture import _RULES, credits_label_of, label_of
from diptych.ingest.words import words_of
from diptych.model.text import Role

HINTED = [rule for rule in _RULES if rule.hints]
"""The rules that are tried only where a line holds one of their hints."""
PLAIN = str.maketrans("ıİſ\u212a", "iisk")
"""Letters that a pattern takes for others; a line that has them is tried by every rule."""


@pytest.mark.parametrize("at", range(len(HINTED)), ids=lambda at: HINTED[at].reason)
@settings(max_examples=40)
@given(data=st.data())
def test_what_a_rule_matches_holds_one_of_its_hints(at: int, data: st.DataObject) -> None:
    """No line that a rule is meant for is passed over for want of a hint."""
    found = data.draw(st.from_regex(HINTED[at].pattern))
    line = found.translate(PLAIN).lower()
    assert any(hint in line for hint in HINTED[at].hints)


LINES = (
    *("By Jane Doe", "Published 5 May 2018", "Jane Doe, The Wrenford Gazette, 5 May 2018"),
    *("Ann Lee contributed to this report.", "Last updated: today at 10:30", "Sports  News  Jobs"),
    *("Read more: The mill", "Image: Jane Doe", "5 comments", "It grinds again.", "ENDS"),
    *("Comment on this: updated at 10:30", "Author: Jane Doe", "© 2018 The Wrenford Gazette"),
)


@given(line=st.one_of(st.sampled_from(LINES), st.text(max_size=80)))
def test_bylines_and_dates_are_told_alike_at_a_lower_price(line: str) -> None:
    """Who asks for credits alone is told what the whole look at the line tells."""
    whole = label_of(line, len(words_of(line)))
    credits_alone = whole if whole and whole.role in {Role.BYLINE, Role.DATE} else None
    assert credits_label_of(line) == credits_alone
