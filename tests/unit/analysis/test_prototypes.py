"""The vectors that ship are those of the sentences that ship."""

from __future__ import annotations

import json

import numpy as np
from evaluation.training.prototypes import sentences

from diptych.language.encoder import MODEL_SHA256, Encoder
from diptych.workflow.knowledge import prototypes
from diptych_resources import resource


def test_vectors_match_a_fresh_encoding() -> None:
    """Encoding the sentences anew gives the stored vectors, kind by kind."""
    encoder = Encoder(threads=2)
    stored = prototypes().groups
    written = sentences()
    assert {kind: len(rows) for kind, rows in stored.items()} == {
        kind: len(lines) for kind, lines in written.items()
    }
    for kind, lines in written.items():
        fresh = np.array([encoder.vector(line) for line in lines])
        assert np.abs(fresh - stored[kind]).max() < 2e-3


def test_the_encoder_is_recorded() -> None:
    """The file names the encoder that the program loads."""
    table = json.loads(resource("models", "prototypes.json").read_text(encoding="utf-8"))
    assert table["encoder"] == MODEL_SHA256
