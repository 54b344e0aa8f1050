"""Who is found in two articles, under which names, and how often."""

from __future__ import annotations

import pytest

from diptych.language.actors import find_actors
from diptych.language.parser import EnglishParser
from diptych.language.reading import MentionedActor, Reading, Sentence
from diptych.language.sentences import sentences
from diptych.model.text import Article, Metadata, Role, Side, SourceLine

STADIUM = (
    """Council rejects plan for riverside stadium
Springfield City Council voted 7-2 on Tuesday to reject a plan for a riverside stadium. Mayor
 Linda Ortega, who had backed the project, called the vote "a missed chance".
Ortega said she would bring a new proposal in March. Councilman Peter Walsh accused the mayor of
 ignoring residents. Walsh also criticised Riverside Holdings, the developer, for hiding its costs.
The Council will meet again on June 4. Ms Ortega's office did not respond.""",
    """Mayor's stadium dream sinks
The Springfield council has killed the stadium. Linda Ortega lost badly, and she knows it.
"Mrs Ortega has failed," said Walsh, a long-time critic. He told the Springfield Gazette that
 Riverside Holdings had lied. The Gazette reported that Riverside had paid for the campaign.""",
)
SUMMIT = (
    """Kim Yo-jong warns Seoul
Kim Yo-jong, sister of North Korean leader Kim Jong-un, warned South Korea on Monday. She said
 Seoul would pay a price. Kim Jong-un did not speak. South Korean President Moon Jae-in called for
 calm. Moon urged Pyongyang to return to talks.
U.N. Secretary-General Antonio Guterres said he hoped the US and North Korea would agree.""",
    """Moon keeps door open
Moon Jae-in told the National Assembly that he would meet Mr Kim. Angela Merkel and Emmanuel
 Macron sent messages. Merkel offered her help; Macron said he was ready.""",
)
COMPANY = (
    """Huawei sues
BEIJING (Reuters) - Huawei Technologies sued the U.S. government on Thursday. Huawei said Washington
 had failed to produce evidence. The Washington Post reported that President Donald Trump was
 weighing an order. Trump's daughter Ivanka Trump was not involved, the Post said.
In Washington, DC, lawmakers were divided. The World Health Organization (WHO) was not affected.""",
    """China backs Huawei in court
China supports Huawei, and Americans are angry. Wang Yi, the minister, said Beijing would protect
 Chinese firms. The White House did not reply.""",
)


@pytest.fixture(scope="module")
def parser() -> EnglishParser:
    return EnglishParser()


def reading_of(parser: EnglishParser, side: Side, text: str) -> Reading:
    """Return a parsed reading of a text whose first line is its headline."""
    lines = text.replace("\n ", " ").split("\n")
    roles = [Role.HEADLINE, *[Role.BODY] * (len(lines) - 1)]
    article = Article(
        tuple(
            SourceLine(number, line, keep=True, role=role, reason="test")
            for number, (line, role) in enumerate(zip(lines, roles, strict=True), start=1)
        ),
        Metadata(),
    )
    spans = [
        (index, span.shifted(paragraph.span.start))
        for index, paragraph in enumerate(article.paragraphs)
        for span in sentences(paragraph.span.of(article.text))
    ]
    tokens = parser.parse(
        [span.of(article.text) for _, span in spans], [span.start for _, span in spans]
    )
    read = tuple(
        Sentence(span, index, words) for (index, span), words in zip(spans, tokens, strict=True)
    )
    return Reading(article, side, "en", True, read, ())


def actors_of(parser: EnglishParser, pair: tuple[str, str]) -> dict[str, MentionedActor]:
    readings = [reading_of(parser, side, text) for side, text in zip(Side, pair, strict=True)]
    return {actor.name: actor for actor in find_actors(readings)}


def test_local_news(parser: EnglishParser) -> None:
    """Persons are gathered by surname, a council and a company by short forms of the name."""
    actors = actors_of(parser, STADIUM)
    assert set(actors) == {
        "Linda Ortega",
        "Peter Walsh",
        "Springfield City Council",
        "Riverside Holdings",
        "Springfield Gazette",
    }
    assert actors["Linda Ortega"].aliases == ("Linda Ortega", "Ortega")
    assert "Riverside" in actors["Riverside Holdings"].aliases
    assert actors["Springfield City Council"].on(Side.B)


def test_two_persons_of_one_surname(parser: EnglishParser) -> None:
    """A shared surname makes no one person of two, and "UN" is no part of "Kim Jong-un"."""
    actors = actors_of(parser, SUMMIT)
    assert {"Kim Yo-jong", "Kim Jong-un", "Moon Jae-in"} <= set(actors)
    assert actors["Kim Jong-un"].aliases == ("Kim Jong-un", "Kim")
    company = actors_of(parser, COMPANY)
    assert {"Donald Trump", "Ivanka Trump"} <= set(company)
    assert "Trump" not in company["Ivanka Trump"].aliases


