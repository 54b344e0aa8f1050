"""Themes: subjects that are given beforehand, and subjects found in the two texts."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.by_words.subjects import word_subjects
from diptych.analysis.concepts import concepts
from diptych.analysis.passages import coverage, passages
from diptych.analysis.terms import forms_of, has_word, hits, term
from diptych.model.comparison import Origin, Theme
from diptych.model.text import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diptych.analysis.concepts import Concept
    from diptych.analysis.terms import Searchable, Term
    from diptych.analysis.theme_sets import GivenTheme
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading

MOST_SHARED = 6
MOST_ONE_SIDED = 3
"""How many found themes are shown, in all and for each side; more would bury a reader."""
_FEWEST = 3
"""Sentences that a phrase of both sides or a theme of one side must have, or it is a detail."""
_RARE = 6.5
"""The inverse document frequency from which on a word is no chance when both sides have it."""
_SAME_PLACES = 0.6
"""Two themes whose sentences overlap by this share are one."""

Hits = dict[Side, dict[int, list[Span]]]


def given_themes(
    readings: Sequence[Reading], words: Sequence[Searchable], given: Sequence[GivenTheme]
) -> tuple[Theme, ...]:
    """Return the given themes of which a term occurs, those that both sides share first.

    Args:
        readings: both sides.
        words: those of each side.
        given: the themes to look for.
    """
    found = [theme for one in given if (theme := _given(readings, words, one)) is not None]
    return tuple(sorted(found, key=lambda theme: not theme.shared))


def found_themes(
    readings: Sequence[Reading],
    words: Sequence[Searchable],
    frequencies: Frequencies,
    general: frozenset[str],
    taken: Sequence[Theme],
) -> tuple[Theme, ...]:
    """Return themes that the texts themselves suggest: shared ones, then A's own, then B's own.

    Args:
        readings: both sides.
        words: those of each side.
        frequencies: how common words are.
        general: nouns that name no subject.
        taken: themes that are there already; near-duplicates of them are left out.
    """
    # As their phrases alone place them: what bears one word, as taxes do, is not yet one theme.
    narrow: list[Theme] = []
    kept: list[Theme] = []
    counts: dict[str, int] = defaultdict(int)
    for one in (*_by_meaning(readings, frequencies, general), *_by_words(readings)):
        most = MOST_SHARED if one.group == "shared" else MOST_ONE_SIDED
        if not one.group or counts[one.group] >= most:
            continue
        theme = _theme(readings, one.name, Origin.FOUND, (), one.hits)
        known = any(_same_places(theme, other) for other in (*taken, *narrow))
        if not known and not any(_is_named_in(theme, other) for other in taken):
            counts[one.group] += 1
            narrow.append(theme)
            terms = _terms(one.wordings)
            places = _wherever(words, terms, one.hits)
            kept.append(_theme(readings, one.name, Origin.FOUND, terms, places))
    return tuple(sorted(kept, key=lambda theme: (not theme.shared, not theme.on(Side.A))))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may become a theme. `group` is the list it competes in, `""` when it is too slight."""

    group: str
    name: str
    wordings: tuple[str, ...]
    hits: Hits


def _wherever(words: Sequence[Searchable], terms: Sequence[str], known: Hits) -> Hits:
    """Return the known places of a theme and every other one of its terms.

    A reader who is told that "council" puts a sentence into a theme looks for it in "city council",
    which is a phrase of its own.
    """
    wanted = [term(wording) for wording in terms]
    return {
        side: _with_terms(searched, wanted, known.get(side, {}))
        for side, searched in zip(Side, words, strict=True)
    }


def _with_terms(
    searched: Searchable, terms: Sequence[Term], known: Mapping[int, Sequence[Span]]
) -> dict[int, list[Span]]:
    found = {index: list(spans) for index, spans in known.items()}
    for one in terms:
        for index, spans in searched.hits(one).items():
            here = found.setdefault(index, [])
            here.extend(span for span in spans if not any(span.overlaps(old) for old in here))
    return {index: sorted(found[index]) for index in sorted(found)}


def _by_meaning(
    readings: Sequence[Reading], frequencies: Frequencies, general: frozenset[str]
) -> Iterator[_Candidate]:
    """Yield the concepts of sides that a parser read, the best first."""
    parsed = [reading for reading in readings if reading.parsed]
    for one in sorted(
        concepts(parsed, frequencies, general), key=lambda one: (-_rank(one), one.leader)
    ):
        yield _Candidate(_group(one), _name(one), tuple(one.wordings), one.hits)


