"""A folder such as a class fills: saved pages, documents, books, prints and plain texts."""

from __future__ import annotations

import random
from html import escape
from typing import TYPE_CHECKING

from tests.files.book import chapter, epub, parts
from tests.files.opendocument import h, odt, p
from tests.files.richtext import par, rtf
from tests.files.word import docx, paragraph, run
from tests.making.pdfs import one_column, two_columns
from tests.making.saved_pages import mhtml

from benchmarks.texts import long_pair
from benchmarks.webpages import web_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WORDS = range(300, 1_200)


def fill(folder: Path, count: int, seed: int = 5) -> list[Path]:
    """Write so many files of nine kinds, the kinds taking turns; return their paths in order."""
    chance = random.Random(seed)  # noqa: S311 - the same files every time, nothing secret
    pages = web_pages(count, seed)
    made: list[Path] = []
    for number in range(count):
        name, make = _KINDS[number % len(_KINDS)]
        path = folder / f"{number:03}.{name}"
        made.append(path)
        if make is None:
            path.write_bytes(pages.pop())
            continue
        words = chance.choice(_WORDS)
        title, *paragraphs = long_pair(words, seed=number)[number % 2].strip().split("\n\n")
        path.write_bytes(make(f"{title}, part {number}", paragraphs))
    return made


def _text(title: str, paragraphs: list[str]) -> bytes:
    return "\n\n".join([title, *paragraphs]).encode()


def _saved(title: str, paragraphs: list[str]) -> bytes:
    told = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    markup = f"<html><body><article><h1>{escape(title)}</h1>{told}</article></body></html>"
    return mhtml(markup.encode())


def _printed(title: str, paragraphs: list[str]) -> bytes:
    return one_column(_typst(f"= {title}", paragraphs))


def _printed_in_columns(title: str, paragraphs: list[str]) -> bytes:
    return two_columns(_typst(f"#title[{title}]", paragraphs))


def _typst(head: str, paragraphs: list[str]) -> str:
    told = "\n\n".join(paragraphs)
    for sign in "\\#$*_@<>`~/=+-":
        told = told.replace(sign, f"\\{sign}")
    return f"{head}\n\n{told}"


def _word(title: str, paragraphs: list[str]) -> bytes:
    told = (paragraph(run(one)) for one in paragraphs)
    return docx(paragraph(run(title), style="Titel") + "".join(told))


def _document(title: str, paragraphs: list[str]) -> bytes:
    return odt(h(escape(title)) + "".join(p(escape(one)) for one in paragraphs))


def _book(title: str, paragraphs: list[str]) -> bytes:
    told = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return epub(parts({"one.xhtml": chapter(f"<h1>{escape(title)}</h1>{told}")}))


def _rich(title: str, paragraphs: list[str]) -> bytes:
    return rtf(par(title) + "".join(map(par, paragraphs)))


_KINDS: tuple[tuple[str, Callable[[str, list[str]], bytes] | None], ...] = (
    ("txt", _text),
    ("html", None),
    ("mhtml", _saved),
    ("pdf", _printed),
    ("columns.pdf", _printed_in_columns),
    ("docx", _word),
    ("odt", _document),
    ("epub", _book),
    ("rtf", _rich),
)
