"""Puts questions to both articles of a pair."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from diptych.model.answer import Answered
from diptych.model.text import Side
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diptych.analysis.answering import Asked
    from diptych.language.encoder import Encoder
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Encoding
    from diptych.model.answer import Answer
    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress

_KEPT = 2
"""Articles whose encodings are kept: the open pair."""


class Answerer:
    """Owns an encoder, loaded when first asked, and keeps what it read of the open pair.

    Args:
        threads: bounds the threads of the model; answers do not depend on it.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads
        self._read: dict[str, tuple[Encoding, ...]] = {}

    @cached_property
    def _encoder(self) -> Encoder:
        from diptych.language.encoder import Encoder

        return Encoder(self._threads)

    @cached_property
    def _frequencies(self) -> Frequencies:
        from diptych.language.frequencies import news_frequencies

        return news_frequencies()

    def answers(
        self, comparison: Comparison, questions: Sequence[str], progress: Progress
    ) -> tuple[Answered, ...]:
        """Return what both articles say to each question, in order.

        Raises:
            Cancelled: when the person asked to stop.
        """
        put = [_Question(question, self._encoded) for question in questions]
        return tuple(
            Answered(
                one.words,
                (
                    self._on(comparison, Side.A, one, progress),
                    self._on(comparison, Side.B, one, progress),
                ),
            )
            for one in put
        )

    def _encoded(self, question: str) -> Encoding:
        (meaning,) = self._encoder.encode([question], [0])
        return meaning

    def _on(
        self, comparison: Comparison, side: Side, question: _Question, progress: Progress
    ) -> tuple[Answer, ...] | None:
        from diptych.analysis.answering import Asked, by_meaning, by_words
        from diptych.language.reader import is_english

        article = comparison.article(side)
        asked = Asked(side, article.text, comparison.sentences_on(side))
        language = article.metadata.language.value or ""
        spoken = question.language
        if spoken and language and spoken != language.partition("-")[0].lower():
            return None
        if not is_english(language):
            return by_words(question.words, language, asked)
        meaning = question.meaning
        encodings = self._encodings(asked, article.digest, progress)
        return by_meaning(question.words, meaning, asked, encodings, self._frequencies)

    def _encodings(self, asked: Asked, digest: str, progress: Progress) -> tuple[Encoding, ...]:
        """Return the encodings of an article's sentences, read at its first question."""
        known = self._read.pop(digest, None)
        if known is None or len(known) != len(asked.spans):
            texts = [span.of(asked.text) for span in asked.spans]
            reading = self._encoder.encode(texts, [span.start for span in asked.spans])
            read = []
            for encoding in reading:
                read.append(encoding)
                progress.report(_("Reading {side}").format(side=asked.side), len(read) / len(texts))
            known = tuple(read)
        self._read[digest] = known
        while len(self._read) > _KEPT:
            del self._read[next(iter(self._read))]
        return known


class _Question:
    """A question, whose language and meaning are the same for both sides and made once."""

    def __init__(self, words: str, encoded: Callable[[str], Encoding]) -> None:
        self.words = words
        self._encoded = encoded

    @cached_property
    def language(self) -> str | None:
        """The language it is asked in, as a BCP 47 tag, none where it cannot be told."""
        from diptych.ingest.languages import language_of

        return language_of(self.words)

    @cached_property
    def meaning(self) -> Encoding:
        """Its encoding; only English articles are asked by it."""
        return self._encoded(self.words)
