"""Count in how many sentences of a corpus each word piece and each lemma occurs.

    python -m evaluation.training.piece_frequencies train.jsonl

Reads the `text` of every row of the NewsMTSC training split (MIT licence: F. Hamborg, K. Donnay,
EACL 2021) and writes `resources/diptych_resources/models/frequencies.json`. Only counts are kept;
what occurs once is left out, so no sentence can be told from them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from diptych.language.onnx import WordPieces
from diptych.language.parser import EnglishParser

TARGET = Path(__file__).parents[2] / "resources/diptych_resources/models/frequencies.json"
LEAST = 2


def main() -> None:
    """Write the counts of the file named on the command line."""
    rows = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    texts = sorted({json.loads(row)["text"] for row in rows})
    pieces: Counter[str] = Counter()
    pieces_of = WordPieces()
    for text in texts:
        pieces.update(set(pieces_of.cut(text, marks=False).tokens))
    lemmas: Counter[str] = Counter()
    for tokens in EnglishParser().parse(texts, [0] * len(texts)):
        lemmas.update({token.lemma for token in tokens})
    table = {
        "source": "NewsMTSC training split (MIT), F. Hamborg and K. Donnay, EACL 2021",
        "sentences": len(texts),
        "pieces": _frequent(pieces),
        "lemmas": _frequent(lemmas),
    }
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n")


def _frequent(counts: Counter[str]) -> dict[str, int]:
    return {word: count for word, count in sorted(counts.items()) if count >= LEAST}


if __name__ == "__main__":
    main()
