"""Archives that are built to harm: documents whose zip lies, swells or leads elsewhere."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

from tests.files import book, word
from tests.files.zips import zipped
from tests.hostile.case import PARAGRAPHS, TITLE, Case

if TYPE_CHECKING:
    from tests.hostile.case import Bait

_LISTED, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_DOCUMENT = "word/document.xml"


def document() -> dict[str, str | bytes]:
    """Return the parts of an honest document with the story."""
    return word.parts(
        word.paragraph(TITLE, style="Titel") + "".join(map(word.paragraph, PARAGRAPHS))
    )


def swelling_document(_: Bait) -> bytes:
    """Return a document whose text unpacks to two hundred megabytes."""
    blank = "<w:p>" + " " * 200_000_000 + "</w:p>"
    return zipped({**document(), _DOCUMENT: blank})


def swelling_twice(_: Bait) -> bytes:
    """Return a document that is an archive of an archive of blanks."""
    inner = zipped({"blank": bytes(50_000_000)})
    return zipped({**document(), _DOCUMENT: zipped({"inner.zip": inner})})


def archive_in_archive(_: Bait) -> bytes:
    """Return archives in each other, a hundred deep."""
    raw = b"nothing"
    for _level in range(100):
        raw = zipped({"next.zip": raw}, stored=("next.zip",))
    return raw


def overlapping_entries(_: Bait) -> bytes:
    """Return a document many of whose members are the same bytes."""
    raw = zipped(document())
    second = raw.index(_LISTED, raw.index(_LISTED) + 4)
    return raw[: second + 42] + struct.pack("<I", 0) + raw[second + 46 :]


def lying_size(_: Bait) -> bytes:
    """Return a document whose text is said to be ten bytes long."""
    return _listed_otherwise(24, struct.pack("<I", 10))


def bad_sum(_: Bait) -> bytes:
    """Return a document whose text does not have the sum that is listed."""
    return _listed_otherwise(16, bytes(4))


def encrypted_archive(_: Bait) -> bytes:
    """Return a document whose text asks for a password."""
    return _listed_otherwise(8, b"\x01\x00")


def packed_oddly(_: Bait) -> bytes:
    """Return a document packed in a way that no document is."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in document().items():
            archive.writestr(name, content)
    return target.getvalue()


def for_a_newer_reader(_: Bait) -> bytes:
    """Return a document that says it needs a reader of zip version 9.9."""
    raw = zipped(document())
    return raw.replace(_LISTED + raw[raw.index(_LISTED) + 4 :][:4], _LISTED + b"\x63\x00\x63\x00")


def link_member(_: Bait) -> bytes:
    """Return a document whose text is a link to a file of the computer."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in document().items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name == _DOCUMENT else 0o100644) << 16
            archive.writestr(info, "/etc/passwd" if name == _DOCUMENT else content)
    return target.getvalue()


def name_of_a_parent(_: Bait) -> bytes:
    """Return a document with a member that would lie above it."""
    return zipped({**document(), "word/../../../up.xml": "x"})


def absolute_name(_: Bait) -> bytes:
    """Return a document with a member that would lie among the computer's own files."""
    return zipped({**document(), "/etc/cron.d/x": "x"})


def name_on_a_drive(_: Bait) -> bytes:
    """Return a document with a member on a drive of Windows."""
    return zipped({**document(), "C:x": "x"})


def name_with_backslashes(_: Bait) -> bytes:
    """Return a document with a member that would lie elsewhere on Windows only."""
    return zipped({**document(), "..\\..\\up.xml": "x"})


def name_with_nul(_: Bait) -> bytes:
    """Return a document with a member of two names, one for people and one for programs."""
    return zipped({**document(), "shownX.xml": "x"}).replace(b"shownX", b"shown\x00")


def name_of_a_device(_: Bait) -> bytes:
    """Return a document with a member that Windows takes for the console."""
    return zipped({**document(), "CON": "x", "aux.xml": "x"})


def twin_members(_: Bait) -> bytes:
    """Return a document with two texts."""
    name = _DOCUMENT[:-1].encode()
    return zipped({**document(), "word/document.xmX": "<x/>"}).replace(name + b"X", name + b"l")


def seven_hundred_members(_: Bait) -> bytes:
    """Return a document with many more members than it needs."""
    return zipped({**document(), **{f"media/{at}.png": "x" for at in range(700)}})


def countless_members(_: Bait) -> bytes:
    """Return a document with more members than any has."""
    return zipped({**document(), **{f"{at}": "" for at in range(20_000)}}, stored=())


def unlisted_member(_: Bait) -> bytes:
    """Return a document in which a member lies that the list does not name."""
    hidden = zipped({"hidden.xml": "<x/>"})
    raw = zipped(document())
    return hidden[: hidden.index(_LISTED)] + raw


def spine_in_a_circle(_: Bait) -> bytes:
    """Return a book whose reading order names one chapter and its own list again and again."""
    one = book.chapter("".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    members = book.parts(
        {"one.xhtml": one, "book.opf": one}, spine=["one.xhtml", "book.opf"] * 4000
    )
    return book.epub(members)


def chapter_of_itself(_: Bait) -> bytes:
    """Return a book whose list of chapters is its table of contents and its container."""
    members = book.parts({"../META-INF/container.xml": "x", "book.opf": "x", "nav.xhtml": "x"})
    return book.epub({name: text for name, text in members.items() if ".." not in name})


def cut_off(_: Bait) -> bytes:
    """Return the first half of a document."""
    raw = zipped(document())
    return raw[: len(raw) // 2]


def _listed_otherwise(at: int, value: bytes) -> bytes:
    """Return a document in which the list says something else of its text."""
    raw = zipped(document())
    place = raw.index(_DOCUMENT.encode(), raw.index(_LISTED)) - 46 + at
    return raw[:place] + value + raw[place + len(value) :]


CASES = (
    Case(swelling_document, "swells.docx", refused="unpacks to far more"),
    Case(swelling_twice, "twice.docx", refused="damaged"),
    Case(archive_in_archive, "nested.zip", refused="a zip archive"),
    Case(overlapping_entries, "overlap.docx", refused="parts overlap"),
    Case(lying_size, "size.docx", refused="one of its parts"),
    Case(bad_sum, "sum.docx", refused="parts is damaged"),
    Case(encrypted_archive, "secret.docx", refused="password"),
    Case(packed_oddly, "odd.docx", refused="packed in a way"),
    Case(for_a_newer_reader, "newer.docx", refused="cannot be read whole"),
    Case(link_member, "link.docx", refused="leads out"),
    Case(name_of_a_parent, "parent.docx", refused="leads out"),
    Case(absolute_name, "absolute.docx", refused="leads out"),
    Case(name_on_a_drive, "drive.docx", refused="leads out"),
    Case(name_with_backslashes, "backslash.docx", refused="leads out"),
    Case(name_with_nul, "nul.docx", refused="leads out"),
    Case(name_of_a_device, "device.docx", reads=TITLE),
    Case(twin_members, "twins.docx", refused="the same name"),
    Case(seven_hundred_members, "many.docx", reads=TITLE),
    Case(countless_members, "countless.docx", refused="more parts"),
    Case(unlisted_member, "unlisted.docx", reads=TITLE),
    Case(spine_in_a_circle, "circle.epub"),
    Case(chapter_of_itself, "itself.epub"),
    Case(cut_off, "half.docx", refused="missing"),
)
