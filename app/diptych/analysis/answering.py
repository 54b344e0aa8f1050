"""Which sentences of an article answer a question.

In English a sentence is asked by meaning: half of the score is the cosine of both sentence
vectors, half how well the question's word pieces, rare ones first, are matched in the sentence. In
other languages it is asked by words: the share of the question's telling words that it has.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.stopwords import stopwords_of
from diptych.language.words import Stemmer, is_unspaced, words_in
from diptych.model.answer import Answer
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Encoding
    from diptych.model.text import Side

LEAST = 0.4
"""Under this score nothing is called an answer. Set on questions to our own pairs: of 55 sides that
answer a question 6 then stay silent, of 27 that do not 2 say something."""
LEAST_WORDS = 0.5
"""The same where words alone are compared: half of what is asked for has to be there."""
MOST = 3
"""So many answers are worth a look on each side; more would be a list to search again."""
_NUMBER_ADDS = 0.1
_ASKS_NUMBER = re.compile(
    r"\W*(?:how (?:many|much|far|long|often|old|large|high|tall)|when)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|thousand|million|billion|half|third|quarter|january|february|march|april|june|july|august"
    r"|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The sentences of one side that a question is put to; `spans` lie in `text`."""

    side: Side
    text: str
    spans: tuple[Span, ...]


def by_meaning(
    question: str,
    meaning: Encoding,
    asked: Asked,
    encodings: Sequence[Encoding],
    frequencies: Frequencies,
) -> tuple[Answer, ...]:
    """Return the sentences that answer an English question, the best first.

    Args:
        question: the words of the question.
        meaning: its encoding.
        asked: the sentences it is put to.
        encodings: theirs, in the same order.
        frequencies: how common word pieces are.
    """
    weights = np.array([frequencies.piece_weight(piece) for piece in meaning.pieces])
    wants_number = _ASKS_NUMBER.match(question) is not None
    ranked = []
    for span, encoding in zip(asked.spans, encodings, strict=True):
        matched = (meaning.states @ encoding.states.T).max(axis=1)
        covered = float(matched @ weights / weights.sum())
        score = (float(meaning.vector @ encoding.vector) + covered) / 2
        # A number makes a sentence the better answer, but no answer of what is none.
        has_number = wants_number and _NUMBER.search(span.of(asked.text)) is not None
        answer = Answer(asked.side, span, round(min(max(score, 0.0), 1.0), 4))
        ranked.append((answer, answer.score + _NUMBER_ADDS * has_number))
    return _best(ranked, LEAST)


def by_words(question: str, language: str, asked: Asked) -> tuple[Answer, ...]:
    """Return the sentences that have most of a question's words, in any inflection, best first.

    `language` is a BCP 47 tag; words that few sentences have count more.
    """
    sentences = [telling(asked.text, span, language) for span in asked.spans]
    found_in = Counter(stem for stems in sentences for stem in stems)
    wanted = telling(question, Span(0, len(question)), language)
    # Words of asking (*combien*) are nowhere in the text and must not outweigh those that are.
    weights = {
        one: math.log((len(sentences) + 1) / (max(found_in[one], 1) + 0.5)) for one in wanted
    }
    total = math.fsum(weights.values())
    if total <= 0:
        return ()
    answers = []
    for span, stems in zip(asked.spans, sentences, strict=True):
        there = math.fsum(weights[one] for one in wanted & stems)
        answer = Answer(asked.side, span, round(there / total, 4))
        answers.append((answer, answer.score))
    return _best(answers, LEAST_WORDS)


def telling(text: str, span: Span, language: str) -> frozenset[str]:
    """Return the stems of the words inside `span` that are no little words.

    Where a script has no spaces these are pairs of characters.
    """
    primary = language.partition("-")[0].lower()
    stemmer, little = Stemmer(primary), stopwords_of(primary)
    spans = words_in(text, span)
    stems = set()
    for place, word in enumerate(spans):
        if not is_unspaced(word.of(text)):
            if word.of(text).lower() not in little:
                stems.add(stemmer.stem(word.of(text)))
        elif place + 1 < len(spans) and spans[place + 1].start == word.end:
            stems.add(text[word.start : spans[place + 1].end])
    return frozenset(stems)


def _best(ranked: Sequence[tuple[Answer, float]], least: float) -> tuple[Answer, ...]:
    """Return the first of what scores enough, by rank."""
    enough = [(answer, rank) for answer, rank in ranked if answer.score >= least]
    enough.sort(key=lambda one: (-one[1], one[0].span))
    return tuple(answer for answer, _rank in enough[:MOST])
