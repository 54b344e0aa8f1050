"""Joins to a state or a party what acts for it: its president's administration, its committee."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.language.kinds import Kind
from diptych.language.offices import Offices
from diptych.language.roles import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.language.clusters import Cluster
    from diptych.language.gazetteer import Gazetteer, Words
    from diptych.language.reading import Reading
    from diptych.model.text import Side

_ADMINISTRATION = "administration"
_SEAT: Words = ("white", "house")
_COMMON = frozenset(
    {"be", "do", "get", "go", "have", "make", "say", "see", "take", "tell", "use", "want"}
)
"""Verbs that anybody may be the subject of."""


def join_administrations(clusters: list[Cluster], gazetteer: Gazetteer) -> None:
    """Give "the Grant administration" to the state whose president Grant is, if that is one.

    An article that calls somebody president and names the White House means the American one.
    """
    offices = Offices(clusters, gazetteer)
    states = {cluster.state: cluster for cluster in clusters if cluster.state}
    american = [one for one in states.values() if any(n.words == _SEAT for n in one.namings)]
    for number, person in enumerate(list(clusters)):
        house = person.houses.get(_ADMINISTRATION)
        if house is None or not any("president" in one.title for one in person.namings):
            continue
        led = [states[name] for name in offices.led_by(number) if name in states]
        homes = led or american
        if len(homes) == 1:
            homes[0].namings.extend(replace(one, extended=True) for one in house.namings)
            homes[0].namings.sort(key=lambda naming: (naming.side, naming.place))
            house.namings = []
            person.houses[_ADMINISTRATION] = homes[0]
    clusters[:] = [cluster for cluster in clusters if cluster.namings]


def join_committees(clusters: list[Cluster], readings: Mapping[Side, Reading]) -> None:
    """Join a party and its committee where the texts have both do the same ("sue", "accuse")."""
    parties = [one for one in clusters if _words_before("party", one)]
    for committee in [one for one in clusters if _words_before("committee", one)]:
        for party in parties:
            kin = _words_before("party", party) & _words_before("committee", committee)
            if party is committee or not kin:
                continue
            if _does(party, readings) & _does(committee, readings):
                party.forms.extend(committee.forms)
                party.namings.extend(committee.namings)
                party.namings.sort(key=lambda naming: (naming.side, naming.place))
                committee.namings = []
    clusters[:] = [cluster for cluster in clusters if cluster.namings]


def _words_before(noun: str, cluster: Cluster) -> set[str]:
    """Return the first words of the group's full names that end with a noun."""
    group = cluster.kind is Kind.GROUP
    return {form[0] for form in cluster.forms if group and len(form) > 1 and form[-1] == noun}


def _does(cluster: Cluster, readings: Mapping[Side, Reading]) -> set[str]:
    """Return the verbs that a cluster is the subject of, but for common ones."""
    verbs = set()
    for naming in cluster.namings:
        sentence = readings[naming.side].sentences[naming.sentence]
        token = sentence.tokens[naming.head]
        if naming.standing is Standing.SUBJECT and sentence.tokens[token.head].pos == "VERB":
            verbs.add(sentence.tokens[token.head].lemma)
    return verbs - _COMMON
