"""What a reader may choose about a report, and what it does to its content."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diptych.model.notebook import Conclusion, Notebook
from diptych.model.text import Side
from diptych.report.blocks import Chart, Quote, Strips
from diptych.report.content import report_content
from diptych.report.options import USUAL, Part, ReportOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.report.blocks import Block, Report


def ids(report: Report) -> list[str]:
    return [section.id for section in report.sections]


def blocks(report: Report, name: str) -> tuple[Block, ...]:
    return next(section.blocks for section in report.sections if section.id == name)


@pytest.mark.parametrize("part", sorted(USUAL - {Part.MATRIX, Part.QUESTIONS, Part.NOTES}))
def test_a_part_can_be_left_out_and_is_named_as_such(part: Part, pool_pair: Comparison) -> None:
    """Without a part the others stand as before, and the end tells which one is missing."""
    whole = report_content(pool_pair, Notebook())
    title = next(section.title for section in whole.sections if section.id == part)
    made = report_content(pool_pair, Notebook(), ReportOptions(parts=USUAL - {part}))
    assert ids(made) == [one for one in ids(whole) if one != part]
    assert f"Left out of this report by choice: {title}." in json.dumps(
        [repr(one) for one in blocks(made, "limits")], ensure_ascii=False
    )


def test_first_and_last_page_always_stay(pool_pair: Comparison) -> None:
    """Without any part there is still what is said and how it was made."""
    made = report_content(pool_pair, Notebook(), ReportOptions(parts=frozenset()))
    assert ids(made) == ["argument", "limits"]


def test_a_draft_of_the_program_is_called_one(pool_pair: Comparison) -> None:
    """Whose conclusion it is stands above it, and nobody gets the other's."""
    draft = repr(blocks(report_content(pool_pair, Notebook()), "argument"))
    assert "Conclusion, drafted by the program" in draft
    assert "The reader’s conclusion" not in draft
    own = Notebook(conclusion=Conclusion(claim="They mourn different things."))
    written = repr(blocks(report_content(pool_pair, own), "argument"))
    assert "They mourn different things." in written
    assert "drafted" not in written


def test_articles_in_full_are_an_appendix_by_choice(pool_pair: Comparison) -> None:
    """Not one word is lost, added or moved, and only who asks for it gets it."""
    assert "texts" not in ids(report_content(pool_pair, Notebook()))
    made = report_content(pool_pair, Notebook(), ReportOptions(parts=USUAL | {Part.TEXTS}))
    assert ids(made)[-1] == "texts"
    for side in Side:
        printed = [
            "".join(piece.text for piece in block.pieces)
            for block in blocks(made, "texts")
            if isinstance(block, Quote) and block.side is side
        ]
        article = pool_pair.article(side)
        assert printed == [one.span.of(article.text).strip() for one in article.paragraphs]


def drawn(report: Report, kind: type[Chart | Strips]) -> Iterator[Block]:
    for section in report.sections:
        yield from (block for block in section.blocks if isinstance(block, kind))


def test_strips_show_where_a_theme_stands(pool_pair: Comparison) -> None:
    """Each stretch lies inside its article, and words say the same as the drawing."""
    made = report_content(pool_pair, Notebook())
    (strips,) = drawn(made, Strips)
    assert isinstance(strips, Strips)
    for strip in strips.strips:
        for stretches, places in zip(strip.stretches, strip.places, strict=True):
            assert stretches
            assert all(0 <= start < end <= 1 for start, end in stretches)
            assert places in strips.alt
            assert places
        assert strip.name in strips.alt


def test_voices_are_drawn_by_their_words(pool_pair: Comparison) -> None:
    """Who speaks has as many words as the article gives them."""
    made = report_content(pool_pair, Notebook())
    chart = next(block for block in blocks(made, "voices") if isinstance(block, Chart))
    words = {bar.name: bar.shares for bar in chart.bars}
    assert words["Maria Teale"] == (3 + 10, 0)
    assert all(bar.name in chart.alt for bar in chart.bars)


def test_name_and_class_stand_there_only_where_given(pool_pair: Comparison) -> None:
    """A report is anonymous unless somebody puts a name on it."""
    assert report_content(pool_pair, Notebook()).look.reader == ()
    options = ReportOptions(name=" Ada ", group="9b")
    assert report_content(pool_pair, Notebook(), options).look.reader == (
        ("Name", "Ada"),
        ("Class", "9b"),
    )
    only = replace(options, group="")
    assert report_content(pool_pair, Notebook(), only).look.reader == (("Name", "Ada"),)
