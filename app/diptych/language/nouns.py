"""Nouns that may stand for people or things without a name: "the migrants", "the deal"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.gazetteer import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from numpy.typing import NDArray

    from diptych.language.alike import Alike
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Reading, Sentence
    from diptych.model.text import Side

_INSIDE = frozenset({"compound", "nmod", "npadvmod", "amod"})
"""What hangs on another noun so is a part of its phrase."""
_MEASURES = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "PERSON", "GPE"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OTHERS = frozenset(
    {
        "another", "any", "each", "earlier", "every", "former", "future", "last", "next", "no",
        "old", "only", "other", "previous", "second", "similar", "such", "third", "what", "which",
    }
)  # fmt: skip
"""Words that tell one from another, or name none at all."""
_SHORTEST = 3
_NOUNS = frozenset({"NN", "NNS"})
_HYPHENS = frozenset("-‑")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun at one place. `form` is how it is looked up, `tokens` the compound that it heads.

    `narrowed` are the lemmas before it in that compound, but for those in `form`; `made_of` are the
    lemmas of the nouns that a body is said to consist of or a member to belong to; `definite` tells
    whether "the" or an owner stands before, `calling` whether it is a noun for persons.
    """

    side: Side
    sentence: int
    tokens: tuple[int, ...]
    form: str
    narrowed: frozenset[str]
    made_of: tuple[str, ...]
    definite: bool
    lemma: str
    plural: bool
    calling: bool

    @property
    def head(self) -> int:
        """The syntactic head."""
        return self.tokens[-1]

    @property
    def place(self) -> tuple[int, int]:
        """Sentence and token."""
        return self.sentence, self.head


class NounFinder:
    """Finds the nouns of readings that neither name an actor nor count or date something.

    Args:
        gazetteer: the lists about names.
        alike: the lists about nouns.
        general: lemmas of nouns that say too little alone.
        named: the words in the actors' names; where "Council" is one, "the council" has a name.
    """

    def __init__(
        self, gazetteer: Gazetteer, alike: Alike, general: Container[str], named: Container[str]
    ) -> None:
        self._gazetteer = gazetteer
        self._alike = alike
        self._general = general
        houses = gazetteer.organisation_nouns | gazetteer.company_nouns
        self._houses = alike.never_unnamed | {noun for noun in houses if noun in named}

    def nouns(self, reading: Reading, taken: Container[tuple[int, int]]) -> Iterator[Noun]:
        """Yield the nouns of a reading outside the places (sentence, token) that are taken."""
        for position, sentence in enumerate(reading.sentences):
            named = frozenset(
                index for index in range(len(sentence.tokens)) if (position, index) in taken
            )
            view = _View(sentence, named)
            for index in range(len(sentence.tokens)):
                if index not in named and self._stands(sentence, index) and view.is_own(index):
                    yield self._noun(reading.side, position, view, index)

    def _noun(self, side: Side, position: int, view: _View, index: int) -> Noun:
        token = view.sentence.tokens[index]
        tokens = view.compound(index)
        before = [view.sentence.tokens[at] for at in tokens[:-1]]
        form = self._form([one.text for one in before if one.tag in _NOUNS], token.text)
        parts = form in self._alike.bodies | self._alike.members
        return Noun(
            side=side,
            sentence=position,
            tokens=tokens,
            form=form,
            narrowed=frozenset(
                one.lemma for one in before if one.tag in _NOUNS and fold(one.text) not in form
            ),
            made_of=tuple(view.parts(tokens)) if parts else (),
            definite=view.is_definite(index),
            lemma=token.lemma,
            plural=token.tag == "NNS",
            calling=token.lemma in self._gazetteer.callings,
        )

    def _stands(self, sentence: Sentence, index: int) -> bool:
        """Whether a token can stand for something of its own and says what."""
        token = sentence.tokens[index]
        if token.tag not in _NOUNS or token.pos != "NOUN" or token.dep in _INSIDE:
            return False
        if token.entity in _MEASURES or len(token.text) < _SHORTEST or not token.text.isalpha():
            return False
        one = token.tag == "NN"
        person = token.lemma in self._gazetteer.callings or token.lemma in self._gazetteer.titles
        word = fold(token.text)
        if (one and person) or word in self._houses:
            return False
        return token.lemma not in self._general or word in self._alike.lines

    def _form(self, before: list[str], noun: str) -> str:
        pair = " ".join(fold(word) for word in (*before[-1:], noun))
        return pair if pair in self._alike.lines else fold(noun)


class _View:
    """A sentence with what hangs on each token; `named` are the tokens that mean an actor."""

    def __init__(self, sentence: Sentence, named: Container[int]) -> None:
        self.sentence = sentence
        self._named = named
        self._below = sentence.below

    def is_definite(self, index: int) -> bool:
        """Whether "the" or an owner stands before a noun."""
        below = [self.sentence.tokens[child] for child in self._below[index]]
        return any(one.dep == "poss" or fold(one.text) in _DEFINITE for one in below)

    def is_own(self, index: int) -> bool:
        """Whether a noun means what is spoken of: no other one, and no name beside it."""
        words = {fold(self.sentence.tokens[child].text) for child in self._below[index]}
        if words & _OTHERS or ("new" in words and not self.is_definite(index)):
            return False
        token = self.sentence.tokens[index]
        beside = [
            child for child in self._below[index] if self.sentence.tokens[child].dep == "appos"
        ]
        beside += [token.head] if token.dep == "appos" else []
        return not any(other in self._named for other in beside)

    def compound(self, index: int) -> tuple[int, ...]:
        """Return the noun with the common nouns right before it that belong to it.

        What a hyphen ties to a number or adjective ("three-week campaign") is no part of it.
        """
        start = index
        while start > 0 and start - 1 not in self._named:
            before = self.sentence.tokens[start - 1]
            if before.text in _HYPHENS:
                if start < 2 or self.sentence.tokens[start - 2].tag not in _NOUNS:  # noqa: PLR2004 - two words
                    start += start < index
                    break
            elif not _is_part(before.tag, before.dep, before.text):
                break
            start -= 1
        return tuple(range(start, index + 1))

    def parts(self, tokens: tuple[int, ...]) -> Iterator[str]:
        """Yield the lemmas before a noun, of its owner and behind its "of"."""
        yield from (self.sentence.tokens[before].lemma for before in tokens[:-1])
        for child in self._below[tokens[-1]]:
            token = self.sentence.tokens[child]
            if token.dep == "poss":
                yield token.lemma
            if token.text == "of":
                objects = (self.sentence.tokens[one] for one in self._below[child])
                yield from (one.lemma for one in objects if one.dep == "pobj")


def _is_part(tag: str, dep: str, text: str) -> bool:
    """Whether a word before a noun is a noun that belongs to it, and no unit of measure."""
    noun = tag in _NOUNS and dep in {"compound", "nmod"}
    return noun and text.isalpha() and len(text) >= _SHORTEST


def state_of(reading: Reading, noun: Noun) -> NDArray[np.float32]:
    """Return the mean state of a noun's pieces, nothing where its sentence was cut before it."""
    encoding = reading.encodings[noun.sentence]
    span = reading.sentences[noun.sentence].tokens[noun.head].span
    mean = encoding.state_of(span)
    if mean is None:
        return np.zeros(encoding.states.shape[1], dtype=np.float32)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
