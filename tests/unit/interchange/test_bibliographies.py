"""Sources go out as entries that programs for citations can read."""

from __future__ import annotations

import json

from tests.making.any_notebooks import article

from diptych.interchange.bibliographies import bibtex, csl_json, ris
from diptych.model.text import Fact, Known, Metadata


def said(value: str) -> Fact:
    """Return a fact that was found."""
    return Fact(value, Known.FOUND)


FULL = article(
    "Weir & water",
    metadata=Metadata(
        title=said("Weir & water: 50% {more}"),
        author=said("Ann van der Ade and Bo Berg"),
        publisher=said("River Post"),
        published=said("2020-02-29"),
        address=said("https://river.example/a_b?c=d%20e"),
        language=said("en"),
    ),
)
BARE = article("Nothing is known of this one.")


def test_csl_has_names_and_dates_apart() -> None:
    """Family and given names, a date in numbers; what is not known is not there."""
    full, bare = json.loads(csl_json((FULL, BARE)))
    assert full["author"] == [
        {"family": "van der Ade", "given": "Ann"},
        {"family": "Berg", "given": "Bo"},
    ]
    assert full["issued"] == {"date-parts": [[2020, 2, 29]]}
    assert full["type"] == "article-newspaper"
    assert set(bare) == {"id", "type", "title"}


def test_ris_is_one_tag_a_line() -> None:
    """Each entry begins with its type and ends with ER; a line break in a title makes no tag."""
    odd = article("x", metadata=Metadata(title=said("One\r\nER  - Two")))
    written = ris((FULL, odd)).decode("utf-8")
    lines = written.split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert "AU  - van der Ade, Ann" in lines
    assert "DA  - 2020/02/29" in lines
    assert lines.count("ER  - ") == 2
    assert "TI  - One ER - Two" in lines


def test_bibtex_escapes_what_means_something_there() -> None:
    """Signs of TeX stand as words; braces balance."""
    written = bibtex((FULL, BARE)).decode("utf-8")
    assert r"Weir \& water: 50\% \{more\}" in written
    assert "author = {van der Ade, Ann and Berg, Bo}" in written
    bare = written.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")
    assert "url = {https://river.example/a_b?c=d%20e}" in written
