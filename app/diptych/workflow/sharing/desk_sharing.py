"""What a person hands to others as a file and gets from them, on the library of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ingest.enclosed import enclosed_pack, is_pdf
from diptych.ingest.opening import bytes_of, shown_name
from diptych.workflow.sharing import packing
from diptych.workflow.sharing.packing import SharedPair
from diptych.workflow.sharing.returned import forgotten_sentences, receive_folder
from diptych.workflow.sharing.sets import set_bytes, sets_of
from diptych.workflow.sharing.student import everybody, hand_in_as, own_student, work_as
from diptych.workflow.sharing.unpacking import unpack
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Comment
    from diptych.model.pack import Student
    from diptych.model.progress import Progress
    from diptych.model.work import Work
    from diptych.workflow.desk import Desk
    from diptych.workflow.sharing.packing import TaskOrder
    from diptych.workflow.sharing.returned import Received
    from diptych.workflow.sharing.sets import PairSet
    from diptych.workflow.sharing.unpacking import Unpacked


class Sharing:
    """Writes and opens packs; every method may run on any thread.

    Each raises `Fault` for what a person can mend.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def student(self) -> Student:
        """Return who works here; the name is the one of the last work that was handed in."""
        return own_student(self._desk.library)

    def students(self) -> tuple[Student, ...]:
        """Return all who handed in from this library or said that they work here."""
        return everybody(self._desk.library)

    def work_as(self, student: Student) -> None:
        """Let somebody else work here, a new person where there is no key; nothing is lost."""
        work_as(self._desk.library, student)

    def share_task(self, comparison: Comparison, order: TaskOrder, target: Path) -> None:
        """Write a task on a pair to a file."""
        write_whole(target, packing.task_bytes([self._pair(comparison)], (), order))

    def sets(self) -> tuple[PairSet, ...]:
        """Return the collections with pairs in them, which can be shared as one task."""
        return sets_of(self._desk)

    def share_set(self, name: str, order: TaskOrder, target: Path, progress: Progress) -> None:
        """Write a task with all pairs of a collection to a file."""
        write_whole(target, set_bytes(self._desk, name, order, progress))

    def hand_in(
        self,
        comparison: Comparison,
        name: str,
        target: Path,
        *,
        texts: bool,
        renamed: bool = False,
    ) -> None:
        """Write what was done with a pair to a file for the teacher; the name is remembered.

        Another name is another student, unless whoever works here is only `renamed`.
        """
        pair = self._pair(comparison)
        first, second = comparison.articles
        student = hand_in_as(
            self._desk.library,
            packing.tidy(name),
            [(first.digest, second.digest)],
            renamed=renamed,
        )
        write_whole(target, packing.work_bytes([pair], student, texts=texts, title=""))

    def works(self, comparison: Comparison) -> tuple[Work, ...]:
        """Return what was handed in on a pair."""
        first, second = comparison.articles
        return self._desk.library.classroom.works(first.digest, second.digest)

    def comment(
        self, comparison: Comparison, student: Student, comments: Sequence[Comment]
    ) -> None:
        """Keep what the teacher wrote to a student's work on a pair so far."""
        first, second = comparison.articles
        pair = (first.digest, second.digest)
        self._desk.library.classroom.comment(pair, student.key, comments)

    def send_comments(self, comparison: Comparison, student: Student, target: Path) -> None:
        """Write the comments on a student's work to a file for that student."""
        (work,) = (one for one in self.works(comparison) if one.student.key == student.key)
        write_whole(
            target, packing.comments_bytes(comparison, work.student, work.comments, title="")
        )

    def receive_folder(self, folder: Path, progress: Progress) -> Iterator[Received]:
        """Take in the works that lie in a folder; yield a result for each file."""
        return receive_folder(self._desk, folder, progress)

    def forget_student(self, student: Student) -> tuple[str, ...]:
        """Erase all that a student handed in, in backups too; return what to say about it."""
        done = self._desk.library.forget_student(student.key)
        return tuple(forgotten_sentences(done, student.name or student.key))

    def open(self, file: Path) -> Unpacked:
        """Put what is in a pack, or in a report that carries one, into the library."""
        raw, name = bytes_of(file), shown_name(file)
        return unpack(self._desk, enclosed_pack(raw, name) if is_pdf(raw) else raw, name)

    def _pair(self, comparison: Comparison) -> SharedPair:
        desk = self._desk
        return SharedPair(comparison, desk.notebook(comparison), desk.lesson(comparison))
