"""Terms of a theme are found as words, not as letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.terms import Word, hits, searchable, term
from diptych.language.words import words_in
from diptych.model.text import Span

if TYPE_CHECKING:
    from .conftest import Read


def words(text: str) -> list[Word]:
    """Return the words of a text, each found by its form in lower case."""
    return [
        (span, frozenset({span.of(text).lower()})) for span in words_in(text, Span(0, len(text)))
    ]


def found(text: str, wording: str) -> list[str]:
    """Return the words that a term has in a text."""
    return [span.of(text) for span in hits(words(text), term(wording))]


def test_words_in_a_row_are_found_whatever_their_case() -> None:
    """A term of two words wants both, side by side."""
    assert found("The Peace Talks began.", "peace talks") == ["Peace Talks"]
    assert not found("They talk of peace.", "peace talks")


def test_joined_runs_must_all_stand_in_the_sentence() -> None:
    """`+` asks for all its runs, in any order, and marks each."""
    assert found("He wrote a letter to Trump.", "Trump + letter") == ["letter", "Trump"]
    assert not found("He wrote a letter to Moon.", "Trump + letter")


def test_a_term_is_no_part_of_another_word() -> None:
    """The rent is not in the parent."""
    assert not found("The parent paid.", "rent")


def test_words_are_found_in_other_scripts() -> None:
    """Arabic letters make words too."""
    assert found("بدأت محادثات السلام اليوم", "محادثات السلام") == ["محادثات السلام"]


def test_sentences_are_found_by_every_word_of_a_term(read: Read) -> None:
    """Looking a term up finds the very sentences that have it, plurals and joined runs too."""
    text = "Wolves killed a sheep. The sheep fled. A wolf kills. Sheep and wolves kill none. Rain."
    looked = searchable(read(text))
    for wording in ("wolves", "wolf kills", "sheep + wolf", "none", "snow", "the sheep"):
        one = term(wording)
        every = {index: hits(words, one) for index, words in enumerate(looked.sentences)}
        assert looked.hits(one) == {index: spans for index, spans in every.items() if spans}
    assert list(looked.hits(term("sheep"))) == [0, 1, 3]
