"""Faults are English for logs and records, and told in the language that is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.translation import catalogue, speaking
from diptych_resources import resource

GERMAN = catalogue(resource("i18n"), ("de",))


def fault() -> Fault:
    """Return one of the program's own, with a name and a part in words of ours."""
    return Fault(
        "{source} is {what}, which cannot be opened; nothing was changed, so open a text file, a "
        "web page or a document, or copy its text into a text file.",
        source=composed("“{words}”", words="a.png"),
        what=composed("a picture"),
    )


def test_its_text_is_english_whatever_is_spoken() -> None:
    """A log or a record says the same on every computer."""
    with speaking(GERMAN):
        assert str(fault()).startswith("“a.png” is a picture, which cannot be opened;")
        assert fault().said == str(fault())


def test_it_is_told_in_the_language_that_is_spoken() -> None:
    """The parts of it, too; names stay."""
    with speaking(GERMAN):
        assert fault().spoken().startswith("„a.png“ ist ein Bild; das lässt sich nicht öffnen.")
    assert fault().spoken() == str(fault())


def test_a_sentence_without_values_may_hold_anything() -> None:
    """Braces in it are no places for values."""
    assert str(Fault("{curly}")) == Fault("{curly}").spoken() == "{curly}"


def test_values_stand_as_their_text() -> None:
    """Paths and the like need not be turned into words first; counts are set apart."""
    told = Fault("{folder} of {number}", folder=Path("a{b}"), number=12_000)
    assert str(told) == "a{b} of 12,000"


def test_a_name_that_means_nothing_to_a_person_can_be_put_right() -> None:
    """The sentence can still be told afterwards."""
    right = Fault("There is no file {name}; {other}", name="tmp7", other="x").with_words(
        "tmp7", "a"
    )
    assert str(right) == "There is no file a; x"
    with pytest.raises(KeyError):
        Fault("{a} and {b}", a="only this")
