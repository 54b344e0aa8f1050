"""Finds the people and things without a name of which both articles speak: "the migrants".

A noun means the same wherever the two articles use it. Two nouns mean the same where the lexicon
has them in one line and the encoder finds them used alike, or where one is a body that the text
says is made of the other ("the caravan of migrants"). What only one article speaks of, what is
spoken of in passing and what neither calls "the …" stays out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from diptych.language.alike import load_alike
from diptych.language.gazetteer import load_gazetteer, words_of
from diptych.language.nouns import NounFinder, state_of
from diptych.language.reading import Mention, MentionedActor
from diptych.model.comparison import ActorKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from diptych.language.alike import Alike
    from diptych.language.nouns import Noun
    from diptych.language.reading import Reading
    from diptych.model.text import Side

USED_ALIKE = 0.35
"""The least cosine of two nouns of one line, each the mean of its states in both articles."""
FEWEST = 4
"""Mentions in both articles together that make something worth a portrait."""
DEFINITE = 2
"""So many of them stand behind "the" or an owner."""
MOST = 10
"""So many things and groups are kept, those most spoken of."""


@dataclass(slots=True)
class _Group:
    """Nouns that mean the same; the first form is the one used most."""

    forms: list[str]
    nouns: list[Noun] = field(default_factory=list)

    def weight(self, totals: Mapping[Side, int]) -> float:
        """Return its share of all nouns, each article weighing the same, zero for one side."""
        counts = Counter(noun.side for noun in self.nouns)
        return sum(counts[side] / totals[side] for side in counts) if len(counts) > 1 else 0.0


def find_things(
    readings: Sequence[Reading], actors: Sequence[MentionedActor], general: Container[str]
) -> tuple[MentionedActor, ...]:
    """Return what both articles speak of without naming it, that most spoken of first.

    Args:
        readings: both sides' readings; without parses and encodings nothing is found.
        actors: the actors with names; no word that means one of them counts.
        general: lemmas of nouns that say too little alone.
    """
    if not all(reading.parsed and reading.encodings for reading in readings):
        return ()
    alike = load_alike()
    taken: dict[Side, set[tuple[int, int]]] = defaultdict(set)
    for mention in (mention for actor in actors for mention in actor.mentions):
        taken[mention.side].update((mention.sentence, token) for token in mention.tokens)
    words = {word for actor in actors for alias in actor.aliases for word in words_of(alias)}
    finder = NounFinder(load_gazetteer(), alike, general, words)
    nouns = [noun for reading in readings for noun in finder.nouns(reading, taken[reading.side])]
    gatherer = _Gatherer({reading.side: reading for reading in readings}, alike, nouns)
    found = _most_spoken_of(gatherer.groups(), nouns)
    names = {actor.id for actor in actors}
    return tuple(_mentioned(group, gatherer, names) for group in found)


class _Gatherer:
    """Gathers the nouns of two articles by what they mean."""

    def __init__(
        self, readings: Mapping[Side, Reading], alike: Alike, nouns: Iterable[Noun]
    ) -> None:
        self.readings = readings
        self.alike = alike
        self._nouns: dict[str, list[Noun]] = defaultdict(list)
        lemmas: dict[str, str] = {}
        for noun in nouns:
            self._nouns[noun.form].append(noun)
            if noun.plural:
                lemmas.setdefault(noun.lemma, noun.form)
        self._plurals = lemmas
        self._means: dict[str, NDArray[np.float32]] = {}

    def groups(self) -> list[_Group]:
        """Return the groups, the oftenest noun's first."""
        found: list[_Group] = []
        for form in sorted(self._nouns, key=lambda form: (-len(self._nouns[form]), form)):
            if form in self.alike.members:
                continue
            home = self._home(form, found)
            if home is None:
                home = _Group([])
                found.append(home)
            home.forms.append(form)
            home.nouns.extend(_of_one_kind(self._nouns[form], home.nouns))
        self._join_bodies(found)
        return found

    def _home(self, form: str, groups: Iterable[_Group]) -> _Group | None:
        """Return the group whose first noun is used most like this one, of those with a line."""
        likes = [
            (round(float(self._mean(form) @ self._mean(group.forms[0])), 4), -number, group)
            for number, group in enumerate(groups)
            if any(self.alike.may_be_one(form, other) for other in group.forms)
        ]
        best = max(likes, default=None, key=lambda one: one[:2])
        return best[2] if best is not None and best[0] >= USED_ALIKE else None

    def _mean(self, form: str) -> NDArray[np.float32]:
        if form not in self._means:
            states = [state_of(self.readings[one.side], one) for one in self._nouns[form]]
            mean = np.mean(states, axis=0)
            self._means[form] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return self._means[form]

    def _join_bodies(self, groups: list[_Group]) -> None:
        """Join bodies to the people in them, and members to the body they belong to."""
        home = {form: group for group in groups for form in group.forms}
        for form in sorted(self.alike.bodies & self._nouns.keys()):
            people = {
                id(home[plural]): home[plural]
                for noun in self._nouns[form]
                for lemma in noun.made_of
                if (plural := self._plurals.get(lemma)) in home
            }
            body = home[form]
            if len(people) == 1 and id(body) not in people:
                (group,) = people.values()
                group.forms.extend(body.forms)
                group.nouns.extend(body.nouns)
                groups.remove(body)
                home.update(dict.fromkeys(body.forms, group))
        for form in sorted(self.alike.members & self._nouns.keys()):
            for noun in self._nouns[form]:
                bodies = [lemma for lemma in noun.made_of if lemma in self.alike.bodies]
                if bodies and bodies[0] in home:
                    home[bodies[0]].nouns.append(noun)

    def kind(self, group: _Group) -> ActorKind:
        """Return whether people or a thing are meant."""
        people = self.alike.people | self.alike.bodies
        callings = any(noun.calling and noun.plural for noun in group.nouns)
        person = callings or group.forms[0] in people
        return ActorKind.GROUP if person else ActorKind.THING

    def words(self, noun: Noun) -> str:
        """Return a noun with the nouns before it as the text has them, in lower case."""
        reading = self.readings[noun.side]
        return reading.sentences[noun.sentence].cover(noun.tokens).of(reading.text).lower()


