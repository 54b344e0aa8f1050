"""What a portrait holds: labels and acts, each with just its words."""

from __future__ import annotations

import pytest

from diptych.analysis.portraits import portraits
from diptych.language.actors import find_actors
from diptych.language.parser import EnglishParser
from diptych.language.reading import Reading, Sentence
from diptych.language.sentences import sentences
from diptych.model.comparison import Actor, Part
from diptych.model.text import Article, Metadata, Role, Side, SourceLine


@pytest.fixture(scope="module")
def parser() -> EnglishParser:
    return EnglishParser()


class Painter:
    """The portraits of the actors of two short texts, in words."""

    def __init__(self, parser: EnglishParser, a: str, b: str = "Nothing happened.") -> None:
        self.readings = (_read(parser, Side.A, a), _read(parser, Side.B, b))
        self.actors: dict[str, Actor] = {
            actor.name: actor for actor in portraits(self.readings, find_actors(self.readings))
        }

    def labels(self, name: str, side: Side = Side.A) -> list[tuple[str, str]]:
        """Return kind and words of an actor's labels."""
        text = self.readings[0 if side is Side.A else 1].text
        return [(one.kind, one.span.of(text)) for one in self.actors[name].on(side).labels]

    def acts(self, name: str, side: Side = Side.A) -> list[tuple[Part, str, bool]]:
        """Return part, verb and whether it is denied, for each act of an actor."""
        text = self.readings[0 if side is Side.A else 1].text
        return [(x.role, x.verb.of(text), x.negated) for x in self.actors[name].on(side).acts]


def _read(parser: EnglishParser, side: Side, text: str) -> Reading:
    line = SourceLine(1, text, keep=True, role=Role.BODY, reason="test")
    article = Article((line,), Metadata())
    spans = sentences(text)
    tokens = parser.parse([span.of(text) for span in spans], [span.start for span in spans])
    read = tuple(Sentence(span, 0, words) for span, words in zip(spans, tokens, strict=True))
    return Reading(article, side, "en", True, read, ())


def test_titles_stand_before_the_name(parser: EnglishParser) -> None:
    """A title is labelled with the words that belong to it, and is the person's alone."""
    seen = Painter(parser, "The newly elected Brazilian President Ana Souza met Donald Tusk.")
    assert ("title", "newly elected Brazilian President") in seen.labels("Ana Souza")
    assert not seen.labels("Donald Tusk")


def test_appositions_on_either_side(parser: EnglishParser) -> None:
    """What stands beside a name in commas describes it, before it as well as behind."""
    text = (
        "Peter Walsh, a long-time critic of the mayor, spoke. The firm's lawyer, Mary Quist, left."
    )
    seen = Painter(parser, text)
    assert any(
        kind == "apposition" and words.startswith("a long-time critic")
        for kind, words in seen.labels("Peter Walsh")
    )
    assert any(
        kind == "apposition" and words.endswith("lawyer")
        for kind, words in seen.labels("Mary Quist")
    )


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Union boss Peter Walsh wept.", "Peter Walsh", "Union boss"),
        ("They sued developers Riverside Holdings.", "Riverside Holdings", "developers"),
        ("The cash-strapped Wellford Council met.", "Wellford Council", "cash-strapped"),
        ("The so-called Wool Board met.", "Wool Board", "so-called"),
        ("Ninety-year-old Mary Quist resigned.", "Mary Quist", "Ninety-year-old"),
        ("Mother of three Mary Quist resigned.", "Mary Quist", "Mother of three"),
        ("Rural Affairs Minister Mary Quist resigned.", "Mary Quist", "Rural Affairs Minister"),
        ("Minister of Culture Mary Quist resigned.", "Mary Quist", "Minister of Culture"),
        ("Mary Quist, a Democrat, resigned.", "Mary Quist", "a Democrat"),
        ("“It failed,” its chair, Mary Quist, told me.", "Mary Quist", "its chair"),
        ("They fined a banker named Peter Walsh.", "Peter Walsh", "a banker"),
        ("Peter Walsh, an actor who drinks, fell.", "Peter Walsh", "an actor who drinks"),
        ("Peter Walsh, owner and editor, fell.", "Peter Walsh", "owner and editor"),
    ],
)
def test_words_beside_a_name_are_whole(
    parser: EnglishParser, text: str, name: str, label: str
) -> None:
    """Trades, families, fields of work and words with hyphens are labels, none of them cut."""
    assert label in [words for _, words in Painter(parser, text).labels(name)]


def test_no_label_where_it_is_open_whose_it_is(parser: EnglishParser) -> None:
    """Neither a dateline nor the minister's spokesman nor somebody quoted describes the name."""
    seen = Painter(
        parser,
        "GRIMSBY, Denmark (Coast News) - Fish is dear. Denmark sold it. "
        "A spokesman for the minister, Peter Walsh, wept.",
    )
    assert not seen.labels("Peter Walsh")
    assert not seen.labels("Denmark")


