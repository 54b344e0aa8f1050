"""Words that keep at a distance what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.phrases import Phrases, hyphened, joined
from diptych.analysis.quotation import quotations
from diptych.analysis.ranges import Ranges
from diptych.analysis.scare_quotes import scare_quotes
from diptych.analysis.speech import said
from diptych.analysis.tree import Tree
from diptych.model.comparison import Wording
from diptych.model.composed import composed
from diptych.model.text import Span
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Reading

DISTANCING = "distancing"
SO_CALLED = "so-called"
"""Who says this keeps a distance, the writer or somebody quoted."""
VOUCHES = later("says so without the writer’s vouching for it")
"""What the rule of a verb such as `claim` ends with."""
COVER = later("a phrase that calls it a mere name or cover")
NAMED = frozenset({"compound", "amod", "nmod", "poss", "nummod", "punct", "case", "advmod"})
CLOSE = 3
"""A phrase behind a noun shorter than this belongs to its name: war on terror."""
STOPS = frozenset({",", ".", ";", ":"})
SURE, USUAL, DOUBTFUL = 0.9, 0.7, 0.6


def distancing(reading: Reading) -> tuple[Wording, ...]:
    """Return the words that an article keeps at a distance, in text order; they don't overlap.

    The span of a scare quote is the words without their marks; `so-called` and its like are
    marked with the noun they stand before. Short quotations that somebody said, whole sentences,
    titles and names are none, nor are the cues in somebody's quoted words. Without a parser there
    are none at all.
    """
    if not reading.parsed or not reading.sentences:
        return ()
    cues = lexicon("distancing")
    trees = [Tree(sentence) for sentence in reading.sentences]
    phrases = Phrases(cues["phrase"])
    outer = _quoted(reading)
    scare = later("few words in quotation marks that nobody is said to have said")
    marks = [
        *(
            Wording(reading.side, span, DISTANCING, scare, USUAL)
            for span in scare_quotes(reading, trees)
        ),
        *(
            mark
            for tree in trees
            for mark in _cues(reading, tree, cues, phrases, outer)
            if outer.around(mark.span) is None or SO_CALLED in mark.span.of(reading.text).lower()
        ),
    ]
    found: list[Wording] = []
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if not found or found[-1].span.end <= mark.span.start:
            found.append(mark)
    return tuple(found)


def _quoted(reading: Reading) -> Ranges:
    """Return the quotations of an article with their marks."""
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    return Ranges(quote.outer for quote in quotations(reading.text, paragraphs))


def _cues(
    reading: Reading, tree: Tree, cues: Lexicon, phrases: Phrases, quoted: Ranges
) -> Iterator[Wording]:
    for first, last in phrases.within(tree):
        yield Wording(reading.side, tree.cover((first, last)), DISTANCING, COVER, SURE)
    for at in range(len(tree)):
        word, first, last = hyphened(tree, at)
        if at != last:
            continue
        noun = _noun_behind(tree, last) if word in cues["before_noun"] else None
        if noun is not None:
            span = joined(tree.token(first).span, _named(tree, last, noun))
            for at_quote in quoted.touching(span):
                if quoted.spans[at_quote].start >= span.start:
                    span = Span(span.start, max(span.end, quoted.spans[at_quote].end))
            rule = composed("“{word}” before what it names", word=word)
            yield Wording(reading.side, span, DISTANCING, rule, SURE)
        elif word in cues["adverb"] and tree.token(at).pos == "ADV":
            rule = composed("“{word}”: others say so, not the writer", word=word)
            yield Wording(reading.side, tree.token(at).span, DISTANCING, rule, SURE)
        elif tree.token(at).lemma in cues["say"] and _claims(tree, at):
            rule = composed("“{word}”: {why}", word=word, why=composed(VOUCHES))
            yield Wording(reading.side, tree.token(at).span, DISTANCING, rule, DOUBTFUL)
        elif word == "supposed" and _meant_to(tree, at):
            span = tree.cover((at, at + 1))
            rule = composed("“supposed to” {why}", why=composed(VOUCHES))
            yield Wording(reading.side, span, DISTANCING, rule, DOUBTFUL)


def _claims(tree: Tree, at: int) -> bool:
    """Whether somebody else claims that something is so; the writer and readers don't count."""
    token = tree.token(at)
    if token.pos != "VERB" or not said(tree, at):
        return False
    clauses = tree.children(at, {"ccomp"})
    opened = token.dep in {"relcl", "parataxis"} or tree.token(token.head).dep == "relcl"
    return bool(clauses) or (opened and tree.child(at, "dobj") is None)


def _meant_to(tree: Tree, at: int) -> bool:
    """Whether something is supposed to be so now, which the writer leaves to those who suppose."""
    if at + 1 >= len(tree) or tree.lower(at + 1) != "to" or tree.token(-1).text == "?":
        return False
    subject = tree.child(at, "nsubjpass", "nsubj")
    now = any(tree.lower(aux) in {"is", "are"} for aux in tree.children(at, {"aux", "auxpass"}))
    return now and subject is not None and tree.lower(subject) not in {"i", "we", "you", "what"}


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
        near = words[0] == preposition + 1 and len(words) < CLOSE
        if near and words[-1] == inner:
            return tree.cover((cue, inner))
    return tree.cover((cue, noun))
