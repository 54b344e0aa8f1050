"""Puts the parts of the analysis together: two readings in, one comparison out."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.absences import absences
from diptych.analysis.certainty import certainty
from diptych.analysis.contrasts import contrasts
from diptych.analysis.links import linkable, linked_sentences, links
from diptych.analysis.matching import features
from diptych.analysis.portraits import portraits
from diptych.analysis.suggestions import with_suggestions
from diptych.analysis.terms import plain_words
from diptych.analysis.themes import found_themes, given_themes
from diptych.analysis.voices import voices
from diptych.analysis.wording import distancing, loaded
from diptych.language.actors import find_actors
from diptych.model.comparison import Comparison, SameStory, Settings, Verdict
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.links import SentencePair
    from diptych.analysis.matching import Matrix
    from diptych.analysis.scoring import LinkModel
    from diptych.analysis.theme_sets import GivenTheme
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading
    from diptych.model.progress import Progress

METHOD = "diptych-1"
"""Names this version of the analysis. It changes whenever the same pair may give other marks, so
that stored comparisons of another version are made anew."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the analysis knows beforehand; all of it ships in the resources.

    `general_nouns` are nouns that name no subject by themselves.
    """

    frequencies: Frequencies
    link_model: LinkModel
    general_nouns: frozenset[str]
    given_themes: tuple[GivenTheme, ...]


def compare(
    readings: tuple[Reading, Reading],
    settings: Settings,
    knowledge: Knowledge,
    progress: Progress,
) -> Comparison:
    """Return everything the analysis says of a pair.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress.report("Finding actors", 0.0)
    mentioned = find_actors(readings)
    actors = portraits(readings, mentioned)
    progress.report("Finding themes", 0.2)
    given = given_themes(readings, knowledge.given_themes)
    found = found_themes(readings, knowledge.frequencies, knowledge.general_nouns, given)
    progress.report("Linking passages", 0.4)
    story, scores, pairs = _link(readings, knowledge)
    linked = links(readings, pairs, story.verdict, (*given, *found))
    themes = with_suggestions((*given, *found), linked)
    progress.report("Weighing words", 0.7)
    speaking = tuple(voice for side in readings for voice in voices(side, mentioned))
    wording = tuple(
        mark
        for side in readings
        for mark in sorted(
            (*distancing(side), *loaded(side), *certainty(side)), key=lambda one: one.span
        )
    )
    progress.report("Setting sides against each other", 0.9)
    return Comparison(
        method=METHOD,
        settings=settings,
        articles=(readings[0].article, readings[1].article),
        sentences=(_spans(readings[0]), _spans(readings[1])),
        same_story=story,
        themes=themes,
        links=linked,
        actors=actors,
        voices=speaking,
        wording=wording,
        contrasts=contrasts(readings, actors, themes, speaking, wording),
        absences=absences(readings, themes, actors, scores),
        notices=_notices(readings),
    )


def _spans(reading: Reading) -> tuple[Span, ...]:
    return tuple(sentence.span for sentence in reading.sentences)


def _link(
    readings: tuple[Reading, Reading], knowledge: Knowledge
) -> tuple[SameStory, Matrix | None, tuple[SentencePair, ...]]:
    """Return the verdict on the pair, the link scores and the pairs that are shown."""
    if not all(reading.encodings for reading in readings):
        return _story_by_words(readings), None, ()
    measured = features(*readings, knowledge.frequencies)
    story = knowledge.link_model.same_story(measured)
    scores = linkable(readings, knowledge.link_model.links(measured))
    pairs = () if story.verdict is Verdict.DIFFERENT else linked_sentences(scores)
    return story, scores, pairs


_LONG_WORD = 4
_SAME_WORDS = 0.6
_RELATED_WORDS = 0.3
"""Cosines of word counts; only a stand-in where no model knows the language."""


def _story_by_words(readings: tuple[Reading, Reading]) -> SameStory:
    """Return the verdict that the longer words alone allow."""
    bags = [_bag(reading) for reading in readings]
    dot = sum(count * bags[1][word] for word, count in bags[0].items())
    lengths = [math.sqrt(sum(count * count for count in bag.values())) for bag in bags]
    score = dot / (lengths[0] * lengths[1]) if all(lengths) else 0.0
    if score >= _SAME_WORDS:
        return SameStory(round(score, 4), Verdict.SAME)
    verdict = Verdict.RELATED if score >= _RELATED_WORDS else Verdict.DIFFERENT
    return SameStory(round(score, 4), verdict)


def _bag(reading: Reading) -> Counter[str]:
    words = plain_words(reading.text, Span(0, len(reading.text)))
    return Counter(span.of(reading.text).lower() for span in words if len(span) >= _LONG_WORD)


def _notices(readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return a sentence for each side whose language has no model."""
    return tuple(
        f"Article {reading.side} is in a language ({reading.language or 'not told'}) that has no "
        "model here, so actors, links by meaning and wording are not marked; themes by their "
        "words and shared wording are."
        for reading in readings
        if not reading.parsed
    )