def test_capitals_and_people_stand_for_states(parser: EnglishParser) -> None:
    """Washington can mean a government, a newspaper or a city: only the first is the state."""
    actors = actors_of(parser, COMPANY)
    united_states = actors["United States"]
    assert set(united_states.aliases) == {
        "U.S. government",
        "Washington",
        "White House",
        "Americans",
    }
    assert len([m for m in united_states.on(Side.A) if not m.pronoun]) == 2
    assert "Washington Post" in actors
    assert {"China", "Beijing"} <= set(actors["China"].aliases)


def test_pronouns_mean_the_person_last_spoken_of(parser: EnglishParser) -> None:
    """Pronouns of two genders in one sentence each go to their own person."""
    actors = actors_of(parser, SUMMIT)
    assert [m.pronoun for m in actors["Angela Merkel"].on(Side.B)] == [False, False, True]
    assert [m.pronoun for m in actors["Emmanuel Macron"].on(Side.B)] == [False, False, True]
    assert any(m.pronoun for m in actors["Kim Yo-jong"].on(Side.A))


@pytest.mark.parametrize("pair", [STADIUM, SUMMIT, COMPANY])
def test_mentions_are_their_tokens(parser: EnglishParser, pair: tuple[str, str]) -> None:
    """A mention's span is just its tokens, in text order, and no place is mentioned twice."""
    readings = [reading_of(parser, side, text) for side, text in zip(Side, pair, strict=True)]
    seen: set[tuple[Side, int, int]] = set()
    for actor in find_actors(readings):
        assert list(actor.mentions) == sorted(actor.mentions, key=lambda m: (m.side, m.span))
        for mention in actor.mentions:
            reading = readings[0 if mention.side is Side.A else 1]
            assert reading.sentences[mention.sentence].cover(mention.tokens) == mention.span
            assert mention.head in mention.tokens
            for token in mention.tokens:
                assert (mention.side, mention.sentence, token) not in seen
                seen.add((mention.side, mention.sentence, token))


def test_without_a_parser_nobody_is_found(parser: EnglishParser) -> None:
    """A side whose language has no parser is left alone."""
    parsed = reading_of(parser, Side.A, STADIUM[0])
    other = Reading(parsed.article, Side.B, "ur", False, (), ())
    assert all(not actor.on(Side.B) for actor in find_actors([parsed, other]))
    assert find_actors([other]) == ()


def test_an_office_means_the_one_who_holds_it(parser: EnglishParser) -> None:
    """The mayor is who the texts call mayor; with two presidents nobody is guessed."""
    town = (
        "Mayor Linda Ortega resigned. The mayor thanked her staff. A mayor needs friends.",
        """Kenyan President Amos Kirui met the Ugandan president. Ugandan President Paul Odeke left.
 The president of the club sang. Kenya’s new president smiled. The president slept.""",
    )
    actors = actors_of(parser, town)

    def before(name: str, side: Side) -> list[str]:
        text = reading_of(parser, side, town[0 if side is Side.A else 1]).text
        return [
            text[: mention.span.start].split()[-1]
            for mention in actors[name].on(side)
            if mention.span.of(text) in {"mayor", "president"}
        ]

    assert before("Linda Ortega", Side.A) == ["The"]
    assert before("Paul Odeke", Side.B) == ["Ugandan"]
    assert before("Amos Kirui", Side.B) == ["new"]
    assert "mayor" not in actors["Linda Ortega"].aliases


def test_things_and_places_are_nobody(parser: EnglishParser) -> None:
    """Days, plans, wars, towers and towns that only lie somewhere are no actors."""
    pair = (
        "On Monday Anna Berg praised Plan B in Oslo. The Korean War ended. The Eiffel Tower shone.",
        "Anna Berg left on Friday. Nobody in Bergen noticed, and Plan A failed.",
    )
    assert set(actors_of(parser, pair)) == {"Anna Berg"}


def test_a_coupled_name_is_no_alias(parser: EnglishParser) -> None:
    """A group's name before a surname makes a nickname, not another name of the group."""
    pair = (
        "Imran Khan spoke to the Taliban. Critics dubbed him “Taliban Khan” for it.",
        "The Taliban thanked Imran Khan.",
    )
    actors = actors_of(parser, pair)
    assert set(actors) == {"Imran Khan", "Taliban"}
    assert actors["Taliban"].aliases == ("Taliban",)
    assert actors["Imran Khan"].aliases == ("Imran Khan", "Khan")
