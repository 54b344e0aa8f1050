"""Which name belongs to words that name a speaker: *its chair, a baker named Ruth Ade*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.analysis.tree import Tree

NAMING = frozenset({"name", "call"})
"""Verbs that give a name: an economist named Ruth Ade."""
SELF = frozenset({"himself", "herself", "itself", "themselves"})
BEHIND = 5
"""How many words of title may stand before the name itself: His Majesty King."""


def named_beside(tree: Tree, head: int, known: Callable[[int], str]) -> tuple[str, Span] | None:
    """Return the name that stands in or beside the words around `head`, and where it ends them.

    `known` tells the name of the actor whom a token of the sentence names, `""` for none. Tried
    are the end of the words (*mother of two Ada Moss*), appositions, what follows a comma.
    """
    inside = _at_end(tree, head, known)
    if inside is not None:
        return inside
    if tree.token(head).pos == "PROPN":
        return None
    for other in _appositions(tree, head):
        found = known(other) or person(tree, other)
        if found:
            return found, _cover(tree, head, other)
    return _behind_comma(tree, head, known)


def person(tree: Tree, head: int) -> str:
    """Return the run of tokens around `head` that name a person, `""` where it is none."""
    if tree.token(head).entity != "PERSON" or tree.token(head).pos != "PROPN":
        return ""
    first = last = head
    while first > 0 and _of_person(tree, first - 1):
        first -= 1
    while last + 1 < len(tree) and _of_person(tree, last + 1):
        last += 1
    while first < head and tree.token(first).tag not in {"NNP", "NNPS"}:
        first += 1
    words = "".join(
        (" " if at > first and tree.token(at - 1).span.end < tree.token(at).span.start else "")
        + tree.token(at).text
        for at in range(first, last + 1)
    )
    return words if words[:1].isupper() else ""


def _of_person(tree: Tree, at: int) -> bool:
    token = tree.token(at)
    return token.entity == "PERSON" and (token.pos == "PROPN" or token.text in "-‐‑")


def _appositions(tree: Tree, head: int) -> list[int]:
    """Return the heads of what stands beside a noun, and of the names that those are given."""
    found: list[int] = []
    for other in tree.children(head, {"appos"}):
        found.append(other)
        found.extend(_given(tree, other))
        found.extend(tree.children(other, {"appos"}))
    return [*_given(tree, head), *found]


def _given(tree: Tree, noun: int) -> list[int]:
    return [
        name
        for verb in tree.children(noun, {"acl"})
        if tree.token(verb).lemma in NAMING
        for name in tree.children(verb, {"oprd", "dobj"})
    ]


def _at_end(tree: Tree, head: int, known: Callable[[int], str]) -> tuple[str, Span] | None:
    """Return the name behind a number in the words: mother of two Ada Moss."""
    for preposition in tree.children(head, {"prep"}):
        inner = tree.child(preposition, "pobj")
        if inner is None or tree.lower(preposition) != "of":
            continue
        if tree.children(inner, {"nummod"}) and person(tree, inner):
            return known(inner) or person(tree, inner), _cover(tree, head, inner)
    return None


def _behind_comma(tree: Tree, head: int, known: Callable[[int], str]) -> tuple[str, Span] | None:
    """Return the person whose name stands between commas right behind the words.

    However the parse ties it: it often makes a subject of its own of such a name.
    """
    last = max(tree.below(head, {"relcl", "appos", "acl", "punct", "parataxis", "advcl"}))
    if last + 1 < len(tree) and tree.lower(last + 1) in SELF:
        last += 1
    if last - head > 2 * BEHIND or last + 2 >= len(tree) or tree.token(last + 1).text != ",":
        return None
    for at in range(last + 2, min(last + 2 + BEHIND, len(tree))):
        token = tree.token(at)
        found = known(at) or person(tree, at)
        closed = at + 1 < len(tree) and tree.token(at + 1).text in {",", ".", ":", "”", '"', "("}
        if found and closed and token.pos == "PROPN":
            return found, _cover(tree, head, at)
        if token.pos != "PROPN" and token.tag != "PRP$":
            return None
    return None


def _cover(tree: Tree, head: int, name: int) -> Span:
    """Return the words around `head`, on to the end of the name."""
    words, whole = tree.noun_phrase(head), tree.token(name).span
    return Span(min(words.start, whole.start), max(words.end, whole.end))
