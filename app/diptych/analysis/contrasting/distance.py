"""What two sides will not call by a name in their own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import (
    THE_WHOLE,
    Draft,
    Pair,
    evidence,
    listed,
    quoted,
)
from diptych.analysis.wording import COVER, VOUCHES
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.composed import Composed, composed
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Token
    from diptych.model.comparison import Wording

CUES = frozenset({"so", "called", "so-called", "self", "styled", "-", "supposed", "alleged"})
EMPTY = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "PART", "PRON", "SYM"})
TURNING = frozenset({"PART", "PRON", "AUX"})
"""With one of these among the words (not my president) the rest alone is another thing."""
SHOWN = 4
ENOUGH = 2
"""The fewest marks on each side for the list of what each keeps at a distance."""
LONG = 3
"""A single word shorter than this is nothing in particular."""


def distance(pair: Pair) -> Iterator[Draft]:
    """Yield what one side keeps at a distance and the other names plainly, then both lists."""
    for side in Side:
        for mark in pair.own(side, "distancing"):
            yield from _plain_across(pair, mark)
    yield from _both(pair)


def _plain_across(pair: Pair, mark: Wording) -> Iterator[Draft]:
    """Yield a statement where the other side uses the same words without any distance."""
    side, across = mark.side, mark.side.other
    tokens = pair.tokens(side, mark.span)
    wanted = _lemmas(tokens)
    if not wanted or any(token.pos in TURNING for token in tokens):
        return
    if len(wanted) == 1 and len(wanted[0]) < LONG:
        return
    if VOUCHES in mark.rule:
        return
    if _is_cued(mark) and len(wanted) == 1:
        return
    found = _found(pair, across, wanted)
    if found is None:
        return
    here, there = mark.span.of(pair.text(side)), found.of(pair.text(across))
    yield Draft(
        here,
        ContrastKind.NAMING,
        _statement(pair, mark, there),
        Confidence.POSSIBLE,
        tuple(
            piece
            for each in Side
            for piece in evidence(each, [mark.span if each is side else found])
        ),
        len(wanted),
    )


def _is_cued(mark: Wording) -> bool:
    """Whether a word (so-called) keeps the distance, not quotation marks."""
    return mark.rule.startswith("“")


def _statement(pair: Pair, mark: Wording, there: str) -> Composed:
    here, across = mark.span.of(pair.text(mark.side)), mark.side.other
    if not _is_cued(mark) and here.casefold() == there.casefold():
        return composed(
            "{side} puts {words} in quotation marks; {other} writes the same without.",
            side=mark.side,
            words=quoted(here),
            other=across,
        )
    said = {"words": quoted(here), "others": quoted(there)}
    if _is_cued(mark):
        return composed(
            "{side} writes {words}; {other} writes {others}.", side=mark.side, other=across, **said
        )
    return composed(
        "{side} puts {words} in quotation marks; {other} writes {others} without.",
        side=mark.side,
        other=across,
        **said,
    )


def _found(pair: Pair, side: Side, wanted: tuple[str, ...]) -> Span | None:
    """Return where one side has these lemmas in a row, in its own voice and without distance."""
    reading = pair.reading(side)
    kept_off = [mark.span for mark in pair.wording if mark.side is side]
    kept_off += pair.quoted(side)
    for sentence in reading.sentences:
        if not wanted or all(token.lemma != wanted[0] for token in sentence.tokens):
            continue
        tokens = [token for token in sentence.tokens if token.pos not in EMPTY]
        for at in range(len(tokens) - len(wanted) + 1):
            run = tokens[at : at + len(wanted)]
            if tuple(token.lemma for token in run) != wanted:
                continue
            span = Span(run[0].span.start, run[-1].span.end)
            if not any(other.overlaps(span) for other in kept_off):
                return span
    return None


def _lemmas(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(
        token.lemma
        for token in tokens
        if token.pos not in EMPTY and token.text.lower() not in CUES and token.text.isalpha()
    )


def _names(pair: Pair, mark: Wording) -> bool:
    """Whether the mark holds what is kept at a distance, not just the word that does it."""
    tokens = pair.tokens(mark.side, mark.span)
    return (
        mark.rule != COVER
        and VOUCHES not in mark.rule
        and any(token.pos != "ADV" for token in tokens)
    )


def _both(pair: Pair) -> Iterator[Draft]:
    """Yield the list of what each side keeps at a distance, where each does so repeatedly."""
    marks = {
        side: [mark for mark in pair.own(side, "distancing") if _names(pair, mark)] for side in Side
    }
    if min(len(each) for each in marks.values()) < ENOUGH:
        return
    shown = {
        side: sorted(each, key=lambda mark: (-len(pair.tokens(side, mark.span)), mark.span))
        for side, each in marks.items()
    }
    lists = [
        listed([quoted(mark.span.of(pair.text(side))) for mark in shown[side][:SHOWN]])
        for side in Side
    ]
    yield Draft(
        THE_WHOLE,
        ContrastKind.NAMING,
        composed("A keeps at a distance {first}; B {second}.", first=lists[0], second=lists[1]),
        Confidence.POSSIBLE,
        tuple(
            piece
            for side in Side
            for piece in evidence(side, (mark.span for mark in shown[side][:SHOWN]))
        ),
        0.0,
    )
