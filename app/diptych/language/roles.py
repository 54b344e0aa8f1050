"""What part a word plays in its sentence, as far as it tells whether a name acts."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Sentence

_OBJECTS = frozenset({"dobj", "dative", "iobj", "oprd"})


class Standing(Enum):
    """How a name stands in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    POSSESSOR = "possessor"
    OBLIQUE = "oblique"
    PLACE = "place"
    MODIFIER = "modifier"
    APPOSITION = "apposition"
    OTHER = "other"

    @property
    def acts(self) -> bool:
        """Whether a place that stands so is spoken of as somebody."""
        return self in {Standing.SUBJECT, Standing.OBJECT, Standing.POSSESSOR, Standing.OBLIQUE}


_STANDINGS = {
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj"), Standing.SUBJECT),
    **dict.fromkeys(_OBJECTS, Standing.OBJECT),
    **dict.fromkeys(("compound", "amod", "nmod", "npadvmod", "nummod"), Standing.MODIFIER),
    "poss": Standing.POSSESSOR,
    "appos": Standing.APPOSITION,
}


def first_conjunct(sentence: Sentence, index: int) -> int:
    """Return the word whose place in the clause token `index` shares.

    That is the first of the words that "and" or a comma joins, and the noun that a name is put
    beside ("his mother, Carol Jones").
    """
    seen = {index}
    if _is_counted(sentence, index):
        index = sentence.tokens[sentence.tokens[index].head].head
    while sentence.tokens[index].dep in {"conj", "appos"}:
        above = sentence.tokens[index].head
        if above in seen or sentence.tokens[above].pos not in {"NOUN", "PROPN", "PRON"}:
            break
        index = above
        seen.add(index)
    return index


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a name only seems to be counted: "mother of two Anna Berg"."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    if token.dep != "pobj" or token.pos != "PROPN" or above.text != "of":
        return False
    numbers = (sentence.tokens[child].dep == "nummod" for child in sentence.children(index))
    return any(numbers) and sentence.tokens[above.head].tag in {"NN", "NNP"}


def standing_of(sentence: Sentence, head: int, gazetteer: Gazetteer) -> Standing:
    """Return how the name with that syntactic head stands in its clause."""
    word = sentence.tokens[first_conjunct(sentence, head)]
    above = sentence.tokens[word.head]
    if word.dep in _OBJECTS and above.lemma in gazetteer.motion:
        return Standing.PLACE
    if word.dep == "pobj":
        mover = sentence.tokens[above.head].lemma in gazetteer.motion
        local = above.lemma in gazetteer.locative or mover
        return Standing.PLACE if local else Standing.OBLIQUE
    return _STANDINGS.get(word.dep, Standing.OTHER)
