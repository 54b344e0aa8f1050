"""Which language is spoken, and what is said where it has no words."""

from __future__ import annotations

from threading import Thread

import pytest

from diptych.model.spoken import spoken_row, spoken_value
from diptych.model.translation import (
    catalogue,
    gettext,
    ngettext,
    speaking,
    spoken_language,
    wanted,
)
from diptych_resources import resource

GERMAN = catalogue(resource("i18n"), ["de"])


def test_texts_are_looked_up_where_they_are_shown() -> None:
    """A language is spoken as long as it is chosen, and English before and after."""
    assert gettext("Keep in matrix") == "Keep in matrix"
    with speaking(GERMAN):
        assert spoken_language() == "de"
        assert gettext("Keep in matrix") == "In Matrix behalten"
        assert ngettext("{number} link", "{number} links", 2) == "{number} Verbindungen"
    assert gettext("Keep in matrix") == "Keep in matrix"
    assert spoken_language() == "en"


def test_what_has_no_words_stays_english() -> None:
    """A text that a catalogue lacks is shown as it is written; no text stays no text."""
    with speaking(GERMAN):
        assert gettext("Nobody has translated this") == "Nobody has translated this"
        assert gettext("") == ""


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (["de"], "de"),
        (["de_AT.UTF-8", "fr"], "de"),
        (["de-CH"], "de"),
        (["tlh", "de"], "de"),
        (["en_GB", "de"], "en"),
        (["C", "de"], "en"),
        (["../de"], "en"),
        (["tlh"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_wins(asked: list[str], language: str) -> None:
    """Regions fall back on their language; what is no language finds no catalogue."""
    with speaking(catalogue(resource("i18n"), asked)):
        assert spoken_language() == language


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({"DIPTYCH_LANGUAGE": "de", "LANG": "fr_FR.UTF-8"}, ("de",)),
        ({"LANGUAGE": "de:fr", "LANG": "en_US.UTF-8"}, ("de", "fr")),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "de_DE.UTF-8"}, ("fr_FR.UTF-8",)),
        ({"LANG": "de_DE.UTF-8"}, ("de_DE.UTF-8",)),
        ({"LANGUAGE": "de", "LANG": "C.UTF-8"}, ()),
        ({"LANG": ""}, ()),
        ({}, ()),
    ],
)
def test_the_environment_asks_for_languages(
    environment: dict[str, str], languages: tuple[str, ...]
) -> None:
    """Our own variable wins, then those of the system in their usual order."""
    assert wanted(environment) == languages


def test_another_thread_speaks_its_own_language() -> None:
    """A report in German, made on the side, does not turn the window German."""
    said = []

    def work() -> None:
        with speaking(GERMAN):
            said.append(gettext("Keep"))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert [*said, gettext("Keep")] == ["Behalten", "Keep"]


def test_only_fixed_words_of_the_data_are_translated() -> None:
    """What a reader called a row is never translated, even where the program has that word."""
    with speaking(GERMAN):
        assert spoken_value("strong") == "stark"
        assert spoken_value("Keep") == "Keep"
        assert spoken_row("Linked passages") == "Verbundene Stellen"
        assert spoken_row("Claim") == "Claim"
