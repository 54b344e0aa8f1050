"""Gives "the US President" or "Pakistan's prime minister" to the person who holds that office.

Only where the texts themselves say who holds it ("Pakistani Prime Minister Imran Khan"), and only
where that is one person, or by far the one an article speaks of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.language.gazetteer import Gender, Words, fold
from diptych.language.kinds import Kind
from diptych.language.naming import Naming
from diptych.language.roles import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.language.clusters import Cluster
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Reading, Sentence
    from diptych.model.text import Side

_DETERMINERS = frozenset({"the"})
_CURRENT = frozenset({"incoming", "current", "sitting", "new", "embattled", "elected", "newly"})
"""What may stand before an office without changing who holds it."""
_LEADER: Words = ("leader",)
_PRESIDENT: Words = ("president",)
_LEADING = frozenset({("prime", "minister"), _PRESIDENT, ("premier",), ("chancellor",)})
"""Offices whose holder is called the leader of a state, where only one of them is spoken of."""
_MAIN = 3
"""How many times oftener the one "the president" must be named than any other president."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """An office named without its holder; `state` is empty where none is said."""

    sentence: int
    tokens: tuple[int, ...]
    office: Words
    state: str


class Offices:
    """Who holds which office, as two or more articles say it."""

    def __init__(self, clusters: Sequence[Cluster], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._clusters = clusters
        self._taken: dict[tuple[Side, int], dict[int, Naming]] = defaultdict(dict)
        self._of_state: dict[tuple[str, Words], set[int]] = defaultdict(set)
        self._here: dict[tuple[Side, Words], Counter[int]] = defaultdict(Counter)
        for cluster in clusters:
            for naming in cluster.namings:
                place = self._taken[naming.side, naming.sentence]
                place.update(dict.fromkeys(naming.tokens, naming))
        for number, cluster in enumerate(clusters):
            if cluster.kind is Kind.PERSON and not cluster.state:
                self._learn(number, cluster)

    def _learn(self, number: int, cluster: Cluster) -> None:
        for naming in cluster.namings:
            office = self._office(naming.title)
            if not office:
                continue
            said = sum(one.side is naming.side for one in cluster.namings)
            self._here[naming.side, office][number] = said
            state = self._state_at(naming, naming.tokens[0] - len(naming.title) - 1)
            if state:
                self._of_state[state, office].add(number)

    def _office(self, title: Words) -> Words:
        known = self._gazetteer.titles.keys() | self._gazetteer.title_openers
        office = tuple(word for word in title if word in known)
        return office if office and office[-1] in self._gazetteer.offices else ()

    def _state_at(self, naming: Naming, index: int) -> str:
        """Return the state named at a token, or right before it where that is "'s"."""
        place = self._taken[naming.side, naming.sentence]
        for at in (index, index - 1):
            found = place.get(at)
            if found is not None and found.state:
                return found.state[0]
        return ""

    def mentions(self, reading: Reading) -> Iterator[tuple[int, Naming]]:
        """Yield the offices in one article that mean a person, with the number of its cluster."""
        for position, sentence in enumerate(reading.sentences):
            for phrase in self._phrases(reading.side, position, sentence):
                holder = self._holder(reading.side, phrase)
                if holder is not None:
                    yield holder, self._naming(reading.side, sentence, phrase)

    def _holder(self, side: Side, phrase: _Phrase) -> int | None:
        if phrase.state:
            holders = self._of_state.get((phrase.state, phrase.office), set())
            if phrase.office == _LEADER:
                holders = holders | self._leaders(phrase.state)
            return next(iter(holders)) if len(holders) == 1 else None
        counts = self._here[side, phrase.office].most_common(2)
        if not counts or (len(counts) > 1 and counts[0][1] < _MAIN * counts[1][1]):
            return None
        return counts[0][0]

    def led_by(self, number: int) -> set[str]:
        """Return the states that the texts call a cluster the president of."""
        return {
            state
            for (state, office), holders in self._of_state.items()
            if office == _PRESIDENT and number in holders
        }

    def _leaders(self, state: str) -> set[int]:
        """Return who leads a state, by whatever title."""
        return {
            number
            for (where, office), holders in self._of_state.items()
            if where == state and office in _LEADING
            for number in holders
        }

    def _phrases(self, side: Side, position: int, sentence: Sentence) -> Iterator[_Phrase]:
        place = self._taken[side, position]
        for index, token in enumerate(sentence.tokens):
            if token.tag not in {"NN", "NNP"} or index in place or index + 1 in place:
                continue
            if token.dep in {"attr", "appos", "compound", "conj"}:
                continue
            first = self._first(sentence, index, place)
            office = self._office(
                tuple(fold(one.text) for one in sentence.tokens[first : index + 1])
            )
            if not office or self._is_qualified(sentence, index):
                continue
            state = self._said_before(sentence, first, place)
            if state is not None:
                yield _Phrase(position, tuple(range(first, index + 1)), office, state)

    def _first(self, sentence: Sentence, index: int, place: dict[int, Naming]) -> int:
        first = index
        while (
            first > 0
            and first - 1 not in place
            and fold(sentence.tokens[first - 1].text) in self._gazetteer.title_openers
        ):
            first -= 1
        return first

    def _is_qualified(self, sentence: Sentence, index: int) -> bool:
        """Whether "of the club" or the like behind it makes another office of it."""
        behind = sentence.tokens[index + 1 : index + 2]
        return any(token.text.casefold() in {"of", "for", "-"} for token in behind)

    def _said_before(self, sentence: Sentence, first: int, place: dict[int, Naming]) -> str | None:
        """Return the state before the office, "" where only "the" is, none where neither is."""
        at = first - 1
        while at >= 0 and fold(sentence.tokens[at].text) in _CURRENT:
            at -= 1
        if at >= 0 and sentence.tokens[at].tag == "POS":
            at -= 1
        found = place.get(at)
        if found is not None:
            return found.state[0] if found.state else None
        return "" if at >= 0 and fold(sentence.tokens[at].text) in _DETERMINERS else None

    def _naming(self, side: Side, sentence: Sentence, phrase: _Phrase) -> Naming:
        head = phrase.tokens[-1]
        return Naming(
            side=side,
            sentence=phrase.sentence,
            tokens=phrase.tokens,
            head=head,
            words=phrase.office,
            standing=standing_of(sentence, head, self._gazetteer),
            gender=Gender.UNKNOWN,
            stand_in=True,
        )


def add_offices(
    readings: Iterable[Reading], clusters: Sequence[Cluster], gazetteer: Gazetteer
) -> None:
    """Add to each person the places where the person's office stands for him or her."""
    offices = Offices(clusters, gazetteer)
    found = [pair for reading in readings for pair in offices.mentions(reading)]
    for number, naming in found:
        clusters[number].namings.append(naming)
    for cluster in clusters:
        cluster.namings.sort(key=lambda naming: (naming.side, naming.place))
