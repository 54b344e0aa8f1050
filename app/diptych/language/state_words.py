"""Gives "the North" or "the regime" to the state that an article means by it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from diptych.language.gazetteer import fold
from diptych.language.naming import Naming
from diptych.language.roles import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.language.clusters import Cluster
    from diptych.language.gazetteer import Gazetteer
    from diptych.language.reading import Reading, Sentence

_HALVES = frozenset({"north", "south"})
"""First words of a state's name that stand alone for it beside its other half."""
_RULERS = frozenset({"administration", "government", "regime"})


def add_state_words(
    readings: Iterable[Reading], clusters: Sequence[Cluster], gazetteer: Gazetteer
) -> None:
    """Add to each state the places where such a word stands for it."""
    states = [cluster for cluster in clusters if cluster.state]
    for reading in readings:
        taken = {
            (naming.sentence, index)
            for cluster in clusters
            for naming in cluster.namings
            if naming.side is reading.side
            for index in naming.tokens
        }
        halves, rulers = _halves(states, reading), _rulers(states, reading)
        for position, sentence in enumerate(reading.sentences):
            for index in _behind_the(sentence):
                word = fold(sentence.tokens[index].text)
                cluster, since = halves.get(word) or rulers.get(word) or (None, 0)
                if cluster is None or since >= position or (position, index) in taken:
                    continue
                standing = standing_of(sentence, index, gazetteer)
                if standing.acts and (word not in _HALVES or sentence.tokens[index].text.istitle()):
                    cluster.namings.append(
                        Naming(
                            reading.side,
                            position,
                            (index,),
                            index,
                            (word,),
                            standing,
                            stand_in=True,
                        )
                    )
    for cluster in states:
        cluster.namings.sort(key=lambda naming: (naming.side, naming.place))


def _halves(states: Sequence[Cluster], reading: Reading) -> dict[str, tuple[Cluster, int]]:
    """Return the states of which an article names one half and that half only by that word."""
    found: dict[str, list[tuple[Cluster, int]]] = defaultdict(list)
    for cluster in states:
        half = fold(cluster.state.split()[0])
        places = [one.sentence for one in cluster.namings if one.side is reading.side]
        if half in _HALVES and places:
            found[half].append((cluster, min(places) - 1))
    return {half: named[0] for half, named in found.items() if len(named) == 1}


def _rulers(states: Sequence[Cluster], reading: Reading) -> dict[str, tuple[Cluster, int]]:
    """Return the states whose government or regime an article speaks of, where it is one only."""
    found: dict[str, dict[str, tuple[Cluster, int]]] = defaultdict(dict)
    for cluster in states:
        for naming in cluster.namings:
            if naming.side is reading.side and naming.extended:
                sentence = reading.sentences[naming.sentence]
                noun = fold(sentence.tokens[naming.tokens[-1]].text)
                if noun in _RULERS:
                    found[noun].setdefault(cluster.state, (cluster, naming.sentence))
    return {noun: next(iter(of.values())) for noun, of in found.items() if len(of) == 1}


def _behind_the(sentence: Sentence) -> Iterator[int]:
    """Yield the words that end a phrase with nothing but "the" before them."""
    for index in range(1, len(sentence.tokens)):
        if fold(sentence.tokens[index - 1].text) != "the" or sentence.tokens[index].tag == "JJ":
            continue
        behind = sentence.tokens[index + 1 : index + 2]
        tied = any(one.tag.startswith(("NN", "HYPH")) or one.text in {"of", "-"} for one in behind)
        if not tied:
            yield index
