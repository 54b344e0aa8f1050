"""Files to begin with, made by the same builders as the files of other tests."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from tests.files import book, opendocument, richtext, word
from tests.files.zips import zipped
from tests.making.packs import honest
from tests.making.saved_pages import mhtml, page, single_file, webarchive

from diptych.ingest.draft import draft_of
from diptych.ingest.exchange import question
from diptych.ingest.exchange import read as answered
from diptych.ingest.formats.plain import blocks_of
from diptych.ingest.kinds import Kind
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STORY = """# The lighthouse goes dark

*Nobody has lived there since 1987.*

By Ana Pérez and J. O’Neill
5 May 2018 | Coast

> “We will miss it,” said [the keeper](https://example.com), who is 91.

- Share this
- Related: A bridge opens

The council voted 7–4 on Monday. “It costs too much,” Mr. Bell said, “and no ship needs it.”

Фонарь погас вчера. 灯塔昨晚熄灭了。 انطفأت المنارة أمس.

Comments (3)
"""
WORD = word.parts(
    word.paragraph("The lighthouse", style="Titel")
    + word.paragraph(word.run(STORY[:90]), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + word.table(("a", "x"), ("y", "z")),
    notes=word.footnotes(n1="A note."),
    properties=word.core(title="Lighthouse", creator="Ana Pérez"),
)
ODT = opendocument.parts(
    opendocument.h("The lighthouse")
    + opendocument.p("It went dark." + opendocument.note("A note."))
    + opendocument.table(("a", "x"), ("y", "z")),
    facts=opendocument.fact("dc:title", "Lighthouse"),
)
BOOK = book.parts(
    {"one.xhtml": book.chapter("<h1>Dark</h1><p>It went dark.</p>"), "b.xhtml": book.chapter("b")},
    contents={"one.xhtml": "Dark"},
    facts={"dc:title": "Lighthouse"},
)
_FACTS = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The lighthouse",'
    '"author":[{"name":"Ana Pérez"}],"datePublished":"2018-05-05"}</script>'
    '<meta property="og:title" content="The lighthouse"><meta name=author content="Ana Pérez">'
)


def files() -> tuple[bytes, ...]:
    """Return a file of every kind."""
    kinds = (*archives(), *rich_texts(), *saved_pages(), *archived_pages(), *pages(), *texts())
    return (*kinds, b"%PDF-1.4\n1 0 obj\nstartxref\n%%EOF", b"SQLite format 3\0", b"\x89PNG\r\n")


def texts() -> tuple[bytes, ...]:
    """Return a text in several encodings."""
    encodings = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "shift_jis", "koi8-r")
    return tuple(STORY.encode(name, "replace") for name in encodings)


def markdown() -> tuple[bytes, ...]:
    """Return texts with marks."""
    front = f"---\ntitle: The lighthouse\nauthor: Ana\n---\n{STORY}"
    return (STORY.encode(), front.encode(), b"Title\n=====\n\n**a** _b_ `c` ![d](e)\n\n1. f\n")


def archives() -> tuple[bytes, ...]:
    """Return a document, a text and a book."""
    return zipped(WORD), zipped(ODT), book.epub(BOOK)


def parts(members: Mapping[str, str | bytes], *, named: bool = True) -> tuple[bytes, ...]:
    """Return the parts of an archive, each behind a byte that says which it is."""
    return tuple(
        bytes([at] if named else []) + (raw.encode() if isinstance(raw, str) else raw)
        for at, (_, raw) in enumerate(sorted(members.items()))
    )


def rich_texts() -> tuple[bytes, ...]:
    """Return rich texts."""
    body = richtext.par("The lighthouse", 1) + richtext.row("a", "x") + richtext.par(STORY[:200])
    return (
        richtext.rtf(body, facts="{\\title Lighthouse}{\\author Ana}"),
        b"{\\rtf1\\ansi\\uc1 {\\footnote n}\\u1048?\\'e9\\bin3 abc{\\*\\shpinst{\\shptxt b}}\\v x}",
    )


def pages() -> tuple[bytes, ...]:
    """Return web pages."""
    return (
        page(head=_FACTS).encode(),
        page(head='<meta charset="shift_jis">').encode("shift_jis", "replace"),
        b"<ul><li><a href=/>Start</a></ul><h1>Dark</h1><table><td>It<br>went<p>dark.</table>",
    )


def saved_pages() -> tuple[bytes, ...]:
    """Return saved pages, and the page of one that was saved as one file."""
    small = page(paragraphs=("It went dark.",)).encode()
    return mhtml(small), mhtml(small, boundary=None), mhtml(small, encoding="base64")


def archived_pages() -> tuple[bytes, ...]:
    """Return web archives of both kinds."""
    small = page(paragraphs=("It went dark.",)).encode()
    return webarchive(small), webarchive(small, binary=False)


def copied() -> tuple[bytes, ...]:
    """Return what a clipboard holds."""
    head = b"Version:0.9\r\nStartHTML:0\r\nStartFragment:0000000060\r\nEndFragment:0000000300\r\n"
    body = b"<html><body><!--StartFragment--><h1>Dark</h1><p>It went dark.</p><!--EndFragment-->"
    return head + b"SourceURL:https://example.com/a\r\n" + body, body, single_file().encode()[:3000]


def letterings() -> tuple[bytes, ...]:
    """Return letters that stand in lines, in two columns, and one on the other."""
    return bytes(_lines(0)), bytes(_lines(0)) + bytes(_lines(130)), b"\1" * 300


def theme_sets() -> tuple[bytes, ...]:
    """Return a set that ships and a small one."""
    shipped = resource("themes", "starter.toml").read_bytes()
    return shipped, b'[[theme]]\nname = "Light"\nterms = ["lighthouse + dark"]\nphrases = ["a b"]\n'


def packs() -> tuple[bytes, ...]:
    """Return each part of a pack behind a byte that says which it is."""
    parts = honest()
    return tuple(bytes([at]) + parts[name] for at, name in enumerate(sorted(parts)))


def answers() -> tuple[bytes, ...]:
    """Return what the child says of a page."""
    refused = b'{"refused": "too long"}'
    assert draft_of(blocks_of(STORY)).lines
    return answered(question(Kind.PAGE, page(head=_FACTS).encode())), refused


def odd_characters() -> tuple[bytes, ...]:
    """Return texts with what cannot be seen."""
    odd = "a\u202eb\u200b\x1b[31m e" + "\u0301" * 20 + "\ufe0f\ufe0f\U000e0041\r\n\r"
    return odd.encode("utf-16-le"), struct.pack("<3H", 0xD83D, 0x41, 0xDC00)


def _lines(left: int) -> Iterator[int]:
    for line in range(12):
        for at in range(14):
            yield from ((line * 7 + at) % 19, (left + at * 5) % 256, 40, 20 + line * 9, 80, line)
