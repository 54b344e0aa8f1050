"""A folder as one file to pass on: the same folder gives the same bytes."""

from __future__ import annotations

import gzip
import tarfile
import time
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_RUNS, _READS = 0o755, 0o644
_EARLIEST = 315532800
"""The first day that an archive for Windows can name: 1980."""


def archived(folder: Path, moment: int, *, as_zip: bool) -> Path:
    """Write a folder as a file beside it, as .zip or .tar.gz; return the file.

    Args:
        folder: what goes in, below its own name.
        moment: when all of it was last changed, in seconds since 1970.
        as_zip: for Windows.
    """
    target = folder.with_name(folder.name + (".zip" if as_zip else ".tar.gz"))
    pieces = [folder, *sorted(folder.rglob("*"))]
    (_zip if as_zip else _tar)(target, folder.parent, pieces, moment)
    return target


def _tar(target: Path, top: Path, pieces: list[Path], moment: int) -> None:
    def told(one: tarfile.TarInfo) -> tarfile.TarInfo:
        one.mtime, one.uid, one.gid, one.uname, one.gname = moment, 0, 0, "", ""
        one.mode = _RUNS if one.isdir() or one.mode & 0o100 else _READS
        return one

    with (
        target.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=moment) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for one in pieces:
            tar.add(one, one.relative_to(top), recursive=False, filter=told)


def _zip(target: Path, top: Path, pieces: list[Path], moment: int) -> None:
    day = time.gmtime(max(moment, _EARLIEST))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in pieces:
            name = one.relative_to(top).as_posix() + ("/" if one.is_dir() else "")
            entry = zipfile.ZipInfo(name, day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (_RUNS if one.is_dir() else _READS) << 16
            packed.writestr(entry, b"" if one.is_dir() else one.read_bytes())
