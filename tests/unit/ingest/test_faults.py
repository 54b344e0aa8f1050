"""What cannot be opened: one sentence, nothing opened that hangs, nothing changed."""

from __future__ import annotations

import os
import socket
import zipfile
from pathlib import Path

import pytest

from diptych.ingest.importer import read_file, read_text
from diptych.ingest.opening import MOST_CHARACTERS
from diptych.model.faults import Fault


def sentence(path: Path) -> str:
    with pytest.raises(Fault) as caught:
        read_file(path)
    said = str(caught.value)
    assert "\n" not in said
    assert said.endswith(".")
    assert said.count(". ") == 0
    assert "nothing was changed" in said
    return said


def written(folder: Path, raw: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    """The sentence names the file."""
    assert "no file “gone.txt”" in sentence(tmp_path / "gone.txt")


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\u2028".encode()])
def test_a_file_with_nothing_in_it(tmp_path: Path, raw: bytes) -> None:
    """Empty, only blank, or only what cannot be seen: no text."""
    assert "has no text in it" in sentence(written(tmp_path, raw))


def test_a_folder(tmp_path: Path) -> None:
    """A folder is called one."""
    assert "is a folder" in sentence(tmp_path)


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """Opening a pipe without a writer would hang."""
    os.mkfifo(tmp_path / "pipe")
    assert "is a pipe" in sentence(tmp_path / "pipe")


def test_a_device_is_never_opened() -> None:
    """A device that never ends would fill the memory."""
    assert "is a device" in sentence(Path("/dev/zero"))


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket is no text file."""
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("talk")
        assert "is a socket" in sentence(Path("talk"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Without permission nothing is read."""
    path = written(tmp_path, b"text")
    path.chmod(0)
    assert "may not be read" in sentence(path)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"<?xml version='1.0'?><rss></rss>", "an XML file"),
        (b"bplist00\xd1\x01\x02", "a property list"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"SQLite format 3\x00" + bytes(80), "a database"),
    ],
)
def test_other_formats_are_named(tmp_path: Path, raw: bytes, what: str) -> None:
    """The content tells the format, whatever the file is called."""
    said = sentence(written(tmp_path, raw))
    assert what in said
    assert "cannot be opened" in said


def test_a_spreadsheet_is_named(tmp_path: Path) -> None:
    """A zip archive is looked into far enough to name the document."""
    with zipfile.ZipFile(tmp_path / "essay.txt", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "a spreadsheet" in sentence(tmp_path / "essay.txt")


@pytest.mark.parametrize("raw", [b"Hello\x00World", bytes(range(1, 256)) * 20])
def test_bytes_that_are_no_text(tmp_path: Path, raw: bytes) -> None:
    """Binary content is no article."""
    assert "is not text" in sentence(written(tmp_path, raw))


def test_more_than_one_article_can_be(tmp_path: Path) -> None:
    """The limit counts characters, and a much larger file is not even read."""
    assert "2,000,000" in sentence(written(tmp_path, b"a" * (MOST_CHARACTERS + 1)))
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(10**12)
    assert "2,000,000" in sentence(tmp_path / "huge.txt")


def test_a_name_is_shown_so_that_it_cannot_mislead(tmp_path: Path) -> None:
    """Line breaks, reordering signs and odd bytes of a name do not reach the sentence."""
    said = sentence(tmp_path / "a\nb\u202ec")
    assert "a\ufffdb\ufffdc" in said
    assert "too long" in sentence(tmp_path / ("n" * 300)).lower()
    assert sentence(tmp_path / "x\x00y")


def test_a_pasted_web_page_is_refused() -> None:
    """Markup that is pasted would be compared tag by tag."""
    with pytest.raises(Fault, match="web page"):
        read_text("<html><p>Hello", "pasted text")
