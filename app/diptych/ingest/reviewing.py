"""An article made anew from its source lines, with the reader's choice of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diptych.model.text import Article


def reviewed(article: Article, keep: Mapping[int, bool]) -> Article:
    """Return the article with lines restored (`True`) or dropped (`False`), by their numbers.

    Lines that are not named stay as they are. Choosing back gives the very article that it was.

    Raises:
        Fault: when there is no line of a number, or no words would be left.
    """
    strange = sorted(keep.keys() - {line.number for line in article.lines})
    if strange:
        raise Fault(
            "The source of “{title}” has no line {line}; nothing was changed, so look at its "
            "lines again.",
            title=article.title,
            line=str(strange[0]),
        )
    lines = tuple(line.kept_or_not(keep.get(line.number, line.keep)) for line in article.lines)
    chosen = replace(article, lines=lines)
    if not chosen.text.strip():
        raise Fault(
            "Nothing of “{title}” would be left; nothing was changed, so keep some line.",
            title=article.title,
        )
    return chosen
