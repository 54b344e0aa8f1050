"""How the articles of a pair are cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych.report.citation_style import Style
from diptych.report.citations import citation


def article(title: str, **facts: str) -> Article:
    known = Metadata(title=Fact(title, Known.FOUND))
    for name, value in facts.items():
        fact = {name: Fact(value, Known.FOUND)}
        known = replace(known, **fact)  # type: ignore[arg-type]  # the facts have these names
    line = SourceLine(1, title, keep=True, role=Role.HEADLINE, reason="given")
    return Article((line,), known)


FULL = article(
    "Will the dam hold?",
    author="Ana van der Berg and Li Wei",
    publisher="The Valley Post",
    published="2024-03-09",
    address="https://example.org/dam",
)


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        (
            Style.APA,
            (
                "Berg, A. van der, & Wei, L. (2024, March 9). Will the dam hold? The Valley Post. "
                "https://example.org/dam"
            ),
        ),
        (
            Style.MLA,
            (
                "Berg, Ana van der, and Li Wei. “Will the dam hold?” The Valley Post, 9 Mar. 2024, "
                "https://example.org/dam."
            ),
        ),
        (
            Style.CHICAGO,
            (
                "Berg, Ana van der, and Li Wei. 2024. “Will the dam hold?” The Valley Post, "
                "March 9. https://example.org/dam."
            ),
        ),
    ],
)
def test_each_style_has_its_order(style: Style, wanted: str) -> None:
    """The same article as the three handbooks cite it; the publisher is in italics."""
    made = citation(FULL, style)
    assert made.text == wanted
    assert "The Valley Post" in {one.text for one in made.words if one.italic}
    assert not made.lack()


@pytest.mark.parametrize("style", list(Style))
def test_what_is_missing_is_said(style: Style) -> None:
    """Nothing is made up for an article of which only the title is known."""
    made = citation(article("Rain & <shine> {today} for $2.1bn or $3bn \\ more"), style)
    assert "Rain & <shine> {today} for $2.1bn or $3bn \\ more" in made.text
    assert made.missing == ("author", "publisher", "date")
    assert made.lack() == "not known: author, publisher and date"


def test_capitals_stay_as_the_author_wrote_them() -> None:
    """No style turns Kim Jong-un into Jong-Un."""
    for style in Style:
        assert (
            "When Kim Jong-un met the BBC"
            in citation(article("When Kim Jong-un met the BBC"), style).text
        )
