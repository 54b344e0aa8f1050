"""The table of scores: what it says, and that it leaves the prose around it alone."""

from __future__ import annotations

import pytest
from evaluation.floors import Measure
from evaluation.run import RESULTS
from evaluation.table import BEGIN, END, Result, table, with_table

MEASURE = Measure("a_set", "F1", "F1", floor=0.5, wanted=0.6, best="people .8")


def test_a_row_says_what_was_measured() -> None:
    """Score, floor, what is wanted, the best known and how long it took stand in one row."""
    row = table([Result(MEASURE, 0.5514, 90.0)]).splitlines()[-1]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells == ["a_set", "F1", "0.551", "0.500", "0.600", "people .8", "1.5"]


def test_a_score_under_its_floor_is_told() -> None:
    """A score under the floor stands out, and so does one that is missing."""
    under, missing = Result(MEASURE, 0.4, 1.0), Result(MEASURE, None, 0.0)
    assert not under.holds
    assert not missing.holds
    assert "under its floor" in table([under])
    assert "not yet" in table([missing])


def test_the_prose_is_kept() -> None:
    """Another table takes the place of the old one and of nothing else."""
    text = f"# Results\n\nBefore.\n\n{BEGIN}\nold\n{END}\n\nBehind.\n"
    new = with_table(text, "| new |")
    assert "old" not in new
    assert new == with_table(new, "| new |")
    assert new.startswith("# Results\n\nBefore.\n\n" + BEGIN)
    assert new.endswith(END + "\n\nBehind.\n")


@pytest.mark.parametrize("text", ["", BEGIN, f"{END}\n{BEGIN}"])
def test_a_document_without_a_place_is_left_alone(text: str) -> None:
    """Without both markers nothing is written anywhere."""
    with pytest.raises(ValueError, match="no place"):
        with_table(text, "| new |")


def test_our_results_have_a_place() -> None:
    """The document that ships has the markers."""
    assert with_table(RESULTS.read_text(encoding="utf-8"), "| new |")
