"""Anchors as targets of annotations, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.interchange.annotations.reading_json import number, objects, text
from diptych.interchange.annotations.vocabulary import Json, name_of_text
from diptych.model.anchor import Anchor
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.model.text import Article

_AROUND = 32
"""Code points before and behind a quote that tell it from others with the same words."""


@dataclass(frozen=True, slots=True)
class Places:
    """Makes targets of anchors in these articles.

    Without `quotes` a target has the position alone, so that no words of an article are given
    along. Whoever reads it takes them from an article with that digest.
    """

    articles: Sequence[Article]
    quotes: bool = True
    _by_digest: dict[str, Article] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_digest", {one.digest: one for one in self.articles})

    def target(self, anchor: Anchor) -> Json:
        """Return the target of an anchor; it says so where the anchor does not fit."""
        article = self._by_digest.get(anchor.digest)
        fits = article is not None and anchor.fits(article)
        span = anchor.span
        selectors: list[Json] = [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        ]
        if self.quotes:
            around = _around(article.text, span) if article is not None and fits else {}
            quoted = {"type": "TextQuoteSelector", "exact": anchor.quote, **around}
            selectors.insert(0, quoted)
        made: Json = {
            "type": "SpecificResource",
            "source": name_of_text(anchor.digest),
            "diptych:digest": anchor.digest,
            "selector": selectors,
        }
        return made if fits else {**made, "diptych:orphaned": True}

    def whole(self) -> list[str]:
        """Return the articles themselves as targets."""
        return [name_of_text(one.digest) for one in self.articles]

    def anchor(self, target: Mapping[str, object]) -> Anchor:
        """Return the anchor of a target that `target` made.

        Raises:
            ValueError: when it is none such.
        """
        digest = text(target, "diptych:digest")
        selectors = {text(one, "type"): one for one in objects(target, "selector")}
        position = selectors.get("TextPositionSelector", {})
        start, end = number(position, "start"), number(position, "end")
        if start is None or end is None:
            raise ValueError("a place without a position")
        span = Span(start, end)
        quoted = selectors.get("TextQuoteSelector")
        if quoted is not None:
            return Anchor(digest, span, text(quoted, "exact"))
        if target.get("diptych:orphaned"):
            return Anchor(digest, span, "")
        return Anchor(digest, span, self._words(digest, span))

    def passage(self, words: str) -> Anchor | None:
        """Return where these very words stand first in one of the articles, if they do."""
        for article in self.articles:
            start = article.text.find(words)
            if start >= 0:
                return Anchor(article.digest, Span(start, start + len(words)), words)
        return None

    def _words(self, digest: str, span: Span) -> str:
        article = self._by_digest.get(digest)
        inside = article is not None and span.end <= len(article.text)
        return span.of(article.text) if article is not None and inside else ""


def _around(whole: str, span: Span) -> Json:
    around = {
        "prefix": whole[max(0, span.start - _AROUND) : span.start],
        "suffix": whole[span.end : span.end + _AROUND],
    }
    return {name: words for name, words in around.items() if words}