def _of_one_kind(nouns: Iterable[Noun], others: Iterable[Noun]) -> list[Noun]:
    """Return the nouns that nothing before them sets apart: a tennis club, the football team."""
    narrowed = {word for noun in others for word in noun.narrowed}
    return [one for one in nouns if not (one.narrowed and narrowed) or one.narrowed & narrowed]


def _most_spoken_of(groups: Iterable[_Group], nouns: Iterable[Noun]) -> list[_Group]:
    totals = Counter(noun.side for noun in nouns)
    weights = [
        (round(group.weight(totals), 9), group)
        for group in groups
        if len(group.nouns) >= FEWEST and sum(noun.definite for noun in group.nouns) >= DEFINITE
    ]
    ranked = sorted(weights, key=lambda one: (-one[0], one[1].forms))
    return [group for weight, group in ranked if weight > 0][:MOST]


def _mentioned(group: _Group, gatherer: _Gatherer, taken: set[str]) -> MentionedActor:
    forms = Counter(gatherer.words(noun) for noun in group.nouns)
    name = max(forms, key=lambda form: (forms[form], len(form), form))
    identifier = "-".join(name.split())
    while identifier in taken:
        identifier += "-"
    taken.add(identifier)
    return MentionedActor(
        identifier,
        name,
        tuple(sorted(forms, key=lambda form: (-len(form), form))),
        tuple(_mentions(group, gatherer)),
        gatherer.kind(group),
    )


def _mentions(group: _Group, gatherer: _Gatherer) -> Iterator[Mention]:
    for noun in sorted(group.nouns, key=lambda one: (one.side, one.place)):
        sentence = gatherer.readings[noun.side].sentences[noun.sentence]
        yield Mention(noun.side, noun.sentence, noun.tokens, noun.head, sentence.cover(noun.tokens))
