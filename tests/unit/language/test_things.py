"""People and things without a name of which both articles speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.language.actors import find_actors
from diptych.language.reader import Reader
from diptych.language.things import find_things
from diptych.model.comparison import ActorKind
from diptych.model.progress import Silent
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine

if TYPE_CHECKING:
    from diptych.language.reading import MentionedActor, Reading

GENERAL = frozenset({"way", "day", "people", "part"})
REFUGEES = """The refugees landed at dawn. Forty refugees had sailed for two days, and the
 refugees were thirsty. Customs officers met the boat.
The court will hear their case."""
MIGRANTS = """A convoy of migrants reached the coast. The migrants slept on the beach, and the
 convoy moved on. Members of the convoy sang.
The migrants want to stay."""
BOAT = (REFUGEES.replace("\n ", " "), MIGRANTS.replace("\n ", " "))
LAWSUIT = """The nurses filed a lawsuit on Monday. The lawsuit says that Halden Clinic owes them
 wages. The clinic called the lawsuit a joke."""
COMPLAINT = """Halden Clinic rejected the complaint. The complaint asks for two years of wages.
 A judge will read the complaint in May."""
CASE = (LAWSUIT.replace("\n ", " "), COMPLAINT.replace("\n ", " "))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(phrases=False)


def readings_of(reader: Reader, pair: tuple[str, str], language: str = "en") -> list[Reading]:
    """Return the readings of two texts, one paragraph a line."""
    metadata = Metadata(language=Fact(language, Known.FOUND))
    return [
        reader.read(
            Article(
                tuple(
                    SourceLine(number, line, keep=True, role=Role.BODY, reason="test")
                    for number, line in enumerate(text.split("\n"), start=1)
                ),
                metadata,
            ),
            side,
            Silent(),
        )
        for side, text in zip(Side, pair, strict=True)
    ]


def things_of(reader: Reader, pair: tuple[str, str]) -> dict[str, MentionedActor]:
    """Return by name what is found in two texts."""
    readings = readings_of(reader, pair)
    found = find_things(readings, find_actors(readings), GENERAL)
    return {thing.name: thing for thing in found}


def test_people_by_two_nouns_and_their_body(reader: Reader) -> None:
    """Refugees and migrants, the convoy of them and its members are one group."""
    (group,) = (one for one in things_of(reader, BOAT).values() if "refugees" in one.aliases)
    assert group.kind is ActorKind.GROUP
    assert {"refugees", "migrants", "convoy", "members"} <= set(group.aliases)
    assert [len(group.on(side)) for side in Side] == [3, 7]


def test_a_thing_by_two_nouns(reader: Reader) -> None:
    """The lawsuit of one article is the complaint of the other."""
    (thing,) = (one for one in things_of(reader, CASE).values() if "lawsuit" in one.aliases)
    assert thing.kind is ActorKind.THING
    assert "complaint" in thing.aliases
    assert [len(thing.on(side)) for side in Side] == [3, 3]


def test_what_has_a_name_is_no_thing(reader: Reader) -> None:
    """No word that means an actor counts again, and "the clinic" has a name here."""
    readings = readings_of(reader, CASE)
    actors = find_actors(readings)
    taken = {(m.side, m.sentence, token) for a in actors for m in a.mentions for token in m.tokens}
    for thing in find_things(readings, actors, GENERAL):
        assert not taken & {(m.side, m.sentence, at) for m in thing.mentions for at in m.tokens}
    assert "company" not in things_of(
        reader,
        ("The company sold the mill. The company paid.", "The company won. The company left."),
    )


def test_another_one_does_not_count(reader: Reader) -> None:
    """Another deal and a new deal are not the deal that is spoken of."""
    pair = (
        "The deal holds. The deal was signed in May. Another deal failed.",
        "The deal is dead. Critics want a new deal. The deal was a mistake.",
    )
    (deal,) = (one for one in things_of(reader, pair).values() if "deal" in one.aliases)
    assert len(deal.mentions) == 4


def test_what_one_side_alone_speaks_of_stays_out(reader: Reader) -> None:
    """A thing needs both articles, and a mention in passing is not enough."""
    pair = (
        "The harbour wall broke. The wall was old. The wall will be rebuilt. A gull cried.",
        "The festival opened on Friday. The festival drew a crowd. A gull stole a bun.",
    )
    assert not things_of(reader, pair)


def test_sides_swapped(reader: Reader) -> None:
    """Which article is A changes sides and nothing else."""
    for pair in (BOAT, CASE):
        one, other = things_of(reader, pair), things_of(reader, (pair[1], pair[0]))
        assert set(one) == set(other)
        for name, thing in one.items():
            assert thing.aliases == other[name].aliases
            assert [len(thing.on(side)) for side in Side] == [
                len(other[name].on(side.other)) for side in Side
            ]


def test_languages_without_a_parser_have_none(reader: Reader) -> None:
    """Nothing is found, and nothing breaks, where a language has no model."""
    readings = readings_of(reader, ("L’accord est signé.", "L’accord tient."), "fr")
    assert find_things(readings, (), GENERAL) == ()
