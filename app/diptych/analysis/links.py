"""Links: pairs of passages that say the same thing, each with the words that make it one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from diptych.analysis.common_words import is_number
from diptych.analysis.reasons import NEAR_NAME, SAME_NAME, reasons
from diptych.analysis.shared_wording import SHORTEST, common_runs
from diptych.model.comparison import SHOWN, STRONG, Link, LinkKind, Reason, Theme, Verdict
from diptych.model.text import Role, Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.matching import Matrix
    from diptych.analysis.shared_wording import CommonRun
    from diptych.language.reading import Reading

_PARTNERS = 2
"""A link must be among the best two of its sentence on either side, else all is tied to all."""
_ONE_DOUBT = 0.565
_TWO_DOUBTS = 0.69
"""The least score of a link that is not the best of both its sentences, or rests on a single word,
and of one of which both is true. Chosen so that about seven of ten on our own pairs are right."""
_RELATED = 0.7
"""The least score of a link between stories that are only related: look-alikes (another quake,
another strike) are mostly of this kind."""
_FEWEST_WORDS = 5
"""Shorter sentences say too little to be linked by meaning."""
_FEWEST_REASONS = 1
"""Words beside names that a link by meaning rests on: naming the same actor is no statement."""
_FIRM_REASONS = 2
"""Words beside names that leave no doubt that more than a word is alike."""
_SURE_REASONS = 3
"""Words beside names that a strong link rests on."""
_CLOSE = 0.01
"""How far below `STRONG` the scores of links lie that would be strong but for their reasons."""
_LEAST_RUN = {Verdict.SAME: SHORTEST, Verdict.RELATED: 8, Verdict.DIFFERENT: 12}
"""Words that a verbatim run must have: the less two articles have in common, the likelier is a
short one a phrase that every report of the kind has."""


@dataclass(frozen=True, slots=True)
class PairScores:
    """Link scores (0-1) of sentence pairs; titles and stubs have 0.

    Row r of `matrix` is sentence `rows[r]` of A, column c sentence `columns[c]` of B.
    """

    matrix: Matrix
    rows: Sequence[int]
    columns: Sequence[int]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Sentence `i` of A and sentence `j` of B with their link score.

    `best` tells whether each is the other's best partner.
    """

    i: int
    j: int
    score: float
    best: bool


def linkable(readings: tuple[Reading, Reading]) -> Matrix:
    """Return 1 for each sentence pair that can be linked, 0 where one is a title or a stub."""
    return np.outer(*(_can_be_linked(reading) for reading in readings))


def links(
    readings: tuple[Reading, Reading],
    scores: PairScores | None,
    verdict: Verdict,
    themes: Sequence[Theme],
) -> tuple[Link, ...]:
    """Return the links of the pair in the order of A's text, verbatim ones among them.

    Args:
        readings: both sides.
        scores: none where a side has no encoder; then only shared wording makes links.
        verdict: articles that tell different stories have no links by meaning, and only long runs
            of the same words tie them; related stories have only their surest links.
        themes: to name those that both ends of a link belong to.
    """
    found = {
        (pair.i, pair.j): link
        for pair in (_chosen(scores, verdict) if scores else ())
        if _is_worth_showing(link := _meant_alike(readings, pair, themes), pair, verdict)
    }
    for run in common_runs(readings[0].text, readings[1].text):
        if run.length < _LEAST_RUN[verdict]:
            continue
        place = (readings[0].sentence_at(run.a.start), readings[1].sentence_at(run.b.start))
        link = _verbatim(readings, run, themes)
        meant = found.get(place)
        if meant:
            because = (*link.because, *meant.because)
            link = replace(link, score=max(link.score, meant.score), because=because)
        found[place] = link
    return tuple(sorted(found.values(), key=lambda link: (link.a, link.b)))


def _chosen(scores: PairScores, verdict: Verdict) -> tuple[SentencePair, ...]:
    """Return the sentence pairs that are good enough and among the best of both sentences."""
    if verdict is Verdict.DIFFERENT:
        return ()
    matrix = scores.matrix
    rows, columns = _ranks(matrix), _ranks(matrix.T).T
    chosen = (matrix >= SHOWN) & (rows < _PARTNERS) & (columns < _PARTNERS)
    return tuple(
        SentencePair(
            i=scores.rows[r],
            j=scores.columns[c],
            score=round(float(matrix[r, c]), 4),
            best=bool(rows[r, c] == columns[r, c] == 0),
        )
        for r, c in np.argwhere(chosen)
    )


