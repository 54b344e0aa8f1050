"""Sentences that are composed are English to whoever stores them, and told in any language."""

from __future__ import annotations

import io
import json
import pickle
from copy import deepcopy
from gettext import GNUTranslations

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.composed import Composed, composed, composed_many, in_other_words
from diptych.model.spoken import spoken
from diptych.model.translation import speaking

ANYTHING = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)


def language(**texts: str) -> GNUTranslations:
    """Return a catalogue of a few texts, written one_thing for `one thing`."""
    made = Catalog(locale="de")
    made.add("{side} writes {words}", "{words} schreibt {side}")
    made.add("“{words}”", "„{words}“")
    made.add(("{number} word", "{number} words"), ("{number} Wort", "{number} Wörter"))
    made.add("in {number} words", "auf {number} Wörter")
    made.add(",", ".", context="between thousands")
    for text, said in texts.items():
        made.add(text.replace("_", " "), said)
    out = io.BytesIO()
    write_mo(out, made)
    return GNUTranslations(io.BytesIO(out.getvalue()))


def sentence() -> Composed:
    """Return one with a part that is composed itself."""
    return composed("{side} writes {words}", side="A", words=composed("“{words}”", words="so"))


def test_it_is_its_english_text() -> None:
    """JSON, comparing and looking it up need not know that it was composed."""
    assert sentence() == "A writes “so”"
    assert json.dumps([sentence()], ensure_ascii=False) == '["A writes “so”"]'
    assert {"A writes “so”": 1}[sentence()] == 1
    assert composed_many("{number} word", "{number} words", 1) == "1 word"
    assert composed_many("{number} word", "{number} words", 2) == "2 words"
    assert composed("in {number} words", number=12_345) == "in 12,345 words"


def test_it_is_told_in_the_language_that_is_spoken() -> None:
    """Its parts and its counts are told so, too; names and quotes stay."""
    with speaking(language()):
        assert spoken(sentence()) == "„so“ schreibt A"
        assert spoken(composed_many("{number} word", "{number} words", 1)) == "1 Wort"
        assert spoken(composed_many("{number} word", "{number} words", 3)) == "3 Wörter"
        assert spoken(composed("in {number} words", number=12_345)) == "auf 12.345 Wörter"
    assert spoken(sentence()) == "A writes “so”"


def test_what_has_no_words_stays_english() -> None:
    """A sentence that the catalogue lacks, and one that was read as plain words."""
    with speaking(language(the_same_word="dasselbe Wort")):
        assert spoken(composed("Only {side}", side="B")) == "Only B"
        assert spoken("A writes “so”") == "A writes “so”"
        assert spoken("the same word") == "dasselbe Wort"
        assert spoken("") == ""


def test_a_translation_with_a_place_of_its_own_is_not_used() -> None:
    """A catalogue that names what nobody gave cannot break a sentence."""
    with speaking(language(hello="{nobody} grüßt")):
        assert spoken(composed("hello")) == "hello"


def test_a_copy_can_still_be_told() -> None:
    """Copies and those of another process know of what they were made."""
    for copy in (deepcopy(sentence()), pickle.loads(pickle.dumps(sentence()))):  # noqa: S301 - our own
        with speaking(language()):
            assert spoken(copy) == "„so“ schreibt A"


def test_a_name_is_changed_in_what_went_in() -> None:
    """Not in the words around it."""
    named = composed("writes of {name}", name=composed("the {name}", name="writes"))
    assert in_other_words(named, "writes", "Dahl") == "writes of the Dahl"
    assert in_other_words("plain writes", "writes", "Dahl") == "plain Dahl"


@given(words=ANYTHING, other=ANYTHING)
def test_nothing_in_a_value_is_taken_for_a_place(words: str, other: str) -> None:
    """Braces and the like in a quote stand as they are, whatever the language."""
    made = composed("{side} writes {words}", side=words, words=other)
    assert made == f"{words} writes {other}"
    with speaking(language()):
        assert spoken(made) == f"{other} schreibt {words}"
