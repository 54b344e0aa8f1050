"""Whose words or thoughts a sentence gives, by its parse: say-verbs, according to, cue nouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.comparison import VoiceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.analysis.lexicon import Lexicon
    from diptych.analysis.tree import Tree
    from diptych.model.text import Span

NOBODY = frozenset(
    {"i", "we", "you", "one", "this", "that", "these", "those", "which", "what", "there", "time"}
    | {"history", "none", "nobody", "nothing", "everything", "anything", "something"}
)
"""Subjects that are the author, the reader or no speaker at all."""
ON = frozenset({"go", "continue", "begin", "start", "proceed", "rush", "hasten", "move"})
"""Verbs behind which an infinitive of speech tells of something said: went on to say."""
UNREAL = frozenset({"would", "could", "might", "may", "should", "must", "can"})
"""With one of these in front, nothing has been said yet."""
EDGES = frozenset(",;:-–—.")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or thoughts that a sentence gives as somebody's.

    `about` is true where the content only names what the speech is about (to praise the plan).
    `speaker` is the head token of the words that name the source, none where nobody is named;
    `contents` are the pieces given, more than one where the cue stands inside.
    """

    speaker: int | None
    cue: Span
    contents: tuple[Span, ...]
    kind: VoiceKind
    about: bool = False


def attributions(tree: Tree, words: Lexicon) -> Iterator[Attribution]:
    """Yield what the sentence attributes, by the word that shows it, in text order."""
    for index, token in enumerate(tree.tokens):
        if token.lemma == "accord" or token.text.lower() == "according":
            yield from _according(tree, index)
        elif token.pos in {"VERB", "AUX"}:
            yield from _by_verb(tree, index, words)
        elif token.pos == "NOUN" and token.lemma in words["noun"]:
            yield from _by_noun(tree, index)


def speaker_of(tree: Tree, verb: int) -> int | None:
    """Return the head of who says what `verb` introduces, none where a passive hides it."""
    passive = tree.child(verb, "nsubjpass", "auxpass") is not None
    if not passive:
        return tree.subject(verb)
    by = tree.child(verb, "agent")
    return None if by is None else tree.child(by, "pobj")


def said(tree: Tree, verb: int) -> bool:
    """Whether the verb tells of something said: not denied, not merely possible, not a command."""
    if tree.negated(verb):
        return False
    helpers = tree.children(verb, {"aux"})
    if any(tree.lower(aux) in UNREAL for aux in helpers):
        return False
    aimed = any(tree.token(aux).tag == "TO" for aux in helpers)
    if aimed and tree.token(tree.token(verb).head).lemma not in ON:
        return False
    speaker = speaker_of(tree, verb)
    if speaker is None:
        return tree.child(verb, "nsubjpass") is not None
    return tree.lower(speaker) not in NOBODY


def _by_verb(tree: Tree, verb: int, words: Lexicon) -> Iterator[Attribution]:
    lemma = _lemma(tree, verb)
    if lemma == "be" or not said(tree, verb):
        return
    speaker = speaker_of(tree, verb)
    cue = tree.token(verb).span
    clause = _clause(tree, verb, lemma, words)
    if clause is not None:
        kind = VoiceKind.INDIRECT if lemma in words["say"] else VoiceKind.PARAPHRASE
        contents = _around(tree, tree.below(clause), _cue_group(tree, verb, speaker))
        if contents:
            yield Attribution(speaker, cue, contents, kind)
        return
    if speaker is None:
        return
    if lemma in words["say"] and _set_in(tree, verb):
        yield from _aside(tree, verb, speaker)
        return
    yield from _by_object(tree, verb, speaker, words)


def _lemma(tree: Tree, verb: int) -> str:
    """Return the verb's lemma, with the particle that makes a verb of speech of it."""
    lemma = tree.token(verb).lemma
    after = verb + 1
    if after < len(tree) and tree.token(after).head == verb and tree.lower(after) == "back":
        return f"{lemma} back"
    return lemma


def _clause(tree: Tree, verb: int, lemma: str, words: Lexicon) -> int | None:
    """Return the head of the clause that tells what was said or thought, or none."""
    if lemma in words["say"] or lemma in words["think"]:
        clause = _that_clause(tree, verb)
        if clause is not None and tree.token(clause).tag != "VBG":
            return clause
    if lemma in words["finding"] and _is_source(tree, verb, words):
        return _that_clause(tree, verb)
    if lemma in words["infinitive"]:
        for clause in tree.children(verb, {"xcomp", "ccomp"}):
            if any(tree.token(aux).tag == "TO" for aux in tree.children(clause, {"aux"})):
                return clause
    return None


def _that_clause(tree: Tree, verb: int) -> int | None:
    """Return the head of the verb's clause; one that opens with `that` before any other."""
    clauses = tree.children(verb, {"ccomp"})
    marked = (
        clause
        for clause in clauses
        if any(tree.lower(mark) == "that" for mark in tree.children(clause, {"mark"}))
    )
    return next(marked, clauses[0] if clauses else None)


def _is_source(tree: Tree, verb: int, words: Lexicon) -> bool:
    speaker = speaker_of(tree, verb)
    return speaker is not None and tree.token(speaker).lemma in words["document"]


