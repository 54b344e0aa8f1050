"""Who speaks is found with the words said and the words that show it; nobody else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.analysis.voices import voices
from diptych.language.actors import find_actors
from diptych.model.comparison import Voice, VoiceKind

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Read

    from diptych.language.reading import Reading


def heard(reading: Reading) -> list[tuple[str, str, str]]:
    """Return kind, source and words of each voice, pronouns resolved by the article's actors."""
    actors = find_actors([reading])
    return [
        (voice.kind.value, voice.source, voice.content.of(reading.text))
        for voice in voices(reading, actors)
    ]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("“The dam is safe,” Mayor Linda Ortega said.", "Linda Ortega", "The dam is safe,"),
        ("'The dam is safe,' said the engineer.", "engineer", "The dam is safe,"),
        ('The chef replied: "We never use butter here."', "chef", "We never use butter here."),
        ("“No,” said the nurse.", "nurse", "No,"),
        ("Asked about it, the coach shouted “Never!”", "coach", "Never!"),
        ("The critic called the opera “a long night”.", "critic", "a long night"),
    ],
)
def test_direct_quotations(read: Read, text: str, source: str, words: str) -> None:
    """Words in marks beside a verb of speech are the speaker's, however few."""
    assert heard(read(text)) == [("direct", source, words)]


@pytest.mark.parametrize(
    ("text", "kind", "source", "words"),
    [
        (
            "The ministry said that the bridge would open in May.",
            "indirect",
            "ministry",
            "the bridge would open in May",
        ),
        (
            "According to the fire brigade, nobody was hurt.",
            "paraphrase",
            "fire brigade",
            "nobody was hurt",
        ),
        (
            "Farmers fear that the frost will return.",
            "paraphrase",
            "Farmers",
            "the frost will return",
        ),
        (
            "The union accused the airline of breaking its word.",
            "paraphrase",
            "union",
            "the airline of breaking its word",
        ),
        (
            "The study found that bees prefer blue flowers.",
            "paraphrase",
            "study",
            "bees prefer blue flowers",
        ),
        (
            "The company’s claim that the river is clean was tested.",
            "paraphrase",
            "company",
            "the river is clean",
        ),
    ],
)
def test_cited_without_marks(read: Read, text: str, kind: str, source: str, words: str) -> None:
    """A clause behind a say-verb, `according to` and claims are voices without marks."""
    assert (kind, source, words) in heard(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The committee met on Monday and left on Tuesday.",
        "Time will tell whether the orchard survives.",
        "Nobody could say that the film was short.",
        "She did not say that the museum was closed.",
        "We saw “The Old Man and the Sea” twice.",
        "The so-called “experts” went home early.",
        "The novel “Middlemarch” is long.",
        "I think that spring is near.",
    ],
)
def test_no_voice(read: Read, text: str) -> None:
    """Titles, scare quotes, what was not said and what the author thinks are no voices."""
    assert heard(read(text)) == []


def test_a_block_quotation_belongs_to_the_line_before_it(read: Read) -> None:
    """`According to X:` and a quoted block of two paragraphs with one closing mark are one."""
    text = (
        "According to the Harbour Authority:\n"
        "“The pier will be closed for repairs. The ferries will leave from the old quay.\n"
        "Passengers should come early”.\n"
        "The town was not amused."
    )
    ((kind, source, words),) = [one for one in heard(read(text)) if one[0] == "direct"]
    assert (kind, source) == ("direct", "Harbour Authority")
    assert words.startswith("The pier")
    assert words.endswith("come early")


def test_a_paragraph_set_off_needs_no_marks(read: Read) -> None:
    """What the article sets off as a quotation is one, by whoever the line before names."""
    text = "The bishop wrote:\n> Let the bells be silent until the roof is mended.\nIt was mended."
    assert heard(read(text)) == [
        ("direct", "bishop", "Let the bells be silent until the roof is mended.")
    ]


def test_pieces_share_their_cue(read: Read) -> None:
    """A quotation cut by `she said` is two voices with one cue and one speaker."""
    reading = read("“The garden,” said Mary Walsh, “will be open to everybody in the spring.”")
    first, second = voices(reading, find_actors([reading]))
    assert first.cue == second.cue
    assert first.source == second.source == "Mary Walsh"
    assert second.content.of(reading.text) == "will be open to everybody in the spring."


def test_pronouns_take_the_actor(read: Read) -> None:
    """`He said` is given to the person it was resolved to."""
    text = (
        "Peter Walsh opened the shop in March. He said that business was slow. "
        "“People want bread, not cake,” he added."
    )
    assert {source for _, source, _ in heard(read(text))} == {"Peter Walsh"}


def test_what_goes_on_in_a_paragraph_stays_with_its_speaker(read: Read) -> None:
    """A second quotation in the paragraph without a verb of its own is the same speaker's."""
    text = "“We lost,” said the captain. “But nobody can say that we did not try.”"
    assert {source for _, source, _ in heard(read(text))} == {"captain"}


def test_voices_inside_voices(read: Read) -> None:
    """Who says that another said something: both are heard."""
    text = "The clerk said that the mayor had promised to repair the road."
    found = heard(read(text))
    assert ("indirect", "clerk", "the mayor had promised to repair the road") in found
    assert ("mayor", "to repair the road") in [one[1:] for one in found]


def test_an_odd_mark_does_not_swallow_the_article(read: Read) -> None:
    """With one mark forgotten, the next paragraphs still speak for themselves."""
    text = "“The well is dry, the farmer said.\nIt rained at last.\n“Good,” said his wife."
    assert ("direct", "his wife", "Good,") in heard(read(text))
    assert not any("rained" in words for _, _, words in heard(read(text)))


def test_every_span_is_in_the_text_and_says_what_it_is(read: Read) -> None:
    """Cue and source are exactly words of the text."""
    reading = read("“The roof leaks,” the caretaker complained on Friday.")
    (voice,) = voices(reading, ())
    assert isinstance(voice, Voice)
    assert voice.kind is VoiceKind.DIRECT
    assert voice.cue is not None
    assert voice.cue.of(reading.text) == "complained"
    assert voice.source_span is not None
    assert voice.source_span.of(reading.text) == "the caretaker"


def test_without_a_parser_only_quotations(read: Read) -> None:
    """In a language without a parser, quotations are heard and nobody is named."""
    reading = read("Der Bürgermeister sagte: „Die Brücke bleibt noch lange zu.“", parsed=False)
    (voice,) = voices(reading, ())
    assert voice.content.of(reading.text) == "Die Brücke bleibt noch lange zu."
    assert (voice.source, voice.cue) == ("", None)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "said",
                "“",
                "”",
                '"',
                "the mayor",
                "that",
                ",",
                ".",
                "we",
                "\n",
                "according to",
                ":",
                "he",
                "rain",
                "falls",
                "’",
                "‘",
                "claim",
                "(",
                "tell",
            ]
        ),
        max_size=24,
    )
)
def test_any_jumble_of_marks_and_verbs(read: Read, parts: list[str]) -> None:
    """However broken the text, nothing fails and all spans lie in it."""
    reading = read(" ".join(parts))
    for voice in voices(reading, ()):
        assert voice.content.end <= len(reading.text)
        assert voice.content.of(reading.text).strip()
