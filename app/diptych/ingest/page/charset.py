"""Which characters the bytes of a page are."""

from __future__ import annotations

import re

from diptych.ingest.decoding import Decoded, guessed, marked

_EARLY = 4096
"""Bytes in which a page states its encoding."""
_STATED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.-]{2,40})""",
    re.IGNORECASE,
)
# The names that pages use, and what browsers read them as. What is not here (UTF-7 above all,
# which can hide markup) is not believed.
_KNOWN = re.compile(
    r"utf-?8|windows-(?:125[0-8]|874)|iso-8859-(?:[2-9]|1[03456])|koi8-[ru]|euc-(?:jp|kr)|big5|gb18030"
    r"|macintosh|ibm866"
)
_READ_AS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "windows-949": "cp949", "big5": "big5hkscs",
    "windows-874": "cp874", "macintosh": "mac_roman", "ibm866": "cp866",
}  # fmt: skip
_MOST_DAMAGE = 0.002
"""The largest share of characters that may be broken in the stated encoding."""
_SPARE = "cp1252"


def decoded_page(raw: bytes, charset: str | None = None) -> Decoded:
    r"""Decode by byte order mark, as strict UTF-8, as the page states, else by a guess.

    What cannot be decoded becomes `\ufffd`, so that a page is never refused for a broken byte.
    `charset` is what was stated where the page was sent or saved, which goes before what it says.
    """
    certain = marked(raw)
    if certain:
        return certain
    bare = raw.replace(b"\x00", b"")
    try:
        return Decoded(bare.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _as_stated(bare, charset) or guessed(bare) or _damaged(bare, _SPARE)


def _as_stated(raw: bytes, charset: str | None) -> Decoded | None:
    """Return the page in the encoding that is stated, unless that is a lie."""
    encoding = _known(charset or "") or _stated(raw) or "utf-8"
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        read = _damaged(raw, encoding)
        return read if read.text.count("\ufffd") <= _MOST_DAMAGE * len(read.text) else None


def _stated(raw: bytes) -> str | None:
    found = _STATED.search(raw[:_EARLY])
    return _known((found[1] or found[2]).decode("ascii")) if found else None


def _known(stated: str) -> str | None:
    name = stated.strip("\"' ").lower()
    if name in _READ_AS:
        return _READ_AS[name]
    return name if _KNOWN.fullmatch(name) else None


def _damaged(raw: bytes, encoding: str) -> Decoded:
    return Decoded(raw.decode(encoding, errors="replace"), encoding, guessed=True)
