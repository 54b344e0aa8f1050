"""The words of the annotations: those of the standard, and ours where it has none.

An annotation of a notebook says with `diptych:kind` what it is there. Everything that the Web
Annotation vocabulary has a word for is said in that; what it lacks stands in terms that begin with
`diptych:`:

`diptych:key`       the id within the notebook
`diptych:about`     the id of the program's mark, or of the reader's, that it speaks of
`diptych:digest`    SHA-256 of an article's text, in hexadecimal digits
`diptych:orphaned`  true where the words no longer stood at the place when it was written
`diptych:part`      which part of a conclusion a body is
`diptych:hue`, `diptych:pattern`  how a mark looks
`diptych:words` with `diptych:terms`, `diptych:phrases`, `diptych:examples`  the words of a theme
`diptych:hidden`, `diptych:mergedInto`  what the reader made of a theme
`diptych:actor`, `diptych:target`  whose name it is, and whom it means
"""

from __future__ import annotations

import base64
import re
from enum import StrEnum
from typing import Final
from urllib.parse import quote

Json = dict[str, object]
"""An object of JSON."""

STANDARD: Final = "http://www.w3.org/ns/anno.jsonld"
_ORDERED: Final = ("terms", "phrases", "examples")


class Kind(StrEnum):
    """What an annotation is in a notebook."""

    MARK = "mark"
    NOTE = "note"
    CELL = "cell"
    JUDGEMENT = "judgement"
    CONCLUSION = "conclusion"
    ROW = "row"
    LINK = "link"
    THEME = "theme"
    ALIAS = "alias"
    QUESTION = "question"
    COMMENT = "comment"


class Motivation(StrEnum):
    """Why there is an annotation, or a body of one: the standard's words for it."""

    ASSESSING = "assessing"
    CLASSIFYING = "classifying"
    COMMENTING = "commenting"
    DESCRIBING = "describing"
    HIGHLIGHTING = "highlighting"
    IDENTIFYING = "identifying"
    LINKING = "linking"
    QUESTIONING = "questioning"
    REPLYING = "replying"
    TAGGING = "tagging"


def context() -> list[object]:
    """Return the `@context` of an annotation of ours."""
    ordered = {
        f"diptych:{name}": {"@id": f"diptych:{name}", "@container": "@list"} for name in _ORDERED
    }
    return [STANDARD, {"diptych": "urn:diptych:terms:", **ordered}]


def name_of_text(digest: str) -> str:
    """Return the IRI of a text by its digest: `ni:///sha-256;…` of RFC 6920."""
    if re.fullmatch(r"[0-9a-f]{64}", digest):
        packed = base64.urlsafe_b64encode(bytes.fromhex(digest)).decode("ascii").rstrip("=")
        return f"ni:///sha-256;{packed}"
    return f"urn:diptych:text:{quote(digest, safe='', errors='surrogatepass')}"
