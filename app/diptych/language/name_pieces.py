"""Cuts a stretch of name-like words into titles and names.

"US President Donald Trump" holds the name of a state, a title and the name of a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Words, fold
from diptych.language.spelling import HYPHENS, connects, is_word, words_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.language.name_runs import RunFinder
    from diptych.language.reading import Sentence

_LONGEST = 8
"""No name in a headline has more tokens."""


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts what one finder finds."""

    finder: RunFinder

    def known_pieces(self, sentence: Sentence, names: frozenset[Words]) -> Iterator[list[int]]:
        """Yield the longest names of `names`, and words for states, that a headline holds."""
        start, count = 0, len(sentence.tokens)
        while start < count:
            if sentence.tokens[start].text[0].isupper():
                for end in range(min(count, start + _LONGEST), start, -1):
                    piece = list(range(start, end))
                    words = words_at(sentence, piece)
                    if is_word(sentence.tokens[end - 1]) and (
                        words in names or self.finder.gazetteer.state(words)
                    ):
                        yield piece
                        start = end - 1
                        break
            start += 1

    def pieces(self, sentence: Sentence, run: list[int]) -> Iterator[tuple[list[int], list[int]]]:
        """Cut a run into titles and names; yield each name with the title before it."""
        position, title = 0, list[int]()
        while position < len(run):
            if not is_word(sentence.tokens[run[position]]) or connects(sentence, run[position]):
                position += 1
                continue
            end = self.finder.state_end(sentence, run, position)
            if end and self._may_end(sentence, run, position, end):
                yield [], run[position:end]
                position = end
                continue
            end = self._title_end(sentence, run, position) or self._field_end(
                sentence, run, position
            )
            if end:
                title, position = run[position:end], end
                continue
            end = self._name_end(sentence, run, position)
            yield title, run[position:end]
            title, position = [], end

    def _may_end(self, sentence: Sentence, run: list[int], position: int, end: int) -> bool:
        """Whether words for a state that end here stand for it, and open no longer name."""
        if end == len(run):
            return True
        behind = sentence.tokens[run[end]]
        if not is_word(behind) or self._title_end(sentence, run, end):
            return True
        if fold(behind.text) in self.finder.gazetteer.state_agents:
            return True
        inside = {sentence.tokens[index].entity for index in run[position:end]}
        return behind.entity == "PERSON" and "PERSON" not in inside

    def _title_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        """Return where a title that starts at `position` ends, 0 if none does."""
        words = [fold(sentence.tokens[index].text) for index in run]
        end, found = position, 0
        while end < len(words):
            if words[end] in self.finder.gazetteer.titles:
                found = end + 1
            elif words[end] not in self.finder.gazetteer.title_openers and not (
                found and words[end] in {"of", "for", "the"} | HYPHENS
            ):
                break
            elif found and end > found and words[end] in self.finder.gazetteer.title_openers:
                found = end + 1
            end += 1
        if found and found < len(words) and words[-1] in self.finder.gazetteer.organisation_nouns:
            return 0
        return self._remit_end(words, found)

    def _remit_end(self, words: Sequence[str], end: int) -> int:
        """Return where a title ends that says of what, before a full name.

        "Minister of Culture" of "Minister of Culture Grace Ototo": what is left is a given name
        with more behind it, or two words.
        """
        first = end - 1 if end and words[end - 1] == "of" else end
        if not first or words[first : first + 1] != ["of"]:
            return end
        for start in range(first + 2, len(words) - 1):
            if words[start] in self.finder.gazetteer.given or start == len(words) - 2:
                return start
        return end

    def _field_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        """Return where a title ends whose field stands before it ("Rural Affairs Minister")."""
        portfolio = self.finder.gazetteer.portfolio
        for end in range(position + 1, len(run) - 1):
            token = sentence.tokens[run[end]]
            if not is_word(token) or fold(token.text) in self.finder.gazetteer.particles:
                return 0
            if fold(token.text) in portfolio:
                return end + 1
        return 0

    def _name_end(self, sentence: Sentence, run: Sequence[int], position: int) -> int:
        for end in range(position + 1, len(run)):
            if self._title_end(sentence, run, end) and is_word(sentence.tokens[run[end]]):
                return end
            if sentence.tokens[run[end]].text in HYPHENS and self._apart(sentence, run, end):
                return end
        return len(run)

    def _apart(self, sentence: Sentence, run: Sequence[int], hyphen: int) -> bool:
        """Whether a hyphen stands between two names that also stand alone."""
        if not sentence.tokens[run[hyphen + 1]].text[0].isupper():
            return False
        if self.finder.state_end(sentence, run, hyphen + 1):
            return True
        return all(
            self.finder.vocabulary.names[fold(sentence.tokens[run[side]].text)]
            for side in (hyphen - 1, hyphen + 1)
        )
