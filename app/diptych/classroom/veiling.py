"""A pair as it is shown before an attempt: bare of what the program found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.text import Fact, Known

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Article


def bare(comparison: Comparison) -> Comparison:
    """Return the pair without anything that the analysis says of it; the articles stay whole."""
    return replace(
        comparison,
        themes=(),
        links=(),
        actors=(),
        voices=(),
        wording=(),
        contrasts=(),
        absences=(),
        notices=(),
    )


def without_sources(comparison: Comparison, hidden: str) -> Comparison:
    """Return the pair with `hidden` in the place of outlet, author and address.

    What the texts themselves say of them stays where it is.
    """
    first, second = comparison.articles
    return replace(
        comparison, articles=(_without_source(first, hidden), _without_source(second, hidden))
    )


def _without_source(article: Article, hidden: str) -> Article:
    fact = Fact(hidden, Known.FOUND)
    facts = replace(article.metadata, author=fact, publisher=fact, address=fact, source="")
    return replace(article, metadata=facts)
