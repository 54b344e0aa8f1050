"""Reads an article once: sentences, parses and encodings, as far as its language allows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from diptych.language.encoder import Encoder
from diptych.language.parser import EnglishParser
from diptych.language.phrases import noun_phrases
from diptych.language.reading import Encoding, Reading, Sentence, Token
from diptych.language.sentences import sentences
from diptych.model.progress import Part, Silent
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.model.progress import Progress
    from diptych.model.text import Article, Side, Span

T = TypeVar("T")


class Reader:
    """Owns the parser and the encoder, and loads each when it is first needed.

    Args:
        threads: bounds the threads of the models; readings do not depend on it.
        phrases: whether noun phrases are read, too; nothing but themes needs them.
    """

    def __init__(self, threads: int = 1, *, phrases: bool = True) -> None:
        self._threads = threads
        self._with_phrases = phrases

    @cached_property
    def _parser(self) -> EnglishParser:
        return EnglishParser()

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(self._threads)

    def read(self, article: Article, side: Side, progress: Progress) -> Reading:
        """Return the reading of one article.

        Raises:
            Cancelled: when the person asked to stop.
        """
        return self._read(article, side, _sentences(article), progress)

    def read_as_given(self, article: Article, side: Side) -> Reading:
        """Return the reading of an article each of whose paragraphs is one sentence."""
        given = [(one.span, index) for index, one in enumerate(article.paragraphs)]
        return self._read(article, side, given, Silent())

    def _read(
        self,
        article: Article,
        side: Side,
        places: Sequence[tuple[Span, int]],
        progress: Progress,
    ) -> Reading:
        spans = [span for span, _ in places]
        language = article.metadata.language.value or ""
        known = is_english(language)
        texts = [span.of(article.text) for span in spans]
        starts = [span.start for span in spans]
        tokens: tuple[tuple[Token, ...], ...] = ((),) * len(spans)
        encodings: tuple[Encoding, ...] = ()
        if known:
            parsing = self._parser.parse(texts, starts)
            step = _("Parsing {side}").format(side=side)
            tokens = tuple(_watched(parsing, len(spans), Part(progress, 0.0, 0.5), step))
            encoding = self._encoder.encode(texts, starts)
            step = _("Reading {side}").format(side=side)
            encodings = tuple(_watched(encoding, len(spans), Part(progress, 0.5, 1.0), step))
        read = tuple(
            Sentence(span, paragraph, words)
            for (span, paragraph), words in zip(places, tokens, strict=True)
        )
        wanted = known and self._with_phrases
        phrases = noun_phrases(read, encodings) if wanted else ()
        return Reading(article, side, language, known, read, encodings, phrases)


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag names English, the one language that has models here."""
    return language.partition("-")[0].lower() == "en"


def _sentences(article: Article) -> list[tuple[Span, int]]:
    """Return each sentence with the index of its paragraph."""
    return [
        (span.shifted(paragraph.span.start), index)
        for index, paragraph in enumerate(article.paragraphs)
        for span in sentences(paragraph.span.of(article.text))
    ]


def _watched(work: Iterable[T], count: int, progress: Progress, step: str) -> Iterator[T]:
    """Yield what `work` yields, telling after each how far it is."""
    for done, one in enumerate(work, start=1):
        progress.report(step, done / count)
        yield one
