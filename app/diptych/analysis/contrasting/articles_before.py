"""How the texts write a name: with or without `the`."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.model.composed import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = re.compile(r"\w+")
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_FAR = 8
"""Characters before a name among which `the` is looked for."""


class ArticlesBefore:
    """Looks names up by their first words, so that long texts are not searched for each anew."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: Sequence[str] = tuple(texts)
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, text in enumerate(self._texts):
            for word in _WORD.finditer(text):
                self._places[word[0].casefold()].append((at, word.start()))

    def spoken(self, name: str) -> str:
        """Return a name as a sentence has it: with `the` where the texts mostly have that."""
        before = [_THE.search(text, max(0, at - _FAR), at) for text, at in self._found(name)]
        if 2 * sum(map(bool, before)) > len(before):
            return composed("the {name}", name=name)
        return name

    def _found(self, name: str) -> Iterator[tuple[str, int]]:
        """Yield each text with each place of the name in it, whatever its case."""
        first = _WORD.search(name)
        if first is None:
            return
        whole = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        for at, place in self._places.get(first[0].casefold(), ()):
            start = place - first.start()
            if start >= 0 and whole.match(self._texts[at], start):
                yield self._texts[at], start
