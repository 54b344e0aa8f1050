"""The appendix: both articles in full, with the words that the program marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import numbered_links
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report.blocks import Block, Heading, Paragraph, Run, Section
from diptych.report.quoting import whole_paragraph

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Span


def texts(comparison: Comparison) -> Section:
    """Return both articles, each paragraph with its number and those of its linked passages."""
    lead = _(
        "Underlined: the words of shared themes, and words that colour what is said. After a "
        "paragraph stand its number and the numbers of its linked passages."
    )
    blocks: list[Block] = [Paragraph((Run(lead),), "about")]
    for side in Side:
        blocks.append(Heading(_("Article {side}").format(side=side)))
        blocks += _article(comparison, side)
    return Section("texts", _("Both articles in full"), tuple(blocks), apart=True)


def _article(comparison: Comparison, side: Side) -> list[Block]:
    marks = _marks(comparison, side)
    links = [(one.link.on(side), one.number) for one in numbered_links(comparison)]
    made: list[Block] = []
    for paragraph in comparison.article(side).paragraphs:
        numbers = [str(number) for span, number in links if span.overlaps(paragraph.span)]
        linked = _(" · linked: {numbers}").format(numbers=", ".join(numbers)) if numbers else ""
        found = [span for span in marks if span.overlaps(paragraph.span)]
        made.append(whole_paragraph(comparison.article(side), side, paragraph.span, found, linked))
    return made


def _marks(comparison: Comparison, side: Side) -> list[Span]:
    terms = [
        term
        for theme in comparison.themes
        if theme.shared
        for one in theme.on(side)
        for term in one.terms
    ]
    return sorted({*terms, *(one.span for one in comparison.wording if one.side is side)})
