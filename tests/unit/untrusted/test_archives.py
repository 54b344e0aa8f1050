"""Archives from strangers: honest ones are read, each lie has a sentence of its own."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from tests.files.zips import zipped

from diptych.ingest.kinds import Kind
from diptych.ingest.unreadable import refused
from diptych.untrusted.archive import Archive, ArchiveLimits
from diptych.untrusted.refusal import Refusal, Unreadable

WORDS = b"The ferry left at seven, and nobody waited for the second one. " * 40


def why(raw: bytes, name: str = "a.xml", limits: ArchiveLimits | None = None) -> Refusal:
    """Return why a member of an archive cannot be read; the reason has a sentence."""
    with pytest.raises(Unreadable) as caught:
        Archive(raw, limits).read(name)
    refusal = caught.value.refusal
    said = str(refused(refusal, Kind.DOCX, "“a.docx”"))
    assert "nothing was changed" in said
    assert said.count(". ") == 0
    return refusal


def changed(raw: bytes, mark: bytes, at: int, value: bytes) -> bytes:
    """Return an archive with other bytes at a place in its first header of a kind."""
    place = raw.index(mark) + at
    return raw[:place] + value + raw[place + len(value) :]


def test_members_are_read_by_name() -> None:
    """Packed and plain members come out as they went in; what is not there is none."""
    archive = Archive(zipped({"a.xml": WORDS, "b/c.xml": "ü"}, stored=("b/c.xml",)))
    assert archive.read("a.xml") == WORDS
    assert archive.read("b/c.xml") == "ü".encode()
    assert archive.read_if_there("d.xml") is None
    assert "a.xml" in archive


def test_a_member_that_is_missing() -> None:
    """A name that the document promises and does not have is told."""
    assert why(zipped({"b.xml": "x"})) is Refusal.NO_MEMBER


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04 and no more", zipped({"a.xml": WORDS})[:-30]])
def test_an_archive_without_its_end(raw: bytes) -> None:
    """Half an archive is none."""
    assert why(raw) is Refusal.CUT_OFF


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../up.xml", "word/../../up.xml", "C:x.xml", "word\\a.xml", "\\\\host\\share"],
)
def test_names_that_lead_out(name: str) -> None:
    """No member is read of an archive in which any name leads elsewhere."""
    assert why(zipped({"a.xml": WORDS, name: "x"})) is Refusal.STRAY_NAME


def test_a_name_with_nul_in_it() -> None:
    """What looks like one name to a person and another to a program is refused."""
    raw = zipped({"a.xml": WORDS, "evilX.xml": "x"}).replace(b"evilX", b"evil\x00")
    assert why(raw) is Refusal.STRAY_NAME


def test_a_member_that_is_a_link() -> None:
    """A link is no part of a document."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("a.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert why(target.getvalue()) is Refusal.STRAY_NAME


def test_names_that_only_some_systems_fear_are_read() -> None:
    """Nothing is written to disk, so that a member called CON is as good as any."""
    assert Archive(zipped({"CON": "x", "a.xml": WORDS})).read("a.xml") == WORDS


def test_two_members_of_one_name() -> None:
    """Which of the two is meant cannot be known."""
    raw = zipped({"a.xml": WORDS, "b.xml": "x"}).replace(b"b.xml", b"a.xml")
    assert why(raw) is Refusal.TWINS


def test_members_that_overlap() -> None:
    """Two entries for the same bytes are how a small archive becomes a huge one."""
    raw = zipped({"a.xml": WORDS, "b.xml": WORDS})
    second = raw.rindex(b"PK\x01\x02")
    assert why(raw[: second + 42] + struct.pack("<I", 0) + raw[second + 46 :]) is Refusal.OVERLAP


def test_an_encrypted_member() -> None:
    """A password is asked for nowhere, so the sentence says what to do."""
    raw = changed(zipped({"a.xml": WORDS}), b"PK\x01\x02", 8, b"\x01")
    assert why(raw) is Refusal.ENCRYPTED


def test_a_member_whose_sum_is_wrong() -> None:
    """Damaged words are not shown as if they were right."""
    raw = changed(zipped({"a.xml": WORDS}), b"PK\x01\x02", 16, b"\x00\x00\x00\x00")
    assert why(raw) is Refusal.BAD_MEMBER


def test_a_member_with_broken_bytes() -> None:
    """Bytes that do not unpack end in the same sentence."""
    raw = zipped({"a.xml": WORDS})
    assert why(changed(raw, b"a.xml", 6, b"\xff" * 20)) is Refusal.BAD_MEMBER


@pytest.mark.parametrize("size", [10, len(WORDS) + 1000])
def test_a_size_that_lies(size: int) -> None:
    """More or less than what is declared is never handed on."""
    raw = changed(zipped({"a.xml": WORDS}), b"PK\x01\x02", 24, struct.pack("<I", size))
    assert why(raw) in {Refusal.BAD_MEMBER, Refusal.LYING_SIZE}


def test_a_size_that_lies_with_a_sum_that_fits() -> None:
    """A longer member than declared, its sum made to fit, gives no more than declared."""
    raw = changed(zipped({"a.xml": WORDS}), b"PK\x01\x02", 24, struct.pack("<I", 10))
    raw = changed(raw, b"PK\x01\x02", 16, struct.pack("<I", zlib.crc32(WORDS[:10])))
    assert Archive(raw).read("a.xml") == WORDS[:10]


def test_a_way_of_packing_that_no_document_has() -> None:
    """Few ways of packing are known well enough to be trusted."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", WORDS)
    assert why(target.getvalue()) is Refusal.PACKED_ODDLY


def test_a_bomb_is_not_unpacked() -> None:
    """A member that swells a hundredfold, or is too long as it is, is refused unread."""
    assert why(zipped({"a.xml": b" " * 3_000_000})) is Refusal.TOO_BIG
    few = ArchiveLimits(member=1000)
    assert why(zipped({"a.xml": WORDS}), limits=few) is Refusal.TOO_BIG


def test_members_count_together() -> None:
    """Many members may be listed, but only so many and so much of them are read."""
    raw = zipped({f"{at}.xml": WORDS for at in range(700)})
    assert Archive(raw).read("699.xml") == WORDS
    some = Archive(raw, ArchiveLimits(read=2, total=10_000))
    some.read("1.xml")
    some.read("2.xml")
    with pytest.raises(Unreadable) as caught:
        some.read("3.xml")
    assert caught.value.refusal is Refusal.TOO_MANY
    assert why(raw, "1.xml", ArchiveLimits(total=100)) is Refusal.TOO_BIG
    assert why(raw, "1.xml", ArchiveLimits(listed=699)) is Refusal.TOO_MANY
