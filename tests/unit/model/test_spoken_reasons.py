"""Why a line was kept or left out is stored in English and shown in the language of the window."""

from __future__ import annotations

import pytest

from diptych.ingest.importer import read_text
from diptych.model.spoken_reasons import spoken_reason
from diptych.model.translation import catalogue, speaking
from diptych_resources import resource

GERMAN = catalogue(resource("i18n"), ("de",))


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("running text", "laufender Text"),
        (
            "names the publisher, and no other line is a headline",
            "nennt den Herausgeber, und keine andere Zeile ist eine Überschrift",
        ),
        (
            "a caption, though it leads elsewhere; 2 invisible characters removed",
            "eine Bildunterschrift, allerdings: führt anderswohin; 2 unsichtbare Zeichen entfernt",
        ),
        (
            "a caption, though it is a note on the author",
            "eine Bildunterschrift, allerdings: eine Angabe zur Person",
        ),
        ("states the publisher", "nennt: Herausgeber"),
        (
            "the file is called .pdf but is a web page (HTML); it was read as that",
            "die Datei heißt .pdf, ist aber eine Webseite (HTML); sie wurde so gelesen",
        ),
        ("what nobody ever said, of anything", "what nobody ever said, of anything"),
        ("", ""),
    ],
)
def test_each_phrase_is_said_by_itself(stored: str, said: str) -> None:
    """One behind the other, names and figures as they are; the unknown stays."""
    assert spoken_reason(stored) == stored
    with speaking(GERMAN):
        assert spoken_reason(stored) == said


def test_the_reasons_of_an_article_are_said_in_german() -> None:
    """None of them is left in English."""
    text = (
        "Home | News | Sport\n\nThe weir at Tarn is closed\n\nBy Ines Falk\n\n3 May 2021\n\n"
        + "The weir at Tarn was closed on Monday, the council said, because its gates leak.\n\n" * 3
        + "It will open again in June, when the river is low enough for divers to work there.\n\n"
        "Read more: What a weir is for\n\nShare this article\n\n© The Tarn Post\n"
    )
    lines = read_text(text, "weir.txt").lines
    assert any(not line.keep for line in lines)
    with speaking(GERMAN):
        english = {line.reason for line in lines if spoken_reason(line.reason) == line.reason}
    assert english == set()
