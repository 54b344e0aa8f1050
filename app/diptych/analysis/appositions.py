"""What stands beside a name without being parsed as its apposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.gazetteer import fold

if TYPE_CHECKING:
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Mention, Sentence

_CLOSING = frozenset(',.;:)”"—–')
_NAMING = frozenset({"call", "dub", "know", "name", "nickname"})
_MOST = 4
"""A title with what it is for has no more words ("Minister of Food and Rural Affairs" is cut)."""


def noun_beside(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> int | None:
    """Return the noun before the name that says who it is, where the parse does not tell."""
    first = _start(sentence, mention, gazetteer)
    for found in (
        _before_comma(sentence, mention, first, gazetteer),
        _before_naming(sentence, first),
        _fellow_subject(sentence, mention, first),
    ):
        if found is not None:
            return found
    return None


def is_ambiguous(sentence: Sentence, noun: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the name behind the phrase of `noun`, up to token `end`, may be somebody else's.

    "A spokesman for the minister, Anna Berg," leaves open which of the two is Berg.
    """
    last = end - 1
    if last != noun:
        return _is_person(sentence, last, gazetteer)
    preposition = sentence.tokens[sentence.tokens[noun].head]
    under = sentence.tokens[noun].dep == "pobj" and _is_person(sentence, noun, gazetteer)
    return under and _is_person(sentence, preposition.head, gazetteer)


def title_before(sentence: Sentence, first: int, gazetteer: Gazetteer) -> int:
    """Return where a title with "of" starts that ends before token `first`, else `first`.

    "Minister of Culture Anna Berg", "mother of two Anna Berg".
    """
    for start in range(first - 3, max(-1, first - 3 - _MOST), -1):
        if fold(sentence.tokens[start + 1].text) != "of" or not _is_person(
            sentence, start, gazetteer
        ):
            continue
        behind = sentence.tokens[start + 2 : first]
        held = fold(sentence.tokens[start].text) in gazetteer.titles
        field = all(
            token.tag.startswith("NNP") and fold(token.text) not in gazetteer.titles
            for token in behind
        )
        if (held and field) or behind[0].tag == "CD":
            return start
    return first


def _is_person(sentence: Sentence, index: int, gazetteer: Gazetteer) -> bool:
    token = sentence.tokens[index]
    words = {token.lemma, fold(token.text)}
    return token.tag.startswith("NN") and bool(
        words & (gazetteer.callings | gazetteer.titles.keys())
    )


def _start(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> int:
    """Return where the name starts with the title before it."""
    start = mention.tokens[0]
    while start > 0 and fold(sentence.tokens[start - 1].text) in gazetteer.titles:
        if sentence.tokens[start - 1].text[0].islower():
            break
        start -= 1
    majesty = 0 < start < mention.tokens[0] and sentence.tokens[start - 1].tag == "PRP$"
    return start - majesty


def _before_comma(
    sentence: Sentence, mention: Mention, first: int, gazetteer: Gazetteer
) -> int | None:
    """Return "chair" of "its chair, Anna Berg," where nothing else can be meant."""
    behind = sentence.tokens[mention.tokens[-1] + 1 : mention.tokens[-1] + 2]
    closed = any(token.text in _CLOSING for token in behind)
    if first < 2 or sentence.tokens[first - 1].text != "," or not closed:  # noqa: PLR2004 - a word and a comma
        return None
    noun = first - 2
    while not _is_person(sentence, noun, gazetteer):
        above = sentence.tokens[noun].head
        if above >= noun or sentence.tokens[above].pos in {"VERB", "AUX"}:
            return None
        noun = above
    below = [sentence.tokens[child] for child in sentence.children(noun) if child < noun]
    known = any(token.dep in {"det", "poss"} for token in below)
    return noun if known and not is_ambiguous(sentence, noun, first - 1, gazetteer) else None


def _before_naming(sentence: Sentence, first: int) -> int | None:
    """Return "gang" of "a gang known as Grey Heron", "man" of "a man named Tom Hale"."""
    verb = first - 1
    if verb > 0 and sentence.tokens[verb].text == "as":
        verb -= 1
    if verb < 1:
        return None
    token, noun = sentence.tokens[verb], sentence.tokens[verb - 1]
    named = token.lemma in _NAMING and token.tag == "VBN" and token.dep == "acl"
    return verb - 1 if named and noun.pos == "NOUN" and token.head == verb - 1 else None


def _fellow_subject(sentence: Sentence, mention: Mention, first: int) -> int | None:
    """Return "chain" of "The hospital chain Larkfield sat", parsed as two subjects of one verb."""
    name = sentence.tokens[mention.head]
    if name.dep not in {"nsubj", "nsubjpass"}:
        name = sentence.tokens[name.head] if name.dep == "appos" else name
    for index in range(first - 1, -1, -1):
        token = sentence.tokens[index]
        if token.head == name.head and token.dep == name.dep and token.dep.startswith("nsubj"):
            end = sentence.subtree(index)[-1] + 1
            end += end < first and sentence.tokens[end].text == ","
            return index if end == first and token.pos == "NOUN" else None
    return None
