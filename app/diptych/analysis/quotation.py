"""Where words stand between quotation marks, whatever marks a text uses.

Works on the text alone, so in every language. A mark that nothing answers never takes more than
its own paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSERS = {
    "“": '”“"',
    "„": "“”",
    "”": "”",
    '"': '"”',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’",
    "'": "'",
}
"""For each opening mark the marks that may close it."""
SINGLE = frozenset("‘'")
"""Marks that are apostrophes too."""
PAIRED = frozenset("„«「『")
"""Marks that always open."""
REACH = 2000
"""How many code points a quotation between single marks may run."""
NESTED = 3
"""How many further opening marks of the same kind may come before the closing one."""
CARRIED = 4
"""How many further paragraphs a quotation may run without a mark of its own."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `outer` holds the marks too, `inner` only the words; `closed` is false where no closing mark
    was found, so that the paragraph's end had to do.
    """

    outer: Span
    inner: Span
    closed: bool = True


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the outermost quotations in text order; they don't overlap.

    A quotation runs on into the next paragraphs where each opens with a mark again, or where the
    next mark there closes.
    """
    shown, text = text, _folded(text)
    found: list[Quotation] = []
    index = 0
    resume = 0
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        start = max(paragraph.start, resume)
        inside = _in_paragraph(text, Span(min(start, paragraph.end), paragraph.end))
        if inside and not inside[-1].closed:
            last = inside.pop()
            carried, index = _carry(text, paragraphs, index, last)
            inside.append(carried)
            resume = carried.outer.end
            if carried.closed:
                index -= 1
        found.extend(inside)
        index += 1
    return tuple(_unfolded(shown, quotation) for quotation in found)


def _folded(text: str) -> str:
    """Return the text of the same length with doubled single marks as one double mark."""
    return text.replace("''", '…"').replace("``", '…"').replace("’’", "…”").replace("‘‘", "…“")


def _unfolded(shown: str, quotation: Quotation) -> Quotation:
    """Return the quotation with both halves of doubled marks outside its words."""
    outer, inner = quotation.outer, quotation.inner
    if outer.start and shown[outer.start] in "'`‘’":
        outer = Span(outer.start - 1, outer.end)
    if quotation.closed and shown[inner.end] in "'`‘’" and shown[inner.end] in shown[inner.end - 1]:
        inner = Span(inner.start, max(inner.start, inner.end - 1))
    return replace(quotation, outer=outer, inner=inner)


def _in_paragraph(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    position = paragraph.start
    while position < paragraph.end:
        if text[position] in CLOSERS and _opens(text, position, paragraph):
            closer = _closer(text, position, paragraph.end)
            if closer is not None:
                found.append(
                    Quotation(Span(position, closer + 1), Span(position + 1, closer)),
                )
                position = closer
            elif _only_opener(text, position, paragraph.end):
                whole = Span(position, paragraph.end)
                found.append(Quotation(whole, Span(position + 1, paragraph.end), closed=False))
                break
        position += 1
    return found


def _opens(text: str, position: int, paragraph: Span) -> bool:
    """Whether the mark stands where an opening mark does: before a word, behind none."""
    if position + 1 >= paragraph.end or text[position + 1].isspace():
        return False
    if text[position] in PAIRED:
        return True
    before = text[position - 1] if position > paragraph.start else " "
    if text[position] == "“":
        return True
    free = before.isspace() or before in "([{—–-/“‘\"'…:"
    return free and (text[position + 1].isalnum() or text[position + 1] in "“‘\"'…[($£€¡¿#@.")


def _closer(text: str, opener: int, end: int) -> int | None:
    """Return where the quotation that opens at `opener` closes, or none."""
    mark = text[opener]
    if mark in SINGLE:
        return _single_closer(text, opener, min(end, opener + REACH))
    depth = again = 0
    for position in range(opener + 1, end):
        here = text[position]
        if here != mark and here not in CLOSERS[mark]:
            continue
        if here == mark and not _closes(text, position, end):
            again += 1
            depth += mark not in CLOSERS[mark] or mark == "“"
            if again > NESTED:
                return None
        elif here in CLOSERS[mark]:
            if depth == 0:
                return position
            depth -= 1
    return None


def _closes(text: str, position: int, end: int) -> bool:
    """Whether the mark stands where a closing mark does: behind something, before no word."""
    after = text[position + 1] if position + 1 < end else " "
    return not text[position - 1].isspace() and not after.isalnum()


def _single_closer(text: str, opener: int, end: int) -> int | None:
    """Return where a quotation between single marks closes; apostrophes don't close it.

    A mark behind `s` may be a possessive (the boys’ room): a later one is preferred if there is.
    Marks around a single letter (rock 'n' roll) are apostrophes.
    """
    mark = CLOSERS[text[opener]]
    doubtful: int | None = None
    for position in range(opener + 3, end):
        here = text[position]
        if here == text[opener] and _opens(text, position, Span(0, end)):
            break
        if here == mark and _closes(text, position, end):
            if not _possessive(text, position, end):
                return position
            doubtful = position if doubtful is None else doubtful
    return doubtful


def _possessive(text: str, position: int, end: int) -> bool:
    following = text[position + 1 : min(position + 3, end)]
    return text[position - 1] in "sS" and following[:1] == " " and following[1:].isalpha()


def _only_opener(text: str, position: int, end: int) -> bool:
    """Whether an unanswered mark may be taken for the start of a quotation.

    Not where the same mark opens again further on: then this one is a slip.
    """
    mark = text[position]
    return mark not in SINGLE and mark != "»" and text.find(mark, position + 1, end) < 0


def _carry(
    text: str, paragraphs: Sequence[Span], index: int, opened: Quotation
) -> tuple[Quotation, int]:
    """Return the quotation followed into the next paragraphs, and the paragraph it ends in."""
    mark = text[opened.outer.start]
    silent = 0
    for later in range(index + 1, len(paragraphs)):
        paragraph = paragraphs[later]
        start = paragraph.start
        again = text.startswith(mark, start)
        if again and silent:
            break
        start += again
        silent += not again
        place = _first_mark(text, mark, Span(min(start, paragraph.end), paragraph.end))
        if (
            place is not None
            and text[place] in CLOSERS[mark]
            and _closes(text, place, paragraph.end)
        ):
            outer = Span(opened.outer.start, place + 1)
            return Quotation(outer, Span(opened.inner.start, place)), later
        if place is not None or silent > CARRIED:
            break
        if again:
            ended = Span(opened.outer.start, paragraph.end)
            opened = replace(opened, outer=ended, inner=Span(opened.inner.start, paragraph.end))
            index = later
    return opened, index


def _first_mark(text: str, opener: str, within: Span) -> int | None:
    """Return where the next double mark stands, of whatever kind, or the next mark that closes."""
    marks = CLOSERS[opener] + "".join(mark for mark in CLOSERS if mark not in SINGLE)
    return next((at for at in range(within.start, within.end) if text[at] in marks), None)
