"""What the program says of a pair can still be said in another language when it was kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ui.pair import ferry

from diptych.model.composed import Composed, composed
from diptych_db.library import ComparisonKey

if TYPE_CHECKING:
    from diptych_db.library import Library


def test_a_kept_statement_knows_its_parts(library: Library) -> None:
    """It is the same English sentence, and of what it was put together came back with it."""
    pair = ferry()
    statement = composed("A calls {name} {first}; B: {second}.", name="Dahl", first="x", second="y")
    kept = replace(pair, contrasts=(replace(pair.contrasts[0], statement=statement),))
    first, second = (article.digest for article in pair.articles)
    key = ComparisonKey(first, second, "m", "s" * 64, "t" * 64)
    library.keep_comparison(key, kept)
    read = library.comparison(key, pair.articles)
    assert read == kept
    assert read is not None
    again = read.contrasts[0].statement
    assert isinstance(again, Composed)
    assert (again.template, again.values) == (statement.template, statement.values)
