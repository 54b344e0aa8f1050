"""Words that take certainty away (hedges) or add it (boosters), by part of speech and parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.modals import is_possibility
from diptych.analysis.phrases import Phrases
from diptych.analysis.tree import Tree
from diptych.model.comparison import Wording
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.language.reading import Reading
    from diptych.model.text import Span

Rule = tuple[str, float]
"""Why a word is marked, in plain words, and the score of it."""
HEDGE = "hedge"
BOOSTER = "booster"
PLAIN = 0.9
"""The score of a word that hardly means anything else."""
USUAL = 0.7
"""The score of a word that usually does it in this construction."""
CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "advcl"})
SAID_OF = frozenset({"acomp", "attr", "oprd"})
EVIDENCE = frozenset(
    {"this", "that", "it", "which", "test", "study", "figure", "result", "finding", "data"}
    | {"evidence", "analysis", "picture", "experiment", "document", "record", "survey"}
)
"""What confirms that something is so; who confirms it only says so."""
FULLEST = frozenset({"as", "best", "worst", "all", "every", "only", "no", "any", "least", "how"})
"""With one of these, `possible` says how much, not that it may be otherwise."""


def certainty(reading: Reading) -> tuple[Wording, ...]:
    """Return the hedges and boosters of an article in text order; they don't overlap.

    `may` the month, `will`, `might` the noun, `should`, `if` and `at least` are none. Words of
    a quotation count too: whose they are is seen by the voices.
    """
    words = lexicon("certainty")
    phrases = {kind: Phrases(words[f"{kind}.phrase"]) for kind in (HEDGE, BOOSTER)}
    found: list[Wording] = []
    for sentence in reading.sentences:
        tree = Tree(sentence)
        marks = [
            *_phrases(reading, tree, phrases),
            *(mark for at in range(len(tree)) for mark in _word(reading, tree, at, words)),
        ]
        for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
            if not found or found[-1].span.end <= mark.span.start:
                found.append(mark)
    return tuple(found)


def _phrases(reading: Reading, tree: Tree, phrases: dict[str, Phrases]) -> Iterator[Wording]:
    rules = {
        HEDGE: later("a set phrase that leaves open that it is otherwise"),
        BOOSTER: later("a set phrase that shuts out that it is otherwise"),
    }
    for kind, known in phrases.items():
        for first, last in known.within(tree):
            span = tree.cover((first, last))
            yield _wording(reading, span, kind, rules[kind])


def _word(reading: Reading, tree: Tree, at: int, words: Lexicon) -> Iterator[Wording]:
    hedge = _hedge(tree, at, words)
    booster = _booster(tree, at, words)
    span = tree.token(at).span
    if hedge:
        yield _wording(reading, span, HEDGE, *hedge)
    elif booster:
        yield _wording(reading, span, BOOSTER, *booster)


def _wording(reading: Reading, span: Span, kind: str, rule: str, score: float = PLAIN) -> Wording:
    return Wording(reading.side, span, kind, rule, score)


def _hedge(tree: Tree, at: int, words: Lexicon) -> Rule | None:
    """Return the rule by which a token hedges, and its score, or none."""
    token = tree.token(at)
    lemma, lower = token.lemma, token.text.lower()
    certain = words["booster.adverb"]
    rule: Rule | None = None
    match token.pos:
        case "AUX" if lower in words["hedge.modal"] and is_possibility(tree, at, words):
            rule = later("a modal verb of possibility"), USUAL
        case "ADV" if lower in words["hedge.adverb"] and not _negated(tree, at):
            rule = later("an adverb of likelihood or hearsay"), PLAIN
        case "ADJ" if lemma in words["hedge.adjective"] and _of_chance(tree, at):
            rule = later("an adjective of chance"), USUAL
        case "NOUN" if lemma in words["hedge.noun"] and _with_clause(tree, at):
            rule = later("a noun of chance with its clause"), USUAL
        case "VERB" if lemma in words["hedge.verb"] and _has_more(tree, at):
            rule = later("a verb of seeming"), PLAIN
        case "VERB" if lemma in words["hedge.evidence"] and _by_things(tree, at, certain):
            rule = later("a thing that suggests: less than saying it is so"), USUAL
        case "VERB" if lemma in words["hedge.opinion"] and _first_person(tree, at):
            rule = later("given as the writer’s opinion"), USUAL
    return rule


def _booster(tree: Tree, at: int, words: Lexicon) -> Rule | None:
    """Return the rule by which a token boosts, and its score, or none."""
    token = tree.token(at)
    lemma, lower = token.lemma, token.text.lower()
    if _negated(tree, at):
        return None
    rule: Rule | None = None
    match token.pos:
        case "ADV" if lower in words["booster.adverb"] and not _is_condition(tree, at):
            rule = later("an adverb of certainty"), PLAIN
        case "ADJ" if lemma in words["booster.adjective"] and _is_clear_that(tree, at):
            rule = later("an adjective of certainty with its clause"), USUAL
        case "VERB" if lemma in words["booster.verb"] and _proves(tree, at):
            rule = later("a verb of proof with its clause"), USUAL
        case "AUX" if lower == "must" and _is_inference(tree, at):
            rule = later("“must have”: concluded as certain"), USUAL
    return rule


def _negated(tree: Tree, at: int) -> bool:
    """Whether `not` stands right before the word or under it."""
    return tree.negated(at) or (at > 0 and tree.lower(at - 1) in {"not", "n't", "n’t", "hardly"})


def _has_more(tree: Tree, at: int) -> bool:
    """Whether a verb of seeming has a clause, an infinitive or a description behind it."""
    labels = frozenset({"xcomp", "ccomp"}) | SAID_OF
    return any(child > at for child in tree.children(at, labels))


def _by_things(tree: Tree, at: int, certain: frozenset[str]) -> bool:
    """Whether something that is no person suggests it, with a clause behind or by `hint at`.

    With an adverb of certainty (clearly suggests) it is no hedge.
    """
    subject = tree.subject(at)
    if subject is None or tree.token(subject).pos in {"PRON", "PROPN"}:
        return False
    if any(tree.lower(child) in certain for child in tree.children(at, {"advmod"})):
        return False
    if tree.token(subject).entity in {"PERSON", "ORG", "GPE", "NORP"}:
        return False
    return bool(tree.children(at, {"ccomp"})) or any(
        tree.lower(child) == "at" for child in tree.children(at, {"prep"})
    )


def _first_person(tree: Tree, at: int) -> bool:
    subject = tree.child(at, "nsubj")
    mine = subject is not None and tree.lower(subject) in {"i", "we"}
    if tree.token(at).tag in {"VBD", "VBN"}:
        return False
    return mine and bool(tree.children(at, {"ccomp"}))


def _of_chance(tree: Tree, at: int) -> bool:
    if any(tree.lower(index) in FULLEST for index in range(max(0, at - 2), at)):
        return False
    token = tree.token(at)
    if token.dep in SAID_OF:
        return not tree.negated(token.head) and not _none_of_it(tree, token.head)
    return token.dep == "amod" and token.text[0].islower()


def _none_of_it(tree: Tree, verb: int) -> bool:
    """Whether the subject is denied altogether: no peace is possible."""
    subject = tree.subject(verb)
    return subject is not None and any(
        tree.lower(child) in {"no", "neither"} for child in tree.children(subject, {"det"})
    )


def _with_clause(tree: Tree, at: int) -> bool:
    """Whether it is said what there is a chance of; a chance to do something is an occasion."""
    if tree.token(at).lemma == "chance" and any(
        tree.token(aux).tag == "TO"
        for clause in tree.children(at, {"acl"})
        for aux in tree.children(clause, {"aux"})
    ):
        return False
    denied = any(tree.lower(child) == "no" for child in tree.children(at, {"det"}))
    return not denied and bool(tree.children(at, {"acl", "ccomp"}))


def _is_clear_that(tree: Tree, at: int) -> bool:
    """Whether it is said to be clear that something is so."""
    token = tree.token(at)
    if token.dep not in SAID_OF or tree.negated(token.head):
        return False
    clauses = (*tree.children(at, CLAUSES), *tree.children(token.head, CLAUSES))
    return any(
        tree.lower(mark) == "that" for clause in clauses for mark in tree.children(clause, {"mark"})
    )


def _proves(tree: Tree, at: int) -> bool:
    """Whether something is proved to be so: a clause behind, and no modal or infinitive before."""
    if tree.token(at).tag == "VB" or any(
        tree.token(child).tag in {"MD", "TO"} for child in tree.children(at, {"aux"})
    ):
        return False
    subject = tree.subject(at)
    spoken = subject is None or tree.token(subject).lemma not in EVIDENCE
    if tree.token(at).lemma == "confirm" and spoken:
        return False
    return any(
        tree.lower(mark) == "that"
        for clause in tree.children(at, {"ccomp"})
        for mark in tree.children(clause, {"mark"})
    )


def _is_condition(tree: Tree, at: int) -> bool:
    """Whether the word stands in a condition or a question: if it does indeed help."""
    marks = tree.children(tree.token(at).head, {"mark"})
    return any(tree.lower(mark) in {"if", "whether", "unless"} for mark in marks)


def _is_inference(tree: Tree, at: int) -> bool:
    head = tree.token(at).head
    return any(tree.lower(child) == "have" and child > at for child in tree.children(head, {"aux"}))
