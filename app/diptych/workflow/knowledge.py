"""Loads what the analysis knows beforehand from the resources."""

from __future__ import annotations

import io
import json
import tomllib

import numpy as np

from diptych.analysis.compare import Knowledge
from diptych.analysis.prototypes import Prototypes
from diptych.analysis.scoring import link_model
from diptych.analysis.theme_sets import read_theme_set
from diptych.language.frequencies import news_frequencies
from diptych.language.tone import ToneModel
from diptych.workflow.theme_sets import theme_set_text
from diptych_resources import resource


def knowledge(theme_set: str) -> Knowledge:
    """Return everything, with the theme set of that name, none for `""`."""
    return Knowledge(
        frequencies=news_frequencies(),
        link_model=link_model(),
        general_nouns=general_nouns(),
        given_themes=read_theme_set(theme_set_text(theme_set)),
        prototypes=prototypes(),
        tone=ToneModel(),
    )


def general_nouns() -> frozenset[str]:
    """Return the nouns that name no subject by themselves."""
    text = resource("lexicons", "general_nouns.toml").read_text(encoding="utf-8")
    return frozenset(map(str, tomllib.loads(text)["nouns"]))


def prototypes() -> Prototypes:
    """Return the vectors of the prototype sentences that ship."""
    counts = json.loads(resource("models", "prototypes.json").read_text(encoding="utf-8"))["kinds"]
    stored = io.BytesIO(resource("models", "prototypes.npy").read_bytes())
    rows = np.load(stored, allow_pickle=False).astype(np.float32)
    ends = np.cumsum(list(counts.values()))[:-1]
    return Prototypes(dict(zip(counts, np.split(rows, ends), strict=True)))
