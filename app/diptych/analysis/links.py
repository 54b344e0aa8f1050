"""Links: pairs of passages that say the same thing, each with the words that make it one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from diptych.analysis.choosing import chosen
from diptych.analysis.common_words import is_number
from diptych.analysis.reasons import NEAR_NAME, SAME_NAME, reasons
from diptych.analysis.shared_wording import SHORTEST, common_runs
from diptych.model.comparison import SHOWN, STRONG, Link, LinkKind, Reason, Theme, Verdict
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.choosing import PairScores, Runs, SentencePair
    from diptych.analysis.shared_wording import CommonRun
    from diptych.language.reading import Reading

_ONE_DOUBT = 0.565
_TWO_DOUBTS = 0.682
"""The least score of a link that is not the best of both its sentences, or rests on a single word,
and of one of which both is true. Chosen so that about seven of ten on our own pairs are right."""
_RELATED = 0.7
"""The least score of a link between stories that are only related: look-alikes (another quake,
another strike) are mostly of this kind."""
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
    meant = _meant(readings, scores, verdict, themes) if scores else {}
    reused: dict[tuple[int, int], Link] = {}
    for run in common_runs(readings[0].text, readings[1].text):
        if run.length >= _LEAST_RUN[verdict]:
            place = (readings[0].sentence_at(run.a.start), readings[1].sentence_at(run.b.start))
            reused[place] = _with_meaning(_verbatim(readings, run, themes), meant.pop(place, None))
    beside = (
        link
        for link in meant.values()
        if not any(_within(link, other) for other in reused.values())
    )
    return tuple(sorted((*reused.values(), *beside), key=lambda link: (link.a, link.b)))


def _with_meaning(link: Link, meant: Link | None) -> Link:
    """Return a verbatim link with what ties its sentences beside the same words."""
    if meant is None:
        return link
    because = tuple(
        why for why in meant.because if link.a.contains(why.a) and link.b.contains(why.b)
    )
    return replace(link, score=max(link.score, meant.score), because=(*link.because, *because))


def _meant(
    readings: tuple[Reading, Reading],
    scores: PairScores,
    verdict: Verdict,
    themes: Sequence[Theme],
) -> dict[tuple[int, int], Link]:
    """Return the links by meaning by their sentences; those within a wider one are part of it."""
    shown: dict[tuple[int, int], Link] = {}
    for pair in chosen(scores, verdict):
        place = (pair.i, pair.j)
        runs = scores.passages.get(place, (range(pair.i, pair.i + 1), range(pair.j, pair.j + 1)))
        link = _meant_alike(readings, pair, runs, themes)
        if _is_worth_showing(link, pair, verdict):
            shown[place] = link
    kept: dict[tuple[int, int], Link] = {}
    for place, link in sorted(shown.items(), key=lambda item: _widest_first(item[1])):
        around = [home for home, other in kept.items() if _within(link, other)]
        for home in around:
            kept[home] = _with_score(kept[home], max(kept[home].score, link.score))
        if not around:
            kept[place] = link
    return kept


def _widest_first(link: Link) -> tuple[int, float, Span, Span]:
    return (-len(link.a) - len(link.b), -link.score, link.a, link.b)


def _within(link: Link, other: Link) -> bool:
    return other.a.contains(link.a) and other.b.contains(link.b)


def _with_score(link: Link, score: float) -> Link:
    kind = LinkKind.PARAPHRASE if score >= STRONG else LinkKind.RELATED
    return replace(link, score=score, kind=kind)


def _meant_alike(
    readings: tuple[Reading, Reading], pair: SentencePair, runs: Runs, themes: Sequence[Theme]
) -> Link:
    a, b = (_cover(reading, run) for reading, run in zip(readings, runs, strict=True))
    because = reasons(readings, pair.i, pair.j)
    sure = _weight(because) >= _SURE_REASONS and not _other_numbers(readings, runs)
    others = (place for place in product(*runs) if place != (pair.i, pair.j))
    further = (why for place in others for why in reasons(readings, *place) if _tells(why))
    link = Link(
        a=a,
        b=b,
        score=0.0,
        kind=LinkKind.RELATED,
        themes=_common_themes(a, b, themes),
        because=tuple(sorted({*because, *further}, key=lambda why: (why.a, why.b))),
    )
    return _with_score(link, pair.score if sure else _possible(pair.score))


def _cover(reading: Reading, run: range) -> Span:
    return Span(reading.sentences[run[0]].span.start, reading.sentences[run[-1]].span.end)


def _other_numbers(readings: tuple[Reading, Reading], runs: Runs) -> bool:
    """Whether both passages have numbers and not one in common: other amounts, or other years."""
    first, second = (
        {
            token.lemma
            for index in run
            for token in reading.sentences[index].tokens
            if is_number(token)
        }
        for reading, run in zip(readings, runs, strict=True)
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
    return sum(map(_tells, because))


def _tells(why: Reason) -> bool:
    return why.reason not in {SAME_NAME, NEAR_NAME}


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
    first, last = (
        reading.sentence_at(place) for place in (span.start, max(span.start, span.end - 1))
    )
    return _cover(reading, range(first, last + 1))


def _common_themes(a: Span, b: Span, themes: Sequence[Theme]) -> tuple[str, ...]:
    return tuple(
        theme.id
        for theme in themes
        if any(a.overlaps(passage.span) for passage in theme.on(Side.A))
        and any(b.overlaps(passage.span) for passage in theme.on(Side.B))
    )
