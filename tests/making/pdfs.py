"""PDFs for tests, typeset with the fonts that the program brings; two runs give the same file."""

from __future__ import annotations

import io
from importlib.resources import as_file

import pikepdf
import typst

from diptych_resources import resource

_PLAIN = """
#set page(width: 148mm, height: 210mm, margin: 18mm)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#set text(font: "Source Serif 4", size: 10pt, lang: "en", hyphenate: true)
"""
_TWO_COLUMNS = """
#set page(paper: "a4", margin: 20mm, columns: 2, numbering: "1",
  header: [The River Review #h(1fr) Spring])
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#set text(font: "Source Serif 4", size: 10pt, lang: "en", hyphenate: true)
#let title(it) = place(top, scope: "parent", float: true, text(size: 22pt, it))
"""


def typeset(source: str) -> bytes:
    """Return the PDF of a typst document."""
    with as_file(resource("fonts")) as fonts:
        made = typst.compile(
            source.encode(),
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts]),
            ignore_system_fonts=True,
            format="pdf",
            timestamp=1_600_000_000,
        )
    assert isinstance(made, bytes)
    return made


def one_column(body: str, head: str = "") -> bytes:
    """Return small pages of one column."""
    return typeset(head + _PLAIN + body)


def two_columns(body: str, head: str = "") -> bytes:
    """Return pages of two columns with a running head and page numbers; `title` spans both."""
    return typeset(head + _TWO_COLUMNS + body)


def scanned(pages: int = 1) -> bytes:
    """Return pages that show a grey picture each and have no letter."""
    pdf = pikepdf.new()
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(300, 400))
        picture = pdf.make_stream(
            bytes(range(100, 164)) * 64,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=64,
            Height=64,
            BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray,
        )
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=picture))
        page.Contents = pdf.make_stream(b"q 290 0 0 390 5 5 cm /Scan Do Q")
    return _saved(pdf)


def joined(*files: bytes) -> bytes:
    """Return a PDF with the pages of several."""
    pdf = pikepdf.new()
    for raw in files:
        with pikepdf.open(io.BytesIO(raw)) as one:
            pdf.pages.extend(one.pages)
    return _saved(pdf)


def encrypted(raw: bytes, password: str) -> bytes:
    """Return a PDF that asks for that password, or opens without one where it is empty."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        return _saved(pdf, encryption=pikepdf.Encryption(owner="owner", user=password))


def turned(raw: bytes, degrees: int) -> bytes:
    """Return a PDF whose pages are shown turned, their content turned against it."""
    matrix = {90: b"0 1 -1 0 {w} 0 cm", 180: b"-1 0 0 -1 {w} {h} cm", 270: b"0 -1 1 0 0 {h} cm"}
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for page in pdf.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            wide, high = (width, height) if degrees == 180 else (height, width)
            lead = matrix[degrees].replace(b"{w}", b"%f" % wide).replace(b"{h}", b"%f" % high)
            page.contents_add(pdf.make_stream(b"q " + lead + b"\n"), prepend=True)
            page.contents_add(pdf.make_stream(b" Q"))
            page.mediabox = pikepdf.Rectangle(0, 0, wide, high).as_array()
            for box in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if box in page:
                    del page[box]
            page.rotate(degrees, relative=False)
        return _saved(pdf)


def with_facts(raw: bytes, **facts: str) -> bytes:
    """Return a PDF whose information dictionary states these facts and no others."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pdf.docinfo = pdf.make_indirect(pikepdf.Dictionary())
        for name, value in facts.items():
            pdf.docinfo[f"/{name}"] = value
        return _saved(pdf)


def pages_without_letters(count: int) -> bytes:
    """Return a PDF of so many empty pages."""
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(200, 200))
    return _saved(pdf)


def _saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    target = io.BytesIO()
    pdf.save(target, encryption=encryption or False, static_id=encryption is None)
    return target.getvalue()
