"""Loaded wording: how loaded each sentence sounds, and the words that carry it.

Nearness to hand-written loaded and sober sentences tells a loaded sentence better than any list of
words does. Within a sentence a word carries the more, the nearer its own state lies to the loaded
side and the more sober the sentence would sound without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.loaded_sentences import NEAREST, Heard, chance, heard_sentences
from diptych.analysis.prototypes import unit
from diptych.model.comparison import Wording
from diptych.model.composed import composed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.loaded_words import Word
    from diptych.analysis.prototypes import Prototypes
    from diptych.analysis.tree import Tree
    from diptych.language.reading import Encoding, Reading

LOADED = "loaded"
WORD = {
    "direction": 15.0,
    "without it": 70.0,
    "sentence": 0.3,
    "pieces": 0.4,
    "judging": 2.5,
    "leaning": 1.6,
    "at rest": -3.3,
}
"""What makes a word carry the load of its sentence, with its weight."""
SOUNDS_LOADED = 0.35
"""The least loadedness of a sentence in which words are marked that merely report elsewhere."""
JUDGES, LEAST = 0.7, 0.5
"""The least score of a word that hardly ever merely reports, and of any that is marked."""
MANY = 3
"""More words of a list, or pieces of a word, than this say no more."""
SAYING = frozenset(
    {"accuse", "argue", "believe", "call", "claim", "describe", "say", "tell", "think", "write"}
)
GIVEN = frozenset({"ccomp", "oprd", "prep", "advcl"})
"""Relations under which the words of a verb of saying are somebody else's."""


def loadedness(reading: Reading, prototypes: Prototypes) -> tuple[float, ...]:
    """Return how loaded each sentence sounds, 0-1, rounded to four places.

    Empty where the article's language has no parser or no encoder.
    """
    return tuple(heard.score for heard in heard_sentences(reading, prototypes))


def loaded(reading: Reading, heard: Sequence[Heard], prototypes: Prototypes) -> tuple[Wording, ...]:
    """Return the words that judge what they tell, in text order; `heard` are the sentences.

    None between quotation marks and none in a name. Words that hardly ever merely report are marked
    anywhere, others only where they carry the load of a sentence that sounds loaded.
    """
    return tuple(
        Wording(reading.side, one.tree.cover((word.first, word.last)), LOADED, rule, score)
        for one, encoding in zip(heard, reading.encodings, strict=bool(heard))
        for word, rule, score in _marked(one, encoding, prototypes)
    )


def _marked(
    heard: Heard, encoding: Encoding, prototypes: Prototypes
) -> Iterator[tuple[Word, str, float]]:
    """Yield the words of a sentence that are marked, each with its rule and score."""
    candidates = [
        word
        for word in heard.words
        if word.judging or (heard.score >= SOUNDS_LOADED and not word.plain)
    ]
    if not candidates:
        return
    logits = _carried(heard, candidates, encoding, prototypes)
    for word, logit in zip(candidates, logits, strict=True):
        score = max(chance(logit), JUDGES if word.judging else 0.0)
        if score >= LEAST:
            yield word, _rule(heard.tree, word), score


def _carried(
    heard: Heard, words: Sequence[Word], encoding: Encoding, prototypes: Prototypes
) -> list[float]:
    """Return the log odds that each word carries the load of its sentence."""
    places = [encoding.pieces_of(heard.tree.cover((word.first, word.last))) for word in words]
    total = encoding.states.sum(axis=0)
    own = np.array([encoding.states[at.start : at.stop].sum(axis=0) for at in places])
    whole = prototypes.nearness(unit(total[None]), "wording.loaded", NEAREST)
    without = prototypes.nearness(unit(total - own), "wording.loaded", NEAREST)
    direction = unit(own) @ prototypes.direction("wording.sober", "wording.loaded")
    return [
        WORD["direction"] * float(along)
        + WORD["without it"] * float(lost)
        + WORD["sentence"] * heard.logit
        + WORD["pieces"] * min(MANY, len(at))
        + WORD["judging"] * word.judging
        + WORD["leaning"] * word.leaning
        + WORD["at rest"]
        for word, at, along, lost in zip(words, places, direction, whole - without, strict=True)
    ]


def _rule(tree: Tree, word: Word) -> str:
    if word.judging:
        told = composed("“{word}” judges what it tells", word=word.written)
    else:
        told = composed(
            "the sentence sounds loaded, and “{word}” carries part of it", word=word.written
        )
    if _given(tree, word.last):
        return composed("{why}, as somebody is said to say", why=told)
    return told


def _given(tree: Tree, at: int) -> bool:
    """Whether a word stands in what a verb of saying reports."""
    while tree.token(at).head != at:
        label, at = tree.token(at).dep, tree.token(at).head
        if label in GIVEN and tree.token(at).lemma in SAYING:
            return True
    return False
