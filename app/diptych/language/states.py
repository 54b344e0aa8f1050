"""Which names mean a state, its people or its government, and which only look like that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.clusters import Cluster, by_words
from diptych.language.gazetteer import Form, Gazetteer, Words
from diptych.language.kinds import Kind, kind_of
from diptych.language.roles import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.naming import Naming
    from diptych.model.text import Side


def gathered_states(
    namings: Sequence[Naming], gazetteer: Gazetteer
) -> tuple[list[Cluster], list[Naming]]:
    """Return a cluster for each state that is named, and the namings of anything else."""
    surnames = _surnames(namings, gazetteer)
    named = {
        naming.state[0] for naming in namings if naming.state and naming.state[1] is not Form.SEAT
    }
    states: dict[str, Cluster] = {}
    rest: list[Naming] = []
    for naming in namings:
        if not naming.state or _is_surname(naming, surnames):
            rest.append(naming)
            continue
        name, form = naming.state
        if form is Form.SEAT and name not in named:
            rest.append(naming)
        elif _means_state(naming, form):
            cluster = states.setdefault(name, Cluster([naming.words], state=name))
            cluster.namings.append(naming)
    return list(states.values()), rest


def _surnames(namings: Iterable[Naming], gazetteer: Gazetteer) -> set[tuple[Side, Words]]:
    """Return the last words of persons' full names, by side."""
    groups = by_words(naming for naming in namings if len(naming.words) > 1)
    return {
        (naming.side, naming.words[-1:])
        for words, group in groups.items()
        if kind_of(group, gazetteer) is Kind.PERSON and not group[0].state
        for naming in group
        if not gazetteer.state(words[:1])
    }


def _is_surname(naming: Naming, surnames: set[tuple[Side, Words]]) -> bool:
    """Whether a word for a state is a person's surname here; "UN" is no part of "Kim Jong-un"."""
    return not naming.capitals and (naming.side, naming.words) in surnames


def _means_state(naming: Naming, form: Form) -> bool:
    """Whether the words for a state stand for it here; "the German" is somebody else."""
    if form is Form.PEOPLE:
        return naming.extended or naming.plural or not naming.standing.acts
    return form is Form.NAME or _governs(naming)


def _governs(naming: Naming) -> bool:
    """Whether a capital or a house of government stands for who governs there."""
    if len(naming.words) > 1 and naming.words[-1] == "dc":
        return False
    return naming.extended or naming.standing.acts or naming.standing is Standing.APPOSITION
