"""Joins the lines of a paragraph, and decides which hyphens at line ends belong to the words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.sheets.glyphs import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<before>[^\W_]+(?:[’'-][^\W_]+)*)-$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_AND = "and or und oder bzw et ou y o e en of och og"
_FIRST_PARTS = "half self well"
"""Words that hardly ever stand at the beginning of another without a hyphen."""
_SHORTEST_WORD = 3
_DASH = "—"
_TIGHT = re.compile(r"\w—(?=\w)")
_SPACED = re.compile(r"\s—(?=\s)")
_ADDRESS = re.compile(r"(?:https?://|www\.)(?:\S{0,180}[/.?=&_-])?$")
"""An address that ends in a sign goes on in the next line."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that stand unbroken somewhere in a document, in lower case, and how often.

    `tight` says whether its dashes touch the words around them.
    """

    words: Counter[str]
    tight: bool

    @classmethod
    def of(cls, lines: Iterable[str]) -> Vocabulary:
        """Gather the words of lines; the halves of words that a line's end broke do not count."""
        words: Counter[str] = Counter()
        broken = False
        tight = 0
        for line in lines:
            whole = _GOES_ON.sub("", line, count=1) if broken else line
            words.update(word.lower() for word in _WORD.findall(_BROKEN.sub("", whole)))
            tight += len(_TIGHT.findall(line)) - len(_SPACED.findall(line))
            broken = _BROKEN.search(line) is not None
        return cls(words, tight > 0)

    def join(self, lines: Sequence[str]) -> str:
        """Return the lines as one, words that were broken at a line's end put together."""
        text = ""
        for line in lines:
            text = self._joined(text, line) if text else line
        return text

    def _joined(self, text: str, line: str) -> str:
        broken = _BROKEN.search(text[-60:])
        if broken is None:
            return text + self._between(text, line) + line
        follows = _GOES_ON.match(line)
        after = follows[0] if follows else ""
        if after in _AND.split():
            return f"{text} {line}"
        keeps = not after or self._is_compound(broken["before"], after)
        return text + line if keeps else text.removesuffix(HYPHEN) + line

    def _between(self, text: str, line: str) -> str:
        """Return what stands between two lines: a space, where the script and signs have one."""
        dashed = self.tight and (text[-1] == _DASH or line[0] == _DASH)
        wide = is_wide(text[-1]) and is_wide(line[0])
        return "" if dashed or wide or _ADDRESS.search(text[-200:]) else " "

    def _is_compound(self, before: str, after: str) -> bool:
        """Whether the hyphen belongs to the word, as the rest of the document writes it."""
        first, rest = before.lower(), after.lower()
        last = first.rpartition("-")[2]
        whole, hyphened = self.words[last + rest], self.words[f"{first}-{rest}"]
        if whole or hyphened:
            return hyphened > whole
        if not after[0].islower() or last[-1:].isdigit() or last in _FIRST_PARTS.split():
            return True
        known = self.words[last] and self.words[rest]
        return bool(known) and min(len(last), len(rest)) >= _SHORTEST_WORD


def is_wide(char: str) -> bool:
    """Whether a letter is of a script that has no spaces between words."""
    return unicodedata.east_asian_width(char) in {"W", "F"} and not "\uac00" <= char <= "\ud7a3"
