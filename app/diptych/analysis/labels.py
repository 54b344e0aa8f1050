"""The words that name or describe an actor at one of its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.appositions import is_ambiguous, noun_beside, title_before
from diptych.language.gazetteer import fold
from diptych.language.nicknames import nickname_around
from diptych.language.roles import first_conjunct
from diptych.language.spelling import is_word
from diptych.model.comparison import Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Mention, Sentence

_COPULAS = frozenset({"be", "become", "remain", "seem", "appear"})
_VIEWS = frozenset(
    {
        "brand", "call", "cast", "consider", "deem", "depict", "describe", "dismiss", "dub", "hail",
        "know", "label", "name", "nickname", "paint", "portray", "praise", "present", "regard",
        "respect", "see", "think", "treat", "view",
    }
)  # fmt: skip
"""Verbs that say as what somebody is taken: "call him a liar", "see him as a threat"."""
_DEPENDENT = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp", "cc", "conj"})
_BREAKS = frozenset(",;:()[]—–…")
_MARKS = frozenset('“”"')
_HYPHENS = frozenset("-‑")
_RANKS = frozenset({"first", "second", "third", "last", "latest", "next", "only"})
_LONG = 7
"""A possession of more words keeps what stands before its noun alone."""
_SHORT = 6
"""A clause of more words says more than who is meant."""
_LONGEST = 12
"""A label of more words is a statement, no label."""
_LONGEST_BESIDE = 14
"""What stands beside a name is no statement and may be longer."""


def labels_of(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Iterator[Label]:
    """Yield the labels that hang on one mention; a name inside a compound carries none."""
    head = sentence.tokens[mention.head]
    if head.dep == "poss":
        yield from _possession(sentence, mention)
        return
    if head.dep in {"compound", "amod", "nmod"} or _is_hyphenated(sentence, mention):
        return
    if not mention.pronoun:
        yield from _before(sentence, mention, gazetteer)
        yield from _appositions(sentence, mention, gazetteer)
        yield from _epithet(sentence, mention, gazetteer)
        yield from _description(sentence, mention)
    yield from _predicates(sentence, mention)
    yield from _views(sentence, mention.head)


def _is_hyphenated(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name is a part of a longer word ("US-led")."""
    return _glued(sentence, mention.tokens[-1] + 1)


def _glued(sentence: Sentence, index: int) -> bool:
    """Whether token `index` is a hyphen that touches the word before it."""
    if not 0 < index < len(sentence.tokens) or sentence.tokens[index].text not in _HYPHENS:
        return False
    return sentence.tokens[index - 1].span.end == sentence.tokens[index].span.start


