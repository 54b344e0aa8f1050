"""How an article speaks of somebody, from the tones that the program shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from diptych.analysis.loaded_sentences import heard_sentences
from diptych.analysis.portraits import portraits
from diptych.analysis.tones import with_tones
from diptych.language.actors import find_actors
from diptych.language.gazetteer import words_of
from diptych.model.text import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.analysis.prototypes import Prototypes
    from diptych.analysis.tones import Judge
    from diptych.language.reading import Reading
    from diptych.model.comparison import Actor

_SIGNS = {"negative": -1, "positive": 1}


def feelings(
    readings: Sequence[Reading], names: Iterable[str], judge: Judge, prototypes: Prototypes
) -> list[dict[str, float]]:
    """Return for each article how it speaks of those named: kind sentences less harsh ones.

    The articles are compared two by two, as the program does, each pair a side A and a side B. An
    article's feeling is the mean of its comparisons, each divided by the article's sentences.
    """
    given = tuple(names)
    found: list[dict[str, list[float]]] = [defaultdict(list) for _ in readings]
    for first, second in combinations(range(len(readings)), 2):
        pair = (replace(readings[first], side=Side.A), replace(readings[second], side=Side.B))
        mentioned = find_actors(pair)
        heard = [heard_sentences(reading, prototypes) for reading in pair]
        toned = with_tones(pair, mentioned, portraits(pair, mentioned), judge, heard)
        for name in given:
            actor = actor_named(toned, name)
            for number, reading in zip((first, second), pair, strict=True):
                tones = actor.on(reading.side).tone if actor else ()
                net = sum(_SIGNS.get(tone.label, 0) for tone in tones)
                found[number][name].append(net / len(reading.sentences))
    return [{name: sum(nets) / len(nets) for name, nets in one.items()} for one in found]


def actor_named(actors: Sequence[Actor], name: str) -> Actor | None:
    """Return the actor who goes by a name, else the first one by its last word, or none."""
    words = words_of(name)
    known = [
        (actor, [words_of(alias) for alias in (actor.name, *actor.aliases)]) for actor in actors
    ]
    whole = (actor for actor, forms in known if words in forms)
    ending = (actor for actor, forms in known if any(form[-1:] == words[-1:] for form in forms))
    return next(whole, None) or next(ending, None)
