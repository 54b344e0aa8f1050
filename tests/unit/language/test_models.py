"""The models are small enough for any school's computer and connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.onnx import encoder_weights
from diptych_resources import resource

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MOST = 60_000_000
"""Bytes of the encoder and of all that was fitted or counted for this program."""


def size(folder: Traversable) -> int:
    """Return how many bytes the files below a folder hold."""
    return sum(size(one) if one.is_dir() else len(one.read_bytes()) for one in folder.iterdir())


def test_all_models_together_stay_small() -> None:
    """Encoder, tone model, word pieces, tables and weights: sixty megabytes at most."""
    assert len(encoder_weights()) + size(resource("models")) <= _MOST
