"""Scores of sentence pairs and of the pair of articles, by weights fitted beforehand.

Two stages: a sentence score ranks pairs of statements, a story score tells whether the two
articles tell the same story at all and lifts or mutes the sentence scores. Both are logistic
regressions over a few features; `evaluation/training/links.py` fits them.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.sharing import beside, early, share
from diptych.model.comparison import STRONG, SameStory, Verdict
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from diptych.analysis.matching import Features, Matrix

SAME = 0.55
RELATED = 0.2
"""The least story score that is called the same story, or a related one."""
_LIFT = 5.0
"""The most that the story score adds or takes, in log odds; chosen on ecb_align. It is nearly all
added to a story that is surely the same, be it told by two agencies or in two essays."""
_STRANGERS = 3.0
"""What the story score loses, in log odds, where other people do the same in other places."""
_SAME_NUMBER = 0.8
_OTHER_NUMBER = 0.4
"""What a common number adds to the raw score and other numbers take; chosen on ecb_align."""
_EARLY = 0.6
"""What two sentences that open their articles have over two that come late: between partners that
match as well, the one that tells the main thing goes first."""
_LEAD = 3
"""Sentences at the head of an article that tell what it is about."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over standardised features."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def logit(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log odds of each row; the last axis of `rows` holds the features.

        A feature that is not a number tells nothing, as if it were the mean.
        """
        centred = np.nan_to_num((rows - np.array(self.mean)) / np.array(self.scale))
        return np.asarray(centred @ np.array(self.weights) + self.bias)


@dataclass(frozen=True, slots=True)
class LinkModel:
    """What `evaluation/training/links.py` fitted.

    `shown` and `strong` are the raw scores that become 0.5 and 0.75.
    """

    sentence: Logistic
    story: Logistic
    shown: float
    strong: float

    def links(self, features: Features, linkable: Matrix) -> Matrix:
        """Return the link score (0-1) of every sentence pair, 0 where `linkable` is 0."""
        return np.asarray(self.calibrated(self.raw(features, linkable)) * linkable)

    def raw(self, features: Features, linkable: Matrix) -> Matrix:
        """Return the sentence score lifted or muted by the story score, unbounded."""
        sentence = self.sentence.logit(sentence_features(features, linkable))
        story = self._story(features)
        place = _EARLY * early(features.match.shape)
        return sentence + _LIFT * math.tanh(story) + _numbers(features) + place

    def calibrated(self, raw: Matrix) -> Matrix:
        """Return raw scores as 0-1, so that `shown` becomes 0.5 and `strong` 0.75."""
        steepness = math.log(STRONG / (1 - STRONG)) / (self.strong - self.shown)
        return np.asarray(1 / (1 + np.exp(-steepness * (raw - self.shown))))

    def same_story(self, features: Features) -> SameStory:
        """Return whether the two articles tell the same story."""
        score = 1 / (1 + math.exp(-self._story(features)))
        verdict = (
            Verdict.SAME
            if score >= SAME
            else Verdict.RELATED
            if score >= RELATED
            else Verdict.DIFFERENT
        )
        return SameStory(round(score, 4), verdict)

    def _story(self, features: Features) -> float:
        """Return the log odds that the two articles tell the same story."""
        strangers = _STRANGERS * features.common.strangers
        return float(self.story.logit(story_features(features))) - strangers


def sentence_features(one: Features, linkable: Matrix) -> NDArray[np.float64]:
    """Return the features of every sentence pair, of shape (sentences in A, in B, 2)."""
    shared = share(one.match, linkable)
    return np.stack([shared, beside(shared)], axis=-1)


def story_features(one: Features) -> NDArray[np.float64]:
    """Return the features of the pair as a whole, of shape (7,).

    Those of names and of numbers are not numbers (nan) where an article has hardly any of them.
    """
    common = (one.common.names, one.common.persons, one.common.numbers)
    return np.array(
        [
            _coverage(one.match),
            _top(one.match, 5),
            _top(one.cosine, 5),
            float(one.match[:_LEAD, :_LEAD].max()),
            *(np.nan if likeness is None else likeness for likeness in common),
        ],
        dtype=np.float64,
    )


def _numbers(one: Features) -> Matrix:
    """Return what numbers add: fables, which the sentence score is fitted on, have none."""
    return np.asarray(
        _SAME_NUMBER * np.minimum(1, 2 * one.numbers) - _OTHER_NUMBER * one.other_numbers
    )


def _top(matrix: Matrix, count: int) -> float:
    return float(np.sort(matrix, axis=None)[::-1][:count].mean())


def _coverage(matrix: Matrix) -> float:
    """Return how well each sentence is met by its best partner, on average over both sides."""
    return float((matrix.max(axis=1).mean() + matrix.max(axis=0).mean()) / 2)


def link_model() -> LinkModel:
    """Return the model that ships; its file names data, recipe and figures."""
    table = json.loads(resource("models", "links.json").read_text(encoding="utf-8"))
    return LinkModel(
        sentence=_logistic(table["sentence"]),
        story=_logistic(table["story"]),
        shown=table["shown"],
        strong=table["strong"],
    )


def _logistic(table: Mapping[str, list[float]]) -> Logistic:
    return Logistic(
        mean=tuple(table["mean"]),
        scale=tuple(table["scale"]),
        weights=tuple(table["weights"]),
        bias=table["bias"][0],
    )
