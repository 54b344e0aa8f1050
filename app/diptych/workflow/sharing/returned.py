"""A folder of works that came back, each with its own result; and a student forgotten again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.ingest.opening import bytes_of, shown_name
from diptych.interchange.pack.layout import SUFFIX
from diptych.model.composed import composed
from diptych.model.faults import Cancelled, Fault
from diptych.model.pack import Purpose
from diptych.model.translation import gettext as _
from diptych.model.translation import ngettext
from diptych.workflow.gathering import Unopened, files_among
from diptych.workflow.sharing.unpacking import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.progress import Progress
    from diptych.workflow.desk import Desk
    from diptych.workflow.sharing.unpacking import Unpacked
    from diptych_db.forgetting import Forgotten


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file of a folder: what was in it, or a sentence why nothing came in.

    `bug` is set beside the sentence where the program failed at the file.
    """

    source: str
    unpacked: Unpacked | None = None
    fault: str = ""
    bug: Exception | None = None


def receive_folder(desk: Desk, folder: Path, progress: Progress) -> Iterator[Received]:
    """Take in the works that lie in a folder and in folders in it; yield a result for each file.

    What does not end in `.diptych` is passed over. Where a student handed in twice, the file whose
    name comes later counts.

    Raises:
        Fault: when there is no such file in the folder, or the library fails.
        Cancelled: when the person asked to stop; what was yielded is stored.
    """
    files = [one for one in files_among([folder], progress) if _may_be_one(one)]
    if not files:
        raise Fault(
            "No file that ends in {suffix} lies in {folder}; nothing was changed, so choose the "
            "folder with the files that the class handed in.",
            suffix=SUFFIX,
            folder=folder,
        )
    for at, file in enumerate(files):
        if isinstance(file, Unopened):
            yield Received(str(file.path), fault=file.why)
            continue
        progress.report(
            _("Reading {name} ({number} of {all})").format(
                name=shown_name(file), number=at + 1, all=len(files)
            ),
            at / len(files),
        )
        yield _received(desk, file)


def forgotten_sentences(done: Forgotten, name: str) -> Iterator[str]:
    """Yield what a person has to know after a student was forgotten: what went, what remains."""
    yield ngettext(
        "{count} work of {name} was erased from the library.",
        "{count} works of {name} were erased from the library.",
        done.works,
    ).format(count=done.works, name=name)
    copies = len(done.copies)
    yield (
        ngettext(
            "Works were erased from {copies} copy of it, too.",
            "Works were erased from {copies} copies of it, too.",
            copies,
        ).format(copies=copies)
        if copies
        else _("No copy of it that could be looked into had any.")
    )
    yield _(
        "What remains is out of reach of this program: the files that were handed in or sent, "
        "reports and tables that were exported, and copies that somebody made of the library."
    )
    if done.left:
        yield _("These copies could not be looked into, so delete them yourself: {files}").format(
            files=", ".join(str(one) for one in done.left)
        )


def _may_be_one(file: Path | Unopened) -> bool:
    return isinstance(file, Unopened) or file.suffix.casefold() == SUFFIX


def _received(desk: Desk, file: Path) -> Received:
    try:
        raw = bytes_of(file)
        return Received(str(file), unpack(desk, raw, shown_name(file), only=Purpose.WORK))
    except Fault as fault:
        return Received(str(file), fault=fault.said)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - one bad file stops no others; the bug is handed on
        return Received(
            str(file),
            fault=composed(
                "“{name}” could not be opened because of a mistake in Diptych; nothing of it was "
                "stored, so ask for it as a PDF.",
                name=shown_name(file),
            ),
            bug=error,
        )
