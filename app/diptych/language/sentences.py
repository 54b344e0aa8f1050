"""Where sentences begin and end, in any script.

A mark that ends a sentence is followed by space and something that can open one; abbreviations,
initials and numbers hold it back. Spans are relative to the text that is given.
"""

from __future__ import annotations

import re

from diptych.model.text import Span

LONGEST = 1500
"""No sentence is longer (code points): a run without marks is cut at spaces, so that a parser is
never given a whole book as one sentence."""

_CLOSERS = r"[\"'”’»)\]}]*"
_REFERENCES = r"(?:\s?\[(?:\d{1,3}|\.\.\.|…)\])*"
"""Marks such as [17] or […], which belong to the sentence before them."""
_END = re.compile(
    rf"(?P<latin>[.!?…]+{_CLOSERS}{_REFERENCES})(?=\s|\Z)"
    rf"|(?P<other>[。！？｡]+[」』）]*{_CLOSERS}|[۔؟।॥]+{_CLOSERS})"
)
_LAST_WORD = re.compile(r"[\w.’'&-]+\Z")
_OPENER = re.compile(r"[\s\"'“‘«(\[—–•-]*")

_NEVER_LAST = frozenset(
    """mr mrs ms mx dr prof gen lt col sen rep gov st vs no nos fig figs vol pp ed eds maj capt adm
    hon rev messrs assoc univ c sgt cpl cmdr supt insp sr mt ft approx ca cf viz al dept est jan
    feb mar apr jun jul aug sept sep oct nov dec i.e e.g p""".split()  # noqa: SIM905 - words read best as words
)
_SELDOM_LAST = frozenset(
    """etc jr inc ltd co corp bros plc u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a
    u.s.a a.k.a""".split()  # noqa: SIM905 - likewise
)
_OPENS_A_SENTENCE = frozenset(
    """the he she it in we they but and a an this that these those i on at if as however yet when
    while after before for his her its their our there here what who why how with since so then
    now even although meanwhile""".split()  # noqa: SIM905 - likewise
)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph in order; together they hold all that is no space."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if _ends_here(text, start, match):
            spans.extend(_trimmed(text, start, match.end()))
            start = match.end()
    spans.extend(_trimmed(text, start, len(text)))
    return tuple(piece for span in spans for piece in _bounded(text, span))


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    if match.lastgroup == "other":
        return True
    after = _OPENER.match(text, match.end())
    following = after.end() if after else match.end()
    if following >= len(text):
        return True
    if text[following].islower():
        return False
    mark = match.group()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    return not _held_back(text[max(start, match.start() - 40) : match.start()], text[following:])


def _held_back(before: str, following: str) -> bool:
    """Whether the full stop behind `before` belongs to an abbreviation or an initial."""
    last = _LAST_WORD.search(before)
    word = last.group() if last else ""
    lowered = word.lower().strip(".'’")
    if lowered in _NEVER_LAST and not (lowered == "no" and word.islower()):
        return True
    opens = following.split(None, 1)[0].strip("\"'“”‘’(),").lower() in _OPENS_A_SENTENCE
    if len(word) == 1 and word.isalpha() and word.isupper() and word != "I":
        return not opens or "." in before[-4:]
    return lowered in _SELDOM_LAST and not opens


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if end > start else []


def _bounded(text: str, span: Span) -> list[Span]:
    """Cut a stretch without marks at its last space before `LONGEST`, again and again."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        pieces.extend(_trimmed(text, start, cut))
        start = cut
    pieces.extend(_trimmed(text, start, span.end))
    return pieces
