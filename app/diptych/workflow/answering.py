"""Puts questions to both articles of a pair."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from diptych.model.answer import Answered
from diptych.model.text import Side
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        return tuple(
            Answered(
                question,
                (
                    self._on(comparison, Side.A, question, progress),
                    self._on(comparison, Side.B, question, progress),
                ),
            )
            for question in questions
        )

    def _on(
        self, comparison: Comparison, side: Side, question: str, progress: Progress
    ) -> tuple[Answer, ...] | None:
        from diptych.analysis.answering import Asked, by_meaning, by_words
        from diptych.ingest.languages import language_of
        from diptych.language.reader import is_english

        article = comparison.article(side)
        asked = Asked(side, article.text, comparison.sentences_on(side))
        language = article.metadata.language.value or ""
        spoken = language_of(question)
        if spoken and language and spoken != language.partition("-")[0].lower():
            return None
        if not is_english(language):
            return by_words(question, language, asked)
        (meaning,) = self._encoder.encode([question], [0])
        encodings = self._encodings(asked, article.digest, progress)
        return by_meaning(question, meaning, asked, encodings, self._frequencies)

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
