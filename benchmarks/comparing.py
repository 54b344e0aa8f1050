"""A whole comparison, beside what none can do without: parsing, and each model once a sentence.

One thread, CPU time. What both need before the first text (loading models) is left out.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.measuring import cpu, in_turns
from benchmarks.rows import Bound, Row
from benchmarks.texts import long_pair
from diptych.analysis.compare import compare
from diptych.ingest.importer import read_text
from diptych.language.encoder import Encoder
from diptych.language.parser import EnglishParser
from diptych.language.reader import Reader
from diptych.language.sentences import sentences
from diptych.language.tone import ToneModel
from diptych.model.comparison import Settings
from diptych.model.progress import Silent
from diptych.model.text import Side, Span
from diptych.workflow.knowledge import knowledge
from diptych.workflow.sample import sample_pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.text import Article

Articles = tuple["Article", "Article"]

PEER = "parse, encode and judge each sentence once"
SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 50_000)
"""Words of each of the two texts."""
FEW = 4_000
"""Texts of up to so many words are measured several times."""
ROUNDS = 3
MOST = 1.3
LINEAR = 1.15
"""What growth may stand above that of the texts: the parts differ a little from size to size."""
SPEED = 50
"""Sentences that each model reads in a CPU second at least."""


class Ours:
    """The whole comparison, as the program makes it of two articles."""

    def __init__(self) -> None:
        self._reader = Reader(threads=1)
        self._knowledge = knowledge(Settings().starter_themes)

    def compare(self, articles: Articles) -> None:
        """Read both articles and compare them."""
        readings = (
            self._reader.read(articles[0], Side.A, Silent()),
            self._reader.read(articles[1], Side.B, Silent()),
        )
        compare(readings, Settings(), self._knowledge, Silent())


class Needed:
    """Parser and models, each passed over every sentence once."""

    def __init__(self) -> None:
        self._parser = EnglishParser()
        self._encoder = Encoder(threads=1)
        self._tone = ToneModel()

    def pass_over(self, articles: Articles) -> None:
        """Parse, encode and judge the sentences of both articles, and keep nothing."""
        for article in articles:
            texts = _sentences(article)
            for _ in self._parser.parse(texts, [0] * len(texts)):
                pass
            self.encode(texts)
            self.judge(texts)

    def encode(self, texts: Sequence[str]) -> None:
        """Pass the encoder over some sentences."""
        for _ in self._encoder.encode(texts, [0] * len(texts)):
            pass

    def judge(self, texts: Sequence[str]) -> None:
        """Pass the tone model over some sentences, each asked about its first word."""
        for text in texts:
            self._tone.tone(text, Span(0, len(text.split()[0])))


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure the sample pair, then longer and longer pairs."""
    ours, needed = Ours(), Needed()

    def measured(articles: Articles, rounds: int) -> tuple[float, float]:
        works = (partial(ours.compare, articles), partial(needed.pass_over, articles))
        own, theirs = in_turns(works, rounds, cpu)
        return own, theirs

    measured(_made(60), 1)  # loads the models
    bound = Bound("ratio", MOST)
    if not tiny:
        own, theirs = measured(sample_pair(), ROUNDS)
        yield Row("compare the sample pair", own, PEER, theirs, (bound,))
    before: tuple[int, float] | None = None
    for size in (100, 200) if tiny else SIZES:
        own, theirs = measured(_made(size), ROUNDS if size <= FEW else 1)
        growth = None if before is None else (own / before[1], size / before[0])
        bounds = (bound,) if growth is None else (bound, Bound("growth", LINEAR))
        yield Row(f"compare {size:,} + {size:,} words", own, PEER, theirs, bounds, growth)
        before = size, own

    yield from _speeds(needed, 100 if tiny else FEW)


def _speeds(needed: Needed, words: int) -> Iterator[Row]:
    """Measure each model alone on the sentences of two texts."""
    texts = [text for article in _made(words) for text in _sentences(article)]
    models = (("encode", needed.encode), ("judge the tone of", needed.judge))
    taken = in_turns([partial(work, texts) for _, work in models], ROUNDS, cpu)
    bound = Bound("ours", len(texts) / SPEED)
    for (name, _), own in zip(models, taken, strict=True):
        yield Row(f"{name} {len(texts)} sentences", own, bounds=(bound,))


def _sentences(article: Article) -> list[str]:
    return [
        span.of(paragraph.span.of(article.text))
        for paragraph in article.paragraphs
        for span in sentences(paragraph.span.of(article.text))
    ]


def _made(words: int) -> Articles:
    first, second = long_pair(words)
    return read_text(first, "a.txt"), read_text(second, "b.txt")
