"""Gives "he" and "she" to the person last spoken of as a subject, where that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gender
from diptych.language.roles import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.language.naming import Naming
    from diptych.language.reading import Reading, Sentence

_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
}
_VERBS = frozenset({"VERB", "AUX"})
_FAR = 3
"""From how many sentences on, across two paragraphs, a subject is out of mind."""
_REACH = 4
"""How many sentences back the person may have been named or meant."""


@dataclass(frozen=True, slots=True)
class Person:
    """A place where a person is named: which actor, of what gender, and how it stands."""

    actor: int
    gender: Gender
    naming: Naming


@dataclass(frozen=True, slots=True)
class Resolved:
    """A pronoun and the actor it means."""

    actor: int
    sentence: int
    token: int


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Somebody spoken of at some place."""

    actor: int
    sentence: int
    token: int
    subject: bool


def resolve(reading: Reading, persons: Sequence[Person]) -> Iterator[Resolved]:
    """Yield the pronouns of one article that safely mean one of the persons named before."""
    genders = {person.actor: person.gender for person in persons}
    named = {
        (person.naming.sentence, index): person
        for person in persons
        for index in person.naming.tokens[-1:]
    }
    spoken: list[_Spoken] = []
    quoted = _quotations(reading)
    for position, sentence in enumerate(reading.sentences):
        spoken = [one for one in spoken if one.sentence >= position - _REACH]
        for index, token in enumerate(sentence.tokens):
            person = named.get((position, index))
            if person:
                subject = person.naming.standing is Standing.SUBJECT
                spoken.append(_Spoken(person.actor, position, index, subject))
            gender = _GENDERS.get(token.text.casefold())
            if gender is None or token.pos not in {"PRON", "DET"} or _is_either(sentence, index):
                continue
            within = quoted[position][index]
            before = [
                one for one in spoken if not within or quoted[one.sentence][one.token] == within
            ]
            actor = _ahead(sentence, position, index, named)
            if actor is None or not genders[actor].fits(gender):
                barred = _clause_mates(sentence, position, index, spoken)
                barred |= _according(sentence, position, index, spoken)
                near = [
                    one
                    for one in before
                    if genders[one.actor].fits(gender) and one.actor not in barred
                ]
                actor = _last(near, reading, position)
            if actor is not None:
                if genders[actor] is Gender.UNKNOWN:
                    genders[actor] = gender
                subject = token.dep in {"nsubj", "nsubjpass"}
                spoken.append(_Spoken(actor, position, index, subject))
                yield Resolved(actor, position, index)


def _ahead(
    sentence: Sentence, position: int, index: int, named: dict[tuple[int, int], Person]
) -> int | None:
    """Return who the words around name.

    "Unlike his rivals, Khan …", "Khan himself", "Khan and his wife".
    """
    token = sentence.tokens[index]
    person = named.get((position, index - 1))
    if person and token.text.casefold().endswith("self"):
        return person.actor
    if token.dep != "poss":
        return None
    above = sentence.tokens[token.head].head
    person = named.get((position, above))
    if person and sentence.tokens[token.head].dep == "conj" and above < index:
        return person.actor
    for child in sentence.children(sentence.tokens[above].head):
        person = named.get((position, child))
        fronted = sentence.tokens[above].dep == "prep" and above < child
        if person and fronted and index < child and person.naming.standing is Standing.SUBJECT:
            return person.actor
    return None


def _last(fitting: Sequence[_Spoken], reading: Reading, position: int) -> int | None:
    """Return the last subject, else the only person there is.

    Somebody else who was named since, though as no subject, is meant instead where the subject
    stands a paragraph before, and leaves it open where not.
    """

    def paragraph(one: _Spoken) -> int:
        return reading.sentences[one.sentence].paragraph

    here = reading.sentences[position].paragraph
    subject = next((one for one in reversed(fitting) if one.subject), None)
    alone = {one.actor for one in fitting}
    if subject is None:
        return alone.pop() if len(alone) == 1 else None
    since = {one.actor for one in fitting if one.sentence > subject.sentence} - {subject.actor}
    if since:
        apart = paragraph(subject) < here and all(
            paragraph(one) == here for one in fitting if one.actor in since
        )
        return since.pop() if apart and len(since) == 1 else None
    far = position - subject.sentence >= _FAR and here - paragraph(subject) > 1
    return None if far else subject.actor


def _is_either(sentence: Sentence, index: int) -> bool:
    """Whether nobody is meant: "his or her"."""
    around = sentence.tokens[max(0, index - 1) : index + 3]
    texts = [token.text.casefold() for token in around]
    return "or" in texts and len({_GENDERS[text] for text in texts if text in _GENDERS}) > 1


def _according(
    sentence: Sentence, position: int, index: int, spoken: Sequence[_Spoken]
) -> frozenset[int]:
    """Return who speaks of somebody else: Berg in "According to Berg, she …"."""
    before = sentence.tokens[1:index]
    if sentence.tokens[0].text != "According" or any(one.pos in _VERBS for one in before):
        return frozenset()
    return frozenset(one.actor for one in spoken if one.sentence == position)


def _clause_mates(
    sentence: Sentence, position: int, index: int, spoken: Sequence[_Spoken]
) -> frozenset[int]:
    """Return who "him" cannot mean: the subject of its own verb."""
    token = sentence.tokens[index]
    if token.dep not in {"dobj", "pobj", "dative"} or token.text.casefold().endswith("self"):
        return frozenset()
    verb = token.head
    while sentence.tokens[verb].pos == "ADP" and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    subjects = set(_subjects(sentence, verb))
    return frozenset(
        one.actor for one in spoken if one.sentence == position and one.token in subjects
    )


def _subjects(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yield the subjects of a verb, its own or those it shares through "and" and "to"."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        own = [
            child
            for child in sentence.children(verb)
            if sentence.tokens[child].dep in {"nsubj", "nsubjpass"}
        ]
        if own:
            yield from own
            return
        if sentence.tokens[verb].dep not in {"conj", "xcomp"}:
            return
        verb = sentence.tokens[verb].head


def _quotations(reading: Reading) -> list[list[int]]:
    """Return, for each token, the number of the quotation it stands in, 0 outside of all."""
    numbers: list[list[int]] = []
    current, count, paragraph = 0, 0, -1
    for sentence in reading.sentences:
        opens = bool(sentence.tokens) and sentence.tokens[0].text in {"“", '"'}
        if sentence.paragraph != paragraph:
            # A quotation runs on into the next paragraph only where that opens with a mark.
            current = current if current and opens else 0
            paragraph = sentence.paragraph
        row: list[int] = []
        for token in sentence.tokens:
            if token.text in {"“", "”", '"'}:
                if token.text == "”" or (token.text == '"' and current):
                    row.append(current)
                    current = 0
                    continue
                if not current:
                    count += 1
                    current = count
            row.append(current)
        numbers.append(row)
    return numbers
