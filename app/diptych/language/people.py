"""Who is surely a person, so that "he" or "she" may mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gazetteer, Gender
from diptych.language.kinds import Kind

if TYPE_CHECKING:
    from diptych.language.clusters import Cluster
    from diptych.language.reading import Sentence


def nouns_beside(sentence: Sentence, head: int, gazetteer: Gazetteer) -> set[str]:
    """Return the nouns for one person beside the name: "the pilot, X", "X is a nurse"."""
    token = sentence.tokens[head]
    nouns = [
        child
        for child in sentence.children(head)
        if sentence.tokens[child].dep in {"appos", "compound"}
    ]
    if token.dep == "appos":
        nouns.append(token.head)
    if token.dep == "nsubj" and sentence.tokens[token.head].lemma == "be":
        nouns += [
            child for child in sentence.children(token.head) if sentence.tokens[child].dep == "attr"
        ]
    known = gazetteer.callings | gazetteer.titles.keys()
    return {
        sentence.tokens[noun].lemma
        for noun in nouns
        if sentence.tokens[noun].tag == "NN" and sentence.tokens[noun].lemma in known
    }


def gender_of(cluster: Cluster, gazetteer: Gazetteer) -> Gender:
    """Return the gender that titles and given names tell, a given name alone too."""
    bare = all(len(form) == 1 for form in cluster.forms)
    if cluster.gender is Gender.UNKNOWN and bare:
        return gazetteer.given.get(cluster.forms[0][0], Gender.UNKNOWN)
    return cluster.gender


def is_surely_person(cluster: Cluster, gazetteer: Gazetteer) -> bool:
    """Whether what is named is a person beyond doubt; entity types alone are no proof."""
    if cluster.state or cluster.kind is not Kind.PERSON:
        return False
    known = gender_of(cluster, gazetteer) is not Gender.UNKNOWN
    return known or any(naming.title or naming.described for naming in cluster.namings)
