"""Every parser of our own as one function from bytes that may raise nothing but its refusals.

A target is tried with the seeds and whatever a fuzzer makes of them. It checks what a user relies
on: a text or a refusal, spans that lie in their text, nothing invisible in what comes out.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.files.zips import zipped
from tests.fuzz import interchanged, seeds
from tests.making.packs import honest, repacked

from diptych.analysis.theme_sets import read_theme_set, write_theme_set
from diptych.ingest.decoding import decoded
from diptych.ingest.draft import draft_of
from diptych.ingest.exchange import answer_from
from diptych.ingest.formats import docx, epub, mhtml, odt, pasted, rtf, webarchive
from diptych.ingest.formats.parts import xml_of
from diptych.ingest.importer import read_text
from diptych.ingest.kinds import Kind, misnamed
from diptych.ingest.page import reading
from diptych.ingest.page.charset import decoded_page
from diptych.ingest.sheets.glyphs import Glyph, fragments_of
from diptych.ingest.sheets.reading import Sheet, blocks_of
from diptych.ingest.sniffing import sniffed
from diptych.interchange.pack.reading import read_pack
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.faults import Fault
from diptych.model.invisible import shown, without_invisible
from diptych.model.text import Article
from diptych.untrusted.archive import Archive
from diptych.untrusted.hardened_xml import words_in
from diptych.untrusted.refusal import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from diptych.ingest.draft import Draft

_ONE_GLYPH = 6
_LETTERS = "aeinot MQ.,-\u00ad\u2010ﬁ“1éא中\n\u0301\x02"
_WIDTH, _HEIGHT = 300.0, 400.0
_ON_A_SHEET = 300


@dataclass(frozen=True, slots=True)
class Target:
    """A parser: what tries it, and files that it reads."""

    name: str
    tried: Callable[[bytes], None]
    seeds: tuple[bytes, ...]


def is_sound(draft: Draft) -> None:
    """Check that every line is one line that can be seen, and every span lies in the text."""
    _is_sound(Article(draft.lines, draft.metadata))


def _is_sound(article: Article) -> None:
    numbers = [line.number for line in article.lines]
    assert numbers == sorted(set(numbers))
    assert all(line.text and "\n" not in line.text for line in article.lines)
    assert all(0 <= p.span.start < p.span.end <= len(article.text) for p in article.paragraphs)
    assert article.text == "\n".join(p.span.of(article.text) for p in article.paragraphs)
    assert not any(without_invisible(line.text)[1] for line in article.lines)
    known = (article.metadata.fact(name).value for name in article.metadata.FACTS)
    assert not any(value and without_invisible(value)[1] for value in known)


def _sniffing(raw: bytes) -> None:
    found = sniffed(raw)
    assert found
    if isinstance(found, Kind):
        misnamed(raw[:40].decode("latin-1"), found)


def _decoding(raw: bytes) -> None:
    found = decoded(raw)
    assert found is None or "\x00" not in found.text
    decoded_page(raw, raw[:12].decode("latin-1"))


def _archive(raw: bytes) -> None:
    with suppress(Unreadable):
        archive = Archive(raw)
        for name in ("mimetype", "word/document.xml", "content.xml", "META-INF/container.xml"):
            archive.read_if_there(name)


def _hardened_xml(raw: bytes) -> None:
    with suppress(Unreadable):
        words_in(xml_of(raw))


def _of_format(read: Callable[[bytes, int | None], Draft]) -> Callable[[bytes], None]:
    def tried(raw: bytes) -> None:
        with suppress(Unreadable):
            is_sound(read(raw, None))

    return tried


def _of_parts(
    read: Callable[[bytes, int | None], Draft], members: Mapping[str, str | bytes]
) -> Callable[[bytes], None]:
    """Return a target whose first byte says which part of an honest file the rest takes place of.

    A fuzzer would never find its way through the compression of an archive.
    """
    names = sorted(members)

    def tried(raw: bytes) -> None:
        name = names[raw[0] % len(names)] if raw else names[0]
        with suppress(Unreadable):
            is_sound(read(zipped({**members, name: raw[1:]}), 1))

    return tried


def _lettering(raw: bytes) -> None:
    """Put letters on sheets as the bytes say, and read what stands there."""
    glyphs = [_glyph(raw[at : at + _ONE_GLYPH]) for at in range(0, len(raw), _ONE_GLYPH)]
    sheets = [
        Sheet(_WIDTH, _HEIGHT, tuple(fragments_of(glyphs[at : at + _ON_A_SHEET])))
        for at in range(0, len(glyphs), _ON_A_SHEET)
    ]
    with suppress(Unreadable):
        is_sound(draft_of(blocks_of(sheets, None)))


def _glyph(six: bytes) -> Glyph:
    letter, left, width, bottom, height, look = six.ljust(_ONE_GLYPH, b"\x08")
    x, y = left * 1.2, _HEIGHT - bottom * 1.6
    return Glyph(
        _LETTERS[letter % len(_LETTERS)], x, x + width / 8, y, y + height / 8, bold=look % 2 == 0
    )


def _text(raw: bytes) -> None:
    with suppress(Fault):
        _is_sound(read_text(raw.decode("utf-8", "replace"), "fuzzed.md"))


def _theme_set(raw: bytes) -> None:
    try:
        themes = read_theme_set(raw.decode("utf-8", "replace"))
    except ValueError:
        return
    assert read_theme_set(write_theme_set(themes)) == themes


def _pack(raw: bytes) -> None:
    """Read a pack in which the rest takes the place of the part that the first byte says.

    The digests are right: a fuzzer would never find them.
    """
    parts = honest()
    name = sorted(parts)[raw[0] % len(parts)] if raw else "manifest.json"
    members = {**parts, name: raw[1:]}
    whole = zipped(members) if name in {"manifest.json", "mimetype"} else repacked(members)
    with suppress(Fault):
        pack = read_pack(whole, "fuzzed.diptych")
        assert read_pack(pack_bytes(pack), "again.diptych") == pack


def _project(raw: bytes) -> None:
    for article in interchanged.articles_of(raw):
        _is_sound(article)


def _answer(raw: bytes) -> None:
    with suppress(ValueError):
        answer = answer_from(raw)
        if not isinstance(answer, str):
            is_sound(answer)


def _invisible(raw: bytes) -> None:
    text = raw[: len(raw) & ~1].decode("utf-16-le", "surrogatepass")
    assert without_invisible(shown(text))[1] == 0
    shown(text).encode()


def targets() -> Sequence[Target]:
    """Return all of them, in the order in which they are tried."""
    return (
        Target("sniffing", _sniffing, seeds.files()),
        Target("decoding", _decoding, seeds.texts()),
        Target("archive", _archive, seeds.archives()),
        Target("hardened_xml", _hardened_xml, seeds.parts(seeds.WORD, named=False)),
        Target("docx", _of_parts(docx.read, seeds.WORD), seeds.parts(seeds.WORD)),
        Target("odt", _of_parts(odt.read, seeds.ODT), seeds.parts(seeds.ODT)),
        Target("epub", _of_parts(epub.read, seeds.BOOK), seeds.parts(seeds.BOOK)),
        Target("rtf", _of_format(rtf.read), seeds.rich_texts()),
        Target("mhtml", _of_format(mhtml.read), seeds.saved_pages()),
        Target("webarchive", _of_format(webarchive.read), seeds.archived_pages()),
        Target("page", _of_format(reading.read), seeds.pages()),
        Target("pasted", _of_format(pasted.read), seeds.copied()),
        Target("lettering", _lettering, seeds.letterings()),
        Target("annotations", interchanged.annotated, interchanged.annotation_files()),
        Target("project", _project, interchanged.project_files()),
        Target("codebook", interchanged.codebook, interchanged.codebook_files()),
        Target("cleaning", _text, seeds.texts()),
        Target("markdown", _text, seeds.markdown()),
        Target("theme_set", _theme_set, seeds.theme_sets()),
        Target("pack", _pack, seeds.packs()),
        Target("answer", _answer, seeds.answers()),
        Target("invisible", _invisible, seeds.odd_characters()),
    )
