"""Different names and labels of one actor, within an article and across articles."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from diptych.analysis.portraits import portraits
from diptych.language.actors import find_actors
from diptych.language.things import find_things
from diptych.model.text import Side, Span
from diptych.workflow.knowledge import general_nouns
from evaluation.groups import Groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from diptych.language.reading import Reading
    from evaluation.readings import Readings
    from evaluation.rows import Row

NAMING = frozenset({"apposition", "epithet", "title"})
"""Labels that stand for the actor as a name does; the others describe it."""

Word = tuple[int, int]
"""A sentence of an article and one of its tokens, both as the program cuts them."""


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield for each article which of the given mentions mean the same.

    The articles of an event are compared two by two, as the program does; what any comparison
    holds for one actor is one across all of them.
    """
    for row in rows:
        articles = row["articles"]
        read = [readings.given(one["sentences"], Side.A) for one in articles]
        groups: Groups[tuple[int, Word]] = Groups()
        for first, second in combinations(range(len(articles)), 2):
            for words in _actors((read[first], replace(read[second], side=Side.B))):
                places = [((first, second)[side], word) for side, word in words]
                for one, other in pairwise(places):
                    groups.join(one, other)
        for number, article in enumerate(articles):
            stands_for = [groups.of((number, head)) for head in _heads(article, read[number])]
            clusters = [f"{at}-{sentence}-{token}" for at, (sentence, token) in stands_for]
            yield {"id": article["id"], "clusters": clusters}


def _actors(pair: tuple[Reading, Reading]) -> list[list[tuple[int, Word]]]:
    """Return for each actor of a pair the words that mean it, each with its side (0 or 1).

    A word means one actor only, and a name comes before a label.
    """
    named = find_actors(pair)
    mentioned = (*named, *find_things(pair, named, general_nouns()))
    meant: dict[tuple[int, Word], int] = {}
    for number, actor in enumerate(mentioned):
        for side, reading in enumerate(pair):
            for mention in actor.on(reading.side):
                for token in mention.tokens:
                    meant.setdefault((side, (mention.sentence, token)), number)
    for number, drawn in enumerate(portraits(pair, mentioned)):
        for side, reading in enumerate(pair):
            for label in drawn.on(reading.side).labels:
                if label.kind in NAMING:
                    meant.setdefault((side, _head(reading, label.span)), number)
    found: list[list[tuple[int, Word]]] = [[] for _ in mentioned]
    for word, number in meant.items():
        found[number].append(word)
    return found


def _heads(article: Row, reading: Reading) -> list[Word]:
    """Return the head of each given mention."""
    places = [
        _spans(tokens, sentence.span, reading.text)
        for tokens, sentence in zip(article["tokens"], reading.sentences, strict=True)
    ]
    heads = []
    for mention in article["mentions"]:
        words = places[mention["sent"]][mention["start"] : mention["end"]]
        heads.append(_head(reading, Span(words[0].start, words[-1].end)))
    return heads


def _spans(words: Sequence[str], within: Span, text: str) -> list[Span]:
    """Return where the given tokens stand in the sentence; what is not found has no length."""
    found = []
    position = within.start
    for word in words:
        start = text.find(word, position, within.end)
        span = Span(start, start + len(word)) if start >= 0 else Span(position, position)
        position = span.end
        found.append(span)
    return found


def _head(reading: Reading, span: Span) -> Word:
    """Return the first word in the span that hangs on none in it."""
    number = reading.sentence_at(span.start)
    tokens = reading.sentences[number].tokens
    inside = [index for index, token in enumerate(tokens) if token.span.overlaps(span)]
    return number, next(
        (at for at in inside if tokens[at].head == at or tokens[at].head not in inside), -1
    )
