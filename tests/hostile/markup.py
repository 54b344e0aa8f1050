"""Pages and XML that are built to harm: they run, fetch, grow, nest or lie."""

from __future__ import annotations

import json
import plistlib
from typing import TYPE_CHECKING

from tests.files import word
from tests.files.zips import zipped
from tests.hostile.archives import document
from tests.hostile.case import PARAGRAPHS, TITLE, Case, page
from tests.making.saved_pages import mhtml, webarchive

if TYPE_CHECKING:
    from tests.hostile.case import Bait

_LAUGHS = '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{level + 1} "{f"&a{level};" * 10}">' for level in range(12)
)


def billion_laughs(_: Bait) -> bytes:
    """Return a document in which an entity grows tenfold twelve times."""
    return _declaring(_LAUGHS, "&a12;")


def quadratic_entities(_: Bait) -> bytes:
    """Return a document that names one long entity twenty thousand times."""
    return _declaring(f'<!ENTITY a "{"ha" * 5_000}">', "&a;" * 20_000)


def entity_from_a_file(bait: Bait) -> bytes:
    """Return a document that wants a file of the computer among its words."""
    return _declaring(f'<!ENTITY a SYSTEM "{bait.file}">', "&a;")


def entity_from_an_address(bait: Bait) -> bytes:
    """Return a document that tells an address that it was opened."""
    return _declaring(f'<!ENTITY % a SYSTEM "{bait.address}x.dtd"> %a;', "")


def type_from_an_address(bait: Bait) -> bytes:
    """Return a document whose type lies at an address."""
    raw = str(document()["word/document.xml"])
    named = raw.replace("<w:document", f'<!DOCTYPE a SYSTEM "{bait.address}x.dtd"><w:document', 1)
    return zipped({**document(), "word/document.xml": named})


def entities_in_a_page(bait: Bait) -> bytes:
    """Return a page that tries the same."""
    laughs = f'<!DOCTYPE html [{_LAUGHS}<!ENTITY f SYSTEM "{bait.file}">]>'
    return (laughs + page("<p>&a12; &f;</p>").replace("<!DOCTYPE html>", "")).encode()


def included_by_xinclude(bait: Bait) -> bytes:
    """Return a document that includes a file by XInclude and a style sheet of its own."""
    xi = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{bait.file}"/>'
    raw = str(document()["word/document.xml"]).replace("<w:body>", f"<w:body>{xi}")
    style = f'<?xml-stylesheet type="text/xsl" href="{bait.address}x.xsl"?><w:document'
    return zipped({**document(), "word/document.xml": raw.replace("<w:document", style, 1)})


