"""Fit the two logistic regressions behind links.

    python -m evaluation.training.links DATA

DATA holds the development halves of aesop_align (all sentence pairs of two tellings are judged;
the fables are in the public domain), ecb_align (CC BY 3.0 annotations) and basil_pairs. The
sentence score is fitted on the first, the story score on the second; the third only counts false
links, and nothing of it goes into the weights. Writes
`resources/diptych_resources/models/links.json` and prints what it measured. No chance is involved.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from diptych.analysis.choosing import linkable
from diptych.analysis.matching import Features, Matrix, features
from diptych.analysis.scoring import LinkModel, Logistic, sentence_features, story_features
from diptych.language.frequencies import news_frequencies
from diptych.model.text import Side
from evaluation.readings import reading_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

TARGET = Path(__file__).parents[2] / "resources/diptych_resources/models/links.json"
PENALTY = {"sentence": 30.0, "story": 60.0}
"""Ridge penalties, chosen by five-fold cross-validation over fables and over topics."""
SHOWN = -0.4
STRONG = 3.2
"""The raw scores that become .5 and .75. Chosen by reading links of our own pairs (under `tests`):
of the links that rest on three words and reach the second hardly any is wrong; below the first,
half are. Whole reports of one story have enough links from there on, those of others none."""

Row = dict[str, Any]
Pairs = list[tuple[Row, Features, Matrix]]


def main() -> None:
    """Fit, choose, measure, write."""
    data = Path(sys.argv[1])
    fables, news = _pairs(data / "aesop_align"), _pairs(data / "ecb_align")
    sentence = _fit(*_sentence_rows(fables), PENALTY["sentence"])
    story = _fit(*_story_rows(news), PENALTY["story"])
    model = LinkModel(sentence, story, shown=SHOWN, strong=STRONG)
    _report(model, *_judged(news, model), _pairs(data / "basil_pairs"))
    table = {
        "source": "aesop_align (public-domain fables), ECB+ (CC BY 3.0, Cybulska and Vossen 2014)",
        "recipe": "evaluation/training/links.py",
        "sentence": _table(sentence),
        "story": _table(story),
        "shown": SHOWN,
        "strong": STRONG,
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def _pairs(folder: Path) -> Pairs:
    frequencies = news_frequencies()
    rows = (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    found: Pairs = []
    for row in map(json.loads, rows):
        left = reading_of(tuple(row["a"]["sentences"]), Side.A)
        right = reading_of(tuple(row["b"]["sentences"]), Side.B)
        found.append((row, features(left, right, frequencies), linkable((left, right))))
    print(folder.name, len(found), "pairs read", flush=True)
    return found


def _sentence_rows(pairs: Pairs) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rows, labels = [], []
    for row, one, allowed in pairs:
        gold = np.zeros(one.match.shape)
        for i, j in row["gold"]:
            gold[i, j] = 1.0
        values = sentence_features(one, allowed)
        rows.append(values.reshape(-1, values.shape[-1]))
        labels.append(gold.ravel())
    return np.concatenate(rows), np.concatenate(labels)


def _story_rows(pairs: Pairs) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rows = np.array([story_features(one) for _, one, _ in pairs])
    return rows, np.array([float(row["type"] == "same_event") for row, _, _ in pairs])


def _fit(rows: NDArray[np.float64], labels: NDArray[np.float64], penalty: float) -> Logistic:
    """Return the ridge logistic regression, by Newton's method."""
    mean, scale = np.nanmean(rows, axis=0), np.nanstd(rows, axis=0) + 1e-9
    design = np.c_[np.nan_to_num((rows - mean) / scale), np.ones(len(rows))]
    ridge = np.r_[np.full(design.shape[1] - 1, penalty), 1e-6]
    beta = np.zeros(design.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-design @ beta))
        slope = design.T @ (chance - labels) + ridge * beta
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(ridge)
        beta -= np.linalg.solve(bend, slope)
    return Logistic(
        mean=tuple(mean.round(6)),
        scale=tuple(scale.round(6)),
        weights=tuple(beta[:-1].round(6)),
        bias=round(float(beta[-1]), 6),
    )


def _judged(pairs: Pairs, model: LinkModel) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return raw scores and labels of the sentence pairs that annotators judged."""
    scores, labels = [], []
    for row, one, allowed in pairs:
        raw = model.raw(one, allowed)
        gold = {(pair["a"], pair["b"]) for pair in row["gold"] if pair["ev"] > 0}
        for i in row["labelled_a"]:
            for j in row["labelled_b"]:
                scores.append(raw[i, j])
                labels.append(float((i, j) in gold))
    return np.array(scores), np.array(labels)


def _report(
    model: LinkModel, raw: NDArray[np.float64], labels: NDArray[np.float64], full: Pairs
) -> None:
    for name, least in (("shown", model.shown), ("strong", model.strong)):
        chosen = raw >= least
        recall = labels[chosen].sum() / labels.sum()
        print(f"{name}: raw {least:.3f} precision {labels[chosen].mean():.3f} recall {recall:.3f}")
        for kind in ("same_event", "hard_negative", "easy_negative"):
            shares = [
                (model.raw(one, allowed) >= least).any(axis=1).mean()
                for row, one, allowed in full
                if row["type"] == kind
            ]
            print(f"  full articles, {kind}: {np.mean(shares):.3f} of sentences linked")


def _table(one: Logistic) -> dict[str, list[float]]:
    return {
        "mean": list(one.mean),
        "scale": list(one.scale),
        "weights": list(one.weights),
        "bias": [one.bias],
    }


if __name__ == "__main__":
    main()
