"""Subjects told by words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.analysis.by_words.subjects import word_subjects
from diptych.model.text import Side

if TYPE_CHECKING:
    from tests.unit.analysis.conftest import Hear

    from diptych.analysis.by_words.subjects import Subject


def names(subjects: list[Subject], least: int = 2) -> set[str]:
    return {one.name() for one in subjects if sum(one.count(side) for side in Side) >= least}


def test_words_between_which_a_comma_stands_are_no_phrase(hear: Hear) -> None:
    """A phrase is what belongs together, not what happens to follow."""
    text = "Le pont, voiture de luxe.\nLe pont, voiture de sport."
    assert "Pont, voiture" not in names(word_subjects([hear(text, language="fr")]))


def test_names_are_no_subjects_where_capitals_tell_them(hear: Hear) -> None:
    """A person of whom all speak is no theme; the thing that is spoken of is one."""
    text = "Hier le maire Dupont a vu le canal.\nPuis le maire Dupont a fermé le canal."
    assert names(word_subjects([hear(text, language="fr")])) & {"Dupont", "Canal"} == {"Canal"}


def test_verbs_and_little_words_are_no_subjects(hear: Hear) -> None:
    """In Spanish a subject stands behind an article or preposition."""
    text = "El alcalde dijo mucho.\nLa jueza dijo poco.\nEl alcalde dijo nada."
    assert "Dijo" not in names(word_subjects([hear(text, language="es")]))


def test_a_part_of_a_longer_run_is_no_subject_of_its_own(hear: Hear) -> None:
    """Half a Chinese word is no word."""
    text = "海水淡化厂开工。\n海水淡化厂很大。\n居民反对海水淡化厂。"
    found = names(word_subjects([hear(text, language="zh")]))
    assert found == {"海水淡化厂"}


@pytest.mark.parametrize("language", ["", "de", "fr", "ar", "ur", "hi", "zh", "th"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120))
def test_subjects_stand_in_their_sentences(hear: Hear, language: str, text: str) -> None:
    """Whatever the characters, each hit lies inside the sentence that it is told of."""
    reading = hear(text, language=language)
    for subject in word_subjects([reading]):
        for index, spans in subject.hits[Side.A].items():
            sentence = reading.sentences[index].span
            assert all(sentence.start <= one.start < one.end <= sentence.end for one in spans)
