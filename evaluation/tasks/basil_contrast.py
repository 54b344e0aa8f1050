"""Where in an article the bias is, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.loaded import loadedness
from diptych.workflow.knowledge import prototypes
from evaluation.colouring import colouring
from evaluation.readings import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from diptych.analysis.prototypes import Prototypes
    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, readings: Readings) -> Iterator[Row]:
    """Yield for each article how loaded its sentences sound, and the spans marked in them."""
    kinds = prototypes()
    return (_article(one, readings, kinds) for row in rows for one in row["articles"])


def _article(row: Row, readings: Readings, kinds: Prototypes) -> Row:
    """Return the row of one article, laid out in its paragraphs, whose quotations may be long."""
    order = [index for paragraph in row["paragraphs"] for index in paragraph]
    laid = laid_out([row["sentences"][index] for index in one] for one in row["paragraphs"])
    reading = readings.of(laid.article)
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
