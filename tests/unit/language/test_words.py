"""What counts as a word, in any script."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.language.words import Stemmer, is_unspaced, pieces_of, words_in
from diptych.model.text import Span


def written(text: str) -> list[str]:
    return [span.of(text) for span in words_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't re-open the U.S. café!", ["Don't", "re-open", "the", "U", "S", "café"]),
        ("हिन्दी के स्कूलों में", ["हिन्दी", "के", "स्कूलों", "में"]),
        ("地铁3号线。", ["地", "铁", "3", "号", "线"]),
        ("کتابیں، قلم", ["کتابیں", "قلم"]),
        ("مُدَرِّس", ["مُدَرِّس"]),
    ],
)
def test_words_are_whole_in_every_script(text: str, words: list[str]) -> None:
    """Vowel signs and harakat end no word; where there are no spaces each character is one."""
    assert written(text) == words


@given(st.text(max_size=200))
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    """Whatever the characters, no word is empty and none overlaps the next."""
    spans = words_in(text, Span(0, len(text)))
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@given(st.text(max_size=200))
def test_pieces_leave_no_rest(text: str) -> None:
    """Side by side they are the text, and the words among them are the words of it."""
    pieces = pieces_of(text)
    assert "".join(piece.of(text) for piece in pieces) == text
    words = words_in(text, Span(0, len(text)))
    assert set(words) <= set(pieces)
    assert all(not any(map(str.isalnum, piece.of(text))) for piece in set(pieces) - set(words))


def test_what_is_not_seen_parts_no_word() -> None:
    """A soft hyphen, a joiner or a hyphen that breaks no line stays inside."""
    assert written("co\u00adwork to\u2011day mi\u200cravam") == [
        "co\u00adwork",
        "to\u2011day",
        "mi\u200cravam",
    ]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", ["Freibad", "Freibades", "Freibads"]),
        ("fr", ["fissure", "fissures"]),
        ("es-MX", ["restricción", "restricciones"]),
        ("hi", ["स्कूल", "स्कूलों"]),
        ("ar", ["ميناء", "الميناء"]),
        ("ur", ["سڑک", "سڑکوں", "سڑکیں"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: list[str]) -> None:
    """Number and case hide no word."""
    assert len({Stemmer(language).stem(one) for one in forms}) == 1


@pytest.mark.parametrize("language", ["", "xx", "zh"])
def test_an_unknown_language_keeps_its_words(language: str) -> None:
    """Nothing is cut off where nobody knows what an ending is."""
    assert Stemmer(language).stem("Wörter") == "wörter"


def test_scripts_without_spaces_are_known() -> None:
    """Chinese, Japanese and Thai are cut by characters, others by spaces."""
    assert all(is_unspaced(one) for one in "铁のไ")
    assert not any(is_unspaced(one) for one in "aяहس한")
