"""One article, read: its sentences with their parses and encodings, and who is mentioned where.

These values are all that the analysis knows of language; which parser and which encoder made them
is the business of the modules that do. Spans count code points of the article's text throughout.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diptych.model.comparison import ActorKind
from diptych.model.text import Article, Side, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Token:
    """One word or punctuation mark of a sentence.

    `lemma` is in lower case; `pos` a universal part of speech, `tag` a Penn Treebank tag, `dep` a
    ClearNLP dependency label as spaCy's English models use them; `head` the index of the head in
    the sentence's tokens (its own index at the root); `entity` an OntoNotes entity type or `""`.
    """

    text: str
    span: Span
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `paragraph` is the index of its paragraph in the article.

    `tokens` is empty where the article's language has no parser. `below` has for each token the
    indices of those whose head it is, in text order.
    """

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for position, token in enumerate(self.tokens):
            if token.head != position:
                below[token.head].append(position)
        object.__setattr__(self, "below", tuple(map(tuple, below)))

    def children(self, index: int) -> tuple[int, ...]:
        """Return the indices of the tokens whose head is token `index`, in text order."""
        return self.below[index]

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the indices of token `index` and all below it, in text order."""
        found = {index}
        waiting = [index]
        while waiting:
            for child in self.below[waiting.pop()]:
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return tuple(sorted(found))

    def cover(self, indices: tuple[int, ...]) -> Span:
        """Return the span from the first to the last of the tokens named."""
        return Span(
            min(self.tokens[index].span.start for index in indices),
            max(self.tokens[index].span.end for index in indices),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """A sentence as the encoder sees it.

    `vector` has shape (384,) and length 1; `states` has shape (n, 384), rows of length 1, one for
    each word piece; `pieces` are the word pieces as the tokenizer writes them and `spans` their
    places in the article's text.
    """

    vector: NDArray[np.float32]
    states: NDArray[np.float32]
    pieces: tuple[str, ...]
    spans: tuple[Span, ...]

    def pieces_of(self, span: Span) -> range:
        """Return which pieces share a code point with `span`: none where the sentence was cut."""
        first = bisect_right(self.spans, span.start, key=lambda piece: piece.end)
        behind = bisect_left(self.spans, span.end, first, key=lambda piece: piece.start)
        return range(first, behind)

    def state_of(self, span: Span) -> NDArray[np.float32] | None:
        """Return the mean state of the pieces of some words, none where they have no piece."""
        at = self.pieces_of(span)
        return self.states[at.start : at.stop].mean(axis=0) if at else None


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A noun phrase without articles, numbers and names: what a text speaks of, not of whom.

    `sentence` indexes the side's sentences; `lemmas` end with the head's; `vector` has
    shape (384,) and length 1: what its word pieces mean there, less what the sentence means as a
    whole (zeros behind what the encoder reads). `wider` is the phrase with the names around it
    (*US-Pakistan relations*, *war in Afghanistan*), or `span` where there are none. `compound`
    tells whether another noun stands before the head, as in *peace talks*.
    """

    sentence: int
    span: Span
    wider: Span
    lemmas: tuple[str, ...]
    compound: bool
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article with its sentences in text order.

    `language` is a BCP 47 tag (`en`), `""` where it could not be told. `parsed` is false where no
    parser is at hand for that language: then tokens are missing, and what needs them stays silent.
    `encodings` has one entry a sentence, or none at all where the language has no encoder.
    """

    article: Article
    side: Side
    language: str
    parsed: bool
    sentences: tuple[Sentence, ...]
    encodings: tuple[Encoding, ...]
    phrases: tuple[Phrase, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, which all spans count."""
        return self.article.text

    def sentence_at(self, position: int) -> int:
        """Return the index of the last sentence that starts at or before `position` (or 0)."""
        behind = bisect_right(self.sentences, position, key=lambda one: one.span.start)
        return max(0, behind - 1)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named or meant.

    `sentence` indexes the side's sentences, `tokens` the sentence's tokens (in order, at least
    one); `head` is the syntactic head among them. `pronoun` marks a pronoun or possessive that was
    resolved to the actor.
    """

    side: Side
    sentence: int
    tokens: tuple[int, ...]
    head: int
    span: Span
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class MentionedActor:
    """An actor of the pair with all its mentions, A's before B's, each in text order.

    `id` is stable for the same pair; `aliases` are the forms that occur, longest first; `kind`
    tells names from nouns that stand for people or things without one.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    kind: ActorKind = ActorKind.NAMED

    def on(self, side: Side) -> tuple[Mention, ...]:
        """Return the mentions on one side."""
        return tuple(mention for mention in self.mentions if mention.side is side)
