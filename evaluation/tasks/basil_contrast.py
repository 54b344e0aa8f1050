"""Where in an article the bias is, sentence by sentence, and how it speaks of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.loaded import loadedness
from diptych.language.tone import ToneModel
from diptych.workflow.knowledge import prototypes
from evaluation.colouring import colouring
from evaluation.feelings import feelings
from evaluation.readings import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading
    from evaluation.readings import Laid, Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield for each article how loaded its sentences sound, and how it speaks of whom."""
    kinds = prototypes()
    judge = ToneModel()
    for row in rows:
        laid = [
            laid_out([one["sentences"][index] for index in part] for part in one["paragraphs"])
            for one in row["articles"]
        ]
        read = [readings.of(one.article) for one in laid]
        names = {name for one in row["articles"] for name in one["entities"]}
        felt = feelings(read, sorted(names), judge, kinds)
        for article, where, reading, feeling in zip(row["articles"], laid, read, felt, strict=True):
            yield {**_article(article, where, reading, kinds), "feeling": feeling}


def _article(row: Row, laid: Laid, reading: Reading, kinds: Prototypes) -> Row:
    """Return the row of one article, laid out in its paragraphs, whose quotations may be long."""
    order = [index for paragraph in row["paragraphs"] for index in paragraph]
    scores = [0.0] * len(row["sentences"])
    for sentence, score in zip(reading.sentences, loadedness(reading, kinds), strict=True):
        for piece, _, _ in laid.cut(sentence.span):
            scores[order[piece]] = max(scores[order[piece]], score)
    spans = [
        [order[piece], start, end]
        for mark in colouring(reading, kinds)
        for piece, start, end in laid.cut(mark.span)
    ]
    return {"id": row["id"], "bias": scores, "lexical": scores, "lex_spans": spans}
