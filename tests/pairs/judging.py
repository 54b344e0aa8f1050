"""Holds a comparison against a reader's notes: what it found, what it missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from diptych.model.comparison import Actor, Confidence, Link, Theme, Verdict, Voice
from diptych.model.text import Side, Span

from .annotations import Told, anchored, says, words_of

Finding = tuple[bool, str]
"""Whether one expectation holds, and the expectation in words."""
Measure = Callable[[Told], Iterator[Finding]]

_SIDES = ("A", "B")


def _covers(marked: Span, expected: Span) -> bool:
    """Whether a mark holds at least half of the expected words, or lies within them."""
    shared = min(marked.end, expected.end) - max(marked.start, expected.start)
    return 2 * shared >= min(len(expected), len(marked)) > 0


def facts(told: Told) -> Iterator[Finding]:
    """Title, author, publisher and date of each side, where the text has them."""
    for side in _SIDES:
        for name, value in _stated(told, side):
            given = told.article(side).metadata.fact(name).value
            if value:
                yield given == value, f"{side} {name} is {value!r}, not {given!r}"


def no_wrong_facts(told: Told) -> Iterator[Finding]:
    """A fact that the program gives is never another one than the text has."""
    for side in _SIDES:
        for name, value in _stated(told, side):
            given = told.article(side).metadata.fact(name).value
            if given is not None:
                yield given == value, f"{side} {name} is {value!r}, not {given!r}"


def _stated(told: Told, side: str) -> Iterator[tuple[str, str]]:
    for name in ("title", "author", "publisher", "published", "language"):
        if name in told.notes[side]:
            yield name, told.notes[side][name]


def left_out(told: Told) -> Iterator[Finding]:
    """Lines that are no part of the article."""
    for side in _SIDES:
        lines = told.article(side).left_out
        for quote in told.notes[side]["left_out"]:
            dropped = any(anchored(line.text, quote) for line in lines)
            yield dropped, f"{side} leaves out {quote!r}"


def kept(told: Told) -> Iterator[Finding]:
    """Lines that are."""
    for side in _SIDES:
        title = told.notes[side].get("title")
        for quote in (*told.notes[side]["kept"], *([title] if title else [])):
            yield told.find(side, quote) is not None, f"{side} keeps {quote!r}"


def _linked(told: Told, row: dict[str, Any]) -> list[Link]:
    """Return the shown links between the sentences that a note quotes."""
    a, b = told.find("A", row["a"]), told.find("B", row["b"])
    if a is None or b is None:
        return []
    return [link for link in told.comparison.links if link.a.overlaps(a) and link.b.overlaps(b)]


def _link_words(row: dict[str, Any]) -> str:
    return f"A {row['a']!r} with B {row['b']!r}"


def sure_links(told: Told) -> Iterator[Finding]:
    """Links that any reader would make."""
    for row in told.notes.get("links", ()):
        if row.get("sure"):
            yield bool(_linked(told, row)), _link_words(row)


def other_links(told: Told) -> Iterator[Finding]:
    """Links that a careful reader would make."""
    for row in told.notes.get("links", ()):
        if not row.get("sure"):
            yield bool(_linked(told, row)), _link_words(row)


def verbatim_links(told: Told) -> Iterator[Finding]:
    """Sentences that stand word for word in both."""
    for row in told.notes.get("links", ()):
        if "kind" in row:
            kinds = {link.kind.value for link in _linked(told, row)}
            yield row["kind"] in kinds, f"{row['kind']}, not {sorted(kinds)}: {_link_words(row)}"


def no_false_links(told: Told) -> Iterator[Finding]:
    """Links that no reader would make, chosen before any was shown."""
    for row in told.notes.get("no_links", ()):
        if not row.get("shown"):
            yield not _linked(told, row), _link_words(row)


def strong_links(told: Told) -> Iterator[Finding]:
    """Links that are called strong and that a reader has judged."""
    yield from _judged(told, Confidence.STRONG)


def judged_links(told: Told) -> Iterator[Finding]:
    """Links that a reader has judged, strong and possible ones together."""
    for confidence in Confidence:
        yield from _judged(told, confidence)


def _judged(told: Told, confidence: Confidence) -> Iterator[Finding]:
    notes = told.notes
    right = {id(link) for row in notes.get("links", ()) for link in _linked(told, row)}
    wrong = {id(link) for row in notes.get("no_links", ()) for link in _linked(told, row)}
    for link in told.comparison.links:
        if link.confidence is confidence and id(link) in right | wrong:
            quotes = [told.comparison.quote(side, link.on(side)) for side in Side]
            yield id(link) not in wrong, f"{confidence.value}: A {quotes[0]!r} with B {quotes[1]!r}"


def _tells(theme: Theme, words: Iterable[str]) -> bool:
    names = (theme.name, *theme.terms)
    return any(says(name, word) for name in names for word in words)


def themes(told: Told) -> Iterator[Finding]:
    """Themes that both sides speak of."""
    shared = [theme for theme in told.comparison.themes if theme.shared]
    for row in told.notes.get("themes", ()):
        found = any(_tells(theme, row["words"]) for theme in shared)
        yield found, f"shared theme of {row['words']}"


def _actor(told: Told, name: str) -> Actor | None:
    """Return the actor that goes by that name, the one with most mentions first."""
    named = [
        actor
        for actor in told.comparison.actors
        if any(says(one, name) for one in (actor.name, *actor.aliases))
    ]
    return max(
        named, key=lambda one: sum(len(one.on(side).mentions) for side in Side), default=None
    )


def actors(told: Told) -> Iterator[Finding]:
    """Actors, known as the same on both sides where both name them."""
    for row in told.notes.get("actors", ()):
        found = _actor(told, row["name"])
        shared = bool(row.get("shared"))
        yield found is not None and found.shared >= shared, f"actor {row['name']} {shared=}"


def aliases(told: Told) -> Iterator[Finding]:
    """Other names of the same actor."""
    for row in told.notes.get("actors", ()):
        found = _actor(told, row["name"])
        for alias in row.get("aliases", ()):
            names = (found.name, *found.aliases) if found else ()
            known = any(says(one, alias) or says(alias, one) for one in names)
            yield known, f"{row['name']} is also {alias}"


def no_false_actors(told: Told) -> Iterator[Finding]:
    """Words that name nobody who acts."""
    names = [set(map(str.casefold, (one.name, *one.aliases))) for one in told.comparison.actors]
    for word in told.notes.get("no_actors", ()):
        yield not any(word.casefold() in known for known in names), f"no actor: {word}"


def labels(told: Told) -> Iterator[Finding]:
    """What each side calls an actor."""
    for row in told.notes.get("actors", ()):
        found = _actor(told, row["name"])
        for side, expected in row.get("labels", {}).items():
            marks = found.on(Side(side)).labels if found else ()
            given = [told.comparison.quote(Side(side), mark.span) for mark in marks]
            for label in expected:
                known = any(_alike(label, one) for one in given)
                yield known, f"{side} calls {row['name']} {label!r}; given {given}"


def _alike(one: str, other: str) -> bool:
    """Whether two labels have at least half of their words in common, articles apart."""
    first, second = (set(words_of(text)) - {"a", "an", "the"} for text in (one, other))
    return 2 * len(first & second) >= len(first | second) > 0


def _voices(told: Told, row: dict[str, Any]) -> list[Voice]:
    expected = told.find(row["side"], row["words"])
    spoken = [voice for voice in told.comparison.voices if voice.side == row["side"]]
    return [voice for voice in spoken if expected and _covers(voice.content, expected)]


def voices(told: Told) -> Iterator[Finding]:
    """Words of somebody else."""
    for row in told.notes.get("voices", ()):
        yield bool(_voices(told, row)), f"{row['side']} gives {row['source']}: {row['words']!r}"


def sources(told: Told) -> Iterator[Finding]:
    """Whose words they are, where they were found."""
    for row in told.notes.get("voices", ()):
        found = _voices(told, row)
        named = [voice.source for voice in found]
        right = any(says(one, row["source"]) or says(row["source"], one) for one in named if one)
        if found:
            yield right, f"{row['side']} {row['words']!r} is of {row['source']}, not {named}"


def _marks(told: Told, side: str, words: str, kinds: Iterable[str]) -> list[str]:
    span = told.find(side, words)
    return [
        f"{mark.kind}: {told.comparison.quote(mark.side, mark.span)!r}"
        for mark in told.comparison.wording
        if mark.side == side and mark.kind in kinds and span and mark.span.overlaps(span)
    ]


def wording(told: Told) -> Iterator[Finding]:
    """Loaded, distancing, hedged and boosted words."""
    for row in told.notes.get("wording", ()):
        found = _marks(told, row["side"], row["words"], [row["kind"]])
        yield bool(found), f"{row['side']} {row['kind']}: {row['words']!r}"


def silences(told: Told) -> Iterator[Finding]:
    """Words that only look like it."""
    for row in told.notes.get("silences", ()):
        found = _marks(told, row["side"], row["words"], row["kinds"])
        yield not found, f"{row['side']} {row['words']!r} is marked {found}"


def absences(told: Told) -> Iterator[Finding]:
    """What only one side speaks of."""
    comparison = told.comparison
    for row in told.notes.get("absences", ()):
        gone = [one.what for one in comparison.absences if one.missing_from == row["missing_from"]]
        names = [
            *(name for one in comparison.actors if one.id in gone for name in one.aliases),
            *(
                name
                for one in comparison.themes
                if one.id in gone
                for name in (one.name, *one.terms)
            ),
        ]
        found = any(says(name, word) for name in names for word in row["words"])
        yield found, f"{row['missing_from']} says nothing of {row['words']}; given {names}"


def true_absences(told: Told) -> Iterator[Finding]:
    """An actor who is said to be absent is not named there after all."""
    for one in told.comparison.absences:
        actor = told.comparison.actor(one.what)
        if actor is not None:
            text = told.comparison.article(one.missing_from).text
            yield not says(text, actor.name), f"{one.missing_from} does name {actor.name}"


def verdicts(told: Told) -> Iterator[Finding]:
    """That both tell the same story."""
    given = told.comparison.same_story.verdict
    accepted = [Verdict(one) for one in told.notes["verdicts"]]
    yield given in accepted, f"the verdict is {given.value}"
