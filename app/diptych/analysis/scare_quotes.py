"""Few words in quotation marks that keep their distance instead of quoting somebody."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.quotation import quotations
from diptych.analysis.quoting import SMALL, Quoting, is_sentence, is_work, words_in
from diptych.analysis.ranges import Ranges, SentenceFinder, united
from diptych.analysis.speech import attributions
from diptych.model.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.quotation import Quotation
    from diptych.analysis.quoting import Introduction
    from diptych.analysis.tree import Tree
    from diptych.language.reading import Reading

SCARE = 4
"""The most words that quotation marks can hold at a distance; longer ones quote somebody."""
NAME = 4
"""The most tokens of a name that others give."""
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
    said = Ranges(united(_said(trees, words)))
    sentence_at = SentenceFinder(reading).at
    for at, quote in enumerate(quotes):
        if not quote.closed or not _is_short(reading, quote, sentence_at(quote.outer.start)):
            continue
        if is_work(reading.text, quote, words) or is_sentence(reading.text, quote):
            continue
        if _is_name(reading, quote):
            continue
        introduction = quoting.introduction(quote)
        if introduction is not None:
            if _given_name(trees[introduction.sentence], introduction, quote, words):
                yield _trimmed(reading.text, quote.inner)
            continue
        if said.around(quote.inner) is not None:
            continue
        if _mentioned(reading.text, quote) or _beside_another(reading.text, at, quotes):
            continue
        yield _trimmed(reading.text, quote.inner)


def _said(trees: Sequence[Tree], words: Lexicon) -> Iterator[Span]:
    """Yield what speakers are said to have said or thought."""
    for tree in trees:
        for attribution in attributions(tree, words):
            mere = attribution.about or attribution.topic
            if attribution.speaker is not None and not mere:
                yield from attribution.contents


def _given_name(tree: Tree, introduction: Introduction, quote: Quotation, words: Lexicon) -> bool:
    """Whether the marks hold a name that others give, without its article: call it a “reform”.

    With the article inside (called it “a long night”) it is what somebody said of it.
    """
    inside = [at for at, token in enumerate(tree.tokens) if quote.inner.contains(token.span)]
    while inside and not tree.token(inside[-1]).text[:1].isalnum():
        inside.pop()
    cue = next((token for token in tree.tokens if token.span == introduction.cue), None)
    if not inside or len(inside) > NAME or cue is None or cue.lemma not in words["name"]:
        return False
    known = all(tree.token(at).pos in {"NOUN", "ADJ", "PUNCT", "VERB"} for at in inside)
    return known and tree.token(inside[-1]).pos == "NOUN"


def _is_short(reading: Reading, quote: Quotation, sentence: int) -> bool:
    """Whether few words stand in the marks, in a running sentence and no headline."""
    inner = quote.inner.of(reading.text)
    if not 1 <= words_in(inner) <= SCARE or inner[-1:] in "!?" or inner[-1:].isspace():
        return False
    paragraph = reading.article.paragraphs[reading.sentences[sentence].paragraph]
    if not paragraph.span.contains(quote.outer):
        return False
    if paragraph.role is Role.QUOTATION:
        return False
    if paragraph.role is Role.HEADLINE and not _before_word(reading.text, quote):
        return False
    whole = reading.sentences[sentence].span.of(reading.text)
    return words_in(whole) > words_in(inner) + 1


def _before_word(text: str, quote: Quotation) -> bool:
    """Whether one word in marks stands before what it describes: ‘failing’ school.

    Other short quotations in headlines tell what somebody says.
    """
    behind = text[quote.outer.end : quote.outer.end + 2]
    before = text[: quote.outer.start].split()[-1:] or [""]
    described = len(behind) > 1 and behind[0] == " " and behind[1].isalpha()
    one = words_in(quote.inner.of(text)) == 1 and before[0][-1:] not in {":", "."}
    following = text[quote.outer.end :].split()[:1]
    return described and one and following[0].lower() not in SMALL


def _is_name(reading: Reading, quote: Quotation) -> bool:
    """Whether the words are a name: every one with a capital (a nickname, a ship, a title)."""
    parts = [part for part in quote.inner.of(reading.text).split() if part[:1].isalpha()]
    return bool(parts) and all(part[0].isupper() for part in parts)


def _mentioned(text: str, quote: Quotation) -> bool:
    """Whether the words are spoken about as words: the word “peace”, known as “the Rock”.

    Words that begin with `I` or `we` are somebody's too.
    """
    if quote.inner.of(text).split()[:1] in (["I"], ["We"], ["we"]):
        return True
    before = text[max(0, quote.outer.start - NEAR) : quote.outer.start].lower().split()[-3:]
    return bool(ABOUT & set(before)) or before[-2:] in (["known", "as"], ["listed", "as"])


def _beside_another(text: str, at: int, quotes: Sequence[Quotation]) -> bool:
    """Whether the quotation goes on with a long one in the same sentence, so is that speaker's."""
    for start, end in pairwise(quotes[max(0, at - 1) : at + 2]):
        other = end if start is quotes[at] else start
        between = text[start.outer.end : end.outer.start]
        apart = len(between) > NEAR or any(mark in between for mark in ".!?\n")
        if words_in(other.inner.of(text)) > SCARE and not apart:
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
