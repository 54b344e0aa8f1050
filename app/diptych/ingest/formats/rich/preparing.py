r"""Goes through a rich text once and makes it ready for having its words taken out.

Groups that show nothing are dropped (a picture in hexadecimal digits would take minutes), hidden
and deleted words too; notes, cells, headings and items get signs (`marks`); what would stop the
reader of words, such as a character that does not exist, is left out. Memory and time grow with
the length of the text only, however its groups lie in each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from diptych.ingest.formats.office.word_styles import shape_by_name
from diptych.ingest.formats.rich.marks import Mark, code_of
from diptych.ingest.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECE = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'[0-9A-Fa-f]{2}|\\[^A-Za-z]"
    r"|[{}]|[^\\{}]+|\\",
    re.DOTALL,
)
_HIGH = re.compile("[\x80-\xff]")
_SHOWN_THOUGH_STARRED = frozenset({"shpinst", "footnote"})
_DROPPED = frozenset(
    {
        *("pict", "objdata", "objclass", "objname", "fldinst", "sp", "shprslt", "stylesheet"),
        *("listtable", "listoverridetable", "themedata", "colorschememapping", "datastore"),
        *("latentstyles", "rsidtbl", "header", "headerl", "headerr", "headerf", "footer"),
        *("footerl", "footerr", "footerf", "annotation", "info", "listtext", "pntext", "ftnsep"),
        *("colortbl", "bkmkstart", "bkmkend", "xe", "tc"),
    }
)
_INSETS = {"footnote": Mark.NOTE, "shptxt": Mark.BOX}
_TRANSPARENT = frozenset({"shp", "shpinst"})
_ITEMS = frozenset({"listtext", "pntext"})
_FACTS = frozenset({"title", "author"})
_HIDING = frozenset({"v", "deleted"})
_ENDS = frozenset({"par", "sect", "page", "row"})
_CELLS = frozenset({"cell", "nestcell"})
_LEVELS = 9
_MOST_CODE = 0xFFFF
# Code pages of old Macs that no library knows, and those of Windows with the same letters.
_KNOWN_PAGES = {
    78: 128,
    79: 136,
    80: 129,
    81: 178,
    82: 177,
    85: 134,
    86: 238,
    87: 204,
    88: 222,
    89: 238,
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """Rich text with signs in it, and the facts that it states, in rich text too."""

    text: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until a group ends."""

    dropped: bool = False
    styles: bool = False
    hidden: bool = False
    fact: str = ""
    inset: bool = False
    opens_inset: bool = False
    in_table: bool = False
    info: bool = False
    shape: Shape | None = None


@dataclass(slots=True)
class _Walk:
    """Where the walk through a text is, and what it has found."""

    out: list[str] = field(default_factory=list)
    group: _Group = field(default_factory=_Group)
    around: list[_Group] = field(default_factory=list)
    starred: bool = False
    item: bool = False
    style: int | None = None
    names: dict[int, str] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)


def prepared(raw: bytes) -> Prepared:
    """Return a rich text ready for having its words taken out."""
    text = raw.decode("latin-1")
    walk = _Walk()
    at = 0
    while found := _PIECE.match(text, at):
        at = found.end()
        piece, word = found[0], found["word"]
        if word == "bin":
            at += min(max(0, int(found["number"] or 0)), len(text))
        elif piece == "{":
            _open(walk)
        elif piece == "}":
            _close(walk)
        elif word:
            _on_word(walk, word, found["number"])
        else:
            _on_text(walk, piece)
    _end_paragraph(walk)
    return Prepared("".join(walk.out), walk.facts)


def _open(walk: _Walk) -> None:
    walk.around.append(walk.group)
    # A text has very many groups, and hardly one is other than the one around it.
    if walk.group.opens_inset:
        walk.group = replace(walk.group, opens_inset=False)
    _emit(walk, "{")


def _close(walk: _Walk) -> None:
    if len(walk.around) == 1:
        _end_paragraph(walk)
    if walk.group.opens_inset:
        walk.out.append(Mark.INSET_END.code)
    before = walk.around.pop() if walk.around else _Group()
    # The brace that opened a dropped group was written, so the one that ends it is.
    if not before.dropped:
        walk.out.append("}")
    walk.group = before


def _emit(walk: _Walk, code: str) -> None:
    if not walk.group.dropped:
        walk.out.append(code)


