"""Cues on the surface of a sentence that it judges or merely reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.analysis.lexicon import Lexicon
    from diptych.analysis.ranges import Ranges
    from diptych.language.reading import Sentence

CUES = {
    "strong": 1.0,
    "leaning": 0.6,
    "numbers": -4.0,
    "reporting": -0.6,
    "quoted": -0.5,
    "emphatic": 0.4,
    "suffixes": 3.0,
    "modifiers": 2.0,
}
"""Each cue with its weight."""
CLASSES = {"ADV": "adverb", "ADJ": "adjective", "NOUN": "noun", "VERB": "verb"}
REPORTING = frozenset({"say", "accord", "tell", "report", "announce", "state", "add"})
SHORT = 4
SUFFIXES = ("ist", "ism", "ous", "ical", "phobic", "ly")


def cues(sentence: Sentence, quoted: Ranges, words: Lexicon) -> tuple[float, ...]:
    """Return the value of each cue in `CUES`, in its order."""
    own = [token for token in sentence.tokens if not quoted.touching(token.span)]
    count = max(1, len(sentence.tokens))

    def share(truths: list[bool]) -> float:
        return sum(truths) / count

    lists = [(CLASSES.get(token.pos, ""), token) for token in own]
    strong = [bool(kind) and token.lemma in words[kind] for kind, token in lists]
    leaning = [bool(kind) and token.lemma in words[f"leaning.{kind}"] for kind, token in lists]
    return (
        min(2, sum(strong)),
        min(3, sum(leaning)),
        share([any(letter.isdigit() for letter in token.text) for token in sentence.tokens]),
        float(any(token.lemma in REPORTING for token in own)),
        1 - len(own) / count,
        float(any(token.text in {"!", "?"} for token in own)),
        share([token.text.lower().endswith(SUFFIXES) for token in own if len(token.text) > SHORT]),
        share([token.pos in {"ADJ", "ADV"} for token in own]),
    )
