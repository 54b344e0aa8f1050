"""Lines that name sections of a site or the kind of a text, and lead nowhere in it."""

from __future__ import annotations

import re

from diptych.ingest.names import is_section

_LONGEST = 120
_PIECES = re.compile(r"\s*[|›»>•·]\s*|\s{2,}|\s+/\s+|\t")
_PATH = re.compile(r"\s*[›»>]\s*|\s+/\s+")
_FEWEST_IN_MENU = 3
_FEWEST_IN_PATH = 2
_MOST_WORDS = 3
_MOST_LABEL_WORDS = 5
_ENDS = ".!?:;,…"


def is_section_label(text: str) -> bool:
    """Whether a line is but the name of a section in capitals or in pieces: `WORLD | DISPATCH`."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_LABEL_WORDS:
        return False
    pieces = _pieces(text)
    set_off = text.isupper() or len(pieces) > 1
    return set_off and bool(pieces) and all(is_section(piece) for piece in pieces)


def is_menu(text: str) -> bool:
    """Whether a line is a row of short entries (`NEWS  SPORT  JOBS`) or a path (`Home > News`)."""
    if len(text) > _LONGEST or text[-1:] in _ENDS:
        return False
    path = [piece for piece in _PATH.split(text) if piece]
    if len(path) >= _FEWEST_IN_PATH and path[0].casefold() in {"home", "start", "accueil"}:
        return True
    pieces = _pieces(text)
    short = all(len(piece.split()) <= _MOST_WORDS and piece[0].isalpha() for piece in pieces)
    sections = sum(is_section(piece) for piece in pieces)
    return len(pieces) >= _FEWEST_IN_MENU and short and 2 * sections >= len(pieces)


def _pieces(text: str) -> list[str]:
    return [piece for piece in _PIECES.split(text) if piece]
