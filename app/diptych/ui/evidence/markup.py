"""An evidence sheet as the HTML subset that Qt's text widgets lay out.

Every word of an article is escaped; the only markup is written here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote as percent_encoded

from diptych.model.translation import gettext as _
from diptych.ui.colours import mixed
from diptych.ui.evidence.blocks import Bullets, Facing, Heading, Jump, Names, Quote, Text, Word
from diptych.ui.evidence.sides import with_b_first
from diptych.ui.fonts import INTERFACE, READING
from diptych.ui.plain import escaped
from diptych.ui.reading.direction import mostly_from_right

if TYPE_CHECKING:
    from diptych.model.text import Side, Span
    from diptych.ui.evidence.blocks import Block, Sheet
    from diptych.ui.palette import Tokens

_Part = TypeVar("_Part")

_SMALL = 12 / 14
_READING = 15 / 14
_TITLE = 18 / 14

_LISTED, _SHORT = 3, 14
"""So many words of so many letters stand one below the other; more stand in a row."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The colours and the size of interface text in pixels that a sheet is set in, and its start.

    Quotes begin where their own letters do, on whichever side the sheet begins. `b_first` is set
    where B's page is the first one.
    """

    tokens: Tokens
    pixels: int
    right_to_left: bool = False
    b_first: bool = False

    def size(self, ratio: float) -> int:
        """Return a size in pixels."""
        return round(self.pixels * ratio)


def sheet_html(sheet: Sheet, setting: Setting) -> str:
    """Return the whole sheet."""
    sheet = with_b_first(sheet) if setting.b_first else sheet
    head = (
        f'<p style="margin:0; color:{setting.tokens.muted}; font-weight:600; '
        f'font-size:{setting.size(_SMALL)}px">{escaped(sheet.kind)}</p>'
        f'<p style="margin:3px 0 8px 0; font-weight:600; '
        f'font-size:{setting.size(_TITLE)}px">{escaped(sheet.title)}</p>'
    )
    body = head + "".join(block_html(block, setting) for block in sheet.blocks)
    return (
        f"<body style=\"font-family:'{INTERFACE}'; font-size:{setting.pixels}px; "
        f'color:{setting.tokens.ink}"><div align="{_start(setting.right_to_left)}">{body}</div>'
        "</body>"
    )


def block_html(block: Block, setting: Setting) -> str:  # noqa: PLR0911 - one return a kind of block
    """Return one block."""
    match block:
        case Heading():
            return _heading(block, setting)
        case Text():
            colour = setting.tokens.muted if block.muted else setting.tokens.ink
            line = "; text-decoration:line-through" if block.struck else ""
            return (
                f'<p style="margin:0 0 6px 0; color:{colour}; line-height:112%{line}">'
                f"{escaped(block.text)}</p>"
            )
        case Bullets():
            return "".join(_bullet(item, setting) for item in block.items)
        case Quote():
            return _quote(block, setting)
        case Facing():
            return _facing(block, setting)
        case Names():
            return _names(block, setting)
        case Jump():
            return _jump(block, setting)


def quote_address(side: Side, span: Span) -> str:
    """Return the address behind a quote, as `address_of_quote` reads it."""
    return f"quote:{side}:{span.start}:{span.end}"


def _start(right_to_left: bool) -> str:  # noqa: FBT001 - the only thing it is asked
    return "right" if right_to_left else "left"


def _row(first: str, second: str, *, gap: int, right_to_left: bool, style: str = "") -> str:
    """Return a table of a narrow sign, a cell as markup, and what stands beside it `gap` away.

    Qt lays cells out from the left whatever runs in them, so the order is made here.
    """
    start = _start(right_to_left)
    cells = [first, f'<td align="{start}" style="padding-{start}:{gap}px; {style}">{second}</td>']
    return "<tr>" + "".join(reversed(cells) if right_to_left else cells) + "</tr>"


def _bar(colour: str) -> str:
    # Behind a table that ends in an empty cell Qt forgets the space above the next paragraph.
    return f'<td width="4" bgcolor="{colour}" style="font-size:1px">&nbsp;</td>'


def _heading(block: Heading, setting: Setting) -> str:
    act = ""
    if block.about:
        verb = "restore" if block.overruled else "overrule"
        words = _("Restore") if block.overruled else _("Overrule")
        address = f"{verb}:{percent_encoded(block.about, safe='')}"
        act = f"&nbsp; {_act(address, words, setting)}"
    return (
        f'<p style="margin:12px 0 3px 0; font-weight:600; '
        f'font-size:{setting.size(1)}px">{escaped(block.text)}{act}</p>'
    )


def _act(address: str, words: str, setting: Setting) -> str:
    """Return small words that do something when they are clicked."""
    return (
        f'<a href="{escaped(address)}" style="color:{setting.tokens.accent}; font-weight:400; '
        f'text-decoration:none; font-size:{setting.size(_SMALL)}px">{escaped(words)}</a>'
    )


def _keep(block: Quote, setting: Setting) -> str:
    if block.kept is None:
        return ""
    verb, words = ("drop", _("Kept")) if block.kept else ("keep", _("Keep"))
    sign = "✓ " if block.kept else ""
    address = f"{verb}:{block.side}:{block.span.start}:{block.span.end}"
    return f"&nbsp; {_act(address, sign + words, setting)}"


def _bullet(item: str, setting: Setting) -> str:
    start = _start(setting.right_to_left)
    dot = f'<td width="14" align="{start}" style="color:{setting.tokens.muted}">•</td>'
    row = _row(
        dot,
        escaped(item),
        gap=0,
        right_to_left=setting.right_to_left,
        style="padding-bottom:4px",
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0">{row}</table>'


def _quote(block: Quote, setting: Setting) -> str:
    tokens = setting.tokens
    bar = tokens.line if block.hue is None else tokens.hues[block.hue % len(tokens.hues)]
    strong = mixed(bar, tokens.panel, tokens.strong_wash) if block.hue is not None else ""
    words = "".join(
        _piece(text, strong if emphasised else None) for text, emphasised in block.pieces
    )
    inner = (
        f'<p style="margin:0 0 1px 0; color:{tokens.muted}; font-weight:600; '
        f'font-size:{setting.size(_SMALL)}px">{escaped(block.caption)}{_keep(block, setting)}</p>'
        f"<p style=\"margin:0; font-family:'{READING}'; font-size:{setting.size(_READING)}px; "
        f'line-height:118%">{_link(quote_address(block.side, block.span), words, tokens)}</p>'
    )
    row = _row(
        _bar(bar),
        inner,
        gap=10,
        right_to_left=mostly_from_right("".join(text for text, _strong in block.pieces)),
        style="padding-top:1px; padding-bottom:2px",
    )
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" '
        f'style="margin-top:6px; margin-bottom:6px">{row}</table>'
    )


def _piece(text: str, strong: str | None) -> str:
    words = escaped(" ".join(text.split("\n")))
    if strong is None:
        return words
    wash = f"background-color:{strong}; " if strong else ""
    return f'<span style="{wash}font-weight:600">{words}</span>'


def _link(address: str, inner: str, tokens: Tokens) -> str:
    return (
        f'<a href="{escaped(address)}" style="color:{tokens.ink}; text-decoration:none">{inner}</a>'
    )


def _facing(block: Facing, setting: Setting) -> str:
    head = "".join(
        f'<td width="50%" align="{_start(setting.right_to_left)}" '
        f'style="color:{setting.tokens.muted}; font-weight:600; '
        f'font-size:{setting.size(_SMALL)}px; padding-right:8px">{escaped(name)}</td>'
        for name in _in_order(block.names, setting)
    )
    rows = "".join(_facing_row(row, setting) for row in block.rows)
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" style="margin-bottom:6px">'
        f"<tr>{head}</tr>{rows}</table>"
    )


def _facing_row(row: tuple[str, tuple[Word, ...], tuple[Word, ...]], setting: Setting) -> str:
    title, a, b = row
    line = setting.tokens.line
    start = _start(setting.right_to_left)
    name = (
        f'<tr><td colspan="2" align="{start}" '
        f'style="padding-top:7px; color:{setting.tokens.muted}; '
        f'font-size:{setting.size(_SMALL)}px; border-bottom:1px solid {line}">{escaped(title)}'
        "</td></tr>"
        if title
        else ""
    )
    cells = "".join(
        f'<td align="{start}" style="padding-top:2px; padding-right:8px">'
        f"{_words(words, setting)}</td>"
        for words in _in_order((a, b), setting)
    )
    return f"{name}<tr>{cells}</tr>"


def _in_order(pair: tuple[_Part, _Part], setting: Setting) -> tuple[_Part, _Part]:
    """Return what stands side by side as it follows from the left."""
    return (pair[1], pair[0]) if setting.right_to_left else pair


def _words(words: tuple[Word, ...], setting: Setting) -> str:
    if not words:
        return f'<span style="color:{setting.tokens.muted}">–</span>'
    alike: dict[tuple[str, str], list[Word]] = {}
    for word in words:
        alike.setdefault((word.note, word.text.casefold()), []).append(word)
    listed = [_word(same[0], setting) + _again(same[1:], setting) for same in alike.values()]
    if all(len(text) <= _SHORT for _note, text in alike) and len(listed) > _LISTED:
        return _word_line(", ".join(listed), setting)
    return "".join(_word_line(one, setting) for one in listed)


def _again(words: list[Word], setting: Setting) -> str:
    """Return numbers that lead to where the same word stands a second time, a third time."""
    style = f"color:{setting.tokens.muted}; text-decoration:none"
    size = f"font-family:'{INTERFACE}'; font-size:{setting.size(_SMALL)}px"
    return "".join(
        f'&nbsp;<a href="{escaped(quote_address(word.side, word.span))}" '
        f'style="{style}; {size}">{number}</a>'
        for number, word in enumerate(words, 2)
    )


def _word_line(inner: str, setting: Setting) -> str:
    return (
        f"<p style=\"margin:0 0 5px 0; font-family:'{READING}'; "
        f'font-size:{setting.size(_READING)}px">{inner}</p>'
    )


def _word(word: Word, setting: Setting) -> str:
    note = (
        f'<span style="color:{setting.tokens.muted}">{escaped(word.note)} </span>'
        if word.note
        else ""
    )
    linked = _link(quote_address(word.side, word.span), escaped(word.text), setting.tokens)
    return note + linked


def _names(block: Names, setting: Setting) -> str:
    linked = ", ".join(
        _link(
            f"alias:{percent_encoded(block.actor, safe='')}:{percent_encoded(name, safe='')}",
            f"<u>{escaped(name)}</u>",
            setting.tokens,
        )
        for name in block.names
    )
    told = _("Named {names}").format(names=linked)
    return f'<p style="margin:0 0 6px 0; color:{setting.tokens.muted}; line-height:112%">{told}</p>'


def _jump(block: Jump, setting: Setting) -> str:
    tokens = setting.tokens
    address = f"go:{block.lens}:{percent_encoded(block.entry, safe='')}"
    inner = (
        f'<p style="margin:0; color:{tokens.muted}; font-weight:600; '
        f'font-size:{setting.size(_SMALL)}px">{escaped(block.note)}</p>'
        f'<p style="margin:0; line-height:112%">{_link(address, escaped(block.text), tokens)}</p>'
    )
    row = _row(
        _bar(tokens.line),
        inner,
        gap=10,
        right_to_left=setting.right_to_left,
    )
    return (
        '<table width="100%" cellspacing="0" cellpadding="0" '
        f'style="margin-top:4px; margin-bottom:5px">{row}</table>'
    )
