"""Finds the names in a sentence by capitals, parts of speech and word lists, not by entity types.

A stretch of name-like words is cut where a state, a title or a hyphen between two names says so:
"US President Donald Trump" names the United States and Donald Trump.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Form, Gazetteer, Gender, Words, fold
from diptych.language.nicknames import nickname_around
from diptych.language.roles import Standing, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.language.reading import Reading, Sentence, Token
    from diptych.model.text import Side

_WORD = re.compile(r"[^()\[\]/]+")
"""A word that nothing is glued to."""
HYPHENS = frozenset("-‐‑–")
_CONNECTORS = frozenset({"of", "and", "&", "for", "the"})


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where something is named.

    `tokens` are the words of the name and, where there is one, the noun behind it that makes the
    same actor of it ("US government"); `words` the name as it is matched; `title` the words of a
    title before it; `state` the state that the words may stand for, and how.
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
    nickname: bool = False
    office: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its article: sentence, first token."""
        return self.sentence, self.tokens[0]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the texts themselves write words.

    `names` are capitalised amid a sentence, `lower` are not; `joined` are names whose second part
    is small behind a hyphen, as in "Jae-in".
    """

    names: Counter[str]
    lower: frozenset[str]
    joined: frozenset[Words] = frozenset()


def vocabulary_of(readings: Iterable[Reading]) -> Vocabulary:
    """Return how the sentences that are no headlines in capitals write their words."""
    names: Counter[str] = Counter()
    lower: set[str] = set()
    joined: set[Words] = set()
    for reading in readings:
        for sentence in reading.sentences:
            if is_title_case(sentence):
                continue
            for index, token in enumerate(sentence.tokens):
                if token.text[0].islower():
                    lower.update((fold(token.text), token.lemma))
                elif index and token.tag.startswith("NNP") and not _hyphenated(sentence, index):
                    names[fold(token.text)] += 1
                if _joins(sentence, index):
                    joined.add(_words(sentence, (index - 1, index + 1)))
    return Vocabulary(names, frozenset(lower), frozenset(joined))


def is_title_case(sentence: Sentence) -> bool:
    """Whether nearly all words of weight are capitalised, so that capitals tell nothing."""
    weighty = [
        token.text
        for token in sentence.tokens[1:]
        if token.pos in {"NOUN", "VERB", "ADJ", "ADV", "PROPN"} and len(token.text) > 2  # noqa: PLR2004 - "up" and "is" are small in headlines too
    ]
    return len(weighty) > 2 and all(word[0].isupper() for word in weighty)  # noqa: PLR2004 - two names do not make a headline


@dataclass(frozen=True, slots=True)
class Namer:
    """Finds names with one gazetteer and the habits of the texts at hand."""

    gazetteer: Gazetteer
    vocabulary: Vocabulary

    def namings(self, reading: Reading) -> Iterator[Naming]:
        """Yield the names in the ordinary sentences of a reading, in text order."""
        for position, sentence in enumerate(reading.sentences):
            if not is_title_case(sentence):
                for run in self._runs(sentence):
                    for title, piece in self._pieces(sentence, run):
                        yield from self._naming(reading.side, position, sentence, title, piece)

    def known(self, reading: Reading, names: frozenset[Words]) -> Iterator[Naming]:
        """Yield, from sentences in title case, the names that are known from elsewhere."""
        for position, sentence in enumerate(reading.sentences):
            if is_title_case(sentence):
                for piece in self._known_pieces(sentence, names):
                    yield from self._naming(reading.side, position, sentence, [], piece)

    def _known_pieces(self, sentence: Sentence, names: frozenset[Words]) -> Iterator[list[int]]:
        start, count = 0, len(sentence.tokens)
        while start < count:
            if sentence.tokens[start].text[0].isupper():
                for end in range(min(count, start + 8), start, -1):
                    piece = list(range(start, end))
                    words = _words(sentence, piece)
                    if _letters(sentence.tokens[end - 1]) and (
                        words in names or self.gazetteer.state(words)
                    ):
                        yield piece
                        start = end - 1
                        break
            start += 1

    def _runs(self, sentence: Sentence) -> Iterator[list[int]]:
        start, count = _dateline(sentence), len(sentence.tokens)
        while start < count:
            opening = self._opening(sentence, start)
            if not opening:
                start += 1
                continue
            run = opening
            while more := self._extension(sentence, run[-1]):
                run = [*run, *more]
            yield run
            start = run[-1] + 1

    def _opening(self, sentence: Sentence, index: int) -> list[int]:
        if self._is_name(sentence, index):
            return [index]
        article = fold(sentence.tokens[index].text) in {"al", "el"}
        if article and self._hyphen(sentence, index + 1) and self._is_name(sentence, index + 2):
            return [index, index + 1, index + 2]
        return []

    def _is_name(self, sentence: Sentence, index: int) -> bool:
        if not 0 <= index < len(sentence.tokens):
            return False
        token = sentence.tokens[index]
        if not token.text[0].isupper() or not _WORD.fullmatch(token.text):
            return False
        if token.pos in {"PRON", "DET", "CCONJ", "NUM"}:
            return False
        word = fold(token.text)
        if self._in_state(sentence, index):
            return True
        if index == 0 or not _letters(sentence.tokens[index - 1]):
            return self._opens_as_name(token, word)
        return token.tag.startswith("NN") or self.vocabulary.names[word] > 1

    def _opens_as_name(self, token: Token, word: str) -> bool:
        """Whether a word that would be capitalised anyway, at the start, is a name."""
        if self.vocabulary.names[word] or word in self.gazetteer.given:
            return token.pos not in {"ADP", "AUX"}
        return token.tag.startswith("NNP") and word not in self.vocabulary.lower

    def _in_state(self, sentence: Sentence, index: int) -> bool:
        """Whether the word is, or is part of, words for a state."""
        return any(
            self._state_end(sentence, list(range(first, len(sentence.tokens))), 0) > index - first
            for first in range(max(0, index - 2), index + 1)
        )

    def _extension(self, sentence: Sentence, last: int) -> list[int]:
        following = last + 1
        if self._is_name(sentence, following):
            return [following]
        if self._hyphen(sentence, following):
            return self._behind_hyphen(sentence, following)
        little = following
        while little - last <= 2 and self._is_particle(sentence, little):  # noqa: PLR2004 - "van der", "de la"
            little += 1
        if little > following:
            little += self._hyphen(sentence, little)
            if self._is_name(sentence, little):
                return list(range(following, little + 1))
        return self._connected(sentence, last)

    def _behind_hyphen(self, sentence: Sentence, hyphen: int) -> list[int]:
        if self._is_name(sentence, hyphen + 1):
            return [hyphen, hyphen + 1]
        pair = _words(sentence, (hyphen - 1, hyphen + 1))
        known = pair in self.vocabulary.joined or _joins(sentence, hyphen)
        return [hyphen, hyphen + 1] if known else []

    def _connected(self, sentence: Sentence, last: int) -> list[int]:
        """Return "of the Interior" behind "Ministry", where the words make one name."""
        behind = last + 1
        while behind - last <= 2 and self._connects(sentence, behind):  # noqa: PLR2004 - "of the"
            behind += 1
        if behind == last + 1 or not self._is_name(sentence, behind):
            return []
        link = fold(sentence.tokens[last + 1].text)
        word = fold(sentence.tokens[last].text)
        house = word in self.gazetteer.organisation_nouns or word in self.gazetteer.titles
        if (link == "of" and house) or link == "&":
            return list(range(last + 1, behind + 1))
        one = all(sentence.tokens[index].entity == "ORG" for index in range(last, behind + 1))
        return list(range(last + 1, behind + 1)) if one and link in {"of", "for"} else []

    def _connects(self, sentence: Sentence, index: int) -> bool:
        return index < len(sentence.tokens) and sentence.tokens[index].text in _CONNECTORS

    def _is_particle(self, sentence: Sentence, index: int) -> bool:
        if index >= len(sentence.tokens):
            return False
        text = sentence.tokens[index].text
        return text.islower() and text in self.gazetteer.particles

    def _hyphen(self, sentence: Sentence, index: int) -> bool:
        """Whether token `index` is a hyphen without space around it, with a word behind it."""
        tokens = sentence.tokens
        return (
            0 < index < len(tokens) - 1
            and tokens[index].text in HYPHENS
            and tokens[index - 1].span.end == tokens[index].span.start
            and tokens[index].span.end == tokens[index + 1].span.start
        )

    def _pieces(self, sentence: Sentence, run: list[int]) -> Iterator[tuple[list[int], list[int]]]:
        """Cut a run into titles and names; yield each name with the title before it."""
        position, title = 0, list[int]()
        while position < len(run):
            if not _letters(sentence.tokens[run[position]]) or self._connects(
                sentence, run[position]
            ):
                position += 1
                continue
            end = self._state_end(sentence, run, position)
            if end and self._may_end(sentence, run, position, end):
                yield [], run[position:end]
                position = end
                continue
            end = self._title_end(sentence, run, position)
            if end:
                title, position = run[position:end], end
                continue
            end = self._name_end(sentence, run, position)
            yield title, run[position:end]
            title, position = [], end

    def _state_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        """Return where the longest words for a state from `position` on end, 0 if none do."""
        for end in range(min(len(run), position + self.gazetteer.longest + 3), position, -1):
            piece = run[position:end]
            tokens = [sentence.tokens[index] for index in (piece[0], piece[-1])]
            if not all(token.text[0].isupper() for token in tokens):
                continue
            words = _words(sentence, piece)
            if len(words) <= self.gazetteer.longest and self.gazetteer.state(words):
                return end
        return 0

    def _may_end(self, sentence: Sentence, run: list[int], position: int, end: int) -> bool:
        """Whether words for a state that end here stand for it, and open no longer name."""
        if end == len(run):
            return True
        behind = sentence.tokens[run[end]]
        if not _letters(behind) or self._title_end(sentence, run, end):
            return True
        if fold(behind.text) in self.gazetteer.state_agents:
            return True
        inside = {sentence.tokens[index].entity for index in run[position:end]}
        return behind.entity == "PERSON" and "PERSON" not in inside

    def _title_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        """Return where a title that starts at `position` ends, 0 if none does."""
        words = [fold(sentence.tokens[index].text) for index in run]
        end, found = position, 0
        while end < len(words):
            if words[end] in self.gazetteer.titles:
                found = end + 1
            elif words[end] not in self.gazetteer.title_openers and not (
                found and words[end] in {"of", "for", "the"} | HYPHENS
            ):
                break
            elif found and end > found and words[end] in self.gazetteer.title_openers:
                found = end + 1
            end += 1
        if found and found < len(words) and words[-1] in self.gazetteer.organisation_nouns:
            return 0
        return found

    def _name_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        for end in range(position + 1, len(run)):
            if self._title_end(sentence, run, end) and _letters(sentence.tokens[run[end]]):
                return end
            if sentence.tokens[run[end]].text in HYPHENS and self._apart(sentence, run, end):
                return end
        return len(run)

    def _apart(self, sentence: Sentence, run: Sequence[int], hyphen: int) -> bool:
        """Whether a hyphen stands between two names that also stand alone."""
        if not sentence.tokens[run[hyphen + 1]].text[0].isupper():
            return False
        if self._state_end(sentence, run, hyphen + 1):
            return True
        return all(
            self.vocabulary.names[fold(sentence.tokens[run[side]].text)]
            for side in (hyphen - 1, hyphen + 1)
        )

    def _naming(
        self, side: Side, position: int, sentence: Sentence, title: list[int], piece: list[int]
    ) -> Iterator[Naming]:
        words = _words(sentence, piece)
        state = self.gazetteer.state(words)
        if not state and not self._plausible(words):
            return
        tokens = self._with_agent(sentence, piece, state is not None)
        head = head_of(sentence, tokens)
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
            gender=self._gender(called, words),
            state=state,
            extended=len(tokens) > len(piece),
            entities=tuple(sentence.tokens[index].entity for index in piece),
            definite=piece[0] > 0 and fold(sentence.tokens[piece[0] - 1].text) == "the",
            who=_has_who(sentence, head),
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
        if not words or all(len(word) == 1 or not _has_letter(word) for word in words):
            return False
        if all(word in self.gazetteer.never_alone for word in words):
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
        while (
            end < len(sentence.tokens)
            and sentence.tokens[end].tag.startswith("NN")
            and fold(sentence.tokens[end].text) in nouns
        ):
            end += 1
        if self._is_name(sentence, end):
            return piece
        return [*piece, *range(piece[-1] + 1, end)]

    def _with_kind(self, sentence: Sentence, words: Words, nouns: Sequence[int]) -> Words:
        """Return the words with a noun behind them that is as good as a part of the name."""
        noun = fold(sentence.tokens[nouns[0]].text)
        kind = noun in self.gazetteer.organisation_nouns - self.gazetteer.person_agents
        return (*words, noun) if kind and words[-1] != noun else words

    def _gender(self, title: Words, words: Words) -> Gender:
        for word in title:
            if self.gazetteer.titles.get(word, Gender.UNKNOWN) is not Gender.UNKNOWN:
                return self.gazetteer.titles[word]
        first = words[0] if len(words) > 1 else ""
        return self.gazetteer.given.get(first, Gender.UNKNOWN)


def head_of(sentence: Sentence, tokens: Sequence[int]) -> int:
    """Return the token among `tokens` on which the others depend (the last, if several do)."""
    inside = set(tokens)
    heads = [
        index
        for index in tokens
        if (sentence.tokens[index].head not in inside or sentence.tokens[index].head == index)
        and _letters(sentence.tokens[index])
    ]
    return heads[-1] if heads else tokens[-1]


def _words(sentence: Sentence, piece: Sequence[int]) -> Words:
    tokens = (sentence.tokens[index].text for index in piece)
    return tuple(fold(text) for text in tokens if text not in HYPHENS and fold(text))


def _letters(token: Token) -> bool:
    return _has_letter(token.text)


def _has_letter(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _dateline(sentence: Sentence) -> int:
    """Return where the text starts behind a dateline such as "PARIS (Reuters) -", else 0."""
    first = sentence.tokens[0].text if sentence.tokens else ""
    if len(first) > 2 and first.isupper():  # noqa: PLR2004 - "US" opens no dateline
        for index, token in enumerate(sentence.tokens[:10]):
            if token.text in {"-", "–", "—", "--"} and not token.tag.startswith("NN"):
                return index + 1
    return 0


def _joins(sentence: Sentence, hyphen: int) -> bool:
    """Whether a hyphen binds a short small word into a name ("Jong-un")."""
    tokens = sentence.tokens
    if not 0 < hyphen < len(tokens) - 1 or tokens[hyphen].text not in HYPHENS:
        return False
    before, behind = tokens[hyphen - 1], tokens[hyphen + 1]
    short = len(behind.text) <= 5 and behind.text.isalpha()  # noqa: PLR2004 - "un", "jong", "sung"
    named = behind.tag.startswith("NNP") or behind.entity == "PERSON"
    return before.text[0].isupper() and short and named and behind.text.islower()


def _hyphenated(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen touches the word."""
    around = sentence.tokens[max(0, index - 1) : index + 2]
    return any(token.text in HYPHENS for token in around)


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
