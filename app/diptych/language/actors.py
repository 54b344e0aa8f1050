"""Finds who is spoken of: persons, states, organisations and named groups, everywhere named."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diptych.language.branches import join_administrations, join_committees
from diptych.language.descriptions import add_descriptions
from diptych.language.gazetteer import Form, Gazetteer, Words, fold, load_gazetteer
from diptych.language.houses import owned_house, part_houses
from diptych.language.kinds import Kind
from diptych.language.merging import merge
from diptych.language.name_runs import RunFinder
from diptych.language.naming import Namer, Naming
from diptych.language.offices import add_offices
from diptych.language.people import gender_of, is_surely_person
from diptych.language.pronouns import Person, Resolved, resolve
from diptych.language.reading import Mention, MentionedActor
from diptych.language.roles import Standing
from diptych.language.spelling import vocabulary_of
from diptych.language.state_words import add_state_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diptych.language.clusters import Cluster
    from diptych.language.reading import Reading
    from diptych.model.text import Side

_ARGUMENTS = frozenset(
    {
        Standing.SUBJECT,
        Standing.OBJECT,
        Standing.POSSESSOR,
        Standing.OBLIQUE,
        Standing.APPOSITION,
    }
)


def find_actors(readings: Sequence[Reading]) -> tuple[MentionedActor, ...]:
    """Return the actors of several articles, each with its mentions in all of them.

    Actors are ordered by their share of all mentions, each article weighing the same. A reading
    without a parse takes no part.
    """
    parsed = {reading.side: reading for reading in readings if reading.parsed}
    gazetteer = load_gazetteer()
    clusters = _clusters(list(parsed.values()), gazetteer)
    mentions = [
        [_mention(parsed[naming.side], naming) for naming in cluster.namings]
        for cluster in clusters
    ]
    places = {id(cluster): number for number, cluster in enumerate(clusters)}
    for reading in parsed.values():
        persons = list(_persons(clusters, reading.side, gazetteer))
        for found in resolve(reading, persons):
            mentions[found.actor].append(_pronoun(reading, found))
            owned = owned_house(
                clusters[found.actor], reading.sentences[found.sentence], found.token
            )
            if owned is not None and id(owned[0]) in places:
                mentions[places[id(owned[0])]].append(_noun(reading, found.sentence, owned[1]))
    names = [_named(cluster, parsed, gazetteer) for cluster in clusters]
    return _ranked(names, mentions)


def _clusters(readings: Sequence[Reading], gazetteer: Gazetteer) -> list[Cluster]:
    """Return what is named and can act, with all places where it is named."""
    namer = Namer(RunFinder(gazetteer, vocabulary_of(readings)))
    namings = [naming for reading in readings for naming in namer.namings(reading)]
    names = frozenset(naming.words for naming in namings)
    namings += [naming for reading in readings for naming in namer.known(reading, names)]
    clusters = merge(namings, gazetteer)
    by_side = {reading.side: reading for reading in readings}
    part_houses(clusters, by_side, gazetteer)
    join_administrations(clusters, gazetteer)
    join_committees(clusters, by_side)
    add_offices(readings, clusters, gazetteer)
    add_state_words(readings, clusters, gazetteer)
    actors = [cluster for cluster in clusters if _is_actor(cluster, gazetteer)]
    add_descriptions(readings, actors, gazetteer)
    return actors


def _is_actor(cluster: Cluster, gazetteer: Gazetteer) -> bool:
    """Whether what is named is somebody who can act, and no mere place or thing."""
    if not cluster.state and (
        _is_chance(cluster, gazetteer) or all(one.stand_in for one in cluster.namings)
    ):
        return False
    standings = {naming.standing for naming in cluster.namings}
    if cluster.state:
        return any(one.extended or _speaks_of_state(one) for one in cluster.namings)
    if cluster.kind is Kind.PERSON:
        return any(len(one.words) > 1 or one.title for one in cluster.namings) or bool(
            standings & _ARGUMENTS
        )
    if cluster.kind is Kind.GROUP:
        return bool(standings & _ARGUMENTS)
    ruled = any(one.ruled for one in cluster.namings)
    return cluster.kind is Kind.PLACE and (ruled or Standing.SUBJECT in standings)


def _is_chance(cluster: Cluster, gazetteer: Gazetteer) -> bool:
    """Whether the capital of one word is all there is.

    That is one word at the start of one sentence, where all words have capitals, or such a word
    as "Health", which opens offices, wherever capitals tell nothing.
    """
    first = cluster.namings[0]
    if any(len(one.words) > 1 for one in cluster.namings):
        return False
    if len(cluster.namings) == 1 and first.opening:
        return True
    opener = first.words[0] in gazetteer.title_openers
    return opener and all(one.opening or one.capitals for one in cluster.namings)


def _speaks_of_state(naming: Naming) -> bool:
    """Whether a state itself is spoken of, not one of its people or a place in it."""
    people = naming.state is not None and naming.state[1] is Form.PEOPLE
    return naming.standing in _ARGUMENTS and (naming.plural or not people)


def _mention(reading: Reading, naming: Naming) -> Mention:
    span = reading.sentences[naming.sentence].cover(naming.tokens)
    return Mention(naming.side, naming.sentence, naming.tokens, naming.head, span)


def _pronoun(reading: Reading, found: Resolved) -> Mention:
    span = reading.sentences[found.sentence].tokens[found.token].span
    return Mention(reading.side, found.sentence, (found.token,), found.token, span, pronoun=True)


def _noun(reading: Reading, sentence: int, noun: int) -> Mention:
    span = reading.sentences[sentence].tokens[noun].span
    return Mention(reading.side, sentence, (noun,), noun, span)


def _persons(clusters: Iterable[Cluster], side: Side, gazetteer: Gazetteer) -> Iterator[Person]:
    for number, cluster in enumerate(clusters):
        if is_surely_person(cluster, gazetteer):
            gender = gender_of(cluster, gazetteer)
            for naming in cluster.namings:
                if naming.side is side and not naming.extended:
                    yield Person(number, gender, naming)


def _ranked(
    names: Sequence[tuple[str, tuple[str, ...]]], mentions: Sequence[list[Mention]]
) -> tuple[MentionedActor, ...]:
    totals = Counter(mention.side for found in mentions for mention in found)

    def weight(number: int) -> float:
        return sum(1 / totals[mention.side] for mention in mentions[number])

    order = sorted(range(len(names)), key=lambda number: (-round(weight(number), 9), number))
    taken: set[str] = set()
    return tuple(
        MentionedActor(
            _identifier(names[number][0], taken),
            *names[number],
            tuple(sorted(mentions[number], key=lambda one: (one.side, one.span, one.tokens))),
        )
        for number in order
    )


def _named(
    cluster: Cluster, readings: Mapping[Side, Reading], gazetteer: Gazetteer
) -> tuple[str, tuple[str, ...]]:
    """Return what a reader would call it, and the forms in which it is named, longest first.

    A person goes by the full name, others by what is written most often, unless that leaves out
    more than "Company" or a nation ("Huawei", "Taliban", but "Goldman Sachs").
    """
    forms, best = Counter[str](), Counter[str]()
    telling = _telling(cluster, gazetteer)
    for naming in cluster.namings:
        if naming.stand_in:
            continue
        reading = readings[naming.side]
        form = reading.sentences[naming.sentence].cover(naming.tokens).of(reading.text)
        forms[form] += 1
        if telling:
            best[form] += naming.words in telling and not naming.extended
        else:
            best[form] += not form.isupper() and fold(form) not in gazetteer.organisation_nouns
    pool = +best or forms
    name = max(pool, key=lambda form: (pool[form], len(form), form))
    return cluster.state or name, tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _telling(cluster: Cluster, gazetteer: Gazetteer) -> set[Words]:
    """Return the full names that say more than a short one would."""
    full = {form for form in cluster.forms if len(form) > 1}
    if cluster.kind is Kind.PERSON:
        given = {form for form in full if form[0] not in gazetteer.particles}
        return given or full
    return {
        form
        for form in full
        if form[-1] not in gazetteer.company_nouns and not gazetteer.state(form[:1])
    }


def _identifier(name: str, taken: set[str]) -> str:
    base = "-".join(re.findall(r"\w+", name.casefold())) or "actor"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    taken.add(found)
    return found
