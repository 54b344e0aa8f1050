"""The verdict on a pair of articles and the link scores of its sentences, in one go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.by_words.story import story_by_words
from diptych.analysis.choosing import PairScores, chosen, linkable
from diptych.analysis.matching import features
from diptych.analysis.selection import linkable_sentences, only
from diptych.analysis.widening import Widener

if TYPE_CHECKING:
    from diptych.analysis.scoring import LinkModel
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading
    from diptych.model.comparison import SameStory


def story_and_scores(
    readings: tuple[Reading, Reading], frequencies: Frequencies, model: LinkModel
) -> tuple[SameStory, PairScores | None]:
    """Return the verdict on the pair and the link scores, none without an encoder for both."""
    if not all(reading.encodings for reading in readings):
        return story_by_words(readings), None
    rows, columns = linkable_sentences(readings)
    left, right = only(readings[0], rows), only(readings[1], columns)
    measured = features(left, right, frequencies)
    scores = model.links(measured, linkable((left, right)))
    story = model.same_story(measured)
    found = PairScores(scores, rows, columns)
    widener = Widener(readings, frequencies)
    pairs = [(pair.i, pair.j) for pair in chosen(found, story.verdict)]
    return story, replace(found, passages={place: widener.widened(*place) for place in pairs})
