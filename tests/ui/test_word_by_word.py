"""Linked passages word by word, in the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import (
    Comparison,
    Link,
    LinkKind,
    SameStory,
    Settings,
    Verdict,
)
from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span
from diptych.ui.evidence.blocks import Facing, Text
from diptych.ui.evidence.word_by_word import word_by_word

if TYPE_CHECKING:
    from diptych.ui.evidence.blocks import Block

BEFORE = "Snow fell. "


def linked(a: str, b: str) -> tuple[Comparison, Link]:
    """Return two articles of a short sentence and a linked one."""
    articles = tuple(
        Article((SourceLine(1, BEFORE + text, True, Role.BODY, ""),), Metadata()) for text in (a, b)
    )
    spans = [Span(len(BEFORE), len(article.text)) for article in articles]
    link = Link(spans[0], spans[1], 0.9, LinkKind.PARAPHRASE, (), ())
    made = Comparison(
        method="by hand",
        settings=Settings(),
        articles=articles,  # type: ignore[arg-type]  # two of them
        sentences=((spans[0],), (spans[1],)),
        same_story=SameStory(0.9, Verdict.SAME),
        links=(link,),
    )
    return made, link


def words(blocks: tuple[Block, ...]) -> list[list[str]]:
    """Return the words that face each other, A's first."""
    facing = next(block for block in blocks if isinstance(block, Facing))
    return [[word.text for word in side] for side in facing.rows[0][1:]]


def test_the_words_that_differ_face_each_other_and_lead_to_their_places() -> None:
    """What is common is counted; what differs is named, with its place in the whole article."""
    made, link = linked(
        "The old mill burnt down on Tuesday night.", "The old mill burnt down on Sunday night."
    )
    blocks = word_by_word(made, link)
    assert words(blocks) == [["Tuesday"], ["Sunday"]]
    assert any(isinstance(block, Text) and block.text.startswith("7 words") for block in blocks)
    facing = next(block for block in blocks if isinstance(block, Facing))
    place = facing.rows[0][1][0].span
    assert made.quote(Side.A, place) == "Tuesday"


def test_passages_with_other_words_are_not_taken_apart() -> None:
    """Where hardly a word is common, a list of differences would be both passages."""
    made, link = linked("The old mill burnt down at night.", "Fire took a landmark of the town.")
    assert word_by_word(made, link) == ()


def test_the_same_words_differ_nowhere() -> None:
    """A sentence that stands in both is said to have all its words in common."""
    made, link = linked("The old mill burnt down.", "The old mill burnt down.")
    assert not any(isinstance(block, Facing) for block in word_by_word(made, link))
    assert word_by_word(made, link)