def test_predicates_unless_denied(parser: EnglishParser) -> None:
    """What somebody is said to be is a label; what somebody is said not to be is none."""
    seen = Painter(parser, "Maria Lopez is a reckless gambler. Tom Hale is not a coward.")
    assert ("predicate", "a reckless gambler") in seen.labels("Maria Lopez")
    assert not seen.labels("Tom Hale")


def test_how_somebody_is_seen(parser: EnglishParser) -> None:
    """What critics describe somebody as is a label."""
    seen = Painter(parser, "Critics described Tom Hale as a bully.")
    assert ("predicate", "a bully") in seen.labels("Tom Hale")


def test_what_somebody_has(parser: EnglishParser) -> None:
    """Possessed nouns are labels, of a name and of a pronoun that stands for it."""
    seen = Painter(parser, "Maria Lopez’s soft spot for rebels is known. She hid her secret debts.")
    assert ("possession", "soft spot for rebels") in seen.labels("Maria Lopez")
    assert ("possession", "secret debts") in seen.labels("Maria Lopez")


def test_a_nickname_needs_its_cue(parser: EnglishParser) -> None:
    """Quoted words around a name are an epithet only where the text calls them a nickname."""
    text = "Maria Lopez earned the nickname “Tax Lopez” there. “Thank Lopez,” he said."
    kinds = Painter(parser, text).labels("Maria Lopez")
    assert ("epithet", "Tax Lopez") in kinds
    assert [kind for kind, _ in kinds].count("epithet") == 1


def test_who_acts_and_who_is_acted_upon(parser: EnglishParser) -> None:
    """Subjects and by-agents act; objects and subjects of passives are acted upon."""
    seen = Painter(parser, "Peter Walsh attacked Maria Lopez. Tom Hale was fired by Anna Berg.")
    assert seen.acts("Peter Walsh") == [(Part.AGENT, "attacked", False)]
    assert seen.acts("Maria Lopez") == [(Part.PATIENT, "attacked", False)]
    assert seen.acts("Tom Hale") == [(Part.PATIENT, "fired", False)]
    assert seen.acts("Anna Berg") == [(Part.AGENT, "fired", False)]


def test_joined_verbs_and_negation(parser: EnglishParser) -> None:
    """Verbs joined by "and" share the subject; what is denied is marked so; "been" never counts."""
    seen = Painter(
        parser,
        "Anna Berg has been praised and promoted. Tom Hale signed the deal and resigned. "
        "Peter Walsh did not vote.",
    )
    assert seen.acts("Anna Berg") == [
        (Part.PATIENT, "praised", False),
        (Part.PATIENT, "promoted", False),
    ]
    assert seen.acts("Tom Hale") == [(Part.AGENT, "signed", False), (Part.AGENT, "resigned", False)]
    assert seen.acts("Peter Walsh") == [(Part.AGENT, "vote", True)]


def test_being_and_having_are_no_acts(parser: EnglishParser) -> None:
    """Copulas tell what somebody is, not what somebody does."""
    assert not Painter(parser, "Anna Berg is tired. Anna Berg has a dog.").acts("Anna Berg")


def test_who_only_says_so_does_not_act(parser: EnglishParser) -> None:
    """What somebody is said to do is not done by whoever says it."""
    seen = Painter(parser, "According to its chair, Mary Quist, he has offered a seat.")
    assert not seen.acts("Mary Quist")


def test_a_name_inside_a_compound_does_not_act(parser: EnglishParser) -> None:
    """Officials of a state act for it, a policy of it does not."""
    text = "US policy angered France. US officials warned France."
    seen = Painter(parser, text)
    assert seen.acts("United States") == [(Part.AGENT, "warned", False)]
    assert seen.acts("France") == [
        (Part.PATIENT, "angered", False),
        (Part.PATIENT, "warned", False),
    ]


def test_each_side_has_its_own_portrait(parser: EnglishParser) -> None:
    """An actor of one side has an empty portrait on the other."""
    seen = Painter(parser, "Maria Lopez resigned.", "Tom Hale, an outsider, won. Tom Hale won.")
    assert not seen.actors["Maria Lopez"].on(Side.B).mentions
    portrait = seen.actors["Tom Hale"].on(Side.B)
    assert list(portrait.mentions) == sorted(set(portrait.mentions))
    assert [act.verb.start for act in portrait.acts] == sorted(
        {act.verb.start for act in portrait.acts}
    )


def test_a_label_keeps_its_point(parser: EnglishParser) -> None:
    """What a clause or an "of" belongs to is no label without it."""
    seen = Painter(
        parser,
        "Ann Berg, the first woman to run the club, spoke to director of rugby Tom Hale.",
    )
    assert ("apposition", "the first woman") not in seen.labels("Ann Berg")
    assert ("modifier", "rugby") not in seen.labels("Tom Hale")
