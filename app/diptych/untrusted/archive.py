"""Zip archives from strangers: members are read by name, within limits, and never unpacked to disk.

The whole list of members is looked at before any is read, because an archive that lies in one
place is not to be trusted in another.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass

from diptych.untrusted.refusal import Refusal, Unreadable


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much of an archive is read: members in number, sizes in bytes.

    `ratio` is how many times its packed size a member may unpack to; small ones are excused.
    """

    listed: int = 10_000
    read: int = 500
    member: int = 30_000_000
    total: int = 60_000_000
    ratio: int = 100
    excused: int = 200_000


_LISTING = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SMALLEST_HEADER = 30
_CHUNK = 65_536
# Nothing is written anywhere, so such names could do no harm; no program that saves documents
# gives them, and what else such an archive holds is not worth a try.
_NO_NAME = re.compile(r"[/\\]|[A-Za-z]:|.*\\|.*\x00|(?:.*/)?\.\.(?:/|$)", re.DOTALL)


class Archive:
    """An archive whose members are read one by one.

    Args:
        raw: the bytes of the archive.
        limits: how much of it may be read.

    Raises:
        Unreadable: when it is damaged, or any member is listed in a way that no honest program
            lists it.
    """

    def __init__(self, raw: bytes, limits: ArchiveLimits | None = None) -> None:
        self._limits = limits or ArchiveLimits()
        if raw.count(_LISTING) > self._limits.listed:
            raise Unreadable(Refusal.TOO_MANY)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise Unreadable(Refusal.CUT_OFF) from error
        listed = self._file.infolist()
        _refuse_names(listed)
        _refuse_overlaps(listed, len(raw))
        self._members = {info.filename: info for info in listed}
        self._read = 0
        self._unpacked = 0
        self._counted: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of their list."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return what a member holds.

        Raises:
            Unreadable: when there is none of that name, or it is encrypted, damaged, or larger
                than it says or than is accepted.
        """
        info = self._members.get(name)
        if info is None:
            raise Unreadable(Refusal.NO_MEMBER)
        self._refuse_size(info)
        content = self._unpack(info)
        if name not in self._counted:
            self._counted.add(name)
            self._unpacked += len(content)
        return content

    def read_if_there(self, name: str) -> bytes | None:
        """Return what a member holds, or nothing where there is none of that name."""
        return self.read(name) if name in self._members else None

    def _refuse_size(self, info: zipfile.ZipInfo) -> None:
        most = self._limits
        self._read += 1
        if self._read > most.read:
            raise Unreadable(Refusal.TOO_MANY)
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable(Refusal.ENCRYPTED)
        if info.compress_type not in _METHODS:
            raise Unreadable(Refusal.PACKED_ODDLY)
        swells = info.file_size > most.ratio * max(1, info.compress_size)
        again = info.filename in self._counted
        total = self._unpacked + (0 if again else info.file_size)
        too_large = info.file_size > most.member or total > most.total
        if too_large or (swells and info.file_size > most.excused):
            raise Unreadable(Refusal.TOO_BIG)

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        """Return a member's bytes, counted as they come: what is declared may be a lie."""
        chunks = []
        left = info.file_size
        try:
            with self._file.open(info) as member:
                while chunk := member.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise Unreadable(Refusal.LYING_SIZE)
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise Unreadable(Refusal.BAD_MEMBER) from error
        except (RuntimeError, ValueError) as error:
            raise Unreadable(Refusal.DAMAGED) from error
        if left:
            raise Unreadable(Refusal.LYING_SIZE)
        return b"".join(chunks)


def _refuse_names(listed: list[zipfile.ZipInfo]) -> None:
    names = {info.filename for info in listed}
    if len(names) < len(listed):
        raise Unreadable(Refusal.TWINS)
    for info in listed:
        if _NO_NAME.match(info.orig_filename) or stat.S_ISLNK(info.external_attr >> 16):
            raise Unreadable(Refusal.STRAY_NAME)


def _refuse_overlaps(listed: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse members that share bytes, with which a small archive unpacks to a huge one."""
    end = 0
    for info in sorted(listed, key=lambda one: one.header_offset):
        if info.header_offset < end:
            raise Unreadable(Refusal.OVERLAP)
        end = info.header_offset + _SMALLEST_HEADER + info.compress_size
    if end > size:
        raise Unreadable(Refusal.CUT_OFF)
