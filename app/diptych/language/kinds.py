"""What a name names, by a vote over all its places, as single entity types err too often."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gender
from diptych.language.roles import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych.language.gazetteer import Gazetteer
    from diptych.language.naming import Naming


class Kind(Enum):
    """What a name names."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    OTHER = "other"


_ENTITIES = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.GROUP,
    "NORP": Kind.GROUP,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}


def kind_of(namings: Iterable[Naming], gazetteer: Gazetteer) -> Kind:
    """Return what these namings of one thing say it is; a tie goes to the first in `Kind`."""
    votes: Counter[Kind] = Counter()
    for naming in namings:
        votes.update(_votes(naming, gazetteer))
    return max(Kind, key=lambda kind: votes[kind])


def _votes(naming: Naming, gazetteer: Gazetteer) -> Counter[Kind]:
    """Return what one place says, in quarters of a vote."""
    votes: Counter[Kind] = Counter()
    for entity in naming.entities:
        kind = _ENTITIES.get(entity, Kind.OTHER) if entity else None
        if kind:
            votes[kind] += 4 // len(naming.entities) or 1
    votes[Kind.PERSON] += 12 * bool(naming.title) + 8 * naming.who
    if len(naming.words) > 1 and naming.gender is not Gender.UNKNOWN:
        votes[Kind.PERSON] += 8
    if naming.words[-1] in gazetteer.organisation_nouns and not naming.title:
        votes[Kind.GROUP] += 24
    if naming.words[-1] in gazetteer.thing_nouns:
        votes[Kind.OTHER] += 24
    # "the" before "the Grant campaign" tells nothing of Grant.
    definite = naming.definite and not naming.extended
    votes[Kind.GROUP] += 6 * definite + 5 * naming.capitals + 4 * naming.extended
    votes[Kind.PLACE] += 4 * (naming.standing is Standing.PLACE)
    return votes
