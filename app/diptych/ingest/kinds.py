"""The kinds of files that can be opened, what they are called and how their names end."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from diptych.model.translation import later


class Kind(StrEnum):
    """What a file is, judged by its content."""

    TEXT = "text"
    PAGE = "page"
    MHTML = "mhtml"
    WEBARCHIVE = "webarchive"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    RTF = "rtf"
    PASTED = "pasted"

    @property
    def called(self) -> str:
        """How a sentence calls it: `a PDF document`."""
        return _CALLED[self]


_CALLED = {
    Kind.TEXT: later("plain text"),
    Kind.PAGE: later("a web page (HTML)"),
    Kind.MHTML: later("a saved web page (MHTML)"),
    Kind.WEBARCHIVE: later("a web archive"),
    Kind.PDF: later("a PDF document"),
    Kind.DOCX: later("a Word document"),
    Kind.ODT: later("an OpenDocument text"),
    Kind.EPUB: later("an EPUB book"),
    Kind.RTF: later("an RTF document"),
    Kind.PASTED: later("a selection that was copied"),
}
_ENDINGS = {
    Kind.TEXT: ".txt .text .md .markdown",
    Kind.PAGE: ".html .htm .xhtml .xht .shtml",
    Kind.MHTML: ".mht .mhtml .eml",
    Kind.WEBARCHIVE: ".webarchive",
    Kind.PDF: ".pdf",
    Kind.DOCX: ".docx .docm .dotx",
    Kind.ODT: ".odt .ott",
    Kind.EPUB: ".epub",
    Kind.RTF: ".rtf",
}


def misnamed(source: str, kind: Kind) -> str | None:
    """Say that a file's name ends like another kind than it is, or nothing where it does not."""
    ending = PurePath(source).suffix.lower()
    named = next((one for one, endings in _ENDINGS.items() if ending in endings.split()), None)
    if named is None or named is kind:
        return None
    told = f"the file is called {ending} but is {kind.called}"
    return "; ".join((told, later("it was read as that")))
