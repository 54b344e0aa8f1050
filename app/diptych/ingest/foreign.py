"""The way from a foreign file to an article: read in a child process, taken in with care."""

from __future__ import annotations

import atexit
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from diptych.ingest.exchange import answer_from, question
from diptych.ingest.notes import guessed_encoding, with_note
from diptych.ingest.opening import quoted_name
from diptych.ingest.sandbox import Overrun, Sandbox
from diptych.ingest.unreadable import advice, no_words, refused, several_parts
from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.text import Article
from diptych.model.translation import later
from diptych.untrusted.refusal import Refusal

if TYPE_CHECKING:
    from diptych.ingest.draft import Draft
    from diptych.ingest.kinds import Kind

_WORK = "diptych.ingest.exchange:read"


@cache
def file_reader() -> Sandbox:
    """Return the one child that reads files, for as long as the program runs.

    Starting it takes a second, so it is kept; it is nothing that a value could stand for.
    """
    reader = Sandbox(_WORK)
    atexit.register(reader.close)
    return reader


def read_foreign(
    raw: bytes, kind: Kind, source: str, part: int | None = None, reader: Sandbox | None = None
) -> Article:
    """Return the article of a file that is no plain text; nothing in it is fetched or run.

    Every piece of the file is a line. Where the encoding had to be guessed the first line says so.

    Args:
        raw: the file.
        kind: what it is, by its content.
        source: its name or address.
        part: which of its parts (chapters) to read, counted from 1; the format's choice if none.
        reader: the child to read it in; the program's own unless told otherwise.

    Raises:
        Fault: when it has no words or too many, is built to harm, or cannot be read.
    """
    draft = _drafted(raw, kind, source, part, reader)
    if not draft.lines:
        if draft.parts and part is None:
            raise several_parts(source, draft.parts)
        raise no_words(kind, quoted_name(source))
    article = Article(draft.lines, replace(draft.metadata, source=source))
    return with_note(article, guessed_encoding(draft.encoding)) if draft.encoding else article


def foreign_parts(
    raw: bytes, kind: Kind, source: str, reader: Sandbox | None = None
) -> tuple[str, ...]:
    """Return the names of the parts (chapters) that a file has, none where it is one whole.

    Raises:
        Fault: as `read_foreign` does.
    """
    return _drafted(raw, kind, source, None, reader).parts


def _drafted(
    raw: bytes, kind: Kind, source: str, part: int | None, reader: Sandbox | None
) -> Draft:
    name = quoted_name(source)
    try:
        answer = answer_from((reader or file_reader())(question(kind, raw, part)))
    except (Overrun, ValueError) as error:
        how = (
            error.ending if isinstance(error, Overrun) else later("gave no answer that can be used")
        )
        raise Fault(
            "Reading {name} as {called} {how} and was stopped; nothing was changed, so {advice}.",
            name=name,
            called=composed(kind.called),
            how=composed(how),
            advice=advice(kind),
        ) from error
    if isinstance(answer, Refusal):
        raise refused(answer, kind, name)
    return answer
