"""What the rows of the matrix are called in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.report.characters import displayable
from diptych.report.kinds import row_label
from diptych.report.phrases import one_sided, short

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison


def test_a_row_of_a_contrast_is_short(pool_pair: Comparison) -> None:
    """It bears the kind and what it is about, where the whole sentence has no room."""
    named, _agency, certainty = (row_label(pool_pair, one.id) for one in pool_pair.contrasts)
    assert named == "What they call people and things: Tom Arkwright"
    assert certainty == "How certain they are"
    assert row_label(pool_pair, "closure") == "The closure of the pool"
    assert row_label(pool_pair, "Who pays?") == "Who pays?"


def test_a_name_is_cut_behind_a_word() -> None:
    """Half a word is no name, unless it is one word without end."""
    assert short("the quick brown fox jumps", 12) == "the quick […]"
    assert short("x" * 40, 12) == "x" * 12 + " […]"


def test_whose_column_it_is_is_said_once() -> None:
    """A heading that names its side gets no letter before it."""
    assert one_sided(Side.A, "What A says") == "What A says"
    assert one_sided(Side.B, "¶ 4") == "B: ¶ 4"


def test_words_part_at_every_space() -> None:
    """A space that binds two words gives way; one that binds a number to its unit stays."""
    assert displayable("of\u00a0exploratory\u00a0talks") == "of exploratory talks"
    assert displayable("5\u00a0km and M.\u00a0K.") == "5\u00a0km and M.\u00a0K."
