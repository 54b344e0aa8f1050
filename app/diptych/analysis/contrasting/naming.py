"""How differently two sides name and describe the same actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.contrasting.pair import Draft, Pair, evidence, listed, quoted
from diptych.analysis.ranges import Ranges, united
from diptych.model.comparison import Confidence, ContrastKind
from diptych.model.composed import Composed, composed
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Token
    from diptych.model.comparison import Actor, Label
    from diptych.model.text import Span

Marked = dict[Side, Ranges]
NAMES = ("epithet", "apposition", "predicate")
"""Kinds of labels that say what somebody is; the others tell of somebody."""
KINDS = (*NAMES, "title", "modifier", "possession")
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lady", "lord", "prof"})
"""Titles by courtesy, which tell nothing of what somebody does."""
SHOWN = 3
"""How many labels a statement quotes for each side."""
FULL = 2
"""From so many labels on each side the difference is strong."""
FEW = 3
"""How many actors get a statement."""
SILENT = 9
SMALL = frozenset({"DET", "PRON", "PUNCT", "PART", "ADP", "CCONJ"})
LONGEST = 12
"""A label of more words is no name any more."""


def naming(pair: Pair) -> Iterator[Draft]:
    """Yield the actors whom both sides describe, in words that only one of them uses."""
    marked = {
        side: Ranges(united(mark.span for mark in pair.own(side, "distancing", "loaded")))
        for side in Side
    }
    drafts = [draft for actor in pair.actors for draft in _of(pair, actor, marked)]
    yield from sorted(drafts, key=lambda draft: -draft.weight)[:FEW]


def _of(pair: Pair, actor: Actor, marked: Marked) -> Iterator[Draft]:
    kept = {side: _labels(pair, actor, side, marked[side]) for side in Side}
    words = {side: [_content(pair, side, label) for label in kept[side]] for side in Side}
    shown = {
        side: [
            label
            for label, here in zip(kept[side], words[side], strict=True)
            if not any(here <= there or there <= here for there in words[side.other])
            and not _same_thing(pair, side, label, kept[side.other])
        ][:SHOWN]
        for side in Side
    }
    if not all(any(_sure(label, marked[side]) for label in shown[side]) for side in Side):
        return
    least = min(len(labels) for labels in shown.values())
    strong = least >= FULL and all(
        any(label.kind in NAMES for label in labels) for labels in shown.values()
    )
    yield Draft(
        actor.name,
        ContrastKind.NAMING,
        _statement(pair, actor, shown),
        Confidence.STRONG if strong else Confidence.POSSIBLE,
        tuple(
            piece
            for side in Side
            for piece in evidence(side, (label.span for label in shown[side]))
        ),
        least + len(actor.on(Side.A).mentions) / 1000 + len(actor.on(Side.B).mentions) / 1000,
    )


def _statement(pair: Pair, actor: Actor, shown: dict[Side, list[Label]]) -> Composed:
    first, second = (
        listed([quoted(label.span.of(pair.text(side))) for label in shown[side]]) for side in Side
    )
    said = {"name": pair.spoken(actor.name), "first": first, "second": second}
    if all(label.kind in (*NAMES, "title") for labels in shown.values() for label in labels):
        return composed("A calls {name} {first}; B: {second}.", **said)
    return composed("Of {name}, A writes {first}; B: {second}.", **said)


def _labels(pair: Pair, actor: Actor, side: Side, marked: Ranges) -> list[Label]:
    """Return the labels that say something, the most telling first, none twice.

    What a label inside a quotation says is its speaker's and not the side's, and so is what
    somebody is said to be in words that are cited without marks.
    """
    names = {name.lower() for name in (actor.name, *actor.aliases)}
    found: dict[str, Label] = {}
    spoken = Ranges(pair.quoted(side))
    cited = Ranges(pair.cited(side))
    for label in actor.on(side).labels:
        words = _plain(pair, side, label.span)
        if label.kind not in KINDS or words in names or len(words.split()) > LONGEST:
            continue
        if words.startswith("whose ") or spoken.around(label.span) is not None:
            continue
        if label.kind == "predicate" and cited.around(label.span) is not None:
            continue
        if words not in found and _rank(pair, side, label, marked) < SILENT:
            found[words] = label
    return sorted(found.values(), key=lambda label: (_rank(pair, side, label, marked), label.span))


def _rank(pair: Pair, side: Side, label: Label, marked: Ranges) -> int:
    """Return how telling a label is: 0 most, `SILENT` for a mere name, number or belonging.

    An epithet and what the text marks itself (at a distance, judging) come first, then what
    somebody is said to be, then what somebody is like or has.
    """
    tokens = pair.tokens(side, label.span)
    lower = [token for token in tokens if token.text[:1].islower()]
    described = any(token.pos == "ADJ" for token in lower)
    if label.kind == "epithet" or marked.touching(label.span):
        return 0
    if label.kind == "title":
        return _title_rank(tokens)
    if _plain(pair, side, label.span).count(" ") == 0 and tokens[0].text.lower() == "the":
        return SILENT
    if label.kind in NAMES and lower and _head(pair, side, label.span).pos == "NOUN":
        return 1
    if label.kind == "possession":
        return 2 if described else SILENT
    return 2 if described or any(token.pos == "VERB" for token in lower) else SILENT


def _title_rank(tokens: list[Token]) -> int:
    """Return how telling a title is; a word alone is no more than an office."""
    courtesy = any(token.text.lower().strip(".") in COURTESY for token in tokens)
    return SILENT if courtesy or len(tokens) == 1 else 2


def _same_thing(pair: Pair, side: Side, label: Label, across: list[Label]) -> bool:
    """Whether the other side has the same noun for the actor, and neither adds a quality to it.

    The museum’s director and the director of the Hallam are the same thing.
    """
    here = _head(pair, side, label.span)
    if any(token.pos == "ADJ" for token in pair.tokens(side, label.span) if token != here):
        return False
    return any(_head(pair, side.other, other.span).lemma == here.lemma for other in across)


def _sure(label: Label, marked: Ranges) -> bool:
    """Whether the label is about the actor itself, or is marked; what it has may be chance."""
    return label.kind != "possession" or bool(marked.touching(label.span))


def _head(pair: Pair, side: Side, span: Span) -> Token:
    """Return the word of a label that the others hang on."""
    sentence = pair.sentence(side, span)
    tokens = pair.tokens(side, span)
    inside = (token for token in tokens if not span.contains(sentence.tokens[token.head].span))
    return next(inside, tokens[-1])


def _content(pair: Pair, side: Side, label: Label) -> frozenset[str]:
    """Return the lemmas that a label consists of.

    Where one side's hold the other's, both say the same (lawyer, personal lawyer).
    """
    return frozenset(
        token.lemma
        for token in pair.tokens(side, label.span)
        if token.pos not in SMALL and token.lemma.isalpha()
    )


def _plain(pair: Pair, side: Side, span: Span) -> str:
    words = " ".join(span.of(pair.text(side)).lower().split())
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return words
