"""Readings: spans lie in the text, encodings depend on nothing but their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.language.encoder import Encoder
from diptych.language.reader import Reader, is_english
from diptych.model.faults import Cancelled
from diptych.model.progress import Silent
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine

if TYPE_CHECKING:
    from diptych.language.reading import Reading

TEXTS = (
    "Night buses return to Harlow",
    "The council said on Monday that night buses will run again from May.",
    "Drivers’ unions, led by Ana Ruiz, called the plan “half a service”. They want more.",
)


def article(texts: tuple[str, ...], language: str = "en") -> Article:
    """Return an article of these paragraphs, the first its headline."""
    lines = tuple(
        SourceLine(n, text, keep=True, role=Role.BODY if n > 1 else Role.HEADLINE, reason="")
        for n, text in enumerate(texts, start=1)
    )
    return Article(lines, Metadata(language=Fact(language, Known.GUESSED)))


@pytest.fixture(scope="module")
def reading() -> Reading:
    """The English article, read."""
    return Reader().read(article(TEXTS), Side.A, Silent())


def test_tokens_say_the_words_that_stand_at_their_spans(reading: Reading) -> None:
    """A curly apostrophe or quotation mark moves no span."""
    for sentence in reading.sentences:
        assert sentence.tokens
        for token in sentence.tokens:
            assert token.span.of(reading.text) == token.text
            assert sentence.span.contains(token.span)
            assert 0 <= token.head < len(sentence.tokens)


def test_word_pieces_lie_in_their_sentence(reading: Reading) -> None:
    """Each row of states belongs to words of its own sentence."""
    for sentence, encoding in zip(reading.sentences, reading.encodings, strict=True):
        assert len(encoding.states) == len(encoding.spans) == len(encoding.pieces)
        assert all(sentence.span.contains(span) for span in encoding.spans)


def test_phrases_are_words_of_the_text(reading: Reading) -> None:
    """The night buses are a thing that the article speaks of; Ana Ruiz is somebody."""
    said = {phrase.span.of(reading.text).lower() for phrase in reading.phrases}
    assert "night buses" in said
    assert not any("ruiz" in phrase for phrase in said)


def test_an_encoding_does_not_depend_on_its_neighbours_or_on_threads() -> None:
    """One at a time or among others, on one thread or two: the same numbers."""
    alone = next(iter(Encoder().encode(TEXTS[1:2], [0])))
    among = list(Encoder(threads=2).encode(TEXTS, [0, 0, 0]))[1]
    assert (alone.vector == among.vector).all()
    assert (alone.states == among.states).all()


def test_quotation_marks_of_any_form_are_encoded_alike() -> None:
    """Curly or straight: the same pieces at the same places, and the same numbers."""
    texts = ("“It’s ours,” she\u00a0said.", '"It\'s ours," she said.')
    curly, straight = Encoder().encode(texts, [0, 0])
    assert (curly.pieces, curly.spans) == (straight.pieces, straight.spans)
    assert (curly.states == straight.states).all()


def test_like_sentences_are_nearer_than_unlike_ones() -> None:
    """The encoder knows meaning, not only letters."""
    texts = (
        "The hospital will close its emergency ward.",
        "The clinic is shutting its casualty department.",
        "The striker scored twice in the second half.",
    )
    near, same, far = (one.vector for one in Encoder().encode(texts, [0, 0, 0]))
    assert near @ same > near @ far + 0.3


def test_a_language_without_a_model_is_cut_into_sentences_only() -> None:
    """An Urdu article is read without a parse and without encodings."""
    found = Reader().read(article(("وہ گھر گیا۔ پھر واپس آیا۔",), "ur"), Side.B, Silent())
    assert len(found.sentences) == 2
    assert not found.parsed
    assert not found.encodings
    assert not found.sentences[0].tokens


def test_marks_without_any_word_can_be_read() -> None:
    """A line of bullets or of characters that show nothing does no harm."""
    found = Reader().read(article(("•", "\u200b\u00ad", "— * —")), Side.A, Silent())
    assert len(found.encodings) == len(found.sentences)


@pytest.mark.parametrize(("tag", "english"), [("en", True), ("en-GB", True), ("eo", False)])
def test_english_is_told_by_its_tag(tag: str, *, english: bool) -> None:
    """A tag names English by its first part."""
    assert is_english(tag) is english


class _Impatient:
    """Progress of somebody who stops at once."""

    def report(self, step: str, share: float) -> None:
        """Stop."""
        raise Cancelled(f"{step} {share}")


def test_reading_stops_when_asked() -> None:
    """Whoever waits can stop it."""
    with pytest.raises(Cancelled):
        Reader().read(article(TEXTS), Side.A, _Impatient())
