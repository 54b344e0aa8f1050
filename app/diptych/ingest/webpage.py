"""The way from a saved web page to an article: read in a child process, taken in with care."""

from __future__ import annotations

import atexit
from dataclasses import replace
from functools import cache
from pathlib import PurePath

from diptych.ingest.notes import guessed_encoding, with_note
from diptych.ingest.opening import quoted_name, too_long_fault
from diptych.ingest.page.exchange import Answer, answer_from
from diptych.ingest.sandbox import Overrun, Sandbox
from diptych.model.faults import Fault
from diptych.model.text import Article

_WORK = "diptych.ingest.page.exchange:read"
_PAGES = frozenset({"", ".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx"})
_MISNAMED = "the file is a web page, whatever its name says"


@cache
def page_reader() -> Sandbox:
    """Return the one child that reads pages, for as long as the program runs.

    Starting it takes a second, so it is kept; it is nothing that a value could stand for.
    """
    reader = Sandbox(_WORK)
    atexit.register(reader.close)
    return reader


def read_page(raw: bytes, source: str, reader: Sandbox | None = None) -> Article:
    """Return the article of a web page; nothing of the page is fetched or run.

    Every piece of the page is a line. Where the encoding had to be guessed, or the name says that
    it is no page, the first line says so.

    Args:
        raw: the page.
        source: the name of its file or its address.
        reader: the child to read it in; the program's own unless told otherwise.

    Raises:
        Fault: when it has no words or too many, is built to harm, or cannot be read.
    """
    name = quoted_name(source)
    try:
        answer = answer_from((reader or page_reader())(raw))
    except (Overrun, ValueError) as error:
        how = str(error) if isinstance(error, Overrun) else "gave no answer that can be used"
        raise Fault(
            f"Reading {name} as a web page {how} and was stopped; nothing was changed, so save the"
            " page again or copy its text into a text file."
        ) from error
    if answer.refused:
        raise _refusal(answer.refused, name)
    if not answer.lines:
        raise Fault(
            f"{name} shows no text; nothing was changed, so save the page again once all of it is"
            " loaded, or copy its text into a text file."
        )
    return _article(answer, source)


def _refusal(why: str, name: str) -> Fault:
    if why == "too long":
        return too_long_fault(name)
    return Fault(
        f"{name} is a web page that cannot be read whole ({_WHY.get(why, 'it is damaged')});"
        " nothing was changed, so save the page again or copy its text into a text file."
    )


_WHY = {
    "no page": "there is nothing in it",
    "too nested": "its elements are nested too deeply or one of them is too long",
}


def _article(answer: Answer, source: str) -> Article:
    article = Article(answer.lines, replace(answer.metadata, source=source))
    if answer.encoding:
        article = with_note(article, guessed_encoding(answer.encoding))
    named_a_page = PurePath(source).suffix.lower() in _PAGES
    return article if named_a_page else with_note(article, _MISNAMED, sure=True)