def _set_in(tree: Tree, verb: int) -> bool:
    """Whether a say-verb with its speaker is just put into another clause."""
    label = tree.token(verb).dep
    inside = tree.below(verb)
    if any(tree.token(index).pos == "VERB" for index in inside if index != verb):
        return False
    if label == "advcl":
        return tree.lower(inside[0]) == "as"
    return label == "parataxis"


def _aside(tree: Tree, verb: int, speaker: int) -> Iterator[Attribution]:
    """Yield what a say-verb that is put into the sentence says: as X noted; X, he said, Y."""
    inside = set(tree.below(verb))
    outside = [index for index in tree.below(tree.token(verb).head) if index not in inside]
    contents = _around(tree, tuple(outside), tuple(sorted(inside)))
    if contents:
        yield Attribution(speaker, tree.token(verb).span, contents, VoiceKind.INDIRECT)


def _by_object(tree: Tree, verb: int, speaker: int, words: Lexicon) -> Iterator[Attribution]:
    lemma = tree.token(verb).lemma
    for preposition in tree.children(verb, {"prep"}):
        inner = tree.child(preposition, "pobj", "pcomp")
        if inner is None or f"{lemma} {tree.lower(preposition)}" not in words["preposition"]:
            continue
        cue = tree.cover((verb, preposition)) if preposition == verb + 1 else None
        target = tree.child(verb, "dobj")
        pieces = _object(tree, inner) if target is None else _from(tree, target, inner)
        contents = _around(tree, pieces, ())
        yield Attribution(speaker, cue or tree.token(verb).span, contents, VoiceKind.PARAPHRASE)
        return
    target = tree.child(verb, "dobj")
    if target is not None and lemma in words["object"] and tree.token(target).pos != "PRON":
        contents = _around(tree, _object(tree, target), ())
        cue = tree.token(verb).span
        yield Attribution(speaker, cue, contents, VoiceKind.PARAPHRASE, about=True)


def _object(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the words of an object, without a clause that only stands beside it (while …)."""
    return tree.below(head, {"advcl", "punct"})


def _from(tree: Tree, first: int, last: int) -> tuple[int, ...]:
    start, end = min(_object(tree, first)), max(_object(tree, last))
    return tuple(range(start, end + 1)) if start <= end else _object(tree, last)


def _according(tree: Tree, index: int) -> Iterator[Attribution]:
    to = next((child for child in tree.children(index) if tree.lower(child) == "to"), None)
    speaker = tree.child(index if to is None else to, "pobj")
    if speaker is None:
        return
    head = tree.token(index).head
    while tree.token(head).pos not in {"VERB", "AUX"} and tree.token(head).head != head:
        head = tree.token(head).head
    inside = set(tree.below(index))
    outside = tuple(token for token in tree.below(head) if token not in inside)
    contents = _around(tree, outside, tuple(sorted(inside)))
    if contents:
        cue = tree.cover((index, index if to is None else to))
        yield Attribution(speaker, cue, contents, VoiceKind.PARAPHRASE)


def _by_noun(tree: Tree, noun: int) -> Iterator[Attribution]:
    clause = next(
        (
            child
            for child in tree.children(noun, {"acl", "ccomp", "relcl"})
            if any(
                tree.lower(mark) == "that" or tree.token(mark).tag == "TO"
                for mark in tree.children(child, {"mark", "aux"})
            )
        ),
        None,
    )
    speaker = _owner(tree, noun)
    if clause is None or speaker is None or tree.lower(speaker) in NOBODY | {"my", "our", "your"}:
        return
    contents = _around(tree, tree.below(clause), ())
    yield Attribution(speaker, tree.token(noun).span, contents, VoiceKind.PARAPHRASE)


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose claim it is: its possessor, its author, or the subject that makes it."""
    possessor = tree.child(noun, "poss")
    if possessor is not None:
        return possessor
    for preposition in tree.children(noun, {"prep", "agent"}):
        if tree.lower(preposition) in {"by", "from", "of"}:
            return tree.child(preposition, "pobj")
    if tree.token(noun).dep == "dobj":
        return speaker_of(tree, tree.token(noun).head)
    return None


def _cue_group(tree: Tree, verb: int, speaker: int | None) -> tuple[int, ...]:
    """Return the tokens from the speaker to the verb, which belong to the cue."""
    group = [verb, *tree.children(verb, {"aux", "prt", "dobj", "dative"})]
    if speaker is not None and tree.token(speaker).head == verb:
        group.extend(tree.below(speaker))
    return tuple(sorted(group))


def _around(tree: Tree, pieces: tuple[int, ...], cue: tuple[int, ...]) -> tuple[Span, ...]:
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
    if part and tree.token(part[0]).dep == "mark" and tree.lower(part[0]) == "that":
        part = part[1:]
    if not any(tree.token(index).text[:1].isalnum() for index in part):
        return None
    whole = range(part[0], part[-1] + 1)
    opened = next((index for index in whole if tree.token(index).text in {"(", "["}), 0)
    if opened > part[0] and not any(tree.token(index).text in {")", "]"} for index in whole):
        whole = range(part[0], opened)
    return tree.cover(whole)
