"""Whose words or thoughts a sentence gives, by its parse: say-verbs, according to, cue nouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.sayings import around, from_to, named, object_words, reported, whole_enough
from diptych.analysis.tree import known_those
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
HEARSAY = NOBODY | {"it"}
"""Subjects of a passive behind which nobody in particular speaks: it has been revealed that."""
TELLING = frozenset({"tell", "inform", "assure", "remind", "warn"})
"""Verbs that take a hearer and then what is said."""
GROUNDS = frozenset({"as", "for", "over"})
"""Prepositions that open what somebody is praised or blamed for, or what something is cited as."""
ASKED = frozenset({"how", "if", "that", "what", "when", "where", "whether", "which", "who", "why"})
"""Words that open what is asked or demanded."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or thoughts that a sentence gives as somebody's.

    `about` is true where the content only names what the speech is about (to praise the plan),
    `topic` where it need not even be said (to speak of the plan), `naming` where it says what
    something is called (the plan a disgrace).
    `speaker` is the head token of the words that name the source, none where nobody is named;
    `contents` are the pieces given, more than one where the cue stands inside.
    """

    speaker: int | None
    cue: Span
    contents: tuple[Span, ...]
    kind: VoiceKind
    about: bool = False
    topic: bool = False
    naming: bool = False


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
        subject = tree.subject(_governing(tree, verb))
        return _misread(tree, verb) if subject is None else subject
    by = tree.child(verb, "agent")
    return None if by is None else tree.child(by, "pobj")


def _governing(tree: Tree, verb: int) -> int:
    """Return the verb whose subject speaks where `verb` hangs on a preposition: began by saying."""
    if tree.token(verb).dep != "pcomp" or tree.child(verb, "nsubj") is not None:
        return verb
    above = tree.token(tree.token(verb).head).head
    return above if tree.token(above).pos == "VERB" else verb


def _misread(tree: Tree, verb: int) -> int | None:
    """Return the person before `verb` where the parse takes a sentence for a mere noun phrase.

    *Its envoy, Ada Moss, called it “a model”.* has no verb at its root then.
    """
    noun = tree.token(verb).head
    if tree.token(verb).dep != "acl" or tree.token(noun).entity != "PERSON":
        return None
    root = next(at for at, token in enumerate(tree.tokens) if token.head == at)
    nominal = tree.token(root).pos in {"NOUN", "PROPN"} and tree.token(noun).head == root
    return noun if nominal else None


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
        told = tree.child(verb, "nsubjpass")
        return told is not None and tree.lower(told) not in HEARSAY
    if any(tree.lower(word) in {"no", "neither"} for word in tree.children(speaker, {"det"})):
        return False
    counted = tree.token(speaker).tag == "CD"
    return counted or known_those(tree, speaker) or tree.lower(speaker) not in NOBODY


def _by_verb(tree: Tree, verb: int, words: Lexicon) -> Iterator[Attribution]:
    lemma = _lemma(tree, verb)
    if lemma == "be" or not said(tree, verb):
        return
    speaker = speaker_of(tree, verb)
    cue = tree.token(verb).span
    clause = _clause(tree, verb, lemma, words)
    teller = _teller(tree, verb)
    if clause is not None and teller is not None:
        speaker, cue = speaker_of(tree, teller), tree.token(teller).span
    if clause is not None:
        spoken = lemma in words["say"] or (lemma in words["ask"] and not _aims(tree, clause))
        kind = VoiceKind.INDIRECT if spoken else VoiceKind.PARAPHRASE
        contents = around(
            tree, reported(tree, verb, clause, words), _cue_group(tree, verb, speaker)
        )
        contents = whole_enough(tree, clause, contents)
        if contents and (kind is VoiceKind.INDIRECT or _is_somebody(tree, speaker, lemma, words)):
            yield Attribution(speaker, cue, contents, kind)
        return
    if speaker is None or not _is_somebody(tree, speaker, "", words):
        return
    naming = named(tree, verb) if lemma in words["name"] else None
    if naming is not None:
        yield Attribution(speaker, cue, (naming,), VoiceKind.PARAPHRASE, naming=True)
        return
    if lemma in words["say"] and _set_in(tree, verb):
        yield from _aside(tree, verb, speaker)
        return
    yield from _by_object(tree, verb, speaker, words)


def _teller(tree: Tree, verb: int) -> int | None:
    """Return the verb that a clause behind `verb` really belongs to, none where it is its own.

    *He told parents who complained that they were free to go*: it is he who says so.
    """
    heard = tree.token(verb).head
    if tree.token(verb).dep != "relcl" or tree.token(heard).dep not in {"dobj", "dative"}:
        return None
    teller = tree.token(heard).head
    told = tree.token(teller).lemma in TELLING and not tree.children(teller, {"ccomp"})
    return teller if told and said(tree, teller) else None


def _is_somebody(tree: Tree, speaker: int | None, lemma: str, words: Lexicon) -> bool:
    """Whether the subject of a verb can have meant something: no part, no `it`, and no document.

    What documents do (a study finds) is told by a clause behind their own verbs.
    """
    if speaker is None:
        return False
    token = tree.token(speaker)
    if token.entity or token.pos != "NOUN":
        return token.text.lower() != "it"
    written = token.lemma in words["document"] or token.lemma in words["noun"]
    return token.lemma not in words["mute"] and (lemma in words["finding"] or not written)


def _lemma(tree: Tree, verb: int) -> str:
    """Return the verb's lemma, with the particle that makes a verb of speech of it."""
    lemma = tree.token(verb).lemma
    after = verb + 1
    if after < len(tree) and tree.token(after).head == verb and tree.lower(after) == "back":
        return f"{lemma} back"
    return lemma


