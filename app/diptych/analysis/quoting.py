"""Which quotations are somebody's words, and what introduces them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.ranges import Ranges, SentenceFinder
from diptych.analysis.speech import speaker_of
from diptych.model.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.analysis.lexicon import Lexicon
    from diptych.analysis.quotation import Quotation
    from diptych.analysis.tree import Tree
    from diptych.language.reading import Reading

NEAR = 60
"""How many code points may lie between a quotation and the verb that introduces it."""
LONG = 5
"""From so many words on, a quotation is somebody's words even where nothing introduces it."""
ENDS = ".!?…"
SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of"}
    | {"off", "on", "or", "out", "over", "the", "to", "up", "with", "vs"}
)
"""Words that stay small in the title of a work."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """What introduces a quotation: a cue in a sentence, and the head of the speaker's words."""

    sentence: int
    speaker: int | None
    cue: Span


class Quoting:
    """The quotations of one article beside its parses."""

    def __init__(
        self,
        reading: Reading,
        trees: Sequence[Tree],
        quotes: Sequence[Quotation],
        words: Lexicon,
    ) -> None:
        self._text = reading.text
        self._trees = trees
        self._quotes = Ranges(quote.outer for quote in quotes)
        self._at = SentenceFinder(reading).at
        self._words = words

    def introduction(self, quote: Quotation) -> Introduction | None:
        """Return what introduces a quotation: a verb beside it, a name-giving verb, a colon."""
        return self._beside(quote) or self._naming(quote) or self._before_colon(quote.outer.start)

    def block(self, paragraph: Span) -> Introduction | None:
        """Return what introduces a paragraph that is set off as a quotation."""
        return self._before_colon(paragraph.start)

    def _around(self, quote: Quotation) -> Iterator[int]:
        """Yield the sentences that hold the quotation's ends, and those next to it."""
        first = self._at(max(0, quote.outer.start - NEAR))
        last = self._at(quote.outer.end + 2)
        middle = self._at(quote.outer.start)
        end = self._at(max(quote.outer.end - 1, quote.outer.start))
        yield from sorted({first, middle, end, last})

    def _beside(self, quote: Quotation) -> Introduction | None:
        best: tuple[int, Introduction] | None = None
        for index in self._around(quote):
            tree = self._trees[index]
            for verb, token in enumerate(tree.tokens):
                if token.lemma not in self._words["beside"] or token.pos != "VERB":
                    continue
                if self._quoted(token.span) or _hyphened(tree, verb):
                    continue
                speaker = speaker_of(tree, verb)
                gap = self._gap(quote, tree, verb, speaker)
                if gap is not None and (best is None or gap < best[0]):
                    best = gap, Introduction(index, speaker, token.span)
        return None if best is None else best[1]

    def _gap(self, quote: Quotation, tree: Tree, verb: int, speaker: int | None) -> int | None:
        """Return how far the cue stands from the quotation, none where it is not its cue."""
        group = tree.token(verb).span
        if speaker is not None and tree.token(speaker).head == verb:
            named = tree.noun_phrase(speaker)
            group = Span(min(group.start, named.start), max(group.end, named.end))
        if group.overlaps(quote.outer):
            group = tree.token(verb).span
        if group.start >= quote.outer.end:
            between = Span(quote.outer.end, group.start)
        elif group.end <= quote.outer.start:
            between = Span(group.end, quote.outer.start)
        else:
            return None
        words = between.of(self._text)
        if len(words) > NEAR or any(mark in words for mark in "!?\n;"):
            return None
        if ". " in words or (words.startswith(".") and group.start >= quote.outer.end):
            return None
        behind = group.start >= quote.outer.end
        if behind and self._text[quote.inner.end - 1 : quote.inner.end] == ".":
            return None
        return len(words)

    def _naming(self, quote: Quotation) -> Introduction | None:
        """Return the verb by which a speaker gives the name that stands in the marks."""
        index = self._at(quote.outer.start)
        tree = self._trees[index]
        inside = next(
            (at for at, token in enumerate(tree.tokens) if quote.inner.contains(token.span)), None
        )
        while inside is not None:
            head = tree.token(inside).head
            if head == inside:
                return None
            token = tree.token(head)
            if (
                token.lemma in self._words["name"]
                and token.pos == "VERB"
                and not _hyphened(tree, head)
            ):
                speaker = speaker_of(tree, head)
                if speaker is None or self._quoted(token.span):
                    return None
                return Introduction(index, speaker, token.span)
            if token.pos == "VERB" and not quote.inner.contains(token.span):
                return None
            inside = head
        return None

    def _before_colon(self, start: int) -> Introduction | None:
        """Return the cue of the sentence before `start` where that sentence ends in a colon."""
        before = self._text[:start].rstrip()
        if not before.endswith(":"):
            return None
        index = self._at(len(before) - 1)
        tree = self._trees[index]
        for verb, token in enumerate(tree.tokens):
            if token.text.lower() == "according":
                to = tree.child(verb, "prep")
                speaker = tree.child(verb if to is None else to, "pobj")
                return Introduction(index, speaker, token.span)
        said = self._words["beside"] | self._words["say"]
        for verb in reversed(range(len(tree))):
            token = tree.token(verb)
            if token.lemma in said and token.pos == "VERB" and token.span.end < start:
                return Introduction(index, speaker_of(tree, verb), token.span)
        for noun, token in enumerate(tree.tokens):
            if token.lemma in self._words["noun"] and token.pos == "NOUN":
                return Introduction(index, tree.child(noun, "poss"), token.span)
        return None

    def _quoted(self, span: Span) -> bool:
        return self._quotes.around(span) is not None


def _hyphened(tree: Tree, at: int) -> bool:
    """Whether the word hangs on a hyphen, as in `so-called`."""
    return at > 0 and tree.token(at - 1).text == "-"


def set_off(reading: Reading) -> tuple[Span, ...]:
    """Return the paragraphs that the article sets off as quotations."""
    return tuple(
        paragraph.span
        for paragraph in reading.article.paragraphs
        if paragraph.role is Role.QUOTATION and len(paragraph.span)
    )


def is_work(text: str, quote: Quotation, words: Lexicon) -> bool:
    """Whether the marks hold the name of a work: capitals throughout, or `film` before it."""
    inner = quote.inner.of(text).strip(" ,.!?")
    parts = [part for part in inner.split() if part[:1].isalpha()]
    if not parts or not parts[0][0].isupper():
        return False
    before = text[max(0, quote.outer.start - 40) : quote.outer.start].split()
    if before and before[-1].strip(",:").lower() in words["work"]:
        return True
    telling = [part for part in parts if part.lower() not in SMALL]
    return len(telling) > 1 and all(part[0].isupper() for part in (*telling, parts[-1]))


def is_sentence(text: str, quote: Quotation) -> bool:
    """Whether the marks hold whole sentences: a capital first and a full stop last."""
    inner = quote.inner.of(text).strip()
    return bool(inner) and inner[0].isupper() and inner[-1] in ENDS


def words_in(text: str) -> int:
    """Return how many words a text has; a word has a letter or digit in it."""
    return sum(any(mark.isalnum() for mark in part) for part in text.split())
