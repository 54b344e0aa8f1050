"""When `may`, `might` and `could` say that something is possible, and when they say more or less.

They also permit (*visitors may park here*), tell of ability (*she could walk to school*), and tell
of what did not happen (*I could have sold it*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.analysis.lexicon import Lexicon
    from diptych.analysis.tree import Tree

NONE = frozenset({"nobody", "none", "nothing", "neither", "no"})
REFUSED = frozenset({"no", "hardly", "barely", "scarcely", "never"})
"""Before `longer` or the verb these say that it was not possible."""
REGRET = frozenset({"better", "more", "sooner", "earlier", "worse", "easily"})
"""With one of these, `could have` tells of what was not done."""
PERSONS = frozenset({"i", "we", "you", "he", "she", "they", "who"})
LIMITS = frozenset({"before", "until", "only", "without", "between"})
"""With one of these behind it, a passive with `may` is a permission."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_possibility(tree: Tree, at: int, words: Lexicon) -> bool:
    """Whether the modal at `at` says that something is possible."""
    token = tree.token(at)
    if token.tag != "MD" or (token.text[0].isupper() and at > 0 and not _opens(tree, at)):
        return False
    if token.dep != "aux" or tree.token(token.head).pos not in {"VERB", "AUX"}:
        return False
    if _asks(tree, at) or _denied(tree, token.head) or _may_as_well(tree, at):
        return False
    match token.text.lower():
        case "could":
            return not (_unable(tree, at) or _undone(tree, at, words) or _able(tree, at, words))
        case "may":
            return not _permits(tree, at, words)
    return True


def _opens(tree: Tree, at: int) -> bool:
    """Whether only quotation marks stand before the token."""
    return not any(tree.token(index).text[:1].isalnum() for index in range(at))


def _asks(tree: Tree, at: int) -> bool:
    """Whether the modal stands before its subject in a question."""
    behind = any(child > at for child in tree.children(tree.token(at).head, SUBJECTS))
    return behind and any(token.text == "?" for token in tree.tokens[at:])


def _denied(tree: Tree, verb: int) -> bool:
    """Whether nobody or nothing is the subject: no government may."""
    subject = tree.subject(verb)
    return subject is not None and (
        tree.lower(subject) in NONE
        or any(tree.lower(word) in NONE for word in tree.children(subject, {"det"}))
    )


def _may_as_well(tree: Tree, at: int) -> bool:
    """Whether `may` stands behind `no matter who`, `whoever` and the like, where it grants."""
    before = [tree.lower(index) for index in range(max(0, at - 3), at)]
    return "matter" in before or any(word.endswith("ever") and word != "never" for word in before)


def _unable(tree: Tree, at: int) -> bool:
    """Whether the verb is refused: could not, could no longer, could hardly."""
    verb = tree.token(at).head
    between = {tree.lower(index) for index in range(at + 1, verb)}
    return tree.negated(verb) or bool(between & REFUSED)


def _undone(tree: Tree, at: int, words: Lexicon) -> bool:
    """Whether `could have` tells of what somebody did not do."""
    verb = tree.token(at).head
    if not any(tree.lower(aux) == "have" for aux in tree.children(verb, {"aux"})):
        return False
    inside = {tree.lower(index) for index in tree.below(verb, {"conj", "advcl", "ccomp"})}
    active = tree.child(verb, "auxpass", "nsubjpass") is None
    return bool(inside & REGRET) or (active and _is_person(tree, verb, words))


def _able(tree: Tree, at: int, words: Lexicon) -> bool:
    """Whether somebody can do what bodies and minds do."""
    verb = tree.token(at).head
    return tree.token(verb).lemma in words["modal.able"] and _is_person(tree, verb, words)


def _permits(tree: Tree, at: int, words: Lexicon) -> bool:
    """Whether `may` allows or, with `not`, forbids."""
    verb = tree.token(at).head
    if any(tree.lower(aux) == "have" for aux in tree.children(verb, {"aux"})):
        return False
    passive = tree.child(verb, "auxpass") is not None
    if passive and tree.negated(verb):
        return True
    if tree.token(verb).lemma not in words["modal.permitted"]:
        return False
    if passive:
        return any(tree.lower(index) in LIMITS for index in tree.below(verb) if index > verb)
    return _is_person(tree, verb, words)


def _is_person(tree: Tree, verb: int, words: Lexicon) -> bool:
    subject = tree.subject(verb)
    if subject is None:
        return False
    token = tree.token(subject)
    some = tree.child(subject, "prep") is not None and tree.lower(subject) in {
        "most",
        "all",
        "some",
    }
    return (
        some
        or token.entity == "PERSON"
        or tree.lower(subject) in PERSONS
        or token.lemma in words["modal.people"]
    )
