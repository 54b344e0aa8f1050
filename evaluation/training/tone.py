"""Teach the sentence encoder how a sentence speaks of somebody it names.

    python -m evaluation.training.tone DATA BASE WORK

DATA is a folder with `train.jsonl` and `dev.jsonl` of NewsMTSC (MIT licence: F. Hamborg and
K. Donnay, EACL 2021), whose rows have `text`, `start`, `end` and `gold`. Weights are fitted on the
first alone; the second, which shares no text with it, chooses the confidence that is shown and
gives the figures. BASE is the folder of all-MiniLM-L6-v2 (Apache License 2.0) with its
`config.json` and `model.safetensors`. WORK is a folder for what is not kept.

Writes `tone.pt` into WORK, from which `evaluation.training.tone_export` makes the model that ships.
Needs the packages of `requirements/training.in`, and `app` and `resources` on `PYTHONPATH`. Takes
a quarter of an hour of one processor; the same seed gives the same weights on the same machine.
"""

from __future__ import annotations

import json
import math
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

from diptych.language.tone import LABELS, MARKS, Marked, marked
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MODELS = Path(__file__).parents[2] / "resources/diptych_resources/models"
SEED = 7
RECIPE = {
    "epochs": 4,
    "batch": 32,
    "rate": 8e-5,
    "rate of the head": 1e-3,
    "warm-up": 0.1,
    "weight decay": 0.01,
    "dropout": 0.1,
    "label smoothing": 0.05,
    "largest gradient norm": 1.0,
}
HIDDEN = 384
_POOL = 50
"""Batches that are shuffled together before their rows are put in order of length."""


@dataclass(frozen=True, slots=True)
class Row:
    """One judged sentence; `gold` is an index into `LABELS`."""

    sentence: Marked
    gold: int


class ToneNetwork(nn.Module):  # type: ignore[misc]  # torch is not installed where mypy runs
    """The encoder with a head that sees the first mark, the target and the whole sentence."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        config = json.loads((base / "config.json").read_text(encoding="utf-8"))
        for name in ("architectures", "transformers_version", "_name_or_path"):
            config.pop(name, None)
        config["hidden_dropout_prob"] = RECIPE["dropout"]
        config["attention_probs_dropout_prob"] = RECIPE["dropout"]
        self.bert = BertModel(BertConfig(**config), add_pooling_layer=False)
        weights = load_file(base / "model.safetensors")
        self.bert.load_state_dict(
            {name: weight for name, weight in weights.items() if "pooler" not in name},
            strict=False,
        )
        self.dropout = nn.Dropout(RECIPE["dropout"])
        self.head = nn.Linear(3 * HIDDEN, len(LABELS))

    def forward(self, input_ids: Any, attention_mask: Any, target_mask: Any) -> Any:
        """Return one row of logits, in the order of `LABELS`, for each sentence."""
        states = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        pooled = [
            _mean(states, mask.to(states.dtype))
            for mask in (input_ids == MARKS[0], target_mask, attention_mask)
        ]
        return self.head(self.dropout(torch.cat(pooled, -1)))


def _mean(states: Any, mask: Any) -> Any:
    weights = mask.unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1)


def main() -> None:
    """Train and keep the weights."""
    data, base, work = map(Path, sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(mode=True)
    train, dev = (read_rows(data / f"{name}.jsonl") for name in ("train", "dev"))
    dev.sort(key=lambda row: len(row.sentence.pieces))
    network = ToneNetwork(base)
    _fit(network, train, dev)
    torch.save(network.state_dict(), work / "tone.pt")


def read_rows(path: Path) -> list[Row]:
    """Return the judged sentences of a file, one JSON object a line."""
    tokenizer = Tokenizer.from_file(str(MODELS / "minilm/tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def pieces(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids)

    return [
        Row(
            marked(pieces, row["text"], Span(row["start"], row["end"])),
            LABELS.index(row["gold"]),
        )
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def _fit(network: ToneNetwork, train: list[Row], dev: list[Row]) -> None:
    """Fit the weights; after each epoch say how right they are on rows they have not seen."""
    chance = random.Random(SEED)  # noqa: S311 - order of training, no secret
    steps = int(RECIPE["epochs"]) * math.ceil(len(train) / RECIPE["batch"])
    optimizer, schedule = _optimizer(network, steps)
    begun = time.monotonic()
    for epoch in range(int(RECIPE["epochs"])):
        network.train()
        for batch in _shuffled(train, chance):
            with torch.autocast("cpu", torch.bfloat16):
                logits = network(*_tensors(batch))
            loss = nn.functional.cross_entropy(
                logits.float(),
                torch.tensor([row.gold for row in batch]),
                label_smoothing=RECIPE["label smoothing"],
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), RECIPE["largest gradient norm"])
            optimizer.step()
            schedule.step()
        minutes = (time.monotonic() - begun) / 60
        print(f"epoch {epoch + 1}: right {_right(network, dev):.4f}, {minutes:.1f} min", flush=True)


def _optimizer(network: ToneNetwork, steps: int) -> tuple[Any, Any]:
    """Return AdamW with its rates: a rise, then a straight line to zero."""
    encoder = list(network.bert.named_parameters())
    plain = [one for name, one in encoder if "bias" in name or "LayerNorm" in name]
    decayed = [one for name, one in encoder if "bias" not in name and "LayerNorm" not in name]
    decay = RECIPE["weight decay"]
    optimizer = torch.optim.AdamW(
        [
            {"params": decayed, "lr": RECIPE["rate"], "weight_decay": decay},
            {"params": plain, "lr": RECIPE["rate"], "weight_decay": 0.0},
            {
                "params": list(network.head.parameters()),
                "lr": RECIPE["rate of the head"],
                "weight_decay": decay,
            },
        ],
        fused=True,
    )
    rise = RECIPE["warm-up"] * steps
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / rise) * max(0.0, 1 - step / steps)
    )


def _shuffled(rows: list[Row], chance: random.Random) -> Iterator[list[Row]]:
    """Yield batches in random order, each of rows of about one length, to save padding."""
    size = int(RECIPE["batch"])
    order = chance.sample(rows, len(rows))
    batches = []
    for start in range(0, len(order), size * _POOL):
        pool = sorted(order[start : start + size * _POOL], key=lambda row: len(row.sentence.pieces))
        batches += [pool[at : at + size] for at in range(0, len(pool), size)]
    yield from chance.sample(batches, len(batches))


def _tensors(batch: list[Row]) -> tuple[Any, Any, Any]:
    """Return pieces, attention mask and target mask, padded with zeros to one length."""
    longest = max(len(row.sentence.pieces) for row in batch)
    inputs = [row.sentence.inputs() for row in batch]
    names = ("input_ids", "attention_mask", "target_mask")
    pieces, attention, target = (
        torch.tensor(
            np.stack([np.pad(one[name][0], (0, longest - one[name].shape[1])) for one in inputs])
        )
        for name in names
    )
    return pieces, attention, target


def _right(network: ToneNetwork, rows: list[Row]) -> float:
    """Return the share of rows whose likeliest label is the one people gave."""
    network.eval()
    right = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(rows), 32):
            batch = rows[start : start + 32]
            likeliest = network(*_tensors(batch)).argmax(-1).tolist()
            right += sum(row.gold == label for row, label in zip(batch, likeliest, strict=True))
    return right / len(rows)


if __name__ == "__main__":
    main()
