"""A system that is told what a pack is knows ours, and opens them with this program."""

from __future__ import annotations

import configparser
from pathlib import Path

from tests.making.packs import packed

from diptych.interchange.pack.layout import MEDIA_TYPE, SUFFIX
from diptych.interchange.pack.writing import pack_bytes
from diptych.untrusted.hardened_xml import child, tree_of

LINUX = Path(__file__).parents[4] / "packaging" / "linux"


def test_the_kind_of_file_is_told_by_name_and_by_content() -> None:
    """What the description looks for stands where it looks for it, in a real pack."""
    text = (LINUX / "diptych-pack.xml").read_text(encoding="utf-8")
    kind = child(tree_of(text), "mime-type")
    assert kind is not None
    assert kind.get("type") == MEDIA_TYPE
    glob, magic = child(kind, "glob"), child(kind, "magic")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}"
    outer = child(magic, "match")
    inner = child(outer, "match")
    assert outer is not None
    assert inner is not None
    raw = pack_bytes(packed())
    begins = (outer.get("value") or "").encode("ascii").decode("unicode_escape").encode("latin-1")
    assert raw.startswith(begins)
    assert raw[int(inner.get("offset") or 0) :].startswith((inner.get("value") or "").encode())


def test_the_program_says_that_it_opens_packs() -> None:
    """The desktop entry names the kind of file, and hands one over."""
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # names in these files have capitals
    entry.read(LINUX / "diptych.desktop", encoding="utf-8")
    said = entry["Desktop Entry"]
    assert MEDIA_TYPE in said["MimeType"].split(";")
    assert said["Exec"] == "diptych %f"