def relations_to_elsewhere(bait: Bait) -> bytes:
    """Return a document whose styles, template, picture and text in it lie elsewhere."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = ("styles", "attachedTemplate", "image", "aFChunk", "footnotes")
    elsewhere = "".join(
        f'<Relationship Id="x{kind}{at}" Type="{office}/{kind}" Target="{place}"'
        ' TargetMode="External"/>'
        for kind in kinds
        for at, place in enumerate((bait.address, bait.file, "//127.0.0.1/share/x"))
    )
    body = "".join(map(word.paragraph, (TITLE, *PARAGRAPHS)))
    return word.docx(body + '<w:altChunk r:id="xaFChunk0"/>', relations=elsewhere)


def scripts(_: Bait) -> bytes:
    """Return a page that wants to run something in every way that pages have."""
    return page(
        "<script>document.write('harm')</script><img src=x onerror=\"alert('harm')\">"
        "<svg onload=alert('harm')><script>harm</script></svg><body onload=harm>"
        "<details open ontoggle=harm></details><math><mtext><script>harm</script></mtext></math>"
    ).encode()


def pictures_from_elsewhere(bait: Bait) -> bytes:
    """Return a page whose pictures lie on this computer, on a share and at an address."""
    return page(
        f'<img src="{bait.file}"><img src="//127.0.0.1/share/x.png"><img src="{bait.address}x.png"'
        f' srcset="{bait.address}y.png 2x"><video poster="{bait.address}z"><source'
        f' src="{bait.file}"></video><object data="{bait.file}"></object>'
        f'<embed src="{bait.address}"><iframe src="{bait.file}"></iframe>'
    ).encode()


def styles_from_elsewhere(bait: Bait) -> bytes:
    """Return a page whose styles and fonts lie elsewhere, and that leads on by itself."""
    address = bait.address
    return page(
        head=f'<link rel=stylesheet href="{address}x.css"><link rel=preload href="{address}f">'
        f"<style>@import url({address}y.css); @font-face {{font-family: x; src: url({address}z)}}"
        f'</style><base href="{address}"><meta http-equiv=refresh content="0;url={address}">'
        f'<link rel=dns-prefetch href="{address}"><link rel=manifest href="{address}m">'
    ).encode()


def huge_picture_in_an_address(_: Bait) -> bytes:
    """Return a page with a picture of nine megabytes in an address."""
    return page(f'<img src="data:image/png;base64,{"A" * 9_000_000}">').encode()


def link_to_a_script(_: Bait) -> bytes:
    """Return a page with a link that would run something."""
    return page('<p><a href="javascript:alert(1)">Read on</a></p>').encode()


def nested_elements(_: Bait) -> bytes:
    """Return a page of two hundred thousand elements inside each other."""
    return page("<div>" * 200_000).encode()


def nested_tables(_: Bait) -> bytes:
    """Return a page with tables that are never closed, whose parts a parser moves about."""
    return page("<table><tr><td><b><i>" * 50).encode()


def thirty_megabytes_on_a_line(_: Bait) -> bytes:
    """Return a page of one line that is longer than any file that is read."""
    return page("<p>" + "mill " * 6_000_000).encode()


def countless_attributes(_: Bait) -> bytes:
    """Return a page with an element of a hundred thousand attributes."""
    many = " ".join(f"a{at}={at}" for at in range(100_000))
    return page(f"<p {many}>A mill.</p>").encode()


def lying_charset(_: Bait) -> bytes:
    """Return a page in UTF-16 that says it is Shift-JIS."""
    return page(head="<meta charset=shift_jis>").encode("utf-16")


def hidden_by_utf7(_: Bait) -> bytes:
    """Return a page that hides a script from whoever does not believe in UTF-7."""
    return page("+ADw-script+AD4-harm+ADw-/script+AD4-", "<meta charset=utf-7>").encode()


def deep_json(_: Bait) -> bytes:
    """Return a page whose facts are lists five thousand deep."""
    return page(head=_facts("[" * 5_000 + "]" * 5_000)).encode()


def twin_keys_and_no_numbers(_: Bait) -> bytes:
    """Return a page whose facts name one thing twice and count with NaN."""
    return page(
        head=_facts(
            '{"@type": "NewsArticle", "headline": "harm", "headline": NaN, "wordCount": 1e999,'
            ' "author": Infinity, "datePublished": -0, "publisher": {"name": {"name": {}}}}'
        )
    ).encode()


def facts_in_a_circle(_: Bait) -> bytes:
    """Return a page whose facts point at each other for ever."""
    graph = [{"@id": "#a", "author": {"@id": "#b"}}, {"@id": "#b", "author": {"@id": "#a"}}]
    return page(head=_facts(json.dumps({"@type": "Article", "@graph": graph}))).encode()


def escapes_in_a_title(_: Bait) -> bytes:
    """Return a page whose title would colour a terminal and turn the writing round."""
    return page(title="A quiet \x1b[31mday\x9b0m \u202eat the lower mill\u200b").encode()


def message_without_boundary(_: Bait) -> bytes:
    """Return a saved page whose head does not say where its parts end."""
    return mhtml(page().encode(), boundary=None)


def messages_in_messages(_: Bait) -> bytes:
    """Return a saved page in three thousand messages inside each other."""
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=%d\r\n\r\n--%d\r\n"
    return b"".join(head % (at, at) for at in range(3_000)) + page().encode()


def endless_boundaries(_: Bait) -> bytes:
    """Return a saved page with two hundred thousand empty parts."""
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    return head + b"--x\r\n\r\n\r\n" * 200_000


def archived_page_of_entities(_: Bait) -> bytes:
    """Return a web archive that declares the same laughs."""
    raw = webarchive(page().encode(), binary=False).decode()
    start = raw.index("<!DOCTYPE")
    end = raw.index(">", start) + 1
    laughing = raw[:start] + f"<!DOCTYPE plist [{_LAUGHS}]>" + raw[end:]
    return laughing.replace("<string>", "<string>&a12;", 1).encode()


def archived_page_of_lists(_: Bait) -> bytes:
    """Return a web archive in which lists lie inside each other without end."""
    raw = plistlib.dumps({"WebMainResource": "here"}).decode()
    return raw.replace("<string>here</string>", "<array>" * 100_000).encode()


def archived_page_that_holds_itself(_: Bait) -> bytes:
    """Return a binary web archive whose only list is its own member."""
    objects = b"\xd1\x01\x02" + b"\x5f\x10\x0fWebMainResource" + b"\xa1\x02"
    table = bytes((8, 11, 29))
    end = bytes(6) + bytes((1, 1)) + (3).to_bytes(8, "big") + bytes(8) + (31).to_bytes(8, "big")
    return b"bplist00" + objects + table + end


def page_called_pdf(_: Bait) -> bytes:
    """Return an honest page that is called something else."""
    return page().encode()


def _declaring(declared: str, words: str) -> bytes:
    """Return a document whose text declares entities and shows words."""
    raw = str(document()["word/document.xml"])
    typed = raw.replace("<w:document", f"<!DOCTYPE w:document [{declared}]><w:document", 1)
    return zipped({**document(), "word/document.xml": typed.replace(TITLE, words)})


def _facts(said: str) -> str:
    return f'<script type="application/ld+json">{said}</script>'


CASES = (
    Case(billion_laughs, "laughs.docx", refused="declares entities"),
    Case(quadratic_entities, "quadratic.docx", refused="declares entities"),
    Case(entity_from_a_file, "file.docx", refused="declares entities"),
    Case(entity_from_an_address, "address.docx", refused="declares entities"),
    Case(type_from_an_address, "type.docx", reads=TITLE),
    Case(entities_in_a_page, "laughs.html", reads=TITLE),
    Case(included_by_xinclude, "included.docx", reads=TITLE),
    Case(relations_to_elsewhere, "relations.docx", reads=TITLE),
    Case(scripts, "scripts.html", reads=TITLE),
    Case(pictures_from_elsewhere, "pictures.html", reads=TITLE),
    Case(styles_from_elsewhere, "styles.html", reads=TITLE),
    Case(huge_picture_in_an_address, "picture.html", reads=TITLE),
    Case(link_to_a_script, "link.html", reads=TITLE),
    Case(nested_elements, "nested.html", refused="nested too deeply"),
    Case(nested_tables, "tables.html"),
    Case(thirty_megabytes_on_a_line, "line.html", refused="24 MB"),
    Case(countless_attributes, "attributes.html", slow=True),
    Case(lying_charset, "charset.html", reads=TITLE),
    Case(hidden_by_utf7, "utf7.html", reads=TITLE),
    Case(deep_json, "deep.html", reads=TITLE),
    Case(twin_keys_and_no_numbers, "numbers.html", reads=TITLE),
    Case(facts_in_a_circle, "circle.html", reads=TITLE),
    Case(escapes_in_a_title, "escapes.html", reads="mill"),
    Case(message_without_boundary, "boundary.mhtml", reads=TITLE),
    Case(messages_in_messages, "messages.mhtml", refused="cannot be read whole"),
    Case(endless_boundaries, "boundaries.mhtml", refused="no page"),
    Case(archived_page_of_entities, "laughs.webarchive", refused="cannot be read whole"),
    Case(archived_page_of_lists, "lists.webarchive", refused="cannot be read whole"),
    Case(archived_page_that_holds_itself, "itself.webarchive", refused="cannot be read whole"),
    Case(page_called_pdf, "page.pdf", reads=TITLE),
)
