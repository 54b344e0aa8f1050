"""Words of an article that a piece of the reader's work hangs on.

An anchor holds the quoted words as well as the span, so that one which no longer fits is seen and
shown as orphaned instead of pointing at other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Article, Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article that a piece of the reader's work hangs on.

    `digest` names the article, `span` counts code points of its text, `quote` are the words.
    """

    digest: str
    span: Span
    quote: str

    def fits(self, article: Article) -> bool:
        """Whether `article` is the anchored one and still says the quoted words there."""
        return article.digest == self.digest and self.span.of(article.text) == self.quote
