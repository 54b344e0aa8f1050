"""What every kind of contrast looks at, and how it puts a statement together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.analysis.contrasting.articles_before import ArticlesBefore
from diptych.analysis.quoting import words_in
from diptych.analysis.ranges import Ranges, united
from diptych.model.comparison import Confidence, ContrastKind, Evidence, VoiceKind
from diptych.model.composed import Composed, composed
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.reading import Reading, Sentence, Token
    from diptych.model.comparison import Actor, Theme, Voice, Wording
    from diptych.model.text import Article, Span

MARKS = re.compile(r"[“”„«»\"]|(?<!\w)[‘'’](?=\w)|(?<=[\w.,!?])[’'](?!\w)(?<!s[’'])")
"""Quotation marks, but no apostrophes."""
THE_WHOLE = "the whole"
"""What a contrast is about that concerns no single actor or theme."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A contrast before it has its id and place. `weight` orders drafts of one kind."""

    about: str
    kind: ContrastKind
    statement: str
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    weight: float


@dataclass(frozen=True)  # without slots: what is asked for each actor is kept
class Told:
    """Two articles with what was found in them; `unnamed` are the groups and things."""

    articles: tuple[Article, Article]
    actors: tuple[Actor, ...]
    themes: tuple[Theme, ...]
    voices: tuple[Voice, ...]
    wording: tuple[Wording, ...]
    unnamed: tuple[Actor, ...]

    def article(self, side: Side) -> Article:
        """Return one side's article."""
        return self.articles[0 if side is Side.A else 1]

    def text(self, side: Side) -> str:
        """Return one side's text."""
        return self.article(side).text

    def words(self, side: Side) -> int:
        """Return how many words one side has, headline included."""
        return words_in(self.text(side))

    def voices_on(self, side: Side) -> tuple[Voice, ...]:
        """Return one side's voices in text order."""
        return tuple(voice for voice in self.voices if voice.side is side)

    def quoted(self, side: Side) -> tuple[Span, ...]:
        """Return the stretches of one side that quote somebody directly, without overlaps."""
        return self._quoted[side]

    @cached_property
    def _quoted(self) -> dict[Side, tuple[Span, ...]]:
        return {
            side: united(v.content for v in self.voices_on(side) if v.kind is VoiceKind.DIRECT)
            for side in Side
        }

    def cited(self, side: Side) -> tuple[Span, ...]:
        """Return the stretches of one side that give anybody's words, without overlaps."""
        return self._cited[side]

    @cached_property
    def _cited(self) -> dict[Side, tuple[Span, ...]]:
        return {side: united(voice.content for voice in self.voices_on(side)) for side in Side}

    def own(self, side: Side, *kinds: str) -> tuple[Wording, ...]:
        """Return one side's wording of these kinds outside what it quotes."""
        quoted = Ranges(self.quoted(side))
        return tuple(
            mark
            for mark in self.wording
            if mark.side is side and mark.kind in kinds and quoted.around(mark.span) is None
        )

    def spoken(self, name: str) -> str:
        """Return a name as a sentence has it: with `the` where the texts mostly have that."""
        return self._articles.spoken(name)

    @cached_property
    def _articles(self) -> ArticlesBefore:
        return ArticlesBefore(self.text(side) for side in Side)

    def counted(self, side: Side, spans: Iterable[Span]) -> int:
        """Return how many words stand in spans of one side."""
        return sum(words_in(span.of(self.text(side))) for span in spans)

    def begins_common(self, side: Side, span: Span) -> bool:
        """Whether words have their capital only because they begin a sentence.

        That is so where the first of them stands in small letters elsewhere.
        """
        word = span.of(self.text(side)).split()[0].lower()
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.text(side)) is not None


@dataclass(frozen=True)
class Pair(Told):
    """What was found together with the readings that it was found in."""

    readings: tuple[Reading, Reading]

    def reading(self, side: Side) -> Reading:
        """Return one side's reading."""
        return self.readings[0 if side is Side.A else 1]

    def tokens(self, side: Side, span: Span) -> list[Token]:
        """Return the tokens of one side that lie in a span of one sentence."""
        sentence = self.sentence(side, span)
        return [token for token in sentence.tokens if span.contains(token.span)]

    def sentence(self, side: Side, span: Span) -> Sentence:
        """Return the sentence of one side that a span starts in."""
        reading = self.reading(side)
        return reading.sentences[reading.sentence_at(span.start)]

    def begins_common(self, side: Side, span: Span) -> bool:
        """Whether words have their capital only because they begin a sentence."""
        tokens = self.tokens(side, span)
        if not tokens or self.sentence(side, span).tokens[0] != tokens[0]:
            return False
        return tokens[0].pos != "PROPN" and not tokens[0].entity


def evidence(side: Side, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """Return evidence for each span of one side, in text order, none twice."""
    return tuple(Evidence(side, span) for span in sorted(set(spans)))


def quoted(words: str) -> Composed:
    """Return words in quotation marks on one line, without the marks inside."""
    line = " ".join(words.split())
    return composed("“{words}”", words=MARKS.sub("", line).strip())


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list that is read aloud: a, b and c."""
    if not parts:
        return ""
    *others, last = parts
    if not others:
        return last
    said = others[0]
    for one in others[1:]:
        said = composed("{names}, {name}", names=said, name=one)
    return composed("{names} and {last}", names=said, last=last)


def tallied(words: Iterable[str], shown: int) -> list[str]:
    """Return the words quoted, how often each comes where more than once, the fullest first."""
    counts = Counter(" ".join(word.lower().split()) for word in words)
    ranked = sorted(counts, key=lambda word: (-len(word.split()), -counts[word], word))
    return [
        times(quoted(word), counts[word]) if counts[word] > 1 else quoted(word)
        for word in ranked[:shown]
    ]


def times(words: str, count: int) -> Composed:
    """Return words and how often they come: “claim” (3 times)."""
    return composed("{words} ({number} times)", words=words, number=str(count))
