"""How much of what a careful reader notes the analysis finds, over all pairs together.

Each floor stands a little below what was measured when it was set (the figure beside it), so that
a small shift in one mark fails nothing and a loss does. Floors only rise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import judging
from .annotations import unrelated

if TYPE_CHECKING:
    from .annotations import Told
    from .conftest import Reader
    from .judging import Measure

FLOORS: list[tuple[Measure, float, float]] = [
    (judging.facts, 0.96, 1.0),
    (judging.no_wrong_facts, 0.96, 1.0),
    (judging.left_out, 0.96, 1.0),
    (judging.kept, 0.97, 1.0),
    (judging.verdicts, 0.95, 1.0),
    (judging.sure_links, 0.89, 0.913),
    (judging.other_links, 0.61, 0.645),
    (judging.verbatim_links, 1.0, 1.0),
    (judging.no_false_links, 1.0, 1.0),
    (judging.strong_links, 0.95, 1.0),
    (judging.judged_links, 0.86, 0.87),
    (judging.themes, 0.68, 0.705),
    (judging.actors, 0.98, 1.0),
    (judging.aliases, 0.955, 1.0),
    (judging.no_false_actors, 0.96, 1.0),
    (judging.labels, 0.95, 0.986),
    (judging.voices, 0.97, 1.0),
    (judging.sources, 0.97, 1.0),
    (judging.wording, 0.7, 0.724),
    (judging.silences, 0.95, 1.0),
    (judging.absences, 0.64, 0.667),
    (judging.true_absences, 0.96, 1.0),
]
"""A measure, the least share that must hold, and the share measured when that was set."""


@pytest.mark.parametrize(
    ("measure", "floor", "measured"), FLOORS, ids=[row[0].__name__ for row in FLOORS]
)
def test_what_a_reader_notes_is_found(
    told: tuple[Told, ...], measure: Measure, floor: float, measured: float
) -> None:
    """The share of the notes that hold does not fall below its floor."""
    findings = [(one.name, *finding) for one in told for finding in measure(one)]
    missed = [f"{name}: {words}" for name, held, words in findings if not held]
    share = 1 - len(missed) / len(findings)
    listed = "\n  ".join(missed)
    assert share >= floor, (
        f"{share:.3f} of {len(findings)} notes hold, floor {floor} ({measured}):\n  {listed}"
    )


def test_unrelated_articles_give_no_links(reader: Reader) -> None:
    """Articles that only look alike are not tied together."""
    tied: list[str] = []
    for first, second, why in unrelated():
        comparison = reader.compare(first, second)
        if comparison.links:
            tied.append(f"{first}, {second} ({why}): {len(comparison.links)} links")
    assert not tied, "\n  ".join(tied)
