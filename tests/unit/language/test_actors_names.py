"""When two spellings are one name, and what the word lists know of states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.language.gazetteer import Form, Gazetteer, load_gazetteer, words_of
from diptych.language.variants import initials, misspelt, same_person


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald J. Trump"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("J. Smith", "John Smith"),
        ("Viktor Orbán", "Viktor Orban"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    """Initials, middle names, hyphens and accents make no second person."""
    a, b = words_of(one), words_of(other)
    assert a == b or same_person(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Donald Trump", "Ivanka Trump"),
        ("Maria Lopez", "Mario Lopez"),
        ("Daniel Silva", "Daniela Silva"),
        ("John Smith", "Joan Smith"),
    ],
)
def test_two_persons_stay_two(one: str, other: str) -> None:
    """Neither a shared surname nor a likeness of names makes one person of two."""
    a, b = words_of(one), words_of(other)
    assert not same_person(a, b)
    assert not misspelt(a, b)


def test_a_letter_lost_is_a_misspelling() -> None:
    """One letter too few inside a longer name is a slip, in a short name another name."""
    assert misspelt(words_of("Iman Khan"), words_of("Imran Khan"))
    assert not misspelt(words_of("Lee"), words_of("Leee"))


@given(st.lists(st.text("abcdefg", min_size=1, max_size=6), min_size=1, max_size=3))
def test_likeness_has_no_direction(words: list[str]) -> None:
    """Which of two names is looked at first never matters, and no name misspells itself."""
    name = tuple(words)
    longer = (*name[:-1], f"{name[-1][:1]}x{name[-1][1:]}")
    assert misspelt(name, longer) == misspelt(longer, name)
    assert not misspelt(name, name)
    assert same_person(name, longer) == same_person(longer, name)


def test_states_by_name_people_and_seat(gazetteer: Gazetteer) -> None:
    """Names, short forms, peoples and capitals lead to the same state, whatever the dots."""
    expected = {
        "U.S.": Form.NAME,
        "USA": Form.NAME,
        "United States": Form.NAME,
        "American": Form.PEOPLE,
        "Washington": Form.SEAT,
    }
    for spelling, form in expected.items():
        assert gazetteer.state(words_of(spelling)) == ("United States", form)
    assert gazetteer.state(words_of("George Washington")) is None


def test_initials() -> None:
    """Little words leave no letter in a short form."""
    assert initials(words_of("Federal Bureau of Investigation")) == "fbi"
