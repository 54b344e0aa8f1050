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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Its treasurer, a farmer named Ada Moss, said that the barn was full.", "Ada Moss"),
        ("“The barn is full,” said the guild’s treasurer, Ada Moss.", "Ada Moss"),
        ("According to its chair, Ada Moss, the guild will meet in May.", "Ada Moss"),
        ("Mother of two Ada Moss said that the road was too fast.", "Ada Moss"),
        ("One of them, a baker, said that flour was dear.", "a baker"),
        ("A spokesman for the port said that the quay was closed.", "A spokesman for the port"),
        ("The mayor, her husband and the clerk said that it was over.", "mayor"),
    ],
)
def test_the_name_beside_the_words_is_the_source(read: Read, text: str, source: str) -> None:
    """An apposition names the speaker; words without a name beside them stay as they are."""
    assert {found for _, found, _ in heard(read(text))} == {source}


def test_who_spoke_last_goes_on(read: Read) -> None:
    """`He said` behind a sentence of somebody's is that speaker, not the last one named."""
    text = (
        "Historian Paul Adler said that Captain Josiah Marsh had lent the boats. "
        "“He knew what they were for,” he said."
    )
    assert {source for _, source, _ in heard(read(text))} == {"Paul Adler"}


def test_a_quotation_over_paragraphs_keeps_its_speaker(read: Read) -> None:
    """A paragraph that is all quotation goes on with the speaker of the one before."""
    text = (
        "“My father planted these trees,” said Ada Moss, the last owner.\n"
        "“He told us that an orchard is a promise to strangers.\n"
        "“We have kept that promise for a hundred years.”"
    )
    assert {source for kind, source, _ in heard(read(text)) if kind == "direct"} == {"Ada Moss"}


def test_a_quotation_of_another_paragraph_is_nobody_s(read: Read) -> None:
    """Where the paragraph before ends with another sentence, the speaker is not carried on."""
    text = (
        "“My father planted these trees,” said Ada Moss. The saws came in the spring.\n"
        "“An orchard is a promise to strangers of another age.”"
    )
    assert [source for _, source, _ in heard(read(text))] == ["Ada Moss", ""]


def test_answers_of_an_interview(read: Read) -> None:
    """Turns with a label are voices of whom the initials stand for; questions are none."""
    text = (
        "Nora Sand has run the harbour since May.\n"
        "TF: Is it hard?\nNS: It was at first. Now the crews help each other.\n"
        "TF: What comes next?\nNS: A new crane and a longer quay."
    )
    assert heard(read(text)) == [
        ("direct", "Nora Sand", "It was at first. Now the crews help each other."),
        ("direct", "Nora Sand", "A new crane and a longer quay."),
    ]


def test_questions_and_answers(read: Read) -> None:
    """`A:` is the person whom the lines before the talk name."""
    text = (
        "Ada Moss is a baker in Leeds. Ada Moss spoke to us.\n"
        "Q: Is it hard?\nA: Only at four in the morning.\n"
        "Q: Would you stop?\nA: Never."
    )
    assert [(source, words) for _, source, words in heard(read(text))] == [
        ("Ada Moss", "Only at four in the morning."),
        ("Ada Moss", "Never."),
    ]


def test_lines_with_a_colon_are_no_talk(read: Read) -> None:
    """Labels that come once, or one label alone, make no interview."""
    text = "Note: the pool is closed.\nNote: the gym is open.\nHours: nine to five."
    assert heard(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of his relationship with the press.",
        "They exchanged statements threatening to close the border.",
        "The whole of the first chapter asked us to wait.",
        "It has been revealed that the bridge was never tested.",
        "No company offered to build the mill.",
        "“They told us that the well was dry.” A bird sang.",
    ],
)
def test_nobody_is_made_to_speak(read: Read, text: str) -> None:
    """Subjects of talk, things, hearsay and refusals give no words of anybody."""
    assert [one for one in heard(read(text)) if one[0] != "direct"] == []


def test_a_document_says_what_its_verbs_tell(read: Read) -> None:
    """A letter may say that something is so, and is shown with its author."""
    text = "Paul Adler resigned in May. His letter says that the fund is empty."
    assert heard(read(text)) == [("indirect", "Paul Adler’s letter", "the fund is empty")]


def test_a_cut_saying_leaves_no_fragments(read: Read) -> None:
    """The longer piece stays, the two words before the cue don't."""
    text = "The aim, says the council, is a town in which nobody needs a car to buy bread."
    assert heard(read(text)) == [
        ("indirect", "council", "is a town in which nobody needs a car to buy bread")
    ]


def test_the_place_of_an_agency_is_nobody_s_words(read: Read) -> None:
    """A dateline stays outside what is said."""
    text = "PORT ADA (Wire) — Fishermen have returned to the bay, the ministry said."
    assert heard(read(text)) == [("indirect", "ministry", "Fishermen have returned to the bay")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The herders met on Friday. They say that the ice is thin.", "herders"),
        ("The ferry company met on Friday. It said that the quay was safe.", "ferry company"),
        ("The herders met on Friday.\nThey say that the ice is thin.", ""),
        ("It was cold in May. They say that the ice is thin.", ""),
    ],
)
def test_they_and_it_take_the_subject_before(read: Read, text: str, source: str) -> None:
    """Only a subject in the sentence before, of the same paragraph and number, is meant."""
    assert [found for _, found, _ in heard(read(text))] == [source]


def test_who_tells_complainers_is_the_source(read: Read) -> None:
    """What is told to people who complained is not what they complained of."""
    text = "Ada Moss told parents who complained that they were free to leave the school."
    assert heard(read(text)) == [("indirect", "Ada Moss", "they were free to leave the school")]


def test_a_voice_is_not_given_twice(read: Read) -> None:
    """What somebody welcomes within what the same one says is no voice of its own."""
    text = "Paul Adler said he welcomes the offer of a new harbour."
    assert heard(read(text)) == [
        ("indirect", "Paul Adler", "he welcomes the offer of a new harbour")
    ]


def test_an_adverb_before_that_is_the_writer_s(read: Read) -> None:
    """`Said only that` gives the clause, and a clause in the progressive is one too."""
    text = "The clerk said only that the pipes are leaking."
    assert heard(read(text)) == [("indirect", "clerk", "the pipes are leaking")]