def _by_words(readings: Sequence[Reading]) -> Iterator[_Candidate]:
    """Yield the subjects of sides that no parser read, the best first."""
    for one in word_subjects([reading for reading in readings if not reading.parsed]):
        a, b = (one.count(side) for side in Side)
        slight = a + b < _FEWEST
        group = "" if slight else "shared" if a and b else "A" if a else "B"
        yield _Candidate(group, one.name(), tuple(one.wordings), one.hits)


def _given(
    readings: Sequence[Reading], words: Sequence[Searchable], given: GivenTheme
) -> Theme | None:
    terms = [term(wording) for wording in (*given.terms, *given.phrases)]
    found: Hits = {side: {} for side in Side}
    for reading, searched in zip(readings, words, strict=True):
        if given.setting and not has_word(reading, given.setting):
            continue
        for one in terms:
            for index, spans in searched.hits(one).items():
                found[reading.side].setdefault(index, []).extend(spans)
    if not any(found.values()):
        return None
    return _theme(readings, given.name, Origin.GIVEN, given.terms, found)


def _theme(
    readings: Sequence[Reading],
    name: str,
    origin: Origin,
    terms: Sequence[str],
    found: Mapping[Side, Mapping[int, list[Span]]],
) -> Theme:
    on_side = [passages(reading, found[reading.side]) for reading in readings]
    shares = [coverage(reading, one) for reading, one in zip(readings, on_side, strict=True)]
    return Theme(
        id=f"theme:{_slug(name)}",
        name=name,
        origin=origin,
        terms=tuple(terms),
        coverage=(shares[0], shares[1]),
        passages=tuple(passage for one in on_side for passage in one),
    )


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")


def _rank(concept: Concept) -> float:
    a, b = (concept.count(side) for side in Side)
    return round(float(((a + 0.3) * (b + 0.3)) ** 0.5 * concept.weight**0.25), 6)


def _group(concept: Concept) -> str:
    """Return which list a concept competes in, `""` when it is too slight for any.

    What both sides name is shared when it is a phrase, a rare word, or stands twice on either side.
    """
    a, b = (concept.count(side) for side in Side)
    if a and b:
        phrase = len(_words(_name(concept))) > 1 and a + b >= _FEWEST
        return "shared" if phrase or concept.rarity >= _RARE or min(a, b) > 1 else ""
    if a + b < _FEWEST:
        return ""
    return "A" if a else "B"


def _name(concept: Concept) -> str:
    """Return the phrasing that a person would say: often used, rather two words than one."""
    repeated = {wording: count for wording, count in concept.wider.items() if count > 1}
    counts = {**concept.wordings, **repeated}

    def fitness(wording: str) -> tuple[float, int, str]:
        longer = {1: 1.0, 2: 3.0, 3: 4.0}.get(len(_words(wording)), 1.5)
        count = counts[wording]
        return (-count * (longer if count > 1 else 0.5), len(wording), wording)

    name = min(counts, key=fitness)
    return name[0].upper() + name[1:]


def _words(wording: str) -> list[str]:
    return [span.of(wording) for span in _word_spans(wording)]


def _word_spans(wording: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\w+", wording)]


def _terms(wordings: Iterable[str]) -> tuple[str, ...]:
    """Return the wordings as terms, without those in which a shorter one stands anyway."""
    terms: list[str] = []
    for wording in sorted({one.lower() for one in wordings}, key=lambda one: (len(one), one)):
        spans = _word_spans(wording)
        words = [(span, frozenset(forms_of(span.of(wording)))) for span in spans]
        if not any(hits(words, term(short)) for short in terms):
            terms.append(wording)
    return tuple(sorted(terms))


def _is_named_in(theme: Theme, given: Theme) -> bool:
    """Whether a shared given theme has all words of a theme's name: "Ruling", "Court ruling"."""
    return given.shared and set(_words(theme.name.lower())) <= set(_words(given.name.lower()))


def _same_places(one: Theme, other: Theme) -> bool:
    """Whether the smaller of two themes stands mostly where the other one stands."""
    spans = [
        {(passage.side, term) for passage in theme.passages for term in passage.terms}
        for theme in (one, other)
    ]
    overlap = sum(
        any(side is rival and span.overlaps(term) for rival, term in spans[1])
        for side, span in spans[0]
    )
    return overlap >= _SAME_PLACES * len(spans[0])
