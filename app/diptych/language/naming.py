"""Where something is named, and what the words around a name tell of it.

Capitals, parts of speech and word lists find names; entity types are only one hint among others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Form, Gazetteer, Gender, Words, fold
from diptych.language.name_pieces import Cutter
from diptych.language.nicknames import nickname_around
from diptych.language.people import nouns_beside
from diptych.language.roles import Standing, standing_of
from diptych.language.spelling import after_dateline, has_letter, is_title_case, is_word, words_at

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from diptych.language.name_runs import RunFinder
    from diptych.language.reading import Reading, Sentence
    from diptych.model.text import Side


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where something is named.

    `tokens` are the words of the name and, where there is one, the noun behind it that makes the
    same actor of it ("US government"); `words` the name as it is matched; `title` the words of a
    title before it; `state` the state that the words may stand for, and how. `ruled` tells that
    its government is spoken of ("the government of X"), `opening` that
    nothing but marks stands before it, `described` that a noun for a
    person stands beside it, `stand_in` that the words mean the actor only
    here and are no name.
    """

    side: Side
    sentence: int
    tokens: tuple[int, ...]
    head: int
    words: Words
    standing: Standing
    title: Words = ()
    gender: Gender = Gender.UNKNOWN
    state: tuple[str, Form] | None = None
    extended: bool = False
    entities: tuple[str, ...] = ()
    definite: bool = False
    who: bool = False
    capitals: bool = False
    plural: bool = False
    opening: bool = False
    nickname: bool = False
    ruled: bool = False
    described: bool = False
    stand_in: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its article: sentence, first token."""
        return self.sentence, self.tokens[0]


@dataclass(frozen=True, slots=True)
class Namer:
    """Finds names with one gazetteer and the habits of the texts at hand."""

    finder: RunFinder

    @property
    def gazetteer(self) -> Gazetteer:
        """The lists that names are looked up in."""
        return self.finder.gazetteer

    def namings(self, reading: Reading) -> Iterator[Naming]:
        """Yield the names in the ordinary sentences of a reading, in text order."""
        for position, sentence in enumerate(reading.sentences):
            if not is_title_case(sentence):
                for run in self.finder.runs(sentence):
                    for title, piece in Cutter(self.finder).pieces(sentence, run):
                        yield from self._naming(reading.side, position, sentence, title, piece)

    def known(self, reading: Reading, names: frozenset[Words]) -> Iterator[Naming]:
        """Yield, from sentences in title case, the names that are known from elsewhere."""
        for position, sentence in enumerate(reading.sentences):
            if is_title_case(sentence):
                for piece in Cutter(self.finder).known_pieces(sentence, names):
                    yield from self._naming(reading.side, position, sentence, [], piece)

    def _naming(
        self, side: Side, position: int, sentence: Sentence, title: list[int], piece: list[int]
    ) -> Iterator[Naming]:
        words = words_at(sentence, piece)
        state = self.gazetteer.state(words)
        if not state and (_is_one_of_many(sentence, piece) or not self._plausible(words)):
            return
        tokens = self._with_agent(sentence, piece, state is not None)
        head = head_of(sentence, tokens)
        beside = nouns_beside(sentence, head, self.gazetteer)
        if not state and len(tokens) > len(piece):
            words = self._with_kind(sentence, words, tokens[len(piece) :])
        called = tuple(
            fold(sentence.tokens[index].text)
            for index in title or self._title_before(sentence, piece[0])
        )
        yield Naming(
            side=side,
            sentence=position,
            tokens=tuple(tokens),
            head=head,
            words=words,
            standing=standing_of(sentence, head, self.gazetteer),
            title=called,
            gender=self._gender(called, words, beside),
            state=state,
            extended=len(tokens) > len(piece),
            entities=tuple(sentence.tokens[index].entity for index in piece),
            definite=piece[0] > 0 and fold(sentence.tokens[piece[0] - 1].text) == "the",
            who=_has_who(sentence, head),
            opening=not any(map(is_word, sentence.tokens[after_dateline(sentence) : piece[0]])),
            described=bool(beside),
            ruled=_is_ruled(sentence, piece[0], self.gazetteer),
            stand_in=speaks_up(sentence, piece),
            nickname=bool(nickname_around(sentence, tokens, self.gazetteer)),
            plural=sentence.tokens[head].tag in {"NNS", "NNPS"},
            capitals=len(words) == 1 and sentence.tokens[piece[0]].text.isupper(),
        )

    def _title_before(self, sentence: Sentence, first: int) -> list[int]:
        """Return a title that was no part of the run right before a name ("coach Tom Hale")."""
        start = first
        while start > 0:
            word = fold(sentence.tokens[start - 1].text)
            titles = self.gazetteer.titles.keys() | (
                self.gazetteer.title_openers if start < first else frozenset()
            )
            if word not in titles:
                break
            start -= 1
        return list(range(start, first))

    def _plausible(self, words: Words) -> bool:
        """Whether the words can name somebody: no day, no bare letter, no "Plan B"."""
        if not words or all(len(word) == 1 or not has_letter(word) for word in words):
            return False
        if all(word in self.gazetteer.never_alone or _is_numbered(word) for word in words):
            return False
        lettered = len(words) == 2 and len(words[1]) == 1  # noqa: PLR2004 - a word and a letter
        return not lettered or words[0] in self.gazetteer.given

    def _with_agent(self, sentence: Sentence, piece: list[int], state: bool) -> list[int]:  # noqa: FBT001 - which list of nouns counts
        """Return the name with the nouns behind it that mean the same actor."""
        gazetteer = self.gazetteer
        nouns = (
            gazetteer.state_agents if state else gazetteer.person_agents | gazetteer.group_agents
        )
        end = piece[-1] + 1
        if state and _owns(sentence, end, nouns):
            end += 1
        while (
            end < len(sentence.tokens)
            and sentence.tokens[end].tag.startswith("NN")
            and fold(sentence.tokens[end].text) in nouns
        ):
            end += 1
        if self.finder.is_name(sentence, end):
            return piece
        return [*piece, *range(piece[-1] + 1, end)]

    def _with_kind(self, sentence: Sentence, words: Words, nouns: Sequence[int]) -> Words:
        """Return the words with a noun behind them that is as good as a part of the name."""
        noun = fold(sentence.tokens[nouns[0]].text)
        kind = noun in self.gazetteer.organisation_nouns - self.gazetteer.person_agents
        return (*words, noun) if kind and words[-1] != noun else words

    def _gender(self, title: Words, words: Words, beside: Iterable[str]) -> Gender:
        for word in title:
            if self.gazetteer.titles.get(word, Gender.UNKNOWN) is not Gender.UNKNOWN:
                return self.gazetteer.titles[word]
        first = words[0] if len(words) > 1 else ""
        given = self.gazetteer.given.get(first, Gender.UNKNOWN)
        told = {self.gazetteer.gender_of_calling(noun) for noun in beside} - {Gender.UNKNOWN}
        return told.pop() if given is Gender.UNKNOWN and len(told) == 1 else given


def head_of(sentence: Sentence, tokens: Sequence[int]) -> int:
    """Return the token among `tokens` on which the others depend (the last, if several do)."""
    inside = set(tokens)
    heads = [
        index
        for index in tokens
        if (sentence.tokens[index].head not in inside or sentence.tokens[index].head == index)
        and is_word(sentence.tokens[index])
    ]
    return heads[-1] if heads else tokens[-1]


def _owns(sentence: Sentence, index: int, nouns: Container[str]) -> bool:
    """Whether a possessive stands there with one of the nouns right behind ("Iran's leaders")."""
    tokens = sentence.tokens[index : index + 2]
    return len(tokens) > 1 and tokens[0].tag == "POS" and fold(tokens[1].text) in nouns


def _is_numbered(word: str) -> bool:
    """Whether a word is a number with letters, as of a road ("A591"), and no club of states."""
    return any(map(str.isdigit, word)) and not (word[0] == "g" and word[1:].isdigit())


def _is_one_of_many(sentence: Sentence, piece: Sequence[int]) -> bool:
    """Whether a single word says what somebody is: "a Democrat"."""
    before = fold(sentence.tokens[piece[0] - 1].text) if piece[0] else ""
    return len(piece) == 1 and before in {"a", "an"}


def _is_ruled(sentence: Sentence, first: int, gazetteer: Gazetteer) -> bool:
    """Whether the name stands behind "government of" or the like."""
    before = [fold(token.text) for token in sentence.tokens[max(0, first - 2) : first]]
    return len(before) > 1 and before[1] == "of" and before[0] in gazetteer.state_agents


def speaks_up(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether initials stand before a colon, as in a printed interview ("NS: I do.")."""
    behind = sentence.tokens[tokens[-1] + 1 : tokens[-1] + 2]
    text = sentence.tokens[tokens[0]].text
    short = len(tokens) == 1 and text.isupper() and 1 < len(text) <= 3  # noqa: PLR2004 - two or three initials
    return tokens[0] == 0 and short and any(token.text == ":" for token in behind)


def _has_who(sentence: Sentence, head: int) -> bool:
    """Whether a clause with "who" says more of the word."""
    return any(
        sentence.tokens[child].dep == "relcl"
        and any(
            fold(sentence.tokens[below].text) in {"who", "whom", "whose"}
            for below in sentence.children(child)
        )
        for child in sentence.children(head)
    )
