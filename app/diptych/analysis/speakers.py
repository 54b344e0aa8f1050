"""What a reader would call the speaker that a text names, pronouns included where that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.tree import Tree
    from diptych.language.reading import MentionedActor, Reading
    from diptych.model.text import Span

SINGULAR = frozenset({"he", "she", "his", "her", "him"})
PERSONAL = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "DT"})
"""Tags of words that stand for a name and are none."""
ARTICLES = ("the ", "The ")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: the name a reader would use (`""` where nobody is named) and the naming words."""

    name: str
    span: Span | None


NOBODY_NAMED = Speaker("", None)


class Speakers:
    """Names the speakers of one article by the mentions of the pair's actors."""

    def __init__(self, reading: Reading, actors: Sequence[MentionedActor]) -> None:
        self._text = reading.text
        self._heads: dict[tuple[int, int], str] = {}
        self._latest: tuple[int, str] | None = None
        for actor in actors:
            for mention in actor.on(reading.side):
                self._heads[mention.sentence, mention.head] = actor.name

    def name(self, sentence: int, tree: Tree, head: int | None) -> Speaker:
        """Return the speaker whose words have token `head` of sentence `sentence` as their head.

        A pronoun takes the actor that it was resolved to; else `he` and `she` take the speaker
        named in the same or the previous sentence. Sentences must be asked for in text order.
        """
        if head is None:
            return NOBODY_NAMED
        span = tree.noun_phrase(head)
        known = self._heads.get((sentence, head))
        if tree.token(head).tag in PERSONAL:
            return Speaker(known or self._meant(sentence, tree.lower(head)), span)
        name = known or self._plain(span)
        self._latest = (sentence, name)
        return Speaker(name, span)

    def _meant(self, sentence: int, pronoun: str) -> str:
        if self._latest is None or pronoun not in SINGULAR:
            return ""
        said_in, name = self._latest
        return name if sentence - said_in <= 1 else ""

    def _plain(self, span: Span) -> str:
        words = " ".join(span.of(self._text).split())
        for suffix in ("’s", "'s", "’", "'"):
            words = words.removesuffix(suffix)
        for article in ARTICLES:
            words = words.removeprefix(article)
        return words
