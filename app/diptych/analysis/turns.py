"""Who answers in an interview that is printed as turns, each behind a label and a colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

from diptych.analysis.quoting import words_in
from diptych.model.text import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.language.reading import MentionedActor, Reading

LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s+(?=\S)")
"""One to four words with a capital, then a colon: what stands before a turn."""
REPEATED = 2
"""Each of two labels must come at least so often; else they only begin a line each."""
QUESTION, ANSWER = "Q", "A"
NAME = re.compile(r"\b[A-Z][\w’-]+(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]+){1,3}\b")
"""Words in a row with a capital, which may be a name."""
ASKING = 0.5
"""Who ends more than this share of turns with a question mark asks instead of answering."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one answers: the label before it, the words, and the name a reader would use."""

    label: Span
    words: Span
    speaker: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A turn before it is known whose it is; the words run on over lines without a label."""

    label: Span
    words: Span


def answers(reading: Reading, actors: Sequence[MentionedActor]) -> tuple[Turn, ...]:
    """Return the turns of an interview that do not ask, in text order, none where it is no talk.

    Initials and `A` stand for the person whom the text names so, if there is one. Questions are
    the writer's own and no turns here.
    """
    text = reading.text
    lines = list(_lines(reading))
    counts = Counter(line.label.of(text) for line in lines)
    labels = {label for label, count in counts.items() if count >= REPEATED}
    if len(labels) < 2:  # noqa: PLR2004 - it takes two to talk
        return ()
    asking = {label for label in labels if _asks(text, label, lines)}
    names = {label: _name(reading, label, actors, lines[0].label.start) for label in labels}
    return tuple(
        Turn(line.label, line.words, names[label])
        for line in lines
        if (label := line.label.of(text)) in labels - asking
    )


def _lines(reading: Reading) -> Iterator[_Line]:
    """Yield each labelled paragraph with the unlabelled ones of the body behind it."""
    text, current = reading.text, None
    body = [part for part in reading.article.paragraphs if len(part.span)]
    for headed, group in groupby(body, lambda part: part.role is not Role.BODY):
        for paragraph in group:
            found = None if headed else LABEL.match(text, paragraph.span.start, paragraph.span.end)
            if found:
                if current:
                    yield current
                words = Span(found.end(), paragraph.span.end)
                current = _Line(Span(*found.span(1)), words)
            elif current and not headed:
                current = _Line(current.label, Span(current.words.start, paragraph.span.end))
        if headed and current:
            yield current
            current = None
    if current:
        yield current


def _asks(text: str, label: str, lines: Sequence[_Line]) -> bool:
    if label == QUESTION:
        return True
    turns = [line.words.of(text).rstrip(" ”\"’'") for line in lines if line.label.of(text) == label]
    others = [line.words.of(text) for line in lines if line.label.of(text) != label]
    shorter = sum(map(words_in, turns)) / len(turns) < sum(map(words_in, others)) / len(others)
    return shorter and sum(turn.endswith("?") for turn in turns) > ASKING * len(turns)


def _name(reading: Reading, label: str, actors: Sequence[MentionedActor], start: int) -> str:
    """Return whom a label means: an actor's name or alias, one with these initials, else itself."""
    here = [actor for actor in actors if actor.on(reading.side)]
    names = [actor.name for actor in here] + NAME.findall(reading.text)
    bare = label.replace(".", "").replace(" ", "")
    if label == ANSWER:
        return _introduced(reading, here, start)
    if bare.isupper():
        meant = (name for name in names if name != label and _initials(name) == bare)
        return next(meant, label)
    known = (actor.name for actor in here if label in (actor.name, *actor.aliases))
    return next(chain(known, (name for name in names if name.split()[-1] == label)), label)


def _initials(name: str) -> str:
    """Return the initials of a name of two words or more."""
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def _introduced(reading: Reading, actors: Sequence[MentionedActor], start: int) -> str:
    """Return the person of two names or more who is named most before the talk begins."""
    counts = {
        actor.name: sum(mention.span.start < start for mention in actor.on(reading.side))
        for actor in actors
        if " " in actor.name and any(_is_person(reading, actor))
    }
    best = max(counts, key=lambda name: counts[name], default="")
    return best if counts.get(best) else ""


def _is_person(reading: Reading, actor: MentionedActor) -> Iterator[bool]:
    for mention in actor.on(reading.side):
        token = reading.sentences[mention.sentence].tokens[mention.head]
        yield token.entity == "PERSON"
