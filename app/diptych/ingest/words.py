"""What counts as a word while a text is cleaned: what stands between two spaces.

Other than in `diptych.language.words`, numbers, initials, addresses and tags (`3,000`, `U.S.`,
`a@b.org`) stay whole, because the rules that tell furniture from prose count them and look for
them. What is known again by its words (`duplicates`) rests on this too: other words here would be
other traces than those that libraries keep.
"""

from __future__ import annotations

import re

from diptych.model.scripts import UNSPACED

_BREAKS = re.compile(r"[\s/|—–…]+")
_EDGES = (
    "!\"#$%&'()*+,-.:;<=>?@[\\]^_`{}~“”‘’„‚«»‹›·•¡¿،؛؟۔"
    "।。，、！？：；（）《》「」『』【】\u200e\u200f"
)
UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")
_UNSPACED_RUN = re.compile(f"[{UNSPACED}]{{2,}}")
_CHARACTERS_A_WORD = 2
"""Scripts without spaces (Chinese, Japanese, Thai) write about two characters a word."""
_SHORTEST_TERM = 3


def words_of(text: str) -> list[str]:
    """Return the pieces between spaces and dashes, bare of punctuation at their edges."""
    pieces = (piece.strip(_EDGES) for piece in _BREAKS.split(text))
    return [piece for piece in pieces if piece]


def count_of(text: str, words: list[str]) -> int:
    """Return how many words a text has, scripts without spaces taken into account."""
    unspaced = len(UNSPACED_CHAR.findall(text))
    runs = sum(1 for word in words if UNSPACED_CHAR.search(word)) if unspaced else 0
    return len(words) - runs + max(runs, unspaced // _CHARACTERS_A_WORD)


def terms_of(text: str, words: list[str], stopwords: frozenset[str]) -> frozenset[str]:
    """Return what a text speaks of: its longer words in lower case, pairs of signs elsewhere."""
    lowered = (word.lower().replace("’", "'").removesuffix("'s") for word in words)
    spaced = {
        word
        for word in lowered
        if len(word) >= _SHORTEST_TERM and word not in stopwords and not UNSPACED_CHAR.search(word)
    }
    pairs = {run[at : at + 2] for run in _UNSPACED_RUN.findall(text) for at in range(len(run) - 1)}
    return frozenset(spaced | pairs)
