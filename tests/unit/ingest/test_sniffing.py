"""What a file is: told by its content, whatever it is called, and told when its name differs."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import pdfs
from tests.making.saved_pages import mhtml, page, webarchive
from tests.making.stories import MILL

from diptych.ingest.importer import read_bytes
from diptych.ingest.kinds import Kind, misnamed
from diptych.ingest.sniffing import sniffed

PDF = pdfs.one_column("\n\n".join(MILL))
PAGE = page().encode()


def packed(*names: str, opening: str = "") -> bytes:
    """Return a zip archive with members of these names, the first one holding `opening`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, opening if name == names[0] else "<x/>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"A plain text about %PDF-1.7 and {\\rtf, and about <html> too.", Kind.TEXT),
        (b"From: the mayor\nTo: the council\n\nNo mail, only written like one.", Kind.TEXT),
        (b"# A heading\n\nand Markdown below it.", Kind.TEXT),
        ("Ein Text mit Umlauten: äöü".encode("utf-16"), Kind.TEXT),
        (PAGE, Kind.PAGE),
        (PAGE.decode().encode("utf-16"), Kind.PAGE),
        (b"\xef\xbb\xbf  <!-- saved --><html><p>x", Kind.PAGE),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><p>x", Kind.PAGE),
        (PDF, Kind.PDF),
        (b"\x00\x01junk\r\n" + PDF, Kind.PDF),
        (mhtml(PAGE), Kind.MHTML),
        (b"\r\n" + mhtml(PAGE), Kind.MHTML),
        (
            mhtml(PAGE).replace(b"Content-Type: multipart", b"content-TYPE:\r\n multipart", 1),
            Kind.MHTML,
        ),
        (webarchive(PAGE), Kind.WEBARCHIVE),
        (webarchive(PAGE, binary=False), Kind.WEBARCHIVE),
        (b"{\\rtf1\\ansi Hello}", Kind.RTF),
        (b"\n {\\rtf1\\ansi Hello}", Kind.RTF),
        (packed("[Content_Types].xml", "word/document.xml"), Kind.DOCX),
        (packed("mimetype", opening="application/vnd.oasis.opendocument.text"), Kind.ODT),
        (packed("META-INF/manifest.xml", "content.xml"), Kind.ODT),
        (packed("mimetype", opening="application/epub+zip"), Kind.EPUB),
        (packed("META-INF/container.xml", "book.opf"), Kind.EPUB),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet"),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), "a presentation"),
        (packed("photo.jpg"), "a zip archive"),
        (b"bplist00\xd1\x01\x02", "a property list"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<?xml version='1.0'?><rss/>", "an XML file"),
    ],
)
def test_the_content_tells(raw: bytes, kind: Kind | str) -> None:
    """Signs at the start of a file, or the names of what is packed in it."""
    assert sniffed(raw) == kind


@given(st.binary(max_size=300))
def test_any_bytes_are_something(raw: bytes) -> None:
    """There is an answer to everything, and nothing raises."""
    assert sniffed(raw)


@pytest.mark.parametrize(
    ("raw", "name", "said"),
    [
        (PAGE, "story.pdf", "the file is called .pdf but is a web page (HTML)"),
        (PDF, "story.html", "the file is called .html but is a PDF document"),
        (MILL[0].encode(), "story.docx", "the file is called .docx but is plain text"),
        (mhtml(PAGE), "story.TXT", "the file is called .txt but is a saved web page (MHTML)"),
    ],
)
def test_a_name_that_says_otherwise_is_told(raw: bytes, name: str, said: str) -> None:
    """The file is read as what it is, and its first line tells."""
    assert f"{said}; it was read as that" in read_bytes(raw, name).lines[0].reason


@pytest.mark.parametrize("name", ["story.html", "story", "story.php", "https://example.com/story"])
def test_a_name_that_fits_or_says_nothing_is_not_told(name: str) -> None:
    """Only a name that promises another kind misleads."""
    assert misnamed(name, Kind.PAGE) is None
    assert "is called" not in read_bytes(PAGE, name).lines[0].reason
