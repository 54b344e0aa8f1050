"""A page that was read, as JSON: what the child process answers and the program takes in.

The program does not trust the answer: a page may have taken over the process that read it. So
it is JSON, and everything in it becomes a word, a number or a known name, or is refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from diptych.model.text import Fact, Known, Metadata, Role, SourceLine


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines and facts of a page, or the word that says why it was refused.

    `encoding` is set where it was guessed.
    """

    lines: tuple[SourceLine, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str | None = None
    refused: str | None = None


def read(raw: bytes) -> bytes:
    """Read a page; the work of the child process."""
    from diptych.ingest.page.parsing import Unreadable
    from diptych.ingest.page.reading import page_of

    try:
        page = page_of(raw)
    except Unreadable as why:
        return json.dumps({"refused": str(why)}).encode()
    facts = {name: page.metadata.fact(name) for name in Metadata.FACTS}
    record = {
        "encoding": page.encoding,
        "facts": {name: [fact.value, fact.known.value] for name, fact in facts.items()},
        "lines": [
            [line.text, line.keep, line.role.value, line.reason, line.sure] for line in page.lines
        ],
    }
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")


def answer_from(content: bytes) -> Answer:
    """Return what the child said.

    Raises:
        ValueError: when it is not what a child says.
    """
    try:
        record = json.loads(content)
        if "refused" in record:
            return Answer(refused=str(record["refused"]))
        encoding = record["encoding"]
        lines = tuple(_line(number, row) for number, row in enumerate(record["lines"], start=1))
        title, author, publisher, published, language = (
            _fact(record["facts"][name]) for name in Metadata.FACTS
        )
        metadata = Metadata(title, author, publisher, published, language)
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError("not the answer of a reader of pages") from error
    return Answer(lines, metadata, None if encoding is None else str(encoding))


def _line(number: int, row: Any) -> SourceLine:
    text, keep, role, reason, sure = row
    if "\n" in str(text) or not text:
        raise ValueError("a line has a break in it or is empty")
    return SourceLine(number, str(text), bool(keep), Role(role), str(reason), bool(sure))


def _fact(pair: Any) -> Fact:
    value, known = pair
    return Fact(None if value is None else str(value), Known(known))
