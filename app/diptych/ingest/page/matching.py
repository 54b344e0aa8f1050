"""Which pieces of a page another reader of the same page kept, told by the text alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TELLING = 30
"""A piece with so many letters hardly stands in a text by accident."""
_SOON = 2_000
"""Kept lines follow each other closely, and a text that is gone through again and again is slow."""
_CHUNK = 24
_FEWEST_CHUNKS = 3
_PARTLY = 0.6


def key_of(text: str) -> str:
    """Return only the letters and digits of a text, in lower case."""
    return "".join(filter(str.isalnum, text)).lower()


class _Whole:
    """The text that was kept, without spaces, and where its lines begin and end."""

    def __init__(self, lines: Sequence[str]) -> None:
        keys = [key for line in lines if (key := key_of(line))]
        self.text = "".join(keys)
        self._borders = {0}
        end = 0
        for key in keys:
            end += len(key)
            self._borders.add(end)

    def find(self, key: str, start: int, end: int, *, last: bool = False) -> int:
        """Return where a key stands between two places; a short one must begin or end a line."""
        seek = self.text.rfind if last else self.text.find
        at = seek(key, start, end)
        while at >= 0 and len(key) < _TELLING and not self._touches(at, at + len(key)):
            at = seek(key, start, at + len(key) - 1) if last else seek(key, at + 1, end)
        return at

    def place_of(self, key: str, expected: int) -> int:
        """Return where a key stands, soon behind where it is expected or else anywhere."""
        soon = self.text.find(key, expected, expected + len(key) + _SOON)
        return soon if soon >= 0 else self.text.find(key)

    def _touches(self, start: int, end: int) -> bool:
        return start in self._borders or end in self._borders


def matched(pieces: Sequence[str], kept: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the pieces whose words stand in the kept lines, in the same order."""
    keys = [key_of(piece) for piece in pieces]
    whole = _Whole(kept)
    anchors = list(_anchors(keys, whole))
    found = {at for at, _ in anchors}
    before, place = -1, 0
    for at, start in [*anchors, (len(keys), len(whole.text))]:
        found.update(_between(keys, whole, range(before + 1, at), place, start))
        before, place = at, start + len(keys[at]) if at < len(keys) else start
    return frozenset(found)


def _anchors(keys: Sequence[str], whole: _Whole) -> Iterator[tuple[int, int]]:
    """Return the longest chain of telling pieces and their places, both in rising order."""
    tails: list[int] = []
    ends: list[int] = []
    places: dict[int, int] = {}
    previous: dict[int, int | None] = {}
    expected = 0
    for at, key in enumerate(keys):
        place = whole.place_of(key, expected) if len(key) >= _TELLING else -1
        if place < 0:
            continue
        expected = place + len(key)
        length = bisect_left(tails, place)
        places[at] = place
        previous[at] = ends[length - 1] if length else None
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [at]
    chain = [ends[-1]] if ends else []
    while chain and (before := previous[chain[-1]]) is not None:
        chain.append(before)
    return ((at, places[at]) for at in reversed(chain))


def _between(keys: Sequence[str], whole: _Whole, run: range, start: int, end: int) -> Iterator[int]:
    """Yield the pieces of a run that stand in one stretch of the kept text.

    Before the first anchor the run is gone through backwards, as what stands nearest belongs.
    """
    if start >= end:
        return
    backwards = run.start == 0
    for at in reversed(run) if backwards else run:
        key = keys[at]
        if not key:
            continue
        place = whole.find(key, start, end, last=backwards)
        if place >= 0:
            yield at
            start, end = (start, place) if backwards else (place + len(key), end)
        elif _stands_partly(key, whole.text[start:end]):
            yield at


def _stands_partly(key: str, text: str) -> bool:
    """Whether most of a long piece stands in the text, as where a link was cut out of it."""
    chunks = [key[at : at + _CHUNK] for at in range(0, len(key) - _CHUNK + 1, _CHUNK)]
    found = sum(chunk in text for chunk in chunks)
    return len(chunks) >= _FEWEST_CHUNKS and found >= _PARTLY * len(chunks)
