"""Where a name begins and ends, and what is none: titles, apostrophes, sums, roads, initials."""

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


def actors_of(parser: EnglishParser, *texts: str) -> dict[str, MentionedActor]:
    """Return by name the actors of one text or two, one paragraph a line."""
    readings = [
        _reading(parser, side, text)
        for side, text in zip(Side, (*texts, "Nothing.")[:2], strict=True)
    ]
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister of Fisheries Clara Moreau resigned.", "Clara Moreau"),
        ("Water Affairs Minister Henrik Dahl resigned.", "Henrik Dahl"),
        ("Historian Clara Moreau disagreed.", "Clara Moreau"),
        ("Her Majesty Queen Ingrid II spoke.", "Ingrid II"),
        ("Headteacher Peter Walsh wept.", "Peter Walsh"),
    ],
)
def test_a_title_is_no_part_of_a_name(parser: EnglishParser, text: str, name: str) -> None:
    """Ministries, trades and majesties stand before a name, not in it."""
    assert set(actors_of(parser, text)) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nobody believed the Fishermen's Union when it spoke.", "Fishermen's Union"),
        ("The Teachers' Union called a strike.", "Teachers' Union"),
        ("The National Farmers' Union called a strike.", "National Farmers' Union"),
        ("They fought the Women's Institute in court.", "Women's Institute"),
        ("The offer angered the Food and Drink Federation.", "Food and Drink Federation"),
    ],
)
def test_an_apostrophe_stands_in_a_name(parser: EnglishParser, text: str, name: str) -> None:
    """A union of teachers is one actor, not teachers and a union."""
    assert set(actors_of(parser, text)) == {name}


def test_what_is_owned_stays_apart(parser: EnglishParser) -> None:
    """A person's party or trust is not glued to the person."""
    assert "Anna Berg" in actors_of(parser, "Anna Berg's Trust failed. Anna Berg wept.")


def test_sums_roads_and_labels_are_nobody(parser: EnglishParser) -> None:
    """Money, road numbers, section names and a party member's party name no actor."""
    text = (
        "WORLD HEALTH | REPORT\nAnna Berg, a Democrat, paid A$9,000 to close the B4077. "
        "Hope is not a plan."
    )
    assert set(actors_of(parser, text)) == {"Anna Berg"}


def test_a_place_keeps_its_first_word(parser: EnglishParser) -> None:
    """Upper and Lower are two villages."""
    text = "Upper Marle won. The men of Lower Marle lost, and Lower Marle complained."
    assert "Lower Marle" in actors_of(parser, text)
    assert "Marle" not in actors_of(parser, text)


def test_a_longer_name_ends_in_the_shorter(parser: EnglishParser) -> None:
    """The Chess Federation is the one federation of that name, and neither where there are two."""
    one = ("The Jutland Chess Federation met.", "The Chess Federation wept. It sued.")
    assert len(actors_of(parser, *one)) == 1
    two = ("The Jutland Chess Federation sued the Zealand Chess Federation.", one[1])
    assert len(actors_of(parser, *two)) == 3


def test_initials_in_an_interview_are_the_persons(parser: EnglishParser) -> None:
    """Initials before a colon mean the person who has them, and are no name."""
    text = "Clara Moreau met us.\nPW: Why?\nCM: I had to.\nPW: And now?\nCM: I rest."
    actors = actors_of(parser, text)
    assert set(actors) == {"Clara Moreau"}
    assert actors["Clara Moreau"].aliases == ("Clara Moreau",)
    assert len(actors["Clara Moreau"].on(Side.A)) == 3


def test_a_house_is_not_its_founder(parser: EnglishParser) -> None:
    """With "the" before it, a museum's first word means the museum, not the man."""
    text = (
        "Captain Peter Hurst sailed in 1890. The Hurst Museum keeps his maps. "
        "The director of the Hurst praised Peter Hurst."
    )
    actors = actors_of(parser, text)
    assert "Hurst" in actors["Hurst Museum"].aliases
    assert "Hurst" not in actors["Peter Hurst"].aliases


def _pronouns(actors: dict[str, MentionedActor], name: str) -> int:
    return sum(mention.pronoun for mention in actors[name].mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Larkwell Athletic lost. He wept.",
        "Medora, a company, failed. He had warned it.",
        "Anna Berg spoke. Later he wept.",
        "According to Peter Walsh, he failed.",
        "Peter Walsh spoke. Everyone must bring his or her coat.",
    ],
)
def test_a_pronoun_is_left_open(parser: EnglishParser, text: str) -> None:
    """Clubs and companies are never he or she, nor is whom it cannot fit."""
    actors = actors_of(parser, text)
    assert not any(_pronouns(actors, name) for name in actors)


def test_whom_a_pronoun_means(parser: EnglishParser) -> None:
    """Who was named last goes before the subject of another paragraph; two are left open."""
    text = "Peter Walsh spoke.\nThe deal ends the reign of Tom Hale. He wept."
    assert _pronouns(actors_of(parser, text), "Tom Hale") == 1
    open_ = "Peter Walsh spoke. The deal ends the reign of Tom Hale. He wept."
    actors = actors_of(parser, open_)
    assert not any(_pronouns(actors, name) for name in actors)
    both = "Peter Walsh wept. They met Tom Hale and his wife, and Anna Berg herself."
    actors = actors_of(parser, both)
    assert [_pronouns(actors, name) for name in ("Peter Walsh", "Tom Hale", "Anna Berg")] == [
        0,
        1,
        1,
    ]


def test_a_mother_of_two_is_who_speaks(parser: EnglishParser) -> None:
    """How many children somebody has does not hide the name behind it."""
    text = "Wendy Marsh spoke. But mother of two Anna Berg disagreed. She wept."
    assert _pronouns(actors_of(parser, text), "Anna Berg") == 1


def _texts(parser: EnglishParser, text: str, name: str) -> list[str]:
    mentions = actors_of(parser, text)[name].on(Side.A)
    return [mention.span.of(text) for mention in mentions if not mention.pronoun]


def test_a_house_by_its_noun(parser: EnglishParser) -> None:
    """The museum is the one museum that the article names, and nobody's where it names two."""
    text = "The Hurst Museum closed. Visitors wept. The museum owed money. A museum needs friends."
    assert _texts(parser, text, "Hurst Museum") == ["Hurst Museum", "museum"]
    assert "museum" not in actors_of(parser, text)["Hurst Museum"].aliases
    two = "The Hurst Museum sued the Wellford Museum. The museum owed money."
    assert _texts(parser, two, "Hurst Museum") == ["Hurst Museum"]


def test_a_person_by_what_it_is(parser: EnglishParser) -> None:
    """The old cleric is whom the sentence before speaks of, the pilot who was called so."""
    text = "Peter Walsh knew this before. The old cleric refused to speak."
    assert _texts(parser, text, "Peter Walsh") == ["Peter Walsh", "old cleric"]
    called = "Peter Walsh, a pilot, spoke. They liked the pilot. The new pilot slept."
    assert _texts(parser, called, "Peter Walsh") == ["Peter Walsh", "pilot"]
    two = "Peter Walsh met Tom Hale. The old cleric refused to speak."
    assert _texts(parser, two, "Peter Walsh") == ["Peter Walsh"]


def test_a_band_by_its_noun(parser: EnglishParser) -> None:
    """After the insurgency of one group, the insurgents are that group."""
    text = (
        "The Hamas insurgency grew. Hamas attacked the city. Leaders of Hamas spoke. "
        "Nobody stopped the insurgents."
    )
    assert _texts(parser, text, "Hamas")[-1] == "insurgents"
