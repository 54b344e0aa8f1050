"""Names that share a word and are two, or share none and are one: sons, houses, parties, states."""

from __future__ import annotations

import pytest

from diptych.language.actors import find_actors
from diptych.language.parser import EnglishParser
from diptych.language.reading import MentionedActor, Reading, Sentence
from diptych.language.sentences import sentences
from diptych.model.text import Article, Metadata, Role, Side, SourceLine


@pytest.fixture(scope="module")
def parser() -> EnglishParser:
    return EnglishParser()


def actors_of(parser: EnglishParser, a: str, b: str = "Nothing.") -> dict[str, MentionedActor]:
    """Return by name the actors of two texts, one paragraph a line."""
    readings = [_reading(parser, side, text) for side, text in zip(Side, (a, b), strict=True)]
    return {actor.name: actor for actor in find_actors(readings)}


def _reading(parser: EnglishParser, side: Side, text: str) -> Reading:
    lines = tuple(
        SourceLine(number, line, keep=True, role=Role.BODY, reason="test")
        for number, line in enumerate(text.split("\n"), start=1)
    )
    article = Article(lines, Metadata())
    places = [
        (span.shifted(paragraph.span.start), index)
        for index, paragraph in enumerate(article.paragraphs)
        for span in sentences(paragraph.span.of(article.text))
    ]
    tokens = parser.parse(
        [span.of(article.text) for span, _ in places], [span.start for span, _ in places]
    )
    read = tuple(
        Sentence(span, index, words) for (span, index), words in zip(places, tokens, strict=True)
    )
    return Reading(article, side, "en", True, read, ())


def test_a_son_of_the_same_name_is_another_person(parser: EnglishParser) -> None:
    """Where an article means the father by the surname, "Jr." is nobody else's name."""
    found = actors_of(
        parser,
        "Governor Walter Pryce resigned. The report also names Pryce's son, Walter Pryce Jr., as"
        " a partner.",
        "Walter Pryce denied it. Pryce spoke on Friday.",
    )
    assert {"Walter Pryce", "Walter Pryce Jr."} <= set(found)
    assert len(found["Walter Pryce"].on(Side.A)) == 2
    assert not found["Walter Pryce Jr."].on(Side.B)


def test_junior_alone_is_the_same_person(parser: EnglishParser) -> None:
    """One article has the full name with "Jr.", the other without it: one person."""
    found = actors_of(
        parser, "Leonard Haskell Jr. won. Haskell wept.", "Leonard Haskell won the vote on Sunday."
    )
    (actor,) = found.values()
    assert len(actor.mentions) == 3


def test_a_campaign_is_not_the_candidate(parser: EnglishParser) -> None:
    """What bears a person's name is an actor of its own, also where the person owns it."""
    text = (
        "Senator Maria Delgado spoke in Tucson. The Delgado campaign raised two million dollars."
        " Donors like Delgado, and Delgado's campaign spent it at once. The campaign denied debts."
    )
    found = actors_of(parser, text)
    assert len(found["Maria Delgado"].on(Side.A)) == 3
    named = [mention.span.of(text) for mention in found["Delgado campaign"].on(Side.A)]
    assert named == ["Delgado campaign", "campaign", "campaign"]


def test_an_administration_is_the_state_that_its_president_leads(parser: EnglishParser) -> None:
    """The administration of a president is the state that the text calls the president's."""
    text = (
        "Philippine President Rosa Lim met bankers. The Philippines owes them money, said the Lim"
        " administration. The administration will pay."
    )
    found = actors_of(parser, text)
    assert "Lim administration" in found["Philippines"].aliases
    assert "Lim administration" not in found["Rosa Lim"].aliases
    assert found["Philippines"].mentions[-1].span.of(text) == "administration"


def test_a_partys_people_are_the_party(parser: EnglishParser) -> None:
    """The Greens are the Green Party, and no other party."""
    found = actors_of(
        parser,
        "The Conservative Party lost the vote. The Green Party won it.",
        "In Leeds the Conservatives lost. The Greens cheered.",
    )
    assert set(found) == {"Conservative Party", "Green Party"}
    assert all(actor.on(Side.B) for actor in found.values())


