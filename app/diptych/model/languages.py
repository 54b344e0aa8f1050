"""In which languages two articles are, and what cannot be said of them because of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Verdict

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Article


def language_of(article: Article) -> str:
    """Return the primary language subtag (`ur` of `ur-PK`), `""` where it is unknown."""
    return (article.metadata.language.value or "").split("-")[0].lower()


def parted_by_language(comparison: Comparison) -> bool:
    """Whether nothing was found in common only because the articles are in two languages.

    Words are compared within a language: that such a pair tells two stories, nobody knows.
    """
    first, second = (language_of(article) for article in comparison.articles[:2])
    different = comparison.same_story.verdict is Verdict.DIFFERENT
    return different and bool(first and second) and first != second
