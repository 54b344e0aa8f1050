"""PDFs that are built to harm: each is small, and asks for much time or memory or for ever."""

from __future__ import annotations

import zlib

_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R>>>>>>"
)
_WORDS = b"BT /F 12 Tf 20 200 Td (A short page about a mill) Tj ET"


def plain(content: bytes = _WORDS, coded: bytes = b"", *objects: bytes) -> bytes:
    """Return a PDF of one page with that content, and objects from number 6 on."""
    return file_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        _PAGE,
        stream(content, coded),
        _FONT,
        *objects,
    )


def stream(content: bytes, said: bytes = b"") -> bytes:
    """Return a stream, `said` standing in its dictionary."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), said, content)


def file_of(*objects: bytes) -> bytes:
    """Return a PDF of these objects, numbered from 1, the first of which is its catalog."""
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (at, one) for at, one in enumerate(objects, start=1))
    end = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n0\n%%%%EOF\n" % (len(objects) + 1)
    return b"%PDF-1.4\n" + b"".join(numbered) + end


def flate_bomb() -> bytes:
    """Return a page whose content unpacks to a thousand megabytes."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(100)) + packer.flush()
    return plain(packed, b"/Filter/FlateDecode")


def cyclic_tree() -> bytes:
    """Return pages that are their own parents and children."""
    return file_of(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"
    )


def pages_that_are_not_there() -> bytes:
    """Return a file that says it has a thousand million pages."""
    return plain().replace(b"/Count 1", b"/Count 1000000000")


def forms_in_forms() -> bytes:
    """Return a page that shows a form ten times, which shows another ten times, and so on."""
    forms = tuple(
        stream(
            b"/A Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>" % after,
        )
        for after in range(7, 22)
    )
    return plain(b"/A Do", b"", *forms)


def deeply_nested() -> bytes:
    """Return a page whose content opens half a million lists."""
    return plain(b"[" * 500_000)


def beyond_all_numbers() -> bytes:
    """Return letters larger and farther away than numbers can say."""
    return plain(b"BT /F 1e38 Tf 1e38 1e38 Td (far) Tj 1e-40 0 0 1e-40 0 0 Tm (near) Tj ET")


def countless_lines() -> bytes:
    """Return a page of sixty thousand lines on each other."""
    return plain(b"BT /F 1 Tf 1 TL 0 290 Td " + b"(a mill and a weir) Tj T* " * 60_000 + b"ET")


def letters_without_meaning() -> bytes:
    """Return a page whose font says of no letter which it is."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff>"
        b" endcodespacerange 1 beginbfrange <00> <ff> <e000> endbfrange endcmap end"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return plain(_WORDS, b"", stream(cmap)).replace(_FONT, font)
