"""Few words in quotation marks that keep their distance instead of quoting somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.lexicon import lexicon
from diptych.analysis.quotation import quotations
from diptych.analysis.quoting import Quoting, is_sentence, is_work, words_in
from diptych.analysis.speech import attributions
from diptych.model.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.quotation import Quotation
    from diptych.analysis.tree import Tree
    from diptych.language.reading import Reading

SCARE = 4
"""The most words that quotation marks can hold at a distance; longer ones quote somebody."""
NEAR = 40
"""How many code points before or between quotations are looked at."""
ABOUT = frozenset(
    {"word", "words", "term", "phrase", "slogan", "nicknamed", "named", "code-named", "codenamed"}
    | {"spelled", "reads", "means", "reading", "saying", "hashtag", "chanting", "chanted"}
    | {"password", "headline", "caption", "category", "label", "moniker", "nickname", "motto"}
)
"""Before the marks these show that the words are spoken of as words."""


def scare_quotes(reading: Reading, trees: Sequence[Tree]) -> Iterator[Span]:
    """Yield the words of each scare quote, without their marks, in text order.

    Words that stand in what a speaker is said to have said are that speaker's and yielded not.

    Args:
        reading: the article.
        trees: the parse of each of its sentences.
    """
    words = lexicon("voices")
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    quotes = quotations(reading.text, paragraphs)
    quoting = Quoting(reading, trees, quotes, words)
    said = [
        content
        for tree in trees
        for attribution in attributions(tree, words)
        if attribution.speaker is not None
        for content in attribution.contents
    ]
    for quote in quotes:
        if not quote.closed or not _is_short(reading, quote):
            continue
        if is_work(reading.text, quote, words) or is_sentence(reading.text, quote):
            continue
        if _is_name(reading, quote) or quoting.introduction(quote) is not None:
            continue
        if any(content.contains(quote.inner) for content in said):
            continue
        if _mentioned(reading.text, quote) or _beside_another(reading.text, quote, quotes):
            continue
        yield _trimmed(reading.text, quote.inner)


def _is_short(reading: Reading, quote: Quotation) -> bool:
    """Whether few words stand in the marks, in a running sentence and no headline."""
    inner = quote.inner.of(reading.text)
    if not 1 <= words_in(inner) <= SCARE or inner[-1:] in "!?" or inner[-1:].isspace():
        return False
    paragraph = next(
        (each for each in reading.article.paragraphs if each.span.contains(quote.outer)), None
    )
    if paragraph is None or paragraph.role in {Role.HEADLINE, Role.QUOTATION}:
        return False
    sentence = reading.sentences[reading.sentence_at(quote.outer.start)]
    return words_in(sentence.span.of(reading.text)) > words_in(inner) + 1


def _is_name(reading: Reading, quote: Quotation) -> bool:
    """Whether the words are a name: every one with a capital (a nickname, a ship, a title)."""
    parts = [part for part in quote.inner.of(reading.text).split() if part[:1].isalpha()]
    return bool(parts) and all(part[0].isupper() for part in parts)


def _mentioned(text: str, quote: Quotation) -> bool:
    """Whether the words are spoken about as words: the word “peace”, known as “the Rock”."""
    before = text[max(0, quote.outer.start - NEAR) : quote.outer.start].lower().split()[-3:]
    return bool(ABOUT & set(before)) or before[-2:] in (["known", "as"], ["listed", "as"])


def _beside_another(text: str, quote: Quotation, quotes: Sequence[Quotation]) -> bool:
    """Whether the quotation goes on with a long one in the same sentence, so is that speaker's."""
    for other in quotes:
        if other is quote or words_in(other.inner.of(text)) <= SCARE:
            continue
        start, end = sorted((other, quote), key=lambda each: each.outer.start)
        between = text[start.outer.end : end.outer.start]
        if len(between) < NEAR and not any(mark in between for mark in ".!?\n"):
            return True
    return False


def _trimmed(text: str, span: Span) -> Span:
    """Return the words without the comma or stop that American usage puts inside the marks."""
    start, end = span.start, span.end
    while end > start and text[end - 1] in " ,.;:":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
