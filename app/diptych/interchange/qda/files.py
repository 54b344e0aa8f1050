"""Projects and codebooks as the bytes of a file, and back."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from diptych.interchange.qda.xml_in import codes_in, project_in
from diptych.interchange.qda.xml_out import codebook_xml, project_xml
from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.translation import later
from diptych.untrusted.archive import Archive, ArchiveLimits
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from diptych.interchange.qda.project import Code, Project

_LIMITS: Final = ArchiveLimits(listed=20_000, read=5_000, member=30_000_000, total=60_000_000)
_LONGEST: Final = 2_000_000
"""Characters that the text of a source may have, as any article."""
_LARGEST: Final = 100_000_000
_INTERNAL: Final = "internal://"


def qdpx(project: Project) -> bytes:
    """Return a project as a file (`.qdpx`); the same project gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member("project.qde"), project_xml(project))
        texts = {source.guid: source.text for source in project.sources}
        texts |= {memo.guid: memo.text for memo in project.memos}
        for guid, text in texts.items():
            archive.writestr(_member(f"sources/{guid}.txt"), text.encode("utf-8"))
    return made.getvalue()


def qdc(project: Project) -> bytes:
    """Return the codes of a project as a codebook (`.qdc`).

    Raises:
        Fault: when there are none, which the format does not allow.
    """
    if not project.codes:
        raise Fault(
            "There are no themes and no marks in this pair, and a codebook has at least one code;"
            " nothing was written, so mark something first or export the project."
        )
    return codebook_xml(project)


def project_from(raw: bytes) -> Project:
    """Return the project that a file (`.qdpx`) holds.

    Raises:
        Fault: when it is none that can be read.
    """
    try:
        if len(raw) > _LARGEST:
            raise Unreadable(Refusal.TOO_BIG)
        archive = Archive(raw, _LIMITS)
        by_name = {name.casefold(): name for name in archive.names}
        named = [name for name in archive.names if name.casefold().endswith(".qde")]
        if len(named) != 1:
            raise Unreadable(Refusal.NO_MEMBER)

        def text_of(path: str) -> str:
            """Return the text of a source that lies in the archive; others are elsewhere."""
            inside = f"sources/{path.removeprefix(_INTERNAL)}".casefold()
            member = by_name.get(inside)
            if not path.startswith(_INTERNAL) or member is None:
                return ""
            return _text(archive.read(member))

        return project_in(_text(archive.read(named[0]), most=_LARGEST), text_of)
    except Unreadable as error:
        raise _fault(
            later(
                "The project could not be read because {why}; nothing was changed, so export "
                "it again from the program that made it."
            ),
            error,
        ) from error


def codebook_from(raw: bytes) -> tuple[Code, ...]:
    """Return the codes that a codebook (`.qdc`) holds.

    Raises:
        Fault: when it is none that can be read.
    """
    try:
        return codes_in(_text(raw, most=_LIMITS.member))
    except Unreadable as error:
        raise _fault(
            later(
                "The codebook could not be read because {why}; nothing was changed, so export "
                "it again from the program that made it."
            ),
            error,
        ) from error


def _text(raw: bytes, most: int = _LONGEST) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(Refusal.UNKNOWN_LETTERS) from error
    if len(text) > most:
        raise Unreadable(Refusal.TOO_BIG)
    return text


def _member(name: str) -> zipfile.ZipInfo:
    """Return the entry of a member without the time of day in it."""
    made = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    made.compress_type = zipfile.ZIP_DEFLATED
    made.external_attr = 0o644 << 16
    return made


def _fault(template: str, error: Unreadable) -> Fault:
    return Fault(template, why=composed(error.refusal.why))