def _clause(tree: Tree, verb: int, lemma: str, words: Lexicon) -> int | None:
    """Return the head of the clause that tells what was said or thought, or none."""
    if lemma in words["say"] | words["ask"] | words["think"]:
        clause = _that_clause(tree, verb)
        if clause is not None and lemma in words["ask"] and not _is_question(tree, clause):
            clause = None
        finite = clause is not None and (
            tree.token(clause).tag != "VBG" or bool(tree.children(clause, {"aux"}))
        )
        if finite:
            return clause
    if lemma in words["finding"] and _is_source(tree, verb, words):
        return _that_clause(tree, verb)
    if lemma in words["infinitive"]:
        for clause in tree.children(verb, {"xcomp", "ccomp"}):
            if _aims(tree, clause):
                return clause
    return None


def _is_question(tree: Tree, clause: int) -> bool:
    """Whether a clause opens as what is asked or demanded does: whether, how, that."""
    return tree.lower(tree.below(clause)[0]) in ASKED


def _aims(tree: Tree, clause: int) -> bool:
    """Whether a clause is an infinitive."""
    return any(tree.token(aux).tag == "TO" for aux in tree.children(clause, {"aux"}))


def _that_clause(tree: Tree, verb: int) -> int | None:
    """Return the head of the verb's clause; one that opens with `that` before any other.

    What stands before a colon or semicolon is a sentence of its own: It rains; he says it is fine.
    """
    clauses = [at for at in tree.children(verb, {"ccomp"}) if not _set_apart(tree, at, verb)]
    marked = (
        clause
        for clause in clauses
        if any(tree.lower(mark) == "that" for mark in tree.children(clause, {"mark"}))
    )
    told = _told(tree, verb) if not clauses and tree.token(verb).lemma in TELLING else None
    return next(marked, clauses[0] if clauses else told)


def _set_apart(tree: Tree, clause: int, verb: int) -> bool:
    between = range(tree.below(clause)[-1] + 1, verb)
    return any(tree.token(at).text in {":", ";"} for at in between)


def _told(tree: Tree, verb: int) -> int | None:
    """Return the clause behind the hearer, where the parse ties it to that: told a friend that."""
    hearer = tree.child(verb, "dobj", "dative")
    if hearer is None:
        return None
    return next(
        (
            clause
            for clause in tree.children(hearer, {"acl", "relcl"})
            if any(tree.lower(mark) == "that" for mark in tree.children(clause, {"mark"}))
        ),
        None,
    )


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
    head = tree.token(verb).head
    outside = [index for index in tree.below(head) if index not in inside]
    contents = around(tree, tuple(outside), tuple(sorted(inside)))
    contents = whole_enough(tree, head, contents)
    if contents:
        yield Attribution(speaker, tree.token(verb).span, contents, VoiceKind.INDIRECT)


def _by_object(tree: Tree, verb: int, speaker: int, words: Lexicon) -> Iterator[Attribution]:
    lemma = tree.token(verb).lemma
    for preposition in tree.children(verb, {"prep"}):
        inner = tree.child(preposition, "pobj", "pcomp")
        phrase = f"{lemma} {tree.lower(preposition)}"
        if inner is None or phrase not in words["preposition"] | words["topic"]:
            continue
        cue = tree.cover((verb, preposition)) if preposition == verb + 1 else None
        target = tree.child(verb, "dobj")
        pieces = object_words(tree, inner) if target is None else from_to(tree, target, inner)
        contents = around(tree, pieces, ())
        shown = cue or tree.token(verb).span
        topic = phrase in words["topic"]
        yield Attribution(speaker, shown, contents, VoiceKind.PARAPHRASE, topic=topic)
        return
    target = tree.child(verb, "dobj")
    if target is not None and lemma in words["object"] and tree.token(target).pos != "PRON":
        behind = [at for at in tree.children(verb, {"prep"}) if tree.lower(at) in GROUNDS]
        last = next((at for at in behind if at > target), target)
        pieces = object_words(tree, target) if last == target else from_to(tree, target, last)
        contents = around(tree, pieces, ())
        cue = tree.token(verb).span
        yield Attribution(speaker, cue, contents, VoiceKind.PARAPHRASE, about=True)


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
    contents = around(tree, outside, tuple(sorted(inside)))
    contents = whole_enough(tree, head, contents)
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
    contents = around(tree, tree.below(clause), ())
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