def _before(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Iterator[Label]:
    """Yield what stands right before the name: "newly elected Prime Minister", "embattled"."""
    first = mention.tokens[0]
    start = title_before(sentence, first, gazetteer)
    while start > 0 and _describes(sentence, start - 1, start, gazetteer, name=start == first):
        start = _whole(sentence, start - 1)
    words = list(range(start, first))
    while words and sentence.tokens[words[0]].pos in {"PUNCT", "CCONJ"}:
        words.pop(0)
    # "director of rugby Ann Berg": rugby says nothing of her by itself.
    behind_of = bool(words) and words[0] > 0 and sentence.tokens[words[0] - 1].lemma == "of"
    if not words or behind_of:
        return
    title = any(fold(sentence.tokens[index].text) in gazetteer.titles for index in words)
    plain = any(
        sentence.tokens[index].pos == "ADJ"
        or sentence.tokens[index].tag in {"NN", "NNS", "VBN", "VBG"}
        for index in words
    )
    if title or plain:
        yield Label(sentence.cover(tuple(words)), "title" if title else "modifier")


def _whole(sentence: Sentence, index: int) -> int:
    """Return where a word with hyphens starts that token `index` is the last part of."""
    while index > 1 and _glued(sentence, index - 1) and _glues(sentence, index - 1):
        index -= 2
    return index


def _glues(sentence: Sentence, hyphen: int) -> bool:
    """Whether a hyphen touches the word behind it."""
    behind = sentence.tokens[hyphen + 1 : hyphen + 2]
    return any(sentence.tokens[hyphen].span.end == token.span.start for token in behind)


def _has_field(sentence: Sentence, index: int, gazetteer: Gazetteer) -> bool:
    """Whether a word is of a minister's field ("Rural" of "Rural Affairs Minister")."""
    while sentence.tokens[index].dep == "compound" and sentence.tokens[index].head == index + 1:
        index += 1
        if fold(sentence.tokens[index].text) in gazetteer.portfolio:
            return True
    return False


def _describes(
    sentence: Sentence, index: int, behind: int, gazetteer: Gazetteer, *, name: bool
) -> bool:
    """Whether a word goes with what stands behind it to describe the name."""
    token, next_ = sentence.tokens[index], sentence.tokens[behind]
    word = fold(token.text)
    title = word in gazetteer.title_openers and token.text[0].isupper()
    state = gazetteer.state((word,)) and next_.text[0].isupper()
    field = token.tag.startswith("NNP") and _has_field(sentence, index, gazetteer)
    if word in gazetteer.titles or title or state or field:
        return True
    people = token.entity in {"GPE", "NORP"}
    if token.text[0].isupper() and index and not people and not gazetteer.state((word,)):
        return False
    # Before a title the parser often loses what depends on what.
    titled = fold(next_.text) in gazetteer.titles.keys() | gazetteer.title_openers
    inside = not name and (titled or gazetteer.state((fold(next_.text),)) is not None)
    if token.tag.startswith("JJ") or token.tag in {"VBN", "VBG"}:
        return token.dep == "amod" or (inside and token.dep in {"conj", "nmod", "compound"})
    if token.tag.startswith("RB"):
        return next_.tag in {"JJ", "VBN", "VBG"} and token.head == behind
    noun = (token.tag in {"NN", "NNS"} and is_word(token)) or (people and not name)
    return noun and token.dep in {"compound", "nmod"} and next_.tag != "HYPH"


def _appositions(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Iterator[Label]:
    """Yield "a populist politician" beside the name, on whichever side of it."""
    for child in sentence.children(mention.head):
        if child > mention.tokens[-1] and _is_beside(sentence, child):
            yield from _label(sentence, child, (), "apposition")
    token = sentence.tokens[mention.head]
    above = sentence.tokens[token.head]
    called = above.lemma in gazetteer.nicknaming or above.pos != "NOUN"
    noun: int | None = token.head
    if token.dep != "appos" or called or token.head > mention.tokens[0]:
        noun = noun_beside(sentence, mention, gazetteer)
    elif is_ambiguous(sentence, token.head, _end_before(sentence, mention), gazetteer):
        return
    if noun is not None:
        inside = set(sentence.subtree(mention.head)) if token.dep == "appos" else set()
        words = tuple(i for i in range(mention.tokens[0]) if i not in inside)
        outside = tuple(i for i in range(len(sentence.tokens)) if i not in words)
        yield from _label(sentence, noun, outside, "apposition")


def _end_before(sentence: Sentence, mention: Mention) -> int:
    """Return the end of what stands before the name and the mark before it."""
    end = mention.tokens[0]
    while end > 0 and sentence.tokens[end - 1].pos in {"PUNCT", "PROPN"}:
        end -= 1
    return end


def _is_beside(sentence: Sentence, child: int) -> bool:
    """Whether a phrase behind a name describes it: "a former judge", "a Democrat"."""
    token, phrase = sentence.tokens[child], sentence.subtree(child)
    opening = sentence.tokens[phrase[0]].text.casefold()
    noun = token.pos == "NOUN" or (token.pos == "PROPN" and opening in {"a", "an"})
    return token.dep == "appos" and noun and sentence.tokens[phrase[0] - 1].text in _BREAKS


def _predicates(sentence: Sentence, mention: Mention) -> Iterator[Label]:
    """Yield "a populist" of "Khan is a populist"."""
    word = first_conjunct(sentence, mention.head)
    token = sentence.tokens[word]
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj":
        return
    if verb.lemma in _COPULAS:
        denied = any(sentence.tokens[child].dep == "neg" for child in sentence.children(token.head))
        for child in sentence.children(token.head):
            kind = sentence.tokens[child].dep
            if kind in {"attr", "acomp"} and not denied and child > word:
                yield from _label(sentence, child, (), "predicate")
    elif verb.pos in {"NOUN", "ADJ"} and sentence.tokens[verb.head].lemma in _VIEWS:
        # "considers the country a partner", parsed as a small clause
        yield from _label(sentence, token.head, sentence.subtree(word), "predicate")


def _views(sentence: Sentence, head: int) -> Iterator[Label]:
    """Yield "a true original" of "respect him as a true original", "liar" of "call her a liar"."""
    token = sentence.tokens[first_conjunct(sentence, head)]
    if token.dep not in {"dobj", "nsubjpass"} or sentence.tokens[token.head].lemma not in _VIEWS:
        return
    for child in sentence.children(token.head):
        below = sentence.tokens[child]
        if below.dep == "oprd":
            yield from _label(sentence, child, (), "predicate")
        if below.dep == "prep" and below.text.casefold() == "as":
            for object_ in sentence.children(child):
                if sentence.tokens[object_].dep == "pobj":
                    yield from _label(sentence, object_, (), "predicate")


def _possession(sentence: Sentence, mention: Mention) -> Iterator[Label]:
    """Yield "soft side for militants" of "Khan's soft side for militants"."""
    owned = sentence.tokens[mention.head].head
    if sentence.tokens[owned].pos not in {"NOUN", "PROPN"} or owned <= mention.tokens[-1]:
        return
    behind = range(mention.tokens[-1] + 1, len(sentence.tokens))
    case = [i for i in behind if sentence.tokens[i].dep == "case" and i < owned]
    start = (case[0] if case else mention.tokens[-1]) + 1
    left_out = tuple(range(start))
    own = any(
        sentence.tokens[child].dep == "det" and child >= start for child in sentence.children(owned)
    )
    if sentence.tokens[owned].pos == "NOUN" and sentence.tokens[owned].lemma != "one" and not own:
        yield from _label(sentence, owned, left_out, "possession")


def _epithet(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Iterator[Label]:
    """Yield the nickname around the name, as in "Taliban Khan"."""
    words = nickname_around(sentence, mention.tokens, gazetteer)
    if len(words) > len(mention.tokens):
        yield Label(sentence.cover(words), "epithet")


def _description(sentence: Sentence, mention: Mention) -> Iterator[Label]:
    """Yield "the old cleric" where the words stand for the name."""
    words = [sentence.tokens[index] for index in mention.tokens]
    if words[0].tag.startswith("JJ") and all(word.text.islower() for word in words):
        yield from _label(sentence, mention.head, (), "epithet")


def _label(sentence: Sentence, head: int, without: Sequence[int], kind: str) -> Iterator[Label]:
    """Yield the phrase of `head` around it, without clauses that hang on it."""
    words = _phrase(sentence, head, frozenset(without))
    if len(words) > _LONG and kind == "possession":
        words = tuple(index for index in words if index <= head)
    texts = [sentence.tokens[index].text for index in words]
    marks = [text for text in texts if text in _MARKS]
    if sentence.tokens[head].pos == "NUM" or _is_first_of_many(sentence, head, words):
        return
    longest = _LONGEST_BESIDE if kind == "apposition" else _LONGEST
    count = sum(is_word(sentence.tokens[index]) for index in words)
    if words and count <= longest and len(marks) % 2 == 0:
        yield Label(sentence.cover(words), kind)


def _is_first_of_many(sentence: Sentence, head: int, words: Sequence[int]) -> bool:
    """Whether "the first woman" has lost the clause that says to do what."""
    clause = {"relcl", "acl", "advcl", "xcomp"}
    lost = [
        child
        for child in sentence.children(head)
        if sentence.tokens[child].dep in clause and child not in words
    ]
    ranked = any(sentence.tokens[index].text.lower() in _RANKS for index in words)
    return ranked and bool(lost)


def _phrase(sentence: Sentence, head: int, without: frozenset[int]) -> tuple[int, ...]:
    """Return the unbroken stretch of words around `head` that belong to its phrase."""
    kept = set(sentence.subtree(head)) - without
    for child in sentence.children(head):
        if _hangs_on(sentence, child, head):
            first = sentence.subtree(child)[0]
            kept -= {index for index in kept if index >= max(first, head + 1)}
    start = end = head
    while start - 1 in kept and sentence.tokens[start - 1].text not in _BREAKS:
        start -= 1
    while end + 1 in kept and sentence.tokens[end + 1].text not in _BREAKS:
        end += 1
    while _glued(sentence, end + 1) and _glues(sentence, end + 1):
        end += 2
    while end > head and sentence.tokens[end].tag in {
        "IN",
        "CC",
        "HYPH",
        ".",
        "''",
        "TO",
        "DT",
        "POS",
    }:
        end -= 1
    return tuple(range(start, end + 1))


def _hangs_on(sentence: Sentence, child: int, head: int) -> bool:
    """Whether what depends on a noun is no part of its label, as most clauses are not.

    "A widow who sold fruit" and "founder and owner" stay whole.
    """
    token = sentence.tokens[child]
    if child < head or token.dep not in _DEPENDENT:
        return False
    parts = sentence.subtree(child)
    apart = any(sentence.tokens[index].text in _BREAKS for index in range(head, parts[0]))
    if token.dep == "relcl":
        who = sentence.tokens[parts[0]].text.casefold() in {"who", "whose"}
        return apart or not who or len(parts) > _SHORT
    if token.dep == "cc":
        return not any(
            sentence.tokens[one].dep == "conj" and not _hangs_on(sentence, one, head)
            for one in sentence.children(head)
        )
    own = any(
        sentence.tokens[below].dep == "poss" or sentence.tokens[below].text.casefold() == "the"
        for below in sentence.children(child)
    )
    return apart or own or token.dep != "conj" or token.pos != "NOUN"