def test_a_committee_is_its_party_where_both_do_the_same(parser: EnglishParser) -> None:
    """That both sue is the evidence; without it, they stay two."""
    sues = "The Federalist Party sued the mayor. The Federalist National Committee sued the city."
    other = "The Federalist Party lost. The Federalist National Committee praised the mayor."
    assert len([name for name in actors_of(parser, sues) if "Federalist" in name]) == 1
    assert len([name for name in actors_of(parser, other) if "Federalist" in name]) == 2


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("North Korea fired a missile. The North had warned Japan.", "North Korea", "North"),
        ("Iran's leaders met. Iran's leaders will vote.", "Iran", "Iran's leaders"),
        ("The Polish government fell on Monday. The government had two votes.", "Poland",
         "government"),
    ],
)  # fmt: skip
def test_what_stands_for_a_state(parser: EnglishParser, text: str, state: str, words: str) -> None:
    """A half of a name, leaders and a government mean the state that the article speaks of."""
    spans = [mention.span.of(text) for mention in actors_of(parser, text)[state].mentions]
    assert spans[-1] == words


def test_the_government_is_nobodys_where_two_are_named(parser: EnglishParser) -> None:
    """With two governments in an article, "the government" alone says nothing."""
    text = "The Polish government and the Greek government met. The government signed."
    found = actors_of(parser, text)
    assert all(len(actor.mentions) == 1 for actor in found.values())


def test_the_leader_of_a_state(parser: EnglishParser) -> None:
    """Who leads a state is the prime minister whom the text names."""
    text = "Norwegian Prime Minister Kari Dahl resigned. The Norwegian leader wept on Friday."
    found = actors_of(parser, text)["Kari Dahl"]
    assert found.mentions[-1].span.of(text) == "leader"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dan Petrov won.", "Daniel Petrov won."),
        ("Liz Marsden won.", "Elizabeth Marsden won."),
        ('Walter "Chip" Haskell III won.', "Walter Haskell won."),
    ],
)
def test_short_forms_of_given_names(parser: EnglishParser, one: str, other: str) -> None:
    """A short given name, and a nickname within the name, are the same person's."""
    (actor,) = actors_of(parser, f"On Monday {one}", f"On Monday {other}").values()
    assert actor.on(Side.A)
    assert actor.on(Side.B)


def test_other_given_names_are_other_people(parser: EnglishParser) -> None:
    """Dan is short for Daniel, not for Daniela or Dana."""
    found = actors_of(parser, "On Monday Dan Petrov won.", "On Monday Daniela Petrov won.")
    assert len(found) == 2


def test_a_wife_is_no_mister(parser: EnglishParser) -> None:
    """A word beside the name tells who "Mr." cannot be."""
    text = (
        "On Monday Walter Haskell spoke. His wife, Casey Haskell, wept. Mr. Haskell smiled, but"
        " Mr. Haskell lied."
    )
    found = actors_of(parser, text)
    assert len([m for m in found["Walter Haskell"].mentions if not m.pronoun]) == 3
    assert len(found["Casey Haskell"].mentions) == 1


def test_a_countrywoman_is_no_name(parser: EnglishParser) -> None:
    """What says only where somebody comes from names nobody."""
    text = "Coach Nia Price resigned. The club thanked the Welshwoman."
    assert "Welshwoman" not in actors_of(parser, text)


def test_a_house_by_its_name_alone(parser: EnglishParser) -> None:
    """What people call a trust or a university for short is the same house."""
    text = (
        "A jury convicted former Meridian Trust executive Ann Berg. Meridian's chief compliance"
        " officer, Walter Penn, testified. The regulator has sued Meridian."
    )
    assert len(actors_of(parser, text)["Meridian Trust"].mentions) == 3


def test_a_town_is_not_the_university_there(parser: EnglishParser) -> None:
    """What bears a town's name is meant by that name alone only where the town is not spoken of."""
    found = actors_of(
        parser,
        "Northford votes for cleaner air with £9 charge on cars in centre\nDrivers will have to pay"
        " £9 a day to take their cars into the centre of Northford from October.\nAccording to"
        " researchers at Northford University, the charge could cut traffic in the centre.\nThe"
        " Northford Traders' Association handed in a petition.",
    )
    assert "Northford University" not in found
    assert {mention.sentence for mention in found["Northford"].mentions} == {0, 1}


def test_state_troopers_are_not_the_state_patrol(parser: EnglishParser) -> None:
    """A word that says only whose somebody is shortens no name."""
    text = (
        "State troopers used pepper spray to clear the rotunda. The State Patrol defended it. The"
        " State Patrol said so on Friday."
    )
    assert {one.sentence for one in actors_of(parser, text)["State Patrol"].mentions} == {1, 2}
