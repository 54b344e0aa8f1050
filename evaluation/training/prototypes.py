"""Encode the prototype sentences of `lexicons/prototypes.toml`.

    python -m evaluation.training.prototypes

Writes `models/prototypes.npy` (one row a sentence, in the order of the file, half precision) and
`models/prototypes.json`, which names the kinds with their numbers of rows, and the encoder by the
SHA-256 of its weights. No chance is involved.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import numpy as np

from diptych.language.encoder import MODEL_SHA256, Encoder
from diptych_resources import resource

MODELS = Path(__file__).parents[2] / "resources/diptych_resources/models"


def sentences() -> dict[str, list[str]]:
    """Return the prototype sentences by kind, in the order of the file."""
    text = resource("lexicons", "prototypes.toml").read_text(encoding="utf-8")
    return {
        f"{table}.{kind}": lines
        for table, kinds in tomllib.loads(text).items()
        for kind, lines in kinds.items()
    }


def main() -> None:
    """Encode and write."""
    encoder = Encoder()
    kinds = sentences()
    rows = [encoder.vector(line) for lines in kinds.values() for line in lines]
    np.save(MODELS / "prototypes.npy", np.array(rows, dtype=np.float16))
    table = {
        "encoder": MODEL_SHA256,
        "recipe": "evaluation/training/prototypes.py",
        "kinds": {kind: len(lines) for kind, lines in kinds.items()},
    }
    (MODELS / "prototypes.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(len(rows), "sentences of", len(kinds), "kinds encoded")


if __name__ == "__main__":
    main()
