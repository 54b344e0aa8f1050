"""What a document states of itself beside its text.

The title is often that of a template and the author whoever typed first, so that both are guesses.
When a document was made says nothing of when its article was published, and is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.ingest.page.statements import plain
from diptych.model.text import Fact, Known, Metadata
from diptych.untrusted.hardened_xml import local, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def stated_by(part: Element | None) -> Metadata:
    """Return the facts in a part of properties (Dublin Core, of Office or OpenDocument)."""
    said: dict[str, str] = {}
    for one in part.iter() if part is not None else ():
        if isinstance(one.tag, str) and not len(one):
            said.setdefault(local(one.tag), plain(words_in(one)))
    language = said.get("language", "")
    return Metadata(
        title=_guessed(said.get("title")),
        author=_guessed(said.get("initial-creator") or said.get("creator")),
        language=Fact(language, Known.FOUND) if _LANGUAGE.fullmatch(language) else Fact(),
    )


def _guessed(value: str | None) -> Fact:
    return Fact(value, Known.GUESSED) if value else Fact()
