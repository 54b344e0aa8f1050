"""Finds the stretches of a sentence that look like names, by capitals and parts of speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gazetteer, fold
from diptych.language.spelling import (
    Vocabulary,
    after_dateline,
    connects,
    is_hyphen,
    is_word,
    joins,
    words_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.language.reading import Sentence, Token

_ENGLISH = frozenset({"al", "do", "e", "el", "la", "y"})
"""Particles that open no name by themselves: English words, and "al" that needs its hyphen."""
_MARKS = frozenset("“”\"‘’'")
_WORD = re.compile(r"[^()\[\]/$£€¥]+")
"""A word that nothing is glued to, and no sum of money."""


def _is_mark(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].text in _MARKS


@dataclass(frozen=True, slots=True)
class RunFinder:
    """Finds name-like words with one gazetteer and the habits of the texts at hand."""

    gazetteer: Gazetteer
    vocabulary: Vocabulary

    def runs(self, sentence: Sentence) -> Iterator[list[int]]:
        """Yield the stretches of name-like words, with the little words that hold them together."""
        start, count = after_dateline(sentence), len(sentence.tokens)
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
        if self.is_name(sentence, index) or self._opens_place(sentence, index):
            return [index]
        if self._is_particle(sentence, index) and sentence.tokens[index].text not in _ENGLISH:
            following = self._opening(sentence, index + 1)
            return [index, *following] if following else []
        if index >= len(sentence.tokens):
            return []
        article = fold(sentence.tokens[index].text) in {"al", "el"}
        if article and is_hyphen(sentence, index + 1) and self.is_name(sentence, index + 2):
            return [index, index + 1, index + 2]
        return []

    def _opens_place(self, sentence: Sentence, index: int) -> bool:
        """Whether a word amid a sentence is the first of a place's name ("Lower Saxony")."""
        if not 0 < index < len(sentence.tokens) - 1:
            return False
        token = sentence.tokens[index]
        opens = token.text[0].isupper() and fold(token.text) in self.gazetteer.place_openers
        return opens and self.is_name(sentence, index + 1)

    def is_name(self, sentence: Sentence, index: int) -> bool:
        """Whether token `index` looks like a name or a part of one."""
        if not 0 <= index < len(sentence.tokens) or not self._may_name(sentence.tokens[index]):
            return False
        token = sentence.tokens[index]
        word = fold(token.text)
        if self._in_state(sentence, index):
            return True
        if index == 0 or not is_word(sentence.tokens[index - 1]):
            return self._opens_as_name(token, word)
        return token.tag.startswith("NN") or self.vocabulary.names[word] > 1

    def _may_name(self, token: Token) -> bool:
        """Whether a word is written as a name and is no day and no little word."""
        word = fold(token.text)
        dated = token.entity == "DATE" and word in self.gazetteer.never_alone
        written = token.text[0].isupper() and _WORD.fullmatch(token.text) is not None
        little = token.pos in {"PRON", "DET", "CCONJ", "NUM"}
        return written and not (dated or little or word in self.gazetteer.weekdays)

    def _opens_as_name(self, token: Token, word: str) -> bool:
        """Whether a word that would be capitalised anyway, at the start, is a name."""
        if self.vocabulary.names[word] or word in self.gazetteer.given:
            return token.pos not in {"ADP", "AUX"}
        return token.tag.startswith("NNP") and word not in self.vocabulary.lower

    def _in_state(self, sentence: Sentence, index: int) -> bool:
        """Whether the word is, or is part of, words for a state."""
        count, reach = len(sentence.tokens), self.gazetteer.longest + 3
        return any(
            self.state_end(sentence, range(first, min(first + reach, count)), 0) > index - first
            for first in range(max(0, index - 2), index + 1)
        )

    def _extension(self, sentence: Sentence, last: int) -> list[int]:
        following = last + 1
        if self.is_name(sentence, following):
            return [following]
        if _is_mark(sentence, following) and _is_mark(sentence, following + 2):
            return self._behind_nickname(sentence, following)
        if is_hyphen(sentence, following):
            return self._behind_hyphen(sentence, following)
        if self._owns(sentence, following):
            return [following, following + 1]
        little = following
        while little - last <= 2 and self._is_particle(sentence, little):  # noqa: PLR2004 - "van der", "de la"
            little += 1
        if little > following:
            little += is_hyphen(sentence, little)
            if self.is_name(sentence, little):
                return list(range(following, little + 1))
        return self._connected(sentence, last)

    def _behind_nickname(self, sentence: Sentence, mark: int) -> list[int]:
        """Return a word in quotation marks and the name behind it: 'Charles "Chip" Langford'."""
        closing = mark + 2
        inside = self.is_name(sentence, mark - 1) and _is_mark(sentence, closing)
        whole = inside and sentence.tokens[mark + 1].text[0].isupper()
        return (
            list(range(mark, closing + 2)) if whole and self.is_name(sentence, closing + 1) else []
        )

    def _behind_hyphen(self, sentence: Sentence, hyphen: int) -> list[int]:
        if self.is_name(sentence, hyphen + 1):
            return [hyphen, hyphen + 1]
        pair = words_at(sentence, (hyphen - 1, hyphen + 1))
        known = pair in self.vocabulary.joined or joins(sentence, hyphen)
        return [hyphen, hyphen + 1] if known else []

    def _owns(self, sentence: Sentence, mark: int) -> bool:
        """Whether an apostrophe stands inside a name ("Workers' League", "St Ann's Hospital")."""
        tokens = sentence.tokens
        if mark + 1 >= len(tokens) or tokens[mark].tag != "POS":
            return False
        house = mark + 1
        while self.is_name(sentence, house + 1):
            house += 1
        if not self.is_name(sentence, mark + 1):
            return False
        if fold(tokens[house].text) not in self.gazetteer.organisation_nouns:
            return False
        if len(tokens[mark].text) == 1:
            return tokens[mark - 1].tag in {"NNPS", "NNS"} or tokens[house].entity == "ORG"
        before = {fold(token.text) for token in tokens[max(0, mark - 2) : mark]}
        return bool(before & self.gazetteer.peoples)

    def _connected(self, sentence: Sentence, last: int) -> list[int]:
        """Return "of the Interior" behind "Ministry", where the words make one name."""
        behind = last + 1
        while behind - last <= 2 and connects(sentence, behind):  # noqa: PLR2004 - "of the"
            behind += 1
        if behind == last + 1 or not self.is_name(sentence, behind):
            return []
        link = fold(sentence.tokens[last + 1].text)
        word = fold(sentence.tokens[last].text)
        house = word in self.gazetteer.organisation_nouns or word in self.gazetteer.titles
        if (link == "of" and house) or link == "&":
            return list(range(last + 1, behind + 1))
        one = all(sentence.tokens[index].entity == "ORG" for index in range(last, behind + 1))
        return list(range(last + 1, behind + 1)) if one and link in {"of", "for", "and"} else []

    def _is_particle(self, sentence: Sentence, index: int) -> bool:
        if index >= len(sentence.tokens):
            return False
        text = sentence.tokens[index].text
        return text.islower() and text in self.gazetteer.particles

    def state_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        """Return where the longest words for a state from `position` on end, 0 if none do."""
        if fold(sentence.tokens[run[position]].text) not in self.gazetteer.state_openers:
            return 0
        for end in range(min(len(run), position + self.gazetteer.longest + 3), position, -1):
            piece = run[position:end]
            tokens = [sentence.tokens[index] for index in (piece[0], piece[-1])]
            if not all(token.text[0].isupper() for token in tokens):
                continue
            words = words_at(sentence, piece)
            if len(words) <= self.gazetteer.longest and self.gazetteer.state(words):
                return end
        return 0
