"""The pairs of articles under tests/data/pairs, and what a careful reader notes on each.

Annotations quote words instead of counting characters, so they outlive every change of an offset.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diptych.model.text import Article, Side, Span

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

ROOT = Path(__file__).parents[1] / "data" / "pairs"

Notes = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """One pair, compared, beside a reader's notes on it."""

    name: str
    comparison: Comparison
    notes: Notes

    def article(self, side: str) -> Article:
        """Return the article of side `A` or `B`."""
        return self.comparison.article(Side(side))

    def find(self, side: str, quote: str) -> Span | None:
        """Return where the quoted words stand in the text of a side, if they do."""
        return anchored(self.article(side).text, quote)


def pair_names() -> list[str]:
    """Return the names of all annotated pairs."""
    return sorted(path.parent.name for path in ROOT.glob("*/expected.toml"))


def notes_of(name: str) -> Notes:
    """Return a reader's notes on a pair."""
    return tomllib.loads((ROOT / name / "expected.toml").read_text(encoding="utf-8"))


def unrelated() -> list[tuple[str, str, str]]:
    """Return pairs of files that tell different stories, each with what makes them look alike."""
    rows = tomllib.loads((ROOT / "unrelated.toml").read_text(encoding="utf-8"))["pairs"]
    return [(row["a"], row["b"], row["why"]) for row in rows]


def anchored(text: str, quote: str) -> Span | None:
    """Return the first place of `quote` in `text`; how the lines were broken does not matter."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(pattern, text)
    return Span(*found.span()) if found else None


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return re.findall(r"[\w£$€]+", text.casefold().replace("’", "'"))


def says(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, whatever the case."""
    return f" {' '.join(words_of(phrase))} " in f" {' '.join(words_of(text))} "
