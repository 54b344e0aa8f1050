"""Set phrases of several words, found in the words of a sentence whatever stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.analysis.tree import Tree


HYPHENS = frozenset({"-", "‐", "‑"})


class Phrases:
    """Phrases by their first word; longer ones are tried first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=lambda words: (-len(words), words)):
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append(words)

    def within(self, tree: Tree) -> Iterator[tuple[int, int]]:
        """Yield the first and last token of each phrase in the sentence, in text order."""
        lowered = [token.text.lower() for token in tree.tokens]
        index = 0
        while index < len(lowered):
            words = self._at(lowered, index)
            if words:
                yield index, index + len(words) - 1
                index += len(words)
            else:
                index += 1

    def _at(self, lowered: list[str], index: int) -> tuple[str, ...]:
        for words in self._by_first.get(lowered[index], ()):
            if tuple(lowered[index : index + len(words)]) == words:
                return words
        return ()


def hyphened(tree: Tree, index: int) -> tuple[str, int, int]:
    """Return the word at `index` with what hyphens join to it, and its first and last token.

    Some parsers cut `so-called` into three tokens, others don't.
    """
    first = last = index
    while first > 1 and _joined(tree, first - 1):
        first -= 2
    while last + 2 < len(tree) and _joined(tree, last + 1):
        last += 2
    if first == last:
        return tree.lower(index), index, index
    span = tree.cover((first, last))
    word = "".join(tree.token(at).text for at in range(first, last + 1)).lower()
    return (word, first, last) if len(word) == len(span) else (tree.lower(index), index, index)


def _joined(tree: Tree, hyphen: int) -> bool:
    """Whether a hyphen stands at `hyphen` without a space on either side."""
    if tree.token(hyphen).text not in HYPHENS:
        return False
    before, here, after = (tree.token(hyphen + step).span for step in (-1, 0, 1))
    return before.end == here.start and here.end == after.start


def joined(first: Span, last: Span) -> Span:
    """Return the span from the start of one to the end of another."""
    return Span(first.start, last.end)
