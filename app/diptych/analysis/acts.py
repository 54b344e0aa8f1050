"""Who does what to whom: the verbs an actor is the subject, the by-agent or the object of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.roles import first_conjunct
from diptych.model.comparison import Act, Part
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Sentence

_STATES = frozenset({"be", "have", "seem", "appear", "become", "remain"})
"""Verbs that say what somebody is or has, and are no acts."""
_PARTICLES = frozenset(
    {"aside", "apart", "away", "back", "down", "in", "off", "on", "out", "over", "up"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVES = frozenset({"who", "whom", "which", "that"})


def acts_of(sentence: Sentence, head: int) -> Iterator[Act]:
    """Yield what the name or pronoun with that syntactic head does or undergoes.

    A name inside a compound ("US policy") or before "'s" does nothing.
    """
    word = first_conjunct(sentence, head)
    token = sentence.tokens[word]
    if token.dep in _SUBJECTS and _has_nearer_subject(sentence, word):
        return
    if token.dep == "nsubj":
        yield from _chain(sentence, token.head, Part.AGENT)
    elif token.dep == "nsubjpass":
        yield from _chain(sentence, token.head, Part.PATIENT)
    elif token.dep in {"dobj", "dative"}:
        yield from _act(sentence, token.head, Part.PATIENT)
    elif token.dep == "pobj" and sentence.tokens[token.head].dep == "agent":
        yield from _act(sentence, sentence.tokens[token.head].head, Part.AGENT)
    for child in sentence.children(head):
        yield from _clause(sentence, child)


def _has_nearer_subject(sentence: Sentence, word: int) -> bool:
    """Whether the verb has its subject nearer by: "According to Berg, he left"."""
    verb = sentence.tokens[word].head
    return any(
        word < child < verb and sentence.tokens[child].dep in _SUBJECTS
        for child in sentence.children(verb)
    )


def _clause(sentence: Sentence, child: int) -> Iterator[Act]:
    """Yield what a clause that hangs on the name says of it ("who backed it", "accused of …")."""
    token = sentence.tokens[child]
    if token.dep == "acl" and token.tag in {"VBN", "VBG"}:
        passive = token.tag == "VBN"
        yield from _act(sentence, child, Part.PATIENT if passive else Part.AGENT)
    if token.dep != "relcl":
        return
    for below in sentence.children(child):
        relative = sentence.tokens[below]
        if relative.text.casefold() not in _RELATIVES:
            continue
        if relative.dep in _SUBJECTS:
            passive = relative.dep == "nsubjpass"
            yield from _chain(sentence, child, Part.PATIENT if passive else Part.AGENT)
        elif relative.dep == "dobj":
            yield from _act(sentence, child, Part.PATIENT)


def _chain(sentence: Sentence, verb: int, part: Part) -> Iterator[Act]:
    """Yield the act of a verb and of the verbs joined to it that share its subject."""
    ahead = _going_to(sentence, verb)
    if ahead is not None:
        yield from _chain(sentence, ahead, part)
        return
    yield from _act(sentence, verb, part)
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        below = {sentence.tokens[one].dep for one in sentence.children(child)}
        if token.dep == "conj" and token.pos in {"VERB", "AUX"} and not below & _SUBJECTS:
            yield from _chain(sentence, child, _shared(part, token.tag, below))


def _going_to(sentence: Sentence, verb: int) -> int | None:
    """Return the verb that "is going to" only sets in the future, none where it goes somewhere."""
    token = sentence.tokens[verb]
    if token.lemma != "go" or token.tag != "VBG":
        return None
    below = (child for child in sentence.children(verb) if child > verb)
    return next((child for child in below if sentence.tokens[child].dep == "xcomp"), None)


def _shared(part: Part, tag: str, below: set[str]) -> Part:
    """Return the part of a shared subject in a joined verb: passive only where that verb is."""
    if "auxpass" in below:
        return Part.PATIENT
    bare = tag == "VBN" and "aux" not in below
    return Part.PATIENT if part is Part.PATIENT and bare else Part.AGENT


def _act(sentence: Sentence, verb: int, part: Part) -> Iterator[Act]:
    token = sentence.tokens[verb]
    stative = token.lemma in _STATES if part is Part.AGENT else token.lemma == "know"
    bare = token.lemma == "do" and not _has_object(sentence, verb)
    if token.pos != "VERB" or not token.tag.startswith("VB") or stative or bare:
        return
    yield Act(_verb_span(sentence, verb), part, _is_negated(sentence, verb))


def _has_object(sentence: Sentence, verb: int) -> bool:
    """Whether something is done, and not a verb said before stood for ("if he does")."""
    return any(sentence.tokens[child].dep == "dobj" for child in sentence.children(verb))


def _verb_span(sentence: Sentence, verb: int) -> Span:
    """Return the verb, with the particle right behind it ("fired back", "shrug off")."""
    span = sentence.tokens[verb].span
    behind = verb + 1
    if behind < len(sentence.tokens):
        token = sentence.tokens[behind]
        particle = token.dep == "advmod" and token.text in _PARTICLES
        if token.head == verb and (token.dep == "prt" or particle):
            return Span(span.start, token.span.end)
    return span


def _is_negated(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is denied, itself or by the "not" before the verb it is joined to."""
    below = [sentence.tokens[child] for child in sentence.children(verb)]
    if any(token.dep == "neg" for token in below):
        return True
    token = sentence.tokens[verb]
    if token.dep != "conj" or any(one.dep in {"aux", "auxpass", *_SUBJECTS} for one in below):
        return False
    # "would not attack or insult" denies both, "did not attack but insulted" only the first.
    joining = {
        sentence.tokens[child].text.casefold()
        for child in sentence.children(token.head)
        if sentence.tokens[child].dep == "cc"
    }
    return bool(joining & {"or", "nor"}) and _is_negated(sentence, token.head)