def _can_be_linked(reading: Reading) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return 1 for each sentence that says something, 0 for titles and stubs."""
    return np.array(
        [
            float(
                reading.article.paragraphs[sentence.paragraph].role
                not in {Role.HEADLINE, Role.SUBHEAD}
                and len(sentence.tokens) >= _FEWEST_WORDS
                and not sentence.span.of(reading.text).endswith(":")
            )
            for sentence in reading.sentences
        ]
    )


def _ranks(matrix: Matrix) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Return for each entry how many of its row stand before it, the best being 0."""
    order = np.argsort(-matrix, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(matrix.shape[1])[None, :], axis=1)
    return ranks


def _meant_alike(
    readings: tuple[Reading, Reading], pair: SentencePair, themes: Sequence[Theme]
) -> Link:
    a, b = readings[0].sentences[pair.i].span, readings[1].sentences[pair.j].span
    because = reasons(readings, pair.i, pair.j)
    sure = _weight(because) >= _SURE_REASONS and not _other_numbers(readings, pair)
    score = pair.score if sure else _possible(pair.score)
    return Link(
        a=a,
        b=b,
        score=score,
        kind=LinkKind.PARAPHRASE if score >= STRONG else LinkKind.RELATED,
        themes=_common_themes(a, b, themes),
        because=because,
    )


def _other_numbers(readings: tuple[Reading, Reading], pair: SentencePair) -> bool:
    """Whether both sentences have numbers and not one in common: other amounts, or other years."""
    first, second = (
        {token.lemma for token in reading.sentences[index].tokens if is_number(token)}
        for reading, index in zip(readings, (pair.i, pair.j), strict=True)
    )
    return bool(first and second) and not first & second


def _possible(score: float) -> float:
    """Return the score of a link that may not be called strong, in the same order as before."""
    return min(score, round(STRONG - _CLOSE * (1 - score) / (1 - STRONG) - 0.0001, 4))


def _is_worth_showing(link: Link, pair: SentencePair, verdict: Verdict) -> bool:
    """Whether the two say something in common beside naming the same actors, and surely enough."""
    weight = _weight(link.because)
    doubts = (weight < _FIRM_REASONS) + (not pair.best)
    least = (SHOWN, _ONE_DOUBT, _TWO_DOUBTS)[doubts]
    if verdict is Verdict.RELATED:
        return weight >= _FEWEST_REASONS and not doubts and pair.score >= _RELATED
    return weight >= _FEWEST_REASONS and pair.score >= least


def _weight(because: Sequence[Reason]) -> int:
    """Return how many reasons are no mere names."""
    return sum(why.reason not in {SAME_NAME, NEAR_NAME} for why in because)


def _verbatim(readings: tuple[Reading, Reading], run: CommonRun, themes: Sequence[Theme]) -> Link:
    a, b = (
        _whole_sentences(reading, span)
        for reading, span in zip(readings, (run.a, run.b), strict=True)
    )
    # Five common words are possible reuse, eight and more are hardly chance.
    score = round(min(0.99, SHOWN + (STRONG - SHOWN) * (run.length - 5) / 3), 4)
    reason = Reason(run.a, run.b, run.described())
    return Link(a, b, score, LinkKind.VERBATIM, _common_themes(a, b, themes), (reason,))


def _whole_sentences(reading: Reading, span: Span) -> Span:
    first = reading.sentences[reading.sentence_at(span.start)].span
    last = reading.sentences[reading.sentence_at(max(span.start, span.end - 1))].span
    return Span(first.start, last.end)


def _common_themes(a: Span, b: Span, themes: Sequence[Theme]) -> tuple[str, ...]:
    return tuple(
        theme.id
        for theme in themes
        if any(a.overlaps(passage.span) for passage in theme.on(Side.A))
        and any(b.overlaps(passage.span) for passage in theme.on(Side.B))
    )
