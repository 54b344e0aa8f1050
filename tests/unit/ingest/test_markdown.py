"""Text that is written in Markdown loses its marks and keeps what they say; other text is kept."""

from __future__ import annotations

import pytest

from diptych.ingest.importer import read_text
from diptych.model.text import Role

PAPER = """# The orchard that moved uphill

*Apples ripen three weeks earlier than they did, and growers follow the cold.*

By Solveig Amundsen

The oldest apple trees of the valley stand in the **lower** orchard, and nobody picks them now.

## A cooler slope

> "My father would not believe where the apples grow," said Hanne Moe, who planted the new rows.

The new orchard stands [four hundred metres](https://apples.example/map) higher than the old one.

---

The apples of the valley will be sold at the autumn market, as they have been for ninety years.
"""


def test_marks_become_roles_and_leave_the_text() -> None:
    """Headline, standfirst, subhead and quotation come from the marks; the words stay."""
    article = read_text(PAPER, "orchard.md")
    roles = [line.role for line in article.lines if line.keep]
    assert roles == [
        Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.SUBHEAD, Role.QUOTATION, Role.BODY,
        Role.BODY,
    ]  # fmt: skip
    assert not set("#*>[]") & set(article.text)
    assert "the lower orchard" in article.text
    assert "stands four hundred metres higher" in article.text
    assert article.title == "The orchard that moved uphill"


def test_the_reason_says_that_marks_were_taken_off() -> None:
    """A reader sees why a line differs from the source."""
    article = read_text(PAPER, "orchard.md")
    changed = [line for line in article.lines if line.text not in PAPER.splitlines()]
    assert changed
    assert all("marks of Markdown taken off" in line.reason for line in changed)


def test_a_ruled_line_is_no_text() -> None:
    """A rule between two parts is left out, the parts are not."""
    article = read_text(PAPER, "orchard.md")
    assert [line.text for line in article.left_out] == ["By Solveig Amundsen", "---"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The price is five crowns* for each kilogram of apples, and ten for a basket of them.",
        "He called the frost a f*** nuisance, and the mayor did not disagree with it.",
        "A #harvest sign hangs over the gate, and a sign that says # 12 hangs over the barn.",
        "The grower wrote 2 * 3 * 4 on the wall of the barn and counted the baskets again.",
    ],
)
def test_signs_in_ordinary_text_stay(sentence: str) -> None:
    """An asterisk or a number sign alone makes no Markdown."""
    text = f"The orchard that moved uphill\n\n{sentence}\n\nThe apples will be sold in the autumn."
    assert sentence in read_text(text, "orchard.txt").text
