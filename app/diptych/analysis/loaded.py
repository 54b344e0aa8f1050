"""Loaded wording: how loaded each sentence sounds, and the words that carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.loaded_cues import CUES, cues
from diptych.analysis.phrases import hyphened
from diptych.analysis.quotation import quotations
from diptych.analysis.ranges import Ranges
from diptych.analysis.tree import Tree
from diptych.model.comparison import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading
    from diptych.model.text import Span

LOADED = "loaded"
CLASSES = {"ADV": "adverb", "ADJ": "adjective", "NOUN": "noun", "VERB": "verb"}
NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
SOUNDS_LOADED = 0.5
"""The least loadedness of a sentence in which words are marked that merely report elsewhere."""


def loadedness(reading: Reading, prototypes: Prototypes) -> tuple[float, ...]:
    """Return how loaded each sentence sounds, 0-1, rounded to four places.

    Nearness to loaded and away from sober prototype sentences, weighed with cues on the surface.
    Empty where the article's language has no parser or no encoder.
    """
    if not reading.parsed or not reading.encodings:
        return ()
    vectors = np.array([encoding.vector for encoding in reading.encodings])
    near = prototypes.nearness(vectors, "wording.loaded", 10)
    near -= 0.5 * prototypes.nearness(vectors, "wording.sober", 40)
    quoted = _quoted(reading)
    words = lexicon("loaded")
    found = []
    for sentence, nearness in zip(reading.sentences, near, strict=True):
        values = cues(sentence, quoted, words)
        total = 8.0 * float(nearness) + sum(
            w * v for w, v in zip(CUES.values(), values, strict=True)
        )
        found.append(round(1 / (1 + float(np.exp(-total))), 4))
    return tuple(found)


def loaded(reading: Reading, prototypes: Prototypes) -> tuple[Wording, ...]:
    """Return the words that judge what they tell, in text order.

    Only the writer's own: none between quotation marks, none in a name. Words that merely report
    in other sentences are marked only in a sentence that sounds loaded.
    """
    words = lexicon("loaded")
    quoted = _quoted(reading)
    return tuple(
        Wording(reading.side, span, LOADED, rule, score)
        for sentence, score in zip(reading.sentences, loadedness(reading, prototypes), strict=False)
        for span, rule in _judging(Tree(sentence), words, loaded=score >= SOUNDS_LOADED)
        if not quoted.touching(span)
    )


def _quoted(reading: Reading) -> Ranges:
    """Return the quotations of an article with their marks."""
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    return Ranges(quote.outer for quote in quotations(reading.text, paragraphs))


def _judging(tree: Tree, words: Lexicon, *, loaded: bool) -> Iterator[tuple[Span, str]]:
    for at, token in enumerate(tree.tokens):
        word, first, last = hyphened(tree, at)
        kind = CLASSES.get(token.pos, "")
        if at != last or not kind or token.entity in NAMES:
            continue
        if token.text[0].isupper() and at > 0:
            continue
        forms = {word} if first < last else {word, token.lemma}
        if forms & words[kind]:
            yield tree.cover((first, last)), f"“{word}” judges what it tells"
        elif loaded and forms & words[f"leaning.{kind}"]:
            yield tree.cover((first, last)), f"“{word}” colours a sentence that sounds loaded"
