"""Which words of a sentence are what somebody says, once the word that shows it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.analysis.lexicon import Lexicon
    from diptych.analysis.tree import Tree
    from diptych.model.text import Span

FEWEST, FEW = 4, 6
"""A piece of a saying that the cue cuts in two has at least so many words: with its main verb,
without it."""
AGAINST = frozenset({"although", "though"})
"""Words that open what an author holds against somebody's words."""
REASONS = frozenset({"because", "if", "unless"})
"""Words that open what belongs to somebody's words, though a parse may tie it to the verb."""
OWN = frozenset({"nsubj", "nsubjpass"})
"""Relations of a subject to its verb."""
DATELINE = 14
"""Within so many tokens a dateline ends."""
EDGES = frozenset(",;:-–—.")


def reported(tree: Tree, verb: int, clause: int, words: Lexicon) -> tuple[int, ...]:
    """Return the words of a verb's clause without what follows in the author's own voice.

    That is, behind a comma, a sentence with another verb of speech (he said it was late, and aides
    said …; …, citing the storm) or one that holds something against what was said (…, although it
    was not). Reasons and further clauses behind the first belong to it.
    """
    further = [
        at
        for at in tree.children(verb, {"ccomp", "advcl"})
        if at > clause > verb and (tree.token(at).dep == "ccomp" or _opens(tree, at, REASONS))
    ]
    whole = sorted({*tree.below(clause), *(index for at in further for index in tree.below(at))})
    own = {
        index
        for at in whole
        if at > clause and _is_aside(tree, at, words)
        for index in tree.below(at)
    }
    return tuple(at for at in whole if at not in own)


def _is_aside(tree: Tree, at: int, words: Lexicon) -> bool:
    token = tree.token(at)
    if token.pos not in {"VERB", "AUX"} or not _behind_comma(tree, at):
        return False
    if token.dep == "advcl":
        speech = token.lemma in words["say"] | words["object"]
        return _opens(tree, at, AGAINST) or (token.tag == "VBG" and speech)
    return token.dep == "conj" and token.lemma in words["say"] and bool(tree.children(at, OWN))


def _opens(tree: Tree, clause: int, marks: frozenset[str]) -> bool:
    return any(tree.lower(mark) in marks for mark in tree.children(clause, {"mark"}))


def _behind_comma(tree: Tree, at: int) -> bool:
    """Whether a comma stands before a token and all below it."""
    return tree.token(max(0, tree.below(at)[0] - 1)).text == ","


def named(tree: Tree, verb: int) -> Span | None:
    """Return what is named and what it is called (the plan a disgrace), none for a mere object."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None:
        return None
    thing = tree.child(verb, "dobj")
    called = tree.child(verb, "oprd")
    if called is None and thing is not None:
        preposition = next((at for at in tree.children(verb, {"prep"}) if at > thing), None)
        called = preposition if preposition and tree.lower(preposition) == "as" else None
    if called is None or called < verb:
        return None
    first = called if thing is None else min(thing, called)
    whole = tree.below(called, {"advcl", "punct"})
    if first != called:
        whole = (*tree.below(first, {"punct"}), *whole)
    return _bare(tree, [at for at in sorted(whole) if at > verb])


def object_words(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the words of an object, without clauses that only stand beside it.

    Those are clauses of time and reason (while …) and asides behind a comma (…, which he wrote).
    """
    whole = tree.below(head, {"advcl", "punct"})
    aside = {
        index
        for at in whole
        if tree.token(at).dep in {"relcl", "appos"} and at > head and _behind_comma(tree, at)
        for index in tree.below(at)
    }
    return tuple(at for at in whole if at not in aside)


def from_to(tree: Tree, first: int, last: int) -> tuple[int, ...]:
    """Return the words from one object to the end of another, all of the second if that is none."""
    start, end = min(object_words(tree, first)), max(object_words(tree, last))
    return tuple(range(start, end + 1)) if start <= end else object_words(tree, last)


def whole_enough(tree: Tree, head: int, contents: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the pieces of a saying that say something alone, all where it is in one piece."""
    if len(contents) < 2:  # noqa: PLR2004 - one piece is no fragment
        return contents
    main = tree.token(head).span

    def least(piece: Span) -> int:
        return FEWEST if piece.contains(main) else FEW

    return tuple(
        piece
        for piece in contents
        if sum(token.text[:1].isalnum() and piece.contains(token.span) for token in tree.tokens)
        >= least(piece)
    )


def around(tree: Tree, pieces: tuple[int, ...], cue: tuple[int, ...]) -> tuple[Span, ...]:
    """Return the spans of `pieces` before and behind the cue, bare of marks at their edges."""
    if not cue:
        parts = [list(pieces)]
    else:
        parts = [
            [index for index in pieces if index < cue[0]],
            [index for index in pieces if index > cue[-1]],
        ]
    spans = (_bare(tree, part) for part in parts)
    return tuple(span for span in spans if span is not None)


def _bare(tree: Tree, part: list[int]) -> Span | None:
    while part and tree.token(part[0]).text in EDGES:
        part = part[1:]
    while part and tree.token(part[-1]).text in EDGES:
        part = part[:-1]
    leading = 1 if part and tree.token(part[0]).dep == "advmod" else 0
    mark = next(iter(part[leading : leading + 1]), None)
    if mark is not None and tree.token(mark).dep == "mark" and tree.lower(mark) == "that":
        part = part[leading + 1 :]
    while part and tree.token(part[0]).dep == "cc":
        part = part[1:]
    part = _behind_dateline(tree, part)
    if not any(tree.token(index).text[:1].isalnum() for index in part):
        return None
    whole = range(part[0], part[-1] + 1)
    opened = next((index for index in whole if tree.token(index).text in {"(", "["}), 0)
    if opened > part[0] and not any(tree.token(index).text in {")", "]"} for index in whole):
        whole = range(part[0], opened)
    return tree.cover(whole)


def _behind_dateline(tree: Tree, part: list[int]) -> list[int]:
    """Return the words without the place that agencies print before a dash."""
    if not part or part[0] > 1 or not (tree.token(part[0]).text.isupper() and len(part) > 1):
        return part
    if len(tree.token(part[0]).text) < 3:  # noqa: PLR2004 - a place has a longer name
        return part
    dash = next((at for at in part[:DATELINE] if tree.token(at).text in {"—", "–", "-", "--"}), 0)
    spaced = dash and tree.token(dash - 1).span.end < tree.token(dash).span.start
    return [at for at in part if at > dash] if spaced else part
