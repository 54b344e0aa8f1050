"""What bears a person's name and is not the person: "the Grant administration"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.language.clusters import Cluster
from diptych.language.gazetteer import fold
from diptych.language.kinds import Kind
from diptych.language.naming import Naming
from diptych.language.roles import standing_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Reading, Sentence
    from diptych.model.text import Side


def part_houses(
    clusters: list[Cluster], readings: Mapping[Side, Reading], gazetteer: Gazetteer
) -> None:
    """Move what names a person's house out of the person's cluster into one of its own.

    New clusters are added behind the others; a person who is named in no other way goes.
    """
    for person in list(clusters):
        if person.kind is Kind.PERSON and not person.state:
            clusters.extend(_parted(person, readings))
            for naming in person.namings:
                sentence = readings[naming.side].sentences[naming.sentence]
                _take_owned(person, naming, sentence, gazetteer)
    clusters[:] = [cluster for cluster in clusters if cluster.namings]
    for cluster in clusters:
        cluster.namings.sort(key=lambda naming: (naming.side, naming.place))


def _parted(person: Cluster, readings: Mapping[Side, Reading]) -> list[Cluster]:
    """Return the new clusters of a person's houses, taken out of the person's own."""
    kept: list[Naming] = []
    for naming in person.namings:
        noun = _noun_behind(naming, readings[naming.side].sentences[naming.sentence])
        if not noun:
            kept.append(naming)
            continue
        words = (naming.words[-1], noun)
        house = person.houses.setdefault(noun, Cluster([words], kind=Kind.GROUP))
        longer = len(naming.tokens) > len(naming.words) + 1
        house.namings.append(replace(naming, words=words, title=(), extended=longer))
    person.namings = kept
    return list(person.houses.values())


def _noun_behind(naming: Naming, sentence: Sentence) -> str:
    """Return the noun right behind the name that makes another actor of it, `""` for none."""
    if not naming.extended:
        return ""
    words = [fold(sentence.tokens[at].text) for at in naming.tokens]
    behind = (after for name, after in pairwise(words) if name == naming.words[-1])
    return next(behind, "")


def _take_owned(person: Cluster, naming: Naming, sentence: Sentence, gazetteer: Gazetteer) -> None:
    """Add to a person's house what the person owns at a naming: "Grant's campaign"."""
    owned = owned_house(person, sentence, naming.head)
    if owned is not None:
        house, noun = owned
        word = (fold(sentence.tokens[noun].text),)
        standing = standing_of(sentence, noun, gazetteer)
        found = Naming(naming.side, naming.sentence, (noun,), noun, word, standing, stand_in=True)
        house.namings.append(found)


def owned_house(person: Cluster, sentence: Sentence, owner: int) -> tuple[Cluster, int] | None:
    """Return the house that the word at `owner` has there, and the token that means it, or none."""
    if sentence.tokens[owner].dep != "poss":
        return None
    noun = sentence.tokens[owner].head
    house = person.houses.get(fold(sentence.tokens[noun].text))
    return None if house is None else (house, noun)
