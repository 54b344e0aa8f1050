"""Finds who is spoken of: persons, states, organisations and named groups, everywhere named."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Form, fold, load_gazetteer
from diptych.language.kinds import Kind
from diptych.language.merging import Cluster, merge
from diptych.language.naming import Namer, Naming, vocabulary_of
from diptych.language.pronouns import Person, resolve
from diptych.language.reading import Mention, MentionedActor
from diptych.language.roles import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    parsed = [reading for reading in readings if reading.parsed]
    gazetteer = load_gazetteer()
    namer = Namer(gazetteer, vocabulary_of(parsed))
    namings = [naming for reading in parsed for naming in namer.namings(reading)]
    names = frozenset(naming.words for naming in namings)
    namings += [naming for reading in parsed for naming in namer.known(reading, names)]
    clusters = [cluster for cluster in merge(namings, gazetteer) if _is_actor(cluster)]
    mentions = [[_mention(naming, parsed) for naming in cluster.namings] for cluster in clusters]
    for reading in parsed:
        persons = list(_persons(clusters, reading.side))
        for found in resolve(reading, persons):
            span = reading.sentences[found.sentence].tokens[found.token].span
            mentions[found.actor].append(
                Mention(
                    reading.side, found.sentence, (found.token,), found.token, span, pronoun=True
                )
            )
    return _ranked(parsed, clusters, mentions, gazetteer.organisation_nouns)


def _is_actor(cluster: Cluster) -> bool:
    """Whether what is named is somebody who can act, and no mere place or thing."""
    standings = {naming.standing for naming in cluster.namings}
    if cluster.state:
        return any(one.extended or _speaks_of_state(one) for one in cluster.namings)
    if cluster.kind is Kind.PERSON:
        return any(len(one.words) > 1 or one.title for one in cluster.namings) or bool(
            standings & _ARGUMENTS
        )
    if cluster.kind is Kind.GROUP:
        return bool(standings & _ARGUMENTS)
    return cluster.kind is Kind.PLACE and Standing.SUBJECT in standings


def _speaks_of_state(naming: Naming) -> bool:
    """Whether a state itself is spoken of, not one of its people or a place in it."""
    people = naming.state is not None and naming.state[1] is Form.PEOPLE
    return naming.standing in _ARGUMENTS and (naming.plural or not people)


def _mention(naming: Naming, readings: Iterable[Reading]) -> Mention:
    reading = next(one for one in readings if one.side is naming.side)
    span = reading.sentences[naming.sentence].cover(naming.tokens)
    return Mention(naming.side, naming.sentence, naming.tokens, naming.head, span)


def _persons(clusters: Iterable[Cluster], side: Side) -> Iterator[Person]:
    for number, cluster in enumerate(clusters):
        if cluster.kind is Kind.PERSON and not cluster.state:
            for naming in cluster.namings:
                if naming.side is side and not naming.extended:
                    yield Person(number, cluster.gender, naming)


def _ranked(
    readings: Sequence[Reading],
    clusters: Sequence[Cluster],
    mentions: Sequence[list[Mention]],
    nouns: frozenset[str],
) -> tuple[MentionedActor, ...]:
    texts = {reading.side: reading.text for reading in readings}
    totals = Counter(mention.side for found in mentions for mention in found)

    def weight(number: int) -> float:
        return sum(1 / totals[mention.side] for mention in mentions[number])

    order = sorted(range(len(clusters)), key=lambda number: (-round(weight(number), 9), number))
    taken: set[str] = set()
    return tuple(
        _actor(clusters[number], mentions[number], texts, nouns, taken) for number in order
    )


def _actor(
    cluster: Cluster,
    mentions: Iterable[Mention],
    texts: dict[Side, str],
    nouns: frozenset[str],
    taken: set[str],
) -> MentionedActor:
    ordered = sorted(mentions, key=lambda mention: (mention.side, mention.span, mention.tokens))
    written = {
        (mention.side, mention.sentence, mention.tokens): mention.span.of(texts[mention.side])
        for mention in ordered
        if not mention.pronoun
    }
    name = cluster.state or _name(cluster, written, nouns)
    aliases = sorted(set(written.values()), key=lambda form: (-len(form), form))
    return MentionedActor(_identifier(name, taken), name, tuple(aliases), tuple(ordered))


def _name(
    cluster: Cluster,
    written: dict[tuple[Side, int, tuple[int, ...]], str],
    nouns: frozenset[str],
) -> str:
    """Return what a reader would call it: a person's full name, else the most frequent form."""
    person = cluster.kind is Kind.PERSON
    forms = Counter[str]()
    full = Counter[str]()
    for naming in cluster.namings:
        form = written[naming.side, naming.sentence, naming.tokens]
        forms[form] += 1
        if person:
            full[form] += naming.words in cluster.forms and not naming.extended
        else:
            full[form] += _says(form, nouns)
    pool = +full or forms
    return max(pool, key=lambda form: (pool[form], len(form), form))


def _says(form: str, nouns: frozenset[str]) -> bool:
    """Whether a form tells by itself what is meant, as a bare "Council" or "WHO" does not."""
    return not form.isupper() and fold(form) not in nouns


def _identifier(name: str, taken: set[str]) -> str:
    base = "-".join(re.findall(r"\w+", name.casefold())) or "actor"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    taken.add(found)
    return found
