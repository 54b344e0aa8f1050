"""Turn the trained tone network into the model that ships, and measure it.

    python -m evaluation.training.tone_export DATA BASE WORK

The arguments are those of `evaluation.training.tone`, which leaves `tone.pt` in WORK. Writes
`resources/diptych_resources/models/tone/model.onnx`, with weights in eight-bit integers, and
`tone.json` beside it: where it comes from, its SHA-256, the confidence from which a tone is shown,
and figures on `dev.jsonl`.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from diptych.language.onnx import Network
from diptych.language.tone import LABELS, probabilities
from evaluation.training.tone import MODELS, RECIPE, SEED, Row, ToneNetwork, read_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from diptych.language.tone import Marked

TARGET = MODELS / "tone"
INPUTS = ("input_ids", "attention_mask", "target_mask")
SHOWN_PRECISION = 0.86
"""How often a tone that is shown must be right."""

Probabilities = Any
"""An array with a row for each sentence and a column for each of `LABELS`."""


def main() -> None:
    """Export, measure, write."""
    data, base, work = map(Path, sys.argv[1:4])
    torch.set_num_threads(1)
    network = ToneNetwork(base)
    network.load_state_dict(torch.load(work / "tone.pt", weights_only=True))
    network.eval()
    weights = _export(network, work)
    digest = hashlib.sha256(weights).hexdigest()
    shown, measured = _measured(network, Network(weights, digest, "tone model"), data)
    facts = {
        "made by": "evaluation/training/tone.py and tone_export.py",
        "base": "all-MiniLM-L6-v2 (Apache License 2.0), sha256 of its weights "
        + _digest(base / "model.safetensors"),
        "data": "NewsMTSC, training split (MIT licence), F. Hamborg and K. Donnay, EACL 2021; "
        f"sha256 of the rows {_digest(data / 'train.jsonl')}",
        "seed": SEED,
        "recipe": RECIPE,
        "labels": LABELS,
        "sha256": digest,
        "shown": shown,
        "measured": measured | {"megabytes": round(len(weights) / 1e6, 1)},
    }
    TARGET.mkdir(exist_ok=True)
    (TARGET / "model.onnx").write_bytes(weights)
    (TARGET / "tone.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(facts, indent=1))


def _measured(
    network: ToneNetwork, shipped: Network, data: Path
) -> tuple[float, dict[str, str | float]]:
    """Return the confidence from which a tone is shown, and figures on the development rows."""
    dev = read_rows(data / "dev.jsonl")
    gold = np.array([row.gold for row in dev])
    as_trained = _judged(dev, _in_torch(network))
    begun = time.process_time()
    judged = _judged(dev, lambda sentence: probabilities(shipped.run(sentence.inputs())))
    speed = len(dev) / (time.process_time() - begun)
    shown = _threshold(judged, gold)
    return shown, {
        "on": f"{len(dev)} rows with other sentences than the training rows",
        "macro-F1 as trained": round(_macro_f1(as_trained.argmax(1), gold), 4),
        "macro-F1 as shipped": round(_macro_f1(judged.argmax(1), gold), 4),
        **_shown(judged, gold, shown),
        "sentences a second of one processor": round(speed),
    }


def _export(network: ToneNetwork, work: Path) -> bytes:
    """Return the ONNX file with eight-bit weights, scaled for each output channel."""
    pieces = torch.ones(2, 9, dtype=torch.long)
    pieces[:, 1] = 2  # a mark, without which there is nothing to take the mean of
    full, small = work / "tone.onnx", work / "tone.int8.onnx"
    torch.onnx.export(
        network,
        (pieces, torch.ones_like(pieces), torch.ones_like(pieces)),
        str(full),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes={name: {0: "rows", 1: "pieces"} for name in INPUTS} | {"logits": {0: "rows"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(full), str(small), weight_type=QuantType.QInt8, per_channel=True)
    return small.read_bytes()


def _in_torch(network: ToneNetwork) -> Callable[[Marked], NDArray[np.float64]]:
    def judge(sentence: Marked) -> NDArray[np.float64]:
        with torch.no_grad():
            inputs = sentence.inputs()
            logits = network(*(torch.tensor(inputs[name]) for name in INPUTS))
        return probabilities(logits[0].numpy())

    return judge


def _judged(rows: list[Row], judge: Callable[[Marked], NDArray[np.float64]]) -> Probabilities:
    return np.stack([judge(row.sentence) for row in rows])


def _threshold(judged: Probabilities, gold: NDArray[np.int64]) -> float:
    """Return the least hundredth from which up tones that are not neutral are right enough."""
    for hundredth in range(34, 100):
        if _shown(judged, gold, hundredth / 100)["right when shown"] >= SHOWN_PRECISION:
            return hundredth / 100
    raise SystemExit("no confidence is right often enough; nothing was written")


def _shown(judged: Probabilities, gold: NDArray[np.int64], shown: float) -> dict[str, float]:
    """Return how often what is shown is right, and the share of tones by people it shows."""
    likeliest = judged.argmax(1)
    neutral = LABELS.index("neutral")
    seen = (likeliest != neutral) & (judged.max(1) >= shown)
    right = likeliest == gold
    return {
        "right when shown": round(float(right[seen].mean()), 4) if seen.any() else 0.0,
        "shown of those with a tone": round(float(seen[gold != neutral].mean()), 4),
    }


def _macro_f1(found: NDArray[np.int64], gold: NDArray[np.int64]) -> float:
    """Return the mean F1 of the labels."""
    scores = []
    for label in range(len(LABELS)):
        both = np.sum((found == label) & (gold == label))
        scores.append(2 * both / (np.sum(found == label) + np.sum(gold == label)))
    return float(np.mean(scores))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