def _on_text(walk: _Walk, piece: str) -> None:
    group = walk.group
    if piece == "\\*":
        walk.starred = True
        return
    walk.starred = False
    if group.fact:
        walk.facts[group.fact] = walk.facts.get(group.fact, "") + _escaped(piece)
    elif group.styles and walk.style is not None:
        walk.names[walk.style] = walk.names.get(walk.style, "") + piece
    elif not group.hidden:
        _emit(walk, _escaped(piece))


def _escaped(piece: str) -> str:
    r"""Return words with letters beyond ASCII as `\'e9`, which the code page is heeded for."""
    return _HIGH.sub(lambda found: f"\\'{ord(found[0]):02x}", piece)


def _on_word(walk: _Walk, word: str, number: str | None) -> None:
    starred, walk.starred = walk.starred, False
    value = int(number) if number else None
    if walk.group.dropped:
        _on_dropped_word(walk, word, value)
        return
    if word in _ITEMS:
        walk.item = True
    if word in _DROPPED or (starred and word not in _SHOWN_THOUGH_STARRED):
        styles, info = word == "stylesheet", word == "info"
        walk.group = replace(walk.group, dropped=True, styles=styles, info=info)
        return
    act = _ACTS.get(word)
    if act:
        act(walk, word, value)
    elif walk.group.hidden or _is_unreadable(word, value):
        pass
    elif word == "fcharset":
        _emit(walk, f"\\fcharset{_KNOWN_PAGES.get(value or 0, value or 0)} ")
    else:
        _emit(walk, f"\\{word}{'' if value is None else value} ")


def _on_dropped_word(walk: _Walk, word: str, value: int | None) -> None:
    """Take notice of what dropped groups say: names of styles, title and author."""
    group = walk.group
    if group.styles and word == "s":
        walk.style = value
    elif group.info and word in _FACTS:
        walk.group = replace(group, fact=word)
    elif group.fact and word == "u" and not _is_unreadable(word, value):
        walk.facts[group.fact] = walk.facts.get(group.fact, "") + f"\\u{value} "


def _is_unreadable(word: str, value: int | None) -> bool:
    if word == "u":
        return value is None or abs(value) > _MOST_CODE
    return word == "uc" and (value is None or not 0 <= value <= _LEVELS)


def _begin_inset(walk: _Walk, word: str, _: int | None) -> None:
    if walk.group.inset:
        _emit(walk, "{ }")
        return
    _emit(walk, _INSETS[word].code)
    walk.group = replace(walk.group, inset=True, opens_inset=True)


def _begin_paragraph(walk: _Walk, word: str, value: int | None) -> None:
    """Heed how a paragraph is set: by `pard` anew, by the name of its style, by its level."""
    if word in {"pard", "intbl"} and walk.group.in_table is not (word == "intbl"):
        walk.group = replace(walk.group, in_table=word == "intbl")
    shape = None
    if word == "s":
        shape = shape_by_name(walk.names.get(value or 0, "").partition(";")[0].strip().lower())
    elif word == "outlinelevel" and value is not None and value < _LEVELS:
        shape = walk.group.shape or Shape.HEADING
    if (shape or word == "pard") and shape is not walk.group.shape:
        walk.group = replace(walk.group, shape=shape)


def _end(walk: _Walk, word: str, _: int | None) -> None:
    if walk.group.inset or (walk.group.in_table and word == "par"):
        _emit(walk, Mark.LINE.code * 2)
        return
    _end_paragraph(walk)
    _emit(walk, f"\\{word} ")


def _end_paragraph(walk: _Walk) -> None:
    shape = walk.group.shape or (Shape.ITEM if walk.item else None)
    walk.item = False
    if shape:
        _emit(walk, code_of(shape))


def _break_line(walk: _Walk, word: str, _: int | None) -> None:
    _emit(walk, Mark.CELL.code if word in _CELLS else Mark.LINE.code)


def _hide(walk: _Walk, word: str, value: int | None) -> None:
    hidden = word != "plain" and value != 0
    if hidden is not walk.group.hidden:
        walk.group = replace(walk.group, hidden=hidden)


def _pass_over(_walk: _Walk, _word: str, _value: int | None) -> None:
    """Leave a word out that would make the reader of words drop its group."""


_ACTS: dict[str, Callable[[_Walk, str, int | None], None]] = {
    **dict.fromkeys(_INSETS, _begin_inset),
    **dict.fromkeys(("pard", "s", "outlinelevel", "intbl"), _begin_paragraph),
    **dict.fromkeys(_ENDS, _end),
    **dict.fromkeys((*_CELLS, "line"), _break_line),
    **dict.fromkeys((*_HIDING, "plain"), _hide),
    **dict.fromkeys(_TRANSPARENT, _pass_over),
}
