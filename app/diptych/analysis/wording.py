"""Words by which a text keeps its distance from what it names: scare quotes, so-called, alleged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.phrases import Phrases, hyphened, joined
from diptych.analysis.quotation import quotations
from diptych.analysis.quoting import Quoting, is_sentence, is_work, words_in
from diptych.analysis.tree import Tree
from diptych.model.comparison import Wording
from diptych.model.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.quotation import Quotation
    from diptych.language.reading import Reading

DISTANCING = "distancing"
SCARE = 4
"""The most words that quotation marks can hold at a distance; longer ones quote somebody."""
NAMED = frozenset({"compound", "amod", "nmod", "poss", "nummod", "punct", "case", "advmod"})
STOPS = frozenset({",", ".", ";", ":"})
SURE, USUAL = 0.9, 0.7


def distancing(reading: Reading) -> tuple[Wording, ...]:
    """Return the words that an article keeps at a distance, in text order; they don't overlap.

    The span of a scare quote is the words without their marks; `so-called` and its like are
    marked with the noun they stand before. Short quotations that somebody said, whole sentences,
    titles and names are none. Without a parser there are none at all.
    """
    if not reading.parsed:
        return ()
    words, cues = lexicon("voices"), lexicon("distancing")
    trees = [Tree(sentence) for sentence in reading.sentences]
    phrases = Phrases(cues["phrase"])
    marks = [
        *_scare_quotes(reading, trees, words),
        *(mark for tree in trees for mark in _cues(reading, tree, cues, phrases)),
    ]
    found: list[Wording] = []
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if not found or found[-1].span.end <= mark.span.start:
            found.append(mark)
    return tuple(found)


def _scare_quotes(reading: Reading, trees: Sequence[Tree], words: Lexicon) -> Iterator[Wording]:
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    quotes = quotations(reading.text, paragraphs)
    quoting = Quoting(reading, trees, quotes, words)
    for quote in quotes:
        if not quote.closed or not _is_short(reading, quote):
            continue
        if is_work(reading.text, quote, words) or is_sentence(reading.text, quote):
            continue
        if _is_name(reading, quote) or quoting.introduction(quote) is not None:
            continue
        if _mentioned(reading.text, quote) or _beside_another(reading.text, quote, quotes):
            continue
        inner = _trimmed(reading.text, quote.inner)
        rule = "few words in quotation marks that nobody is said to have said"
        yield Wording(reading.side, inner, DISTANCING, rule, USUAL)


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
    before = text[max(0, quote.outer.start - 40) : quote.outer.start].lower().split()[-3:]
    about = {
        "word",
        "words",
        "term",
        "phrase",
        "slogan",
        "nicknamed",
        "named",
        "code-named",
        "codenamed",
        "spelled",
        "reads",
        "means",
        "reading",
        "saying",
        "hashtag",
        "chanting",
        "chanted",
        "password",
        "headline",
        "caption",
        "category",
        "label",
    }
    return bool(about & set(before)) or before[-2:] in (["known", "as"], ["listed", "as"])


def _beside_another(text: str, quote: Quotation, quotes: Sequence[Quotation]) -> bool:
    """Whether the quotation goes on with a long one in the same sentence, so is that speaker's."""
    for other in quotes:
        if other is quote or words_in(other.inner.of(text)) <= SCARE:
            continue
        start, end = sorted((other, quote), key=lambda each: each.outer.start)
        between = text[start.outer.end : end.outer.start]
        if len(between) < SCARE * 10 and not any(mark in between for mark in ".!?\n"):
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


def _cues(reading: Reading, tree: Tree, cues: Lexicon, phrases: Phrases) -> Iterator[Wording]:
    for first, last in phrases.within(tree):
        rule = "a phrase that calls it a mere name or cover"
        yield Wording(reading.side, tree.cover((first, last)), DISTANCING, rule, SURE)
    for at in range(len(tree)):
        word, first, last = hyphened(tree, at)
        if at != last:
            continue
        if word in cues["before_noun"]:
            noun = _noun_behind(tree, last)
            if noun is not None:
                span = joined(tree.token(first).span, _named(tree, last, noun))
                rule = f"“{word}” before what it names"
                yield Wording(reading.side, span, DISTANCING, rule, SURE)
        elif word in cues["adverb"] and tree.token(at).pos == "ADV":
            rule = f"“{word}”: others say so, not the writer"
            yield Wording(reading.side, tree.token(at).span, DISTANCING, rule, SURE)


def _noun_behind(tree: Tree, at: int) -> int | None:
    """Return the noun that the word at `at` stands before, none where it stands before none.

    `alleged` in *prosecutors alleged* and `supposed` in *was supposed to* are verbs.
    """
    token = tree.token(at)
    if token.tag == "VBD" or (token.pos == "VERB" and token.dep not in {"amod", "compound"}):
        return None
    for index in range(at + 1, min(at + 6, len(tree))):
        here = tree.token(index)
        if here.pos in {"NOUN", "PROPN"}:
            after = tree.token(index + 1) if index + 1 < len(tree) else None
            if after is None or after.dep == "case" or after.pos not in {"NOUN", "PROPN"}:
                return index
        elif here.text in STOPS or (here.dep not in NAMED and here.pos not in {"ADJ", "PUNCT"}):
            return None
    return None


def _named(tree: Tree, cue: int, noun: int) -> Span:
    """Return the noun with a short phrase that belongs to it: war on terror."""
    for preposition in tree.children(noun, {"prep"}):
        inner = tree.child(preposition, "pobj")
        if inner is None or preposition != noun + 1 or tree.lower(preposition) not in {"on", "of"}:
            continue
        words = tree.below(inner, {"prep", "relcl", "acl", "appos", "punct"})
        near = words[0] == preposition + 1 and len(words) < SCARE - 1
        if near and words[-1] == inner:
            return tree.cover((cue, inner))
    return tree.cover((cue, noun))
