"""Hyphens at the ends of printed lines: which belong to the word."""

from __future__ import annotations

import pytest

from diptych.ingest.sheets.hyphens import Vocabulary

DOCUMENT = (
    "The management of the weir-keeper was known to the council.",
    "A twenty-year plan for re-elected members who re-elected nobody.",
    "MillWorks—the firm—was asked, and said nothing.",
)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("the manage-", "ment of it"), "the management of it"),
        (("the weir-", "keeper said"), "the weir-keeper said"),
        (("a com-", "plicated story"), "a complicated story"),
        (("a well-", "meant word"), "a well-meant word"),
        (("the council-", "known rule"), "the council-known rule"),
        (("the Anglo-", "Saxon wheel"), "the Anglo-Saxon wheel"),
        (("a 20-", "year plan"), "a 20-year plan"),
        (("Getreide-", "und Ölmühlen"), "Getreide- und Ölmühlen"),
        (("the wheel –", "it turned"), "the wheel – it turned"),
        (("no hyphen", "at all"), "no hyphen at all"),
        (("re-", "elected again"), "re-elected again"),
        (("the ex-", "change of it"), "the exchange of it"),
        (("the river—", "which is deep"), "the river—which is deep"),
        (("the river", "—which is deep"), "the river—which is deep"),
        (("see www.", "example.com"), "see www.example.com"),
        (("see https://example.com/", "mills"), "see https://example.com/mills"),
        (("the Mill-", "Works again"), "the MillWorks again"),
        (("老码头的", "清晨"), "老码头的清晨"),
        (("강가의", "방앗간"), "강가의 방앗간"),
    ],
)
def test_a_hyphen_goes_unless_it_belongs_to_the_word(lines: tuple[str, ...], joined: str) -> None:
    """What the rest of the document writes decides, then the shape of the two halves."""
    assert Vocabulary.of((*DOCUMENT, *lines)).join(lines) == joined


def test_halves_of_broken_words_are_no_words() -> None:
    """Else every word that is broken twice would look like a compound."""
    lines = ("the hesita-", "tion of it", "the hesita-", "tion again")
    assert Vocabulary.of(lines).join(lines[:2]) == "the hesitation of it"
