"""The lens *Wording*: words that colour, distance, hedge or press, by kind and side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.marks import wording_id
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import decimal, later
from diptych.model.translation import gettext as _
from diptych.ui.lenses.remembered import remembered
from diptych.ui.lenses.view import Entry, LensView, Stop, figures, style_at
from diptych.ui.marks import PageMark
from diptych.ui.names import shortened, times

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison, Wording

KIND_WORDS = {
    "loaded": (later("Loaded words"), later("judge while they name")),
    "distancing": (later("Distance"), later("held at arm’s length")),
    "hedge": (later("Hedges"), later("leave room for doubt")),
    "booster": (later("Boosters"), later("leave no doubt")),
}
"""Kinds of wording in the words of the window, with a note on each."""

PER = 1000
"""Words that a frequency is told for."""


@remembered
def wording_view(comparison: Comparison) -> LensView:
    """Return the kinds of wording as entries; each word is a stop, A's before B's."""
    kinds = tuple(dict.fromkeys((*KIND_WORDS, *(one.kind for one in comparison.wording))))
    present = tuple(kind for kind in kinds if _of_kind(comparison, kind))
    styles = {kind: style_at(place) for place, kind in enumerate(kinds)}
    counts = tuple(_counts(comparison, kind) for kind in present)
    rates = tuple(_rates(comparison, pair) for pair in counts)
    bars = figures(rates, tuple((str(a), str(b)) for a, b in counts))
    return LensView(
        entries=tuple(
            Entry(kind, kind_title(kind), kind_note(kind), styles[kind], bar)
            for kind, bar in zip(present, bars, strict=True)
        ),
        stops=tuple(
            Stop(group, kind, _title(comparison, one, title))
            for kind, title in ((kind, kind_title(kind)) for kind in present)
            for group, one in _of_kind(comparison, kind)
        ),
        marks=tuple(
            PageMark(group, one.side, one.span, styles[one.kind], spoken(one.rule), word=True)
            for kind in present
            for group, one in _of_kind(comparison, kind)
        ),
    )


def kind_name(kind: str) -> str:
    """Return the name of a kind of wording as notebooks keep it, in English."""
    return KIND_WORDS.get(kind, (kind.capitalize(), ""))[0]


def kind_title(kind: str) -> str:
    """Return the name of a kind of wording."""
    return _(kind_name(kind))


def kind_note(kind: str) -> str:
    """Return what the words of a kind do."""
    return _(KIND_WORDS.get(kind, ("", ""))[1])


def wording_at(comparison: Comparison, stop_id: str) -> Wording:
    """Return the wording that a stop stands for."""
    return _by_id(comparison)[stop_id]


@remembered
def _by_id(comparison: Comparison) -> dict[str, Wording]:
    return {wording_id(one): one for one in comparison.wording}


def rate(comparison: Comparison, kind: str, side: Side) -> float:
    """Return how often a kind occurs in 1,000 words of one side."""
    return _rates(comparison, _counts(comparison, kind))[0 if side is Side.A else 1]


def _of_kind(comparison: Comparison, kind: str) -> list[tuple[str, Wording]]:
    return _by_kind(comparison).get(kind, [])


@remembered
def _by_kind(comparison: Comparison) -> dict[str, list[tuple[str, Wording]]]:
    """Return the wordings of each kind with their ids, A's first, in the order of the text."""
    kinds: dict[str, list[tuple[str, Wording]]] = {}
    ordered = sorted(
        _by_id(comparison).items(),
        key=lambda one: (one[1].side, one[1].span.start, one[1].span.end, one[0]),
    )
    for group, one in ordered:
        kinds.setdefault(one.kind, []).append((group, one))
    return kinds


def _title(comparison: Comparison, one: Wording, kind: str) -> str:
    words = shortened(comparison.quote(one.side, one.span), 60)
    return _("{kind} in {side}: {words}").format(kind=kind, side=one.side, words=words)


def _counts(comparison: Comparison, kind: str) -> tuple[int, int]:
    of_kind = [one.side for _, one in _of_kind(comparison, kind)]
    return of_kind.count(Side.A), of_kind.count(Side.B)


def _rates(comparison: Comparison, counts: tuple[int, int]) -> tuple[float, float]:
    a, b = _lengths(comparison)
    return counts[0] * PER / a, counts[1] * PER / b


@remembered
def _lengths(comparison: Comparison) -> tuple[int, int]:
    """Return the number of words of each side, at least one."""
    a, b = (max(1, len(article.text.split())) for article in comparison.articles)
    return a, b


def frequency_sentence(comparison: Comparison, kind: str) -> str:
    """Return how often a kind occurs on both sides, as a sentence."""
    a, b = _counts(comparison, kind)
    often = _("{a} in A, {b} in B").format(a=times(a), b=times(b))
    return _("{times}: {a} and {b} in 1,000 words.").format(
        times=often[:1].upper() + often[1:],
        a=decimal(rate(comparison, kind, Side.A), 1),
        b=decimal(rate(comparison, kind, Side.B), 1),
    )
