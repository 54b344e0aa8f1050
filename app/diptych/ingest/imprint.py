"""Credits that only their place gives away: a bare name beside a date, the paper's name on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.ingest.credit_lines import names_in
from diptych.ingest.furniture import PUBLISHER, RELEASE, Label
from diptych.ingest.names import could_be_paper, is_job, is_organisation, is_section
from diptych.ingest.people import is_author_note
from diptych.model.text import Role
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.ingest.measures import Line

_NAMES_AUTHOR = Label(Role.BYLINE, later("a name among the credits"), soft=True)
_NAMES_JOB = Label(Role.BYLINE, later("says what the author does"), soft=True)
_NAMES_PUBLISHER = Label(Role.LABEL, PUBLISHER)
_NAMES_SENDER = Label(Role.LABEL, later("names who sent the press release"))
_NAMES_SECTION = Label(Role.LABEL, later("names the kind of text or its section"))
_BEHIND_RELEASE = Label(Role.OTHER, later("stands behind the end of a press release"))
_ABOUT_SENDER = Label(Role.BIO, later("what a press release says of who sent it"))
_CREDITS = frozenset({Role.BYLINE, Role.DATE})
_PROSE = 0.6
_MOST_WORDS = 8
_MOST_JOB_WORDS = 5
_FEWEST_WORDS_ABOVE = 3
_MOST_LINES_ABOVE = 6
_LAST_PART = 0.5


def with_imprint(lines: Sequence[Line]) -> list[Line]:
    """Label the lines which their neighbours show to be credits, or the end of a press release."""
    found = list(lines)
    release = any(line.label and line.label.reason == RELEASE for line in lines)
    text = _Words(lines)
    # Credits stand in a row: what is found from the bottom up shows what stands above it.
    for at in (*reversed(range(len(found))), *range(len(found))):
        if _is_free(found[at]):
            label = _label_at(found, at, text, release=release)
            if label:
                found[at] = replace(found[at], label=label, prose=0.0)
    return _without_end_of_release(found) if release else found


def _is_free(line: Line) -> bool:
    return line.label is None and line.block.mark is None and line.words <= _MOST_WORDS


class _Words:
    """The words of the lines that are sentences, to tell a name from other words with capitals."""

    def __init__(self, lines: Iterable[Line]) -> None:
        long = [line.text for line in lines if line.whole and line.prose]
        told = [text for text in long if not is_author_note(text)]
        self._all = frozenset(word for text in told for word in _bare_words(text))

    def speak_of(self, names: str) -> bool:
        """Whether one of the names occurs, be it as a person or as a usual word."""
        capitals = [word for word in _bare_words(names) if word[:1].isupper()]
        return any(word in self._all or word.casefold() in self._all for word in capitals[1:])


def _bare_words(text: str) -> list[str]:
    bare = (word.strip(".,;:!?()“”\"'‘’") for word in text.split())
    return [word.removesuffix("’s").removesuffix("'s") for word in bare]


def _label_at(lines: Sequence[Line], at: int, text: _Words, *, release: bool) -> Label | None:
    line = lines[at]
    on_top = at < _start_of_prose(lines)
    if on_top and is_section(line.text):
        return _NAMES_SECTION
    beside = _beside_credit(lines, at)
    if release and is_organisation(line.text) and (beside or on_top) and _headline_near(lines, at):
        return _NAMES_SENDER
    # Only furniture stands above what opens a text, a path through the site or a word on sharing.
    opens = all(other.label for other in lines[:at])
    if (beside or opens) and could_be_paper(line.text) and _headline_near(lines, at):
        return _NAMES_PUBLISHER
    if _is_job_line(line):
        signed = at > 0 and (lines[at - 1].label == _NAMES_AUTHOR or names_in(lines[at - 1].text))
        return _NAMES_JOB if signed else None
    beside = beside and _headline_above(lines, at)
    if names_in(line.text) and not text.speak_of(line.text):
        return _NAMES_AUTHOR if beside or _signs(lines, at, on_top=on_top) else None
    return None


def _is_job_line(line: Line) -> bool:
    return line.words <= _MOST_JOB_WORDS and not line.whole and is_job(line.text)


def _signs(lines: Sequence[Line], at: int, *, on_top: bool) -> bool:
    """Whether a bare name stands between headline and text, or over the headline."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or not on_top:
        return False
    if _headline_above(lines, at):
        return below.prose >= _PROSE
    return at == 0 and _could_be_headline(below) and not names_in(below.text)


def _start_of_prose(lines: Sequence[Line]) -> int:
    return next((at for at, line in enumerate(lines) if line.prose >= _PROSE), len(lines))


def _beside_credit(lines: Sequence[Line], at: int) -> bool:
    near = (lines[other].label for other in (at - 1, at + 1) if 0 <= other < len(lines))
    return any(
        label and (label.role in _CREDITS or label.reason in {PUBLISHER, _NAMES_SENDER.reason})
        for label in near
    )


def _headline_above(lines: Sequence[Line], at: int) -> bool:
    return any(_could_be_headline(line) for line in lines[max(0, at - _MOST_LINES_ABOVE) : at])


def _headline_near(lines: Sequence[Line], at: int) -> bool:
    """Whether another line is left to be the headline."""
    below = lines[at + 1 : at + 1 + _MOST_LINES_ABOVE]
    return _headline_above(lines, at) or any(_could_be_headline(line) for line in below)


def _could_be_headline(line: Line) -> bool:
    return line.label is None and line.words >= _FEWEST_WORDS_ABOVE and not line.text.endswith(".")


def _without_end_of_release(lines: list[Line]) -> list[Line]:
    """Label what follows "ENDS" or "Notes to editors", and what speaks of the sender."""
    start = int(_LAST_PART * len(lines))
    ending: Label | None = None
    for at in range(start, len(lines)):
        line = lines[at]
        if line.label:
            ending = _BEHIND_RELEASE if line.label.reason == RELEASE else ending
        elif _opens_about(line):
            ending = _ABOUT_SENDER
        if ending and not line.label:
            lines[at] = replace(line, label=ending, prose=0.0)
    return lines


def _opens_about(line: Line) -> bool:
    about, _, name = line.text.partition(" ")
    return (
        about.casefold() == "about"
        and not line.whole
        and name[:1].isupper()
        and (line.words <= _MOST_WORDS)
    )
