"""Walks through the parse of one sentence: subjects, noun phrases, clauses.

Everything here counts tokens of one sentence by index; labels are ClearNLP's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from diptych.language.reading import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
TRAILING = frozenset({"relcl", "appos", "acl", "punct", "parataxis", "advcl"})
"""Relations under a noun that tell more of it than a reader needs to recognise it."""
CHAINED = frozenset({"conj", "xcomp", "advcl"})
"""Relations under which a verb shares its head's subject when it has none of its own."""


KNOWN_BY = frozenset({"acl", "acomp", "amod", "prep", "relcl"})
"""Relations of what makes somebody of *those*: those close to her."""


class Tree:
    """The parse of a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self._children = sentence.below

    def __len__(self) -> int:
        return len(self.tokens)

    def token(self, index: int) -> Token:
        """Return one token."""
        return self.tokens[index]

    def lower(self, index: int) -> str:
        """Return the word at `index` in lower case."""
        return self.tokens[index].text.lower()

    def children(self, index: int, labels: Container[str] | None = None) -> tuple[int, ...]:
        """Return the children of a token in text order, only those with `labels` if given."""
        return tuple(
            child
            for child in self._children[index]
            if labels is None or self.tokens[child].dep in labels
        )

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first child with one of `labels`, or none."""
        return next(iter(self.children(index, labels)), None)

    def below(self, index: int, without: Container[str] = ()) -> tuple[int, ...]:
        """Return a token and all below it in text order, not entering relations in `without`."""
        found = {index}
        waiting = [index]
        while waiting:
            for child in self._children[waiting.pop()]:
                if child not in found and self.tokens[child].dep not in without:
                    found.add(child)
                    waiting.append(child)
        return tuple(sorted(found))

    def cover(self, indices: Iterable[int]) -> Span:
        """Return the span from the first to the last of the tokens named."""
        spans = [self.tokens[index].span for index in indices]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def whole(self, index: int) -> Span:
        """Return the span of a token with all below it."""
        return self.cover(self.below(index))

    def noun_phrase(self, head: int) -> Span:
        """Return the words that name a noun, without clauses and appositions behind it."""
        kept = self.below(head, TRAILING)
        return self.cover(self._unbroken(kept, head))

    def _unbroken(self, kept: tuple[int, ...], head: int) -> tuple[int, ...]:
        """Return the run of neighbours among `kept` around `head` (a parse may leave gaps)."""
        inside = set(kept)
        start = end = head
        while start - 1 in inside or self._hyphen(start - 1, joined=start - 2 in inside):
            start -= 1
        while end + 1 in inside or self._hyphen(end + 1, joined=end + 2 in inside):
            end += 1
        while end + 2 < len(self) and self._compound(end + 1):
            end += 2
        return tuple(range(start, end + 1))

    def _hyphen(self, index: int, *, joined: bool) -> bool:
        return joined and 0 <= index < len(self) and self.tokens[index].text in "-–/'’&"

    def _compound(self, hyphen: int) -> bool:
        """Whether the tokens beside `hyphen` are one word that the parser has cut: e-mails."""
        before, here, after = (self.tokens[hyphen + step].span for step in (-1, 0, 1))
        joined = before.end == here.start and here.end == after.start
        return joined and self.tokens[hyphen].text in "-‐‑" and self.lower(hyphen + 1).isalpha()

    def subject(self, verb: int) -> int | None:
        """Return the head of who does or says what `verb` tells, or none.

        A by-agent counts before a passive subject; a chained verb shares its head's subject; a
        participle or relative clause belongs to its noun.
        """
        seen: set[int] = set()
        while verb not in seen:
            seen.add(verb)
            agent = self._by_agent(verb)
            if agent is not None:
                return agent
            own = next(iter(self.children(verb, SUBJECTS)), None)
            if own is not None:
                return self._antecedent(verb, own)
            label = self.tokens[verb].dep
            if label in {"acl", "relcl"}:
                return None if self.tokens[verb].tag == "VBN" else self.tokens[verb].head
            if label not in CHAINED:
                return None
            verb = self.tokens[verb].head
        return None

    def _by_agent(self, verb: int) -> int | None:
        by = self.child(verb, "agent")
        return None if by is None else self.child(by, "pobj")

    def _antecedent(self, verb: int, subject: int) -> int:
        """Return the noun that a relative pronoun stands for, or the subject itself."""
        relative = self.tokens[subject].tag in {"WDT", "WP"} and self.tokens[verb].dep == "relcl"
        return self.tokens[verb].head if relative else subject

    def negated(self, verb: int) -> bool:
        """Whether a negation stands directly under a token."""
        return self.child(verb, "neg") is not None


def known_those(tree: Tree, index: int) -> bool:
    """Whether the word is a *those* that is told who they are."""
    return tree.lower(index) == "those" and bool(tree.children(index, KNOWN_BY))
