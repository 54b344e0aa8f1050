"""Where the article's running text begins and ends among the lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from diptych.ingest.measures import LONG_LINE, Line
from diptych.model.text import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_READS_LIKE_PROSE = 0.6
_BREAK_EVEN = 0.35
"""A line with less prose than this costs a run, one with more is worth it."""
_FULL_LENGTH = 120
_COST_OF_FRAGMENT = 0.45
_COST_OF_LABEL = 0.7
_COSTS = {
    Role.PROMO: 0.15, Role.NAVIGATION: 0.15, Role.SHARE: 0.15, Role.LABEL: 0.3,
    Role.BYLINE: 0.6, Role.DATE: 0.6,
}  # fmt: skip
"""What a labelled line costs: little where such lines often interrupt an article."""
_COST_OF_CARD = 1.5
"""A byline with a date right behind it ends the teaser of another story."""
_GAIN_OF_MARKED = 0.05
"""A row of a table and an item of a list belong to the text beside them, however short they are."""
_SHORT_LINED = 0.3
"""Below this share of words in long lines a source is a poem or a list and has no running text."""
_FEW_LABELS = 0.15
"""With a larger share of labelled lines it is a page with little text, and no poem or list."""


@dataclass(frozen=True, slots=True)
class Body:
    """The run of lines `first` to `last` (both inside) and how often terms stand in its prose.

    `comments` is the index of the line that opens the readers' comments, or the number of lines.
    `short_lined` is true where the source has no running text and the run is all of it.
    """

    first: int
    last: int
    core: Counter[str]
    comments: int
    short_lined: bool = False

    def holds(self, at: int) -> bool:
        """Whether the line with that index lies in the run."""
        return self.first <= at <= self.last

    def covers(self, line: Line, *, own: bool) -> float:
        """Return the share (0-1) of the line's terms that at least two other prose lines have.

        `own` says whether the line itself is counted in the core.
        """
        least = 3 if own else 2
        known = sum(self.core[term] >= least for term in line.terms)
        return known / max(1, len(line.terms))


def reads_like_prose(line: Line) -> bool:
    """Whether the line is clearly running text."""
    return line.prose >= _READS_LIKE_PROSE


def body_of(lines: Sequence[Line]) -> Body:
    """Return the best run of running text, without a tail that belongs to other stories."""
    if _is_short_lined(lines):
        return Body(0, len(lines) - 1, Counter(), len(lines), short_lined=True)
    first, last = _best_run([_gain(lines, at) for at in range(len(lines))])
    comments = _start_of_comments(lines, first)
    last = _without_other_stories(lines, first, min(last, comments - 1))
    core: Counter[str] = Counter()
    for line in lines[first : last + 1]:
        if reads_like_prose(line):
            core.update(line.terms)
    return Body(first, last, core, comments)


def _is_short_lined(lines: Sequence[Line]) -> bool:
    free = [line for line in lines if line.label is None]
    if not any(line.words >= LONG_LINE for line in free):
        return True
    total = sum(line.words for line in free)
    long = sum(line.words for line in free if line.words >= LONG_LINE)
    labelled = len(lines) - len(free)
    return labelled <= _FEW_LABELS * len(lines) and (long < _SHORT_LINED * total or not total)


def _gain(lines: Sequence[Line], at: int) -> float:
    line = lines[at]
    if line.block.label:
        return 0.0
    if line.label:
        after_byline = at > 0 and _role(lines[at - 1]) is Role.BYLINE
        card = _COST_OF_CARD if after_byline and line.label.role is Role.DATE else 0.0
        return -_COSTS.get(line.label.role, _COST_OF_LABEL) - card
    if line.block.mark is Role.BODY:
        return _GAIN_OF_MARKED
    if not line.prose:
        return -_COST_OF_FRAGMENT
    gain = line.prose - _BREAK_EVEN
    return gain * (1 + min(line.words, _FULL_LENGTH) / 60) if gain > 0 else gain


def _role(line: Line) -> Role | None:
    return line.label.role if line.label else None


def _best_run(gains: Sequence[float]) -> tuple[int, int]:
    """Return first and last index of the stretch with the greatest sum."""
    best, best_run = gains[0], (0, 0)
    current, start = 0.0, 0
    for at, gain in enumerate(gains):
        if current <= 0:
            current, start = 0.0, at
        current += gain
        if current > best:
            best, best_run = current, (start, at)
    return best_run


def _start_of_comments(lines: Sequence[Line], first: int) -> int:
    """Return where the readers' comments begin that follow the run's first lines, if any do."""
    prose_before = 0
    for at in range(first, len(lines)):
        if prose_before >= _FEWEST_PROSE_LINES and _role(lines[at]) is Role.COMMENTS:
            return at
        prose_before += reads_like_prose(lines[at])
    return len(lines)


_FEWEST_PROSE_LINES = 2
_FEWEST_LONG_LINES = 6
_CUT_WORDS = 18
_EARLIEST_CUT = 0.4
_OPENING_SHARE = 0.6
_LESS_THAN = 0.5
_LONGEST_TITLE = 16


def _without_other_stories(lines: Sequence[Line], first: int, last: int) -> int:
    """Return where the run ends once a title-like line opens text on something else.

    From there on the lines speak half as much, or less, of what the opening spoke of.
    """
    long = [
        at for at in range(first, last + 1) if not lines[at].label and lines[at].words >= _CUT_WORDS
    ]
    if len(long) >= _FEWEST_LONG_LINES:
        shares = _shares_of_opening(lines, long)
        sums = [0.0, *accumulate(shares)]
        for cut in range(max(3, int(len(long) * _EARLIEST_CUT)), len(long)):
            before = sums[cut] / cut
            after = (sums[-1] - sums[cut]) / (len(long) - cut)
            strange = max(after, shares[cut]) < _LESS_THAN * before
            if strange and long[cut] > 0 and _is_title(lines[long[cut] - 1]):
                last = long[cut] - 2
                break
    while last > first and lines[last].prose < _BREAK_EVEN - 0.05:
        last -= 1
    return last


def _shares_of_opening(lines: Sequence[Line], long: Sequence[int]) -> list[float]:
    """Return for each long line the share of its terms that the opening has elsewhere too."""
    opening = set(long[: max(3, int(len(long) * _OPENING_SHARE))])
    counts: Counter[str] = Counter()
    for at in opening:
        counts.update(lines[at].terms)
    return [
        sum(counts[term] >= 2 + (at in opening) for term in lines[at].terms)
        / max(1, len(lines[at].terms))
        for at in long
    ]


def _is_title(line: Line) -> bool:
    repeated = line.label is None or line.label.role is Role.LABEL
    signed = line.text.startswith(("–", "—", "-"))
    closed = line.text.endswith((".", ":", "”"))
    return repeated and line.words <= _LONGEST_TITLE and not signed and not closed
