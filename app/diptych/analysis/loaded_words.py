"""Words of a sentence that could carry a judgement, and what the word lists say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.lexicon import lexicon
from diptych.analysis.phrases import hyphened

if TYPE_CHECKING:
    from diptych.analysis.tree import Tree

CLASSES = {"ADV": "adverb", "ADJ": "adjective", "NOUN": "noun", "VERB": "verb"}
NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
MOSTLY = 0.6
"""From this share of words with a capital on, capitals make no name: a title."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, `first` to `last` its tokens.

    `judging` and `leaning` tell in which list it stands, if in one; `plain` that it merely names
    something grim that a report cannot do without naming.
    """

    written: str
    first: int
    last: int
    judging: bool
    leaning: bool
    plain: bool


class LoadedWords:
    """The word lists of `lexicons/loaded.toml`, laid over sentences."""

    def __init__(self) -> None:
        self._lists = lexicon("loaded")

    def within(self, tree: Tree) -> list[Word]:
        """Return the adjectives, adverbs, nouns and verbs of a sentence, without names."""
        capitals = _title(tree)
        found = []
        for at, token in enumerate(tree.tokens):
            written, first, last = hyphened(tree, at)
            name = token.entity in NAMES or (token.text[0].isupper() and at > 0 and not capitals)
            if at == last and token.pos in CLASSES and not name and written[0].isalpha():
                found.append(self._word(tree, written, first, last))
        return found

    def _word(self, tree: Tree, written: str, first: int, last: int) -> Word:
        token = tree.token(last)
        kind = CLASSES[token.pos]
        forms = {written} if first < last else {written, token.lemma}
        return Word(
            written,
            first,
            last,
            judging=bool(forms & self._lists[kind]),
            leaning=bool(forms & self._lists[f"leaning.{kind}"]),
            plain=bool((forms | {token.lemma}) & self._lists["plain.word"]),
        )


def _title(tree: Tree) -> bool:
    """Whether most words of a sentence have a capital, as in a headline."""
    words = [token.text for token in tree.tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= MOSTLY * max(1, len(words))
