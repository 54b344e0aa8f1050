"""What the program asks of the child process that reads files, and what that answers.

The program does not trust the answer: a file may have taken over the process that read it. So it
is JSON, and everything in it becomes a word that can be seen, a number or a known name, or is
refused.
"""

from __future__ import annotations

import json
from typing import Any

from diptych.ingest.draft import Draft
from diptych.ingest.formats.registry import reader_of
from diptych.ingest.kinds import Kind
from diptych.model.invisible import without_invisible
from diptych.model.text import Fact, Known, Metadata, Role, SourceLine
from diptych.untrusted.refusal import Refusal, Unreadable

_MOST_PARTS = 2_000


def question(kind: Kind, raw: bytes, part: int | None = None) -> bytes:
    """Return what the child is asked: to read a file of a kind, one part of it where it has any."""
    return json.dumps({"kind": kind.value, "part": part}).encode() + b"\n" + raw


def read(asked: bytes) -> bytes:
    """Answer a question; the work of the child process."""
    head, _, raw = asked.partition(b"\n")
    told = json.loads(head)
    try:
        draft = reader_of(Kind(told["kind"]))(raw, told["part"])
    except Unreadable as why:
        return json.dumps({"refused": why.refusal.value}).encode()
    facts = {name: draft.metadata.fact(name) for name in Metadata.FACTS}
    record = {
        "encoding": draft.encoding,
        "parts": draft.parts,
        "facts": {name: [fact.value, fact.known.value] for name, fact in facts.items()},
        "lines": [
            [line.text, line.keep, line.role.value, line.reason, line.sure] for line in draft.lines
        ],
    }
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")


def answer_from(content: bytes) -> Draft | Refusal:
    """Return what the child said.

    Raises:
        ValueError: when it is not what a child says.
    """
    try:
        record = json.loads(content)
        if "refused" in record:
            return Refusal(record["refused"])
        encoding = record["encoding"]
        lines = tuple(_line(number, row) for number, row in enumerate(record["lines"], start=1))
        facts: dict[str, Any] = {name: _fact(record["facts"][name]) for name in Metadata.FACTS}
        parts = tuple(_word(one) for one in record["parts"][:_MOST_PARTS])
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError("not the answer of a reader of files") from error
    encoding = None if encoding is None else _word(encoding)
    return Draft(lines, Metadata(**facts), encoding, parts)


def _line(number: int, row: Any) -> SourceLine:
    text, keep, role, reason, sure = row
    word = _word(text)
    if not word:
        raise ValueError("a line is empty")
    return SourceLine(number, word, bool(keep), Role(role), _word(reason), bool(sure))


def _fact(pair: Any) -> Fact:
    value, known = pair
    return Fact(None if value is None else _word(value), Known(known))


def _word(value: Any) -> str:
    said = str(value)
    if said.isascii() and said.isprintable():
        return said
    word, _ = without_invisible(said)
    if len(word.splitlines()) > 1:
        raise ValueError("a line has a break in it")
    return word
