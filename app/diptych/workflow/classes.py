"""What a class did together with a pair: the works of a folder or of the library, as a sheet."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from diptych.classroom.figures.rows import class_rows
from diptych.classroom.figures.sheet import class_sheet
from diptych.classroom.figures.together import together
from diptych.ingest.opening import bytes_of, shown_name
from diptych.interchange.pack.layout import SUFFIX
from diptych.interchange.pack.reading import read_pack
from diptych.model.faults import Fault
from diptych.model.pack import Pack, Purpose
from diptych.model.text import Side
from diptych.model.translation import spoken_language
from diptych.model.work import Work
from diptych.report import summary
from diptych.report.table import table
from diptych.report.typesetting import typeset
from diptych.workflow.gathering import Unopened, files_among
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from diptych.classroom.figures.together import Together
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych.workflow.desk import Desk

Digests = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Handed:
    """The works of a folder on one pair, and sentences on the files that are not among them."""

    articles: tuple[Article, Article]
    works: tuple[Work, ...]
    left_out: tuple[str, ...] = ()


def class_of_folder(
    desk: Desk, folder: Path, key: Path | None, progress: Progress, *, named: bool
) -> tuple[Together, tuple[str, ...]]:
    """Return what a class did, from the files that came back; and what could not be read.

    Nothing of the students is stored. Where the files are about several pairs, the one with the
    most works is shown.

    Raises:
        Fault: when no work lies in the folder, or the text of an article is nowhere.
        Cancelled: when the person asked to stop.
    """
    handed = _handed(desk, folder, progress)
    notebook = None if key is None else _key(desk, key, handed.articles)
    comparison = desk.compared(handed.articles, progress)
    return together(comparison, handed.works, notebook, named=named), handed.left_out


def write_class(shown: Together, target: Path, paper: str = "a4") -> None:
    """Write what a class did to a file: a table where its name ends in .csv, else a PDF.

    Raises:
        Fault: when the file cannot be written; what stood there before is kept.
    """
    as_table = target.suffix.casefold() == ".csv"
    write_whole(target, table(class_rows(shown)) if as_table else class_pdf(shown, paper))


def class_pdf(shown: Together, paper: str = "a4") -> bytes:
    """Return what a class did as a tagged PDF."""
    heads = [asdict(summary.head(shown.comparison, side)) for side in Side]
    more = {"heads": heads, "paper": paper, "language": spoken_language()}
    return typeset({**class_sheet(shown), **more}, "class.typ")


def _handed(desk: Desk, folder: Path, progress: Progress) -> Handed:
    files, left_out = _files(folder, progress)
    texts = _Texts(desk)
    # The text that one file leaves out may stand in another: only then do its quotes have words.
    for name, raw in files:
        with suppress(Fault):
            texts.add(read_pack(raw, name, texts.find))
    packs: list[Pack] = []
    for name, raw in files:
        try:
            packs.append(read_pack(raw, name, texts.find))
        except Fault as fault:
            left_out.append(fault.said)
    works = [one for one in packs if one.purpose is Purpose.WORK and one.student]
    counted = Counter((pair.first, pair.second) for one in works for pair in one.pairs)
    if not counted:
        raise Fault(
            "No work of a student lies in {folder}; nothing was written, so choose the folder "
            "with the files that the class handed in.",
            folder=folder,
        )
    pair = max(counted, key=lambda one: (counted[one], one))
    return Handed(texts.pair(pair), _works(works, pair), tuple(left_out))


def _files(folder: Path, progress: Progress) -> tuple[list[tuple[str, bytes]], list[str]]:
    """Return the packs of a folder by name, and why others could not be read."""
    files: list[tuple[str, bytes]] = []
    left_out: list[str] = []
    for file in files_among([folder], progress):
        if isinstance(file, Unopened):
            left_out.append(file.why)
        elif file.suffix.casefold() == SUFFIX:
            try:
                files.append((shown_name(file), bytes_of(file)))
            except Fault as fault:
                left_out.append(fault.said)
    return files, left_out


def _works(packs: Iterable[Pack], pair: Digests) -> tuple[Work, ...]:
    """Return the works on a pair; who handed in twice counts with the file that comes later."""
    found: dict[str, Work] = {}
    for pack in packs:
        for one in pack.pairs:
            if (one.first, one.second) == pair and pack.student is not None:
                found[pack.student.key] = Work(pack.student, one.notebook)
    return tuple(found.values())


class _Texts:
    """Articles that stand in the files or in the library; where there is no library, none is made.

    Args:
        desk: knows the library.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._packed: dict[str, Article] = {}

    def add(self, pack: Pack) -> None:
        """Take in the articles of a pack that brings their text."""
        self.know(one.article for one in pack.articles if one.article)

    def know(self, articles: Iterable[Article]) -> None:
        """Take in articles."""
        self._packed |= {one.digest: one for one in articles}

    def find(self, digest: str) -> Article | None:
        """Return the article with that digest, if it is anywhere."""
        if digest in self._packed or not self._desk.location.exists():
            return self._packed.get(digest)
        entry = self._desk.library.entry(digest)
        return self._desk.library.article(entry.id) if entry else None

    def pair(self, digests: Digests) -> tuple[Article, Article]:
        """Return the two articles.

        Raises:
            Fault: when one of them is nowhere.
        """
        first, second = map(self.find, digests)
        if first is None or second is None:
            raise Fault(
                "The works came without the articles' text, and the library does not have it;"
                " nothing was written, so open the task that the class worked on first."
            )
        return first, second


def _key(desk: Desk, file: Path, articles: tuple[Article, Article]) -> Notebook:
    texts = _Texts(desk)
    texts.know(articles)
    pack = read_pack(bytes_of(file), shown_name(file), texts.find)
    digests = tuple(one.digest for one in articles)
    for pair in pack.pairs:
        if (pair.first, pair.second) == digests:
            return pair.lesson.key or pair.notebook
    raise Fault(
        "“{file}” is about other articles than the works; nothing was written, so choose the "
        "file with the key to this pair.",
        file=shown_name(file),
    )
