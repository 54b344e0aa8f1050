"""Decides which names mean the same actor, within an article and across articles.

Full names come first: equal, one a part of the other, or a rare misspelling. A bare surname or
given name then goes to the full name that the article itself uses. Nothing is merged by mere
likeness of words: "Kim Jong-un" and "Kim Yo-jong" stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.language.clusters import Cluster, by_words, noun_of
from diptych.language.gazetteer import Gazetteer, Gender, Words
from diptych.language.kinds import Kind, kind_of
from diptych.language.namesakes import meant
from diptych.language.roles import Standing
from diptych.language.states import gathered_states
from diptych.language.variants import (
    JUNIOR,
    SHORTEST,
    in_full,
    initials,
    is_party_of,
    misspelt,
    party_stem,
    plain,
    same_person,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.language.naming import Naming
    from diptych.model.text import Side


_DROPPED = frozenset({"trust", "university"})
"""Nouns that are left out where a house is called by its name alone, which may be a place's."""


def merge(namings: Sequence[Naming], gazetteer: Gazetteer) -> list[Cluster]:
    """Return the namings gathered by actor, in the order in which actors first occur."""
    states, ordinary = gathered_states(namings, gazetteer)
    merger = _Merger(gazetteer, states)
    merger.take_full_names(ordinary)
    merger.take_short_names(ordinary)
    for cluster in merger.clusters:
        cluster.namings.sort(key=lambda naming: (naming.side, naming.place))
        if not cluster.state:
            cluster.kind = _kind(cluster, gazetteer)
    return [cluster for cluster in merger.clusters if cluster.namings]


def _kind(cluster: Cluster, gazetteer: Gazetteer) -> Kind:
    """Return what the namings say it is; a person's full name counts before the bare surname."""
    full = [
        one for one in cluster.namings if len(one.words) > 1 and one.gender is not Gender.UNKNOWN
    ]
    if full and kind_of(full, gazetteer) is Kind.PERSON:
        return Kind.PERSON
    return kind_of(cluster.namings, gazetteer)


