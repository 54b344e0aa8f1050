"""Long pairs of texts, made from the pairs of articles that the tests use.

Each pair is retold again and again with other names and numbers, the same ones on both sides. So
the sentences are those of real reports, names return as they do in one, and the two texts share
about as much as two reports do.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = Path(__file__).parents[1] / "tests" / "data" / "pairs"
_OTHER_TONGUES = frozenset({"heat", "wind"})
_LEAST = 120
"""Characters of a line that is a paragraph rather than a heading or a page's furniture."""
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{3,}")
_NUMBER = re.compile(r"\b\d{2,3}\b")
_OPENINGS = ("Ba", "Cor", "Del", "Fen", "Gar", "Hol", "Jan", "Kel", "Lor", "Mar", "Nor", "Ros")
_CLOSINGS = ("den", "ford", "ina", "kin", "lek", "man", "nov", "ric", "son", "ton", "vey", "wick")


def long_pair(words: int, seed: int = 11) -> tuple[str, str]:
    """Return two texts of about so many words each, paragraphs apart by an empty line."""
    chance = random.Random(seed)  # noqa: S311 - the same texts every time, nothing secret
    sides: tuple[list[str], list[str]] = (["A long story, told once"], ["The long story retold"])
    counts = [0, 0]
    for told in _tellings(chance):
        for side, paragraphs in enumerate(told):
            for paragraph in paragraphs:
                if counts[side] < words:
                    sides[side].append(_cut(paragraph, words - counts[side]))
                    counts[side] += len(paragraph.split())
        if min(counts) >= words:
            break
    return "\n\n".join(sides[0]) + "\n", "\n\n".join(sides[1]) + "\n"


def _cut(paragraph: str, words: int) -> str:
    return " ".join(paragraph.split()[:words])


def _tellings(chance: random.Random) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the paragraphs of A and of B of one pair after the other, without end."""
    pairs = [
        (_paragraphs(folder / "a.txt"), _paragraphs(folder / "b.txt"))
        for folder in sorted(PAIRS.iterdir())
        if (folder / "b.txt").is_file() and folder.name not in _OTHER_TONGUES
    ]
    first = True
    while True:
        for a, b in chance.sample(pairs, len(pairs)):
            yield (a, b) if first else _renamed(a, b, chance)
        first = False


def _paragraphs(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if len(line) >= _LEAST]


def _renamed(a: list[str], b: list[str], chance: random.Random) -> tuple[list[str], list[str]]:
    """Return the paragraphs with other names and numbers, the same ones on both sides."""
    text = "\n".join((*a, *b))
    others = {
        name: chance.choice(_OPENINGS) + chance.choice(_CLOSINGS)
        for name in sorted(set(_NAME.findall(text)))
    }
    others |= {
        number: str(chance.randrange(10, 999)) for number in sorted(set(_NUMBER.findall(text)))
    }
    words = re.compile(r"\b\w+\b")

    def told(paragraphs: list[str]) -> list[str]:
        return [words.sub(lambda one: others.get(one[0], one[0]), line) for line in paragraphs]

    return told(a), told(b)
