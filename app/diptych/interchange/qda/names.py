"""Names and colours that tell, in a project of ours, what a thing is in the notebook."""

from __future__ import annotations

import re
import uuid
from typing import Final

ORIGIN: Final = "Diptych"
READER: Final = "Reader"
PROGRAM: Final = "Diptych (found)"

MARKED: Final = "Own marks"
KEPT: Final = "Evidence matrix"
OWN_ROWS: Final = "Evidence matrix: own rows"
THEMES: Final = "Own themes"
FOUND: Final = "Found by Diptych"
"""Folders of codes."""

PAIR: Final = "Pair"
QUESTIONS: Final = "Questions"
NOTES: Final = "Notes"
RULINGS: Final = "Judgements"
CONCLUSION: Final = "Conclusion"
COMMENTS: Final = "Comments of the teacher"
"""Sets."""

FACTS: Final = {
    "title": "Title",
    "author": "Author",
    "publisher": "Publisher",
    "published": "Date of publication",
    "language": "Language",
    "address": "Address",
    "licence": "Licence",
}
"""Variables of a source, by the fact of an article that each says."""

HUES: Final = (
    "#1F77B4", "#D62728", "#2CA02C", "#9467BD", "#FF7F0E", "#17BECF", "#8C564B", "#E377C2",
    "#7F7F7F", "#BCBD22", "#393B79", "#637939",
)  # fmt: skip
"""Colours of codes whose marks have a colour of the reader's, by its place in the row."""
SHADES: Final = ("#AEC7E8", "#FF9896", "#98DF8A", "#C5B0D5", "#FFBB78", "#9EDAE5", "#C49C94")
"""Colours of all other codes, one after the other; none of them stands among the above."""

BETWEEN: Final = "\n\n"
"""What stands between a question and its answer in a note."""

_NO_NAME: Final = re.compile(r'[\\/:*?"<>|\s]+')
_SPACE: Final = uuid.UUID("5d6f7a0e-3c5b-5a54-8f62-6b0a7d2c9e31")
_UNWRITABLE: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def guid(*parts: object) -> str:
    """Return the identifier that these parts always give."""
    return str(uuid.uuid5(_SPACE, repr(parts)))


def file_name(title: str) -> str:
    """Return a title as a source is named: some programs make a file of that name."""
    return " ".join(_NO_NAME.sub(" ", writable(title)).split()) or "Article"


def writable(text: str) -> str:
    """Return the text without what XML cannot hold: most control characters, halves of others."""
    return _UNWRITABLE.sub("", text)