class _Merger:
    """Takes full names first, then single words; what it gathered lies in `clusters`."""

    def __init__(self, gazetteer: Gazetteer, clusters: list[Cluster]) -> None:
        self.gazetteer = gazetteer
        self.clusters = clusters
        self._sides: dict[Words, set[Side]] = {}
        self._bare: dict[Words, list[Naming]] = {}
        self._full: dict[Words, list[Naming]] = {}
        self._things: set[tuple[Side, str]] = set()
        self._towns: set[str] = set()
        self._holding: dict[str, dict[int, Cluster]] = defaultdict(dict)

    def _open(self, kind: Kind) -> Cluster:
        self.clusters.append(Cluster([], kind=kind))
        return self.clusters[-1]

    def _add_form(self, cluster: Cluster, words: Words) -> None:
        cluster.forms.append(words)
        for word in (*words, initials(words), party_stem(words)):
            self._holding[word].setdefault(id(cluster), cluster)

    def _sharing(self, words: Words) -> list[Cluster]:
        """Return the clusters with a form that shares a word with these, in no random order."""
        found = {number: one for word in words for number, one in self._holding[word].items()}
        return list(found.values())

    def take_full_names(self, namings: Sequence[Naming]) -> None:
        """Open a cluster for each full name, or add it to the one it is a spelling of."""
        groups = by_words(naming for naming in namings if len(naming.words) > 1)
        self._sides = {words: {one.side for one in group} for words, group in groups.items()}
        self._bare = by_words(naming for naming in namings if len(naming.words) == 1)
        self._full = groups
        # Long and frequent names first, so that a misspelling meets the name it misspells.
        order = sorted(groups, key=lambda words: (-len(groups[words]), -len(words), words))
        kinds = {words: kind_of(groups[words], self.gazetteer) for words in order}
        epithets = [words for words in order if self._is_epithet(words)]
        for words in order:
            if words in epithets:
                continue
            home = self._home(words, kinds[words], len(groups[words]))
            if home is None:
                home = self._open(kinds[words])
            self._add_form(home, words)
            home.namings.extend(groups[words])
        for words in epithets:
            for naming in groups[words]:
                self._place_short(_last_word(naming))

    def _is_epithet(self, words: Words) -> bool:
        """Whether a person's name is coupled with something else's, as in "Taliban Khan"."""
        full, alone = self._full, self._bare.get(words[:1], [])
        persons = (other for other in full if other != words and other[-1] == words[-1])
        return (
            len(words) == 2  # noqa: PLR2004 - one word of each
            and words[-1] not in JUNIOR
            and (any(map(_like_a_thing, alone)) or full[words][0].nickname)
            and any(kind_of(full[other], self.gazetteer) is Kind.PERSON for other in persons)
        )

    def _home(self, words: Words, kind: Kind, count: int) -> Cluster | None:
        for cluster in self._sharing(words):
            for form in cluster.forms:
                if kind is Kind.PERSON is cluster.kind and self._same_person(words, form):
                    return cluster
                if kind is cluster.kind is not Kind.PERSON and self._same_group(words, form):
                    return cluster
                # A misspelling is rarer than the name.
                if 2 * count <= len(cluster.namings) and misspelt(words, form):
                    return cluster
        return None

    def _same_person(self, words: Words, form: Words) -> bool:
        """Whether two full names are one's; father and son are two where one article has both."""
        words, form = (
            in_full(one, self.gazetteer.short_given, other)
            for one, other in ((words, form), (form, words))
        )
        if (words[-1] in JUNIOR) is (form[-1] in JUNIOR):
            return same_person(words, form)
        junior, senior = (words, form) if words[-1] in JUNIOR else (form, words)
        together = self._sides.get(words, set()) & self._sides.get(form, set())
        if together or len(plain(junior)) == 1:
            return False
        return same_person(plain(junior), senior) and not self._is_other_than(junior)

    def _is_other_than(self, junior: Words) -> bool:
        """Whether an article that names a son calls somebody else by the surname alone.

        "President Grant" beside "Ulysses Grant Jr." is the father, and so is the Grant who is
        spoken of in the body before the son is or in one sentence with him.
        """
        sons = self._full.get(junior, [])
        for naming in self._bare.get(plain(junior)[-1:], []):
            named = [one.sentence for one in sons if one.side is naming.side]
            office = set(naming.title) & self.gazetteer.offices
            before = named and 0 < naming.sentence < min(named)
            if named and (office or before or naming.sentence in named):
                return True
        return False

    def _same_group(self, words: Words, form: Words) -> bool:
        short, long = sorted((words, form), key=len)
        rest = long[len(short) :]
        if long[: len(short)] == short:
            return all(word in self.gazetteer.organisation_nouns for word in rest)
        if short[-1] not in self.gazetteer.organisation_nouns:
            return False
        ends = (short[0], short[-1]) == (long[0], long[-1])
        return (ends and within(short, long)) or self._is_end_of_one(short, long)

    def _is_end_of_one(self, short: Words, long: Words) -> bool:
        """Whether the texts have one longer name only that ends so: "Workers' League"."""
        if len(short) == 1 or self.gazetteer.state(long[: len(long) - len(short)]):
            return False
        ending = [words for words in self._sides if words[-len(short) :] == short != words]
        return ending == [long]

    def take_short_names(self, namings: Iterable[Naming]) -> None:
        """Give each single word to the full name that its article means, or to itself."""
        short = [naming for naming in namings if len(naming.words) == 1]
        groups = by_words(short)
        kinds = {words: kind_of(group, self.gazetteer) for words, group in groups.items()}
        self._towns = self._towns_among(short)
        self._things = {
            (naming.side, naming.words[0])
            for naming in short
            if _like_a_thing(naming) and naming.words[0] not in self.gazetteer.organisation_nouns
        }
        for naming in sorted(short, key=lambda one: (one.side, one.place)):
            self._place_short(naming, kinds[naming.words])
        self._join_misspelt()

    def _towns_among(self, short: Iterable[Naming]) -> set[str]:
        """Return the words that a place bears here, whatever house has its name from it.

        Something stands *in* it, or several houses open with it: a university and a newspaper.
        """
        places = {one.words[0] for one in short if one.standing is Standing.PLACE}
        openings = Counter(first for first, _ in {words[:2] for words in self._full})
        return places | {word for word, count in openings.items() if count > 1}

    def _place_short(self, naming: Naming, kind: Kind = Kind.PERSON) -> None:
        candidates = [
            cluster
            for cluster in self._sharing(
                (*naming.words, party_stem((naming.words[0][:-1], "party")))
            )
            if cluster.gender.fits(naming.gender)
            and any(self._shortens(naming, kind, form, cluster) for form in cluster.forms)
        ]
        if not candidates:
            candidates = [self._open(kind)]
            self._add_form(candidates[0], naming.words)
        meant(candidates, naming).namings.append(naming)

    def _shortens(self, naming: Naming, kind: Kind, form: Words, cluster: Cluster) -> bool:
        word = naming.words[0]
        if form == naming.words or len(form) == 1:
            return form == naming.words
        if cluster.kind is Kind.GROUP and naming.plural and is_party_of(naming.words[0], form):
            return True
        if naming.stand_in:
            return cluster.kind is Kind.PERSON and word == initials(form)
        if cluster.kind is Kind.PERSON:
            acronym = naming.capitals and len(word) < SHORTEST
            ends = word in {form[0], plain(form)[-1]}
            return ends and not acronym and not self._is_called_a_thing(naming)
        if cluster.kind is not Kind.GROUP or naming.title:
            return False
        short = naming.capitals and word == initials(form)
        company = form[0] == word and form[-1] in self.gazetteer.company_nouns
        named = kind is Kind.GROUP and not self._civic(form)
        house_of = kind is not Kind.PLACE and _is_house_of(naming, form)
        company = company or (house_of and word not in self._towns)
        house = word not in self.gazetteer.organisation_nouns and self._is_called_a_thing(naming)
        first = company or (form[0] == word and (named or house))
        return short or noun_of(form) == word or first

    def _is_called_a_thing(self, naming: Naming) -> bool:
        """Whether "the" stands before it, or before the same word where no person is likely."""
        likely = bool(naming.title) or "PERSON" in naming.entities
        thing = (naming.side, naming.words[0]) in self._things and not likely
        return _like_a_thing(naming) or thing

    def _civic(self, form: Words) -> bool:
        """Whether a name opens with its place, as "Springfield Gazette" may."""
        return form[-1] in self.gazetteer.organisation_nouns

    def _join_misspelt(self) -> None:
        """Join a rare single name to the frequent one that it misspells."""
        spelt: dict[str, list[tuple[str, Cluster]]] = defaultdict(list)
        for cluster in self.clusters:
            for word in dict.fromkeys(one.words[-1] for one in cluster.namings):
                if not cluster.state:
                    spelt[word[:1]].append((word, cluster))
        for cluster in self.clusters:
            if cluster.state or any(len(form) > 1 for form in cluster.forms):
                continue
            word = cluster.forms[0][0]
            for spelling, other in spelt[word[:1]]:
                often = len(other.namings) >= 3 * len(cluster.namings) > 0
                if other is not cluster and often and misspelt((word,), (spelling,)):
                    other.namings.extend(cluster.namings)
                    cluster.namings = []
                    break


def _is_house_of(naming: Naming, form: Words) -> bool:
    """Whether "Stanford" means the university there, and not the place."""
    house = len(form) == 2 and form[1] in _DROPPED and form[0] == naming.words[0]  # noqa: PLR2004 - a name and its noun
    return house and naming.standing is not Standing.PLACE and not naming.title


def _like_a_thing(naming: Naming) -> bool:
    """Whether "the" stands before the very name ("the Times"), as before no person's."""
    modifies = naming.extended or naming.standing is Standing.MODIFIER
    return naming.definite and not naming.title and not modifies


def _last_word(naming: Naming) -> Naming:
    """Return an epithet as a mention of the person alone."""
    return replace(
        naming, tokens=naming.tokens[-1:], head=naming.tokens[-1], words=naming.words[-1:]
    )
