"""Gives "the trust", "the economist" or "the old cleric" to the actor that is so called.

Only on strong evidence: the article itself calls one actor, and no other, by that noun, in its
name or beside it; or the sentence before speaks of one person alone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.language.clusters import noun_of
from diptych.language.gazetteer import Gender, fold
from diptych.language.kinds import Kind
from diptych.language.naming import Naming
from diptych.language.people import gender_of, is_surely_person, nouns_beside
from diptych.language.roles import Standing, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.language.clusters import Cluster
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Reading, Sentence

_OTHERS = frozenset(
    {
        "additional", "another", "current", "different", "first", "former", "last", "latter", "new",
        "next", "only", "other", "previous", "same", "second", "third", "whole",
    }
)  # fmt: skip
"""Words that tell one from another: "the new owner" is not who was spoken of."""
_STEM = 7
"""As many letters do "insurgency" and "insurgents" share."""
_NEAR = 5
"""How many sentences a noun beside a name is remembered."""
_PLACES = frozenset({Standing.SUBJECT, Standing.OBJECT, Standing.POSSESSOR, Standing.OBLIQUE})


class Descriptions:
    """What one article calls its actors beside their names."""

    def __init__(self, reading: Reading, clusters: Sequence[Cluster], gazetteer: Gazetteer) -> None:
        self._reading = reading
        self._clusters = clusters
        self._gazetteer = gazetteer
        self._named: dict[int, list[tuple[int, Naming]]] = defaultdict(list)
        self._called: dict[str, dict[int, int]] = defaultdict(dict)
        self._beside: dict[str, set[int]] = defaultdict(set)
        for number, cluster in enumerate(clusters):
            for naming in cluster.namings:
                if naming.side is reading.side:
                    self._learn(number, cluster, naming)

    def _learn(self, number: int, cluster: Cluster, naming: Naming) -> None:
        self._named[naming.sentence].append((number, naming))
        sentence = self._reading.sentences[naming.sentence]
        if naming.extended and not cluster.state and cluster.kind is Kind.GROUP:
            band = fold(sentence.tokens[naming.tokens[-1]].text)[:_STEM]
            self._called[band].setdefault(number, naming.sentence)
        if not cluster.state and cluster.kind is Kind.GROUP and len(naming.words) > 1:
            noun = noun_of(naming.words)
            if noun in self._gazetteer.organisation_nouns:
                self._called[noun].setdefault(number, naming.sentence)
        if is_surely_person(cluster, self._gazetteer):
            for noun in nouns_beside(sentence, naming.head, self._gazetteer):
                self._beside[noun].add(number)

    def mentions(self) -> Iterator[tuple[int, Naming]]:
        """Yield the phrases that mean an actor, with the number of its cluster."""
        for position, sentence in enumerate(self._reading.sentences):
            taken = {index for _, one in self._named[position] for index in one.tokens}
            for index in range(1, len(sentence.tokens)):
                plural = fold(sentence.tokens[index].text) in self._gazetteer.bands
                tokens = _phrase(sentence, index, plural=plural)
                if not tokens or taken & set(tokens) or self._is_elsewhere(sentence, index):
                    continue
                number = self._meant(position, sentence, tokens)
                if number is not None:
                    yield number, self._naming(position, sentence, tokens)

    def _is_elsewhere(self, sentence: Sentence, index: int) -> bool:
        """Whether the phrase stands in no place of somebody who acts."""
        return standing_of(sentence, index, self._gazetteer) not in _PLACES

    def _meant(self, position: int, sentence: Sentence, tokens: tuple[int, ...]) -> int | None:
        noun = sentence.tokens[tokens[-1]]
        if len(tokens) == 1:
            plain = fold(noun.text)
            houses = self._called.get(plain[:_STEM] if noun.tag == "NNS" else plain, {})
            if len(houses) == 1:
                number, since = next(iter(houses.items()))
                return number if since < position else None
        people = self._beside.get(noun.lemma, set())
        if len(people) == 1 and self._is_near(position, people):
            return next(iter(people))
        if len(tokens) > 1 and noun.dep == "nsubj" and noun.lemma in self._gazetteer.callings:
            return self._last_alone(position, noun.lemma)
        return None

    def _is_near(self, position: int, people: set[int]) -> bool:
        """Whether the last person named before is the one, not too far back."""
        for before in range(position - 1, max(-1, position - 1 - _NEAR), -1):
            found = {
                number
                for number, _ in self._named[before]
                if is_surely_person(self._clusters[number], self._gazetteer)
            }
            if found:
                return found == people
        return False

    def _last_alone(self, position: int, noun: str) -> int | None:
        """Return the person the sentence before speaks of, where no other is named in the two."""
        paragraphs = {self._reading.sentences[at].paragraph for at in (position - 1, position)}
        if position == 0 or len(paragraphs) > 1 or self._named[position]:
            return None
        persons = [
            (number, naming)
            for number, naming in self._named[position - 1]
            if self._clusters[number].kind is Kind.PERSON
        ]
        if len({number for number, _ in persons}) != 1:
            return None
        number, naming = persons[0]
        cluster = self._clusters[number]
        gender = self._gazetteer.titles.get(noun, Gender.UNKNOWN)
        fits = gender_of(cluster, self._gazetteer).fits(gender)
        subject = naming.standing is Standing.SUBJECT
        return number if fits and subject and is_surely_person(cluster, self._gazetteer) else None

    def _naming(self, position: int, sentence: Sentence, tokens: tuple[int, ...]) -> Naming:
        return Naming(
            side=self._reading.side,
            sentence=position,
            tokens=tokens,
            head=tokens[-1],
            words=tuple(fold(sentence.tokens[index].text) for index in tokens),
            standing=standing_of(sentence, tokens[-1], self._gazetteer),
            stand_in=True,
        )


def _phrase(sentence: Sentence, index: int, *, plural: bool) -> tuple[int, ...]:
    """Return the adjectives and the noun behind "the" that end with token `index`, if any do."""
    token = sentence.tokens[index]
    below = [sentence.tokens[child] for child in sentence.children(index)]
    said = {"det", "amod", "punct", "case", "acl"}
    if token.tag != ("NNS" if plural else "NN") or any(one.dep not in said for one in below):
        return ()
    start = index
    while start > 0 and sentence.tokens[start - 1].tag.startswith("JJ"):
        start -= 1
    words = {fold(sentence.tokens[at].text) for at in range(start, index)}
    the = start > 0 and fold(sentence.tokens[start - 1].text) == "the"
    whole = sum(one.dep == "amod" for one in below) == index - start
    return tuple(range(start, index + 1)) if the and whole and not words & _OTHERS else ()


def add_descriptions(
    readings: Iterable[Reading], clusters: Sequence[Cluster], gazetteer: Gazetteer
) -> None:
    """Add to each actor the places where what it is stands for it."""
    found = [
        pair
        for reading in readings
        for pair in Descriptions(reading, clusters, gazetteer).mentions()
    ]
    for number, naming in found:
        clusters[number].namings.append(naming)
    for cluster in clusters:
        cluster.namings.sort(key=lambda naming: (naming.side, naming.place))
