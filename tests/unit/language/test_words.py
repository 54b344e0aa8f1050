"""What counts as a word, in any script."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.language.words import Stemmer, is_unspaced, words_in
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
