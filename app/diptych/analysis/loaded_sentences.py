"""How loaded each sentence of an article sounds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.loaded_words import LoadedWords, Word
from diptych.analysis.quotation import quotations
from diptych.analysis.ranges import Ranges
from diptych.analysis.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading

NEAREST = 10
"""How many prototype sentences of a kind count: the nearest."""
SENTENCE = {
    "nearness": 18.0,
    "judging words": 1.5,
    "leaning words": 0.2,
    "numbers": -2.0,
    "somebody is cited": -0.6,
    "exclaims or asks": 0.5,
    "adjectives and adverbs": 2.0,
    "at rest": -4.4,
}
"""What makes a sentence sound loaded, with its weight; numbers and modifiers are shares."""
SOBER = 0.15
"""How much of the nearness to sober sentences is taken off: it mostly tells the subject."""
MANY = 3
"""More words of a list than this say no more."""
CITING = frozenset({"say", "accord", "tell", "report", "announce", "state", "add"})


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence with its words that nobody is quoted with, and how loaded it sounds."""

    tree: Tree
    words: tuple[Word, ...]
    logit: float

    @property
    def score(self) -> float:
        """The loadedness, 0-1, rounded to four places."""
        return chance(self.logit)


def heard_sentences(reading: Reading, prototypes: Prototypes) -> list[Heard]:
    """Return the sentences of an article as they sound.

    None where the article's language has no parser or no encoder.
    """
    if not reading.parsed or not reading.encodings:
        return []
    vectors = np.array([encoding.vector for encoding in reading.encodings])
    near = prototypes.nearness(vectors, "wording.loaded", NEAREST)
    near -= SOBER * prototypes.nearness(vectors, "wording.sober", NEAREST)
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    quoted = Ranges(quote.outer for quote in quotations(reading.text, paragraphs))
    lists = LoadedWords()
    found = []
    for sentence, nearness in zip(reading.sentences, near, strict=True):
        tree = Tree(sentence)
        words = tuple(
            word
            for word in lists.within(tree)
            if not quoted.touching(tree.cover((word.first, word.last)))
        )
        found.append(Heard(tree, words, _logit(tree, words, quoted, float(nearness))))
    return found


def _logit(tree: Tree, words: Sequence[Word], quoted: Ranges, nearness: float) -> float:
    own = [token for token in tree.tokens if not quoted.touching(token.span)]
    count = max(1, len(tree))
    values = {
        "nearness": nearness,
        "judging words": min(MANY, sum(word.judging for word in words)),
        "leaning words": min(MANY, sum(word.leaning for word in words)),
        "numbers": sum(any(map(str.isdigit, one.text)) for one in tree.tokens) / count,
        "somebody is cited": any(token.lemma in CITING for token in own),
        "exclaims or asks": any(token.text in {"!", "?"} for token in own),
        "adjectives and adverbs": sum(one.pos in {"ADJ", "ADV"} for one in own) / count,
        "at rest": 1.0,
    }
    return sum(weight * values[name] for name, weight in SENTENCE.items())


def chance(logit: float) -> float:
    """Return log odds as a chance, 0-1, rounded to four places."""
    return round(1 / (1 + math.exp(-logit)), 4)
