"""A pair and its notebook in formats of other programs, and what comes back in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.ingest.opening import bytes_of
from diptych.interchange import bibliographies
from diptych.interchange.annotations.files import annotations_in, collection, lines
from diptych.interchange.annotations.reading import notebook_of
from diptych.interchange.annotations.writing import annotations_of
from diptych.interchange.joining import joined
from diptych.interchange.qda.codes import themes_of_codes
from diptych.interchange.qda.files import codebook_from, project_from, qdc, qdpx
from diptych.interchange.qda.incoming import article_in, brought_in, pair_in
from diptych.interchange.qda.outgoing import Extras, project_of
from diptych.model.comparison import Origin
from diptych.model.faults import Fault
from diptych.model.marks import row_name
from diptych.model.notebook import Notebook
from diptych.workflow.importing import shelve
from diptych.workflow.twins import refuse_twins

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from diptych.interchange.qda.project import Project, Source
    from diptych.model.comparison import Comparison
    from diptych.model.progress import Progress
    from diptych.model.text import Article
    from diptych.workflow.desk import Desk


class Format(StrEnum):
    """A format of other programs, by the ending of its files."""

    ANNOTATIONS = ".jsonld"
    ANNOTATION_LINES = ".jsonl"
    PROJECT = ".qdpx"
    CODEBOOK = ".qdc"
    CSL = ".json"
    RIS = ".ris"
    BIBTEX = ".bib"


INCOMING = (Format.ANNOTATIONS, Format.ANNOTATION_LINES, Format.PROJECT, Format.CODEBOOK)
"""Those that bring marks; the others are citations, which only go out."""


_CITATIONS = {
    Format.CSL: bibliographies.csl_json,
    Format.RIS: bibliographies.ris,
    Format.BIBTEX: bibliographies.bibtex,
}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file for another program, and sentences on what it could not carry."""

    data: bytes
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a file brought into the library: articles, a pair, and what could not be carried.

    `pair` are the digests of A and B, none where a project with other than two sources brought
    articles alone.
    """

    articles: tuple[Article, ...]
    pair: tuple[str, str] | None = None
    notebook: Notebook = field(default_factory=Notebook)
    lost: tuple[str, ...] = ()


class Exchange:
    """Takes projects of other programs into the library of a desk; any thread may ask.

    Each method raises `Fault` for what a person can mend.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def bring_project(self, file: Path) -> Arrived:
        """Bring what is in a project into the library."""
        return bring_project(self._desk, bytes_of(file))

    def compare(self, arrived: Arrived, progress: Progress) -> Comparison:
        """Return the comparison of the pair that came, which is in the library then."""
        first, second = arrived.articles
        return self._desk.compare_articles(first, second, progress)


def format_of(file: Path, among: Sequence[Format] = tuple(Format)) -> Format:
    """Return the format that the ending of a file's name says.

    Raises:
        Fault: when it says none of them.
    """
    ending = file.suffix.casefold()
    if ending not in among:
        raise Fault(
            "{file} ends in none of {names}; nothing was done, so give it the ending of the "
            "format that you mean.",
            file=file.name,
            names=", ".join(among),
        )
    return Format(ending)


def outgoing(
    comparison: Comparison, notebook: Notebook, wanted: Format, *, quotes: bool = True
) -> Outgoing:
    """Return a pair with the reader's work as a file of that format.

    Without `quotes` annotations hold no words of the articles, positions and digests alone.

    Raises:
        Fault: when the format has no place for so little.
    """
    articles = comparison.articles
    if wanted in _CITATIONS:
        return Outgoing(_CITATIONS[wanted](articles))
    if wanted in {Format.PROJECT, Format.CODEBOOK}:
        project, lost = project_of(notebook, articles, _extras(comparison, notebook))
        return (
            Outgoing(qdc(project)) if wanted is Format.CODEBOOK else Outgoing(qdpx(project), lost)
        )
    made = annotations_of(notebook, articles, quotes=quotes)
    if wanted is Format.ANNOTATION_LINES:
        return Outgoing(lines(made))
    return Outgoing(collection(made, " / ".join(one.title for one in articles)))


def bring_marks(desk: Desk, file: Path, articles: tuple[Article, Article]) -> Arrived:
    """Join the marks or codes of a file to the notebook of a pair; the pair comes into the library.

    Raises:
        Fault: when the file cannot be read; then nothing was changed.
    """
    notebook, lost = marks_in(file, articles)
    return _keep(desk, Arrived(articles, notebook=notebook, lost=lost))


def marks_in(file: Path, articles: tuple[Article, Article]) -> tuple[Notebook, tuple[str, ...]]:
    """Return what a file of marks or codes says of two articles, and what could not be carried.

    Raises:
        Fault: when the file cannot be read.
    """
    wanted = format_of(file, INCOMING)
    if wanted is Format.PROJECT:
        raise Fault(
            "{file} is a project, which brings its own articles; nothing was changed, so name it "
            "alone.",
            file=file.name,
        )
    raw = bytes_of(file)
    if wanted is Format.CODEBOOK:
        return Notebook(themes=themes_of_codes(codebook_from(raw))), ()
    return notebook_of(annotations_in(raw), articles)


def bring_project(desk: Desk, raw: bytes, chosen: tuple[int, int] | None = None) -> Arrived:
    """Bring the articles of a project into the library, and the work on two of them.

    These are the two `chosen` by number from 1, or the only two. Where there are others and none
    is chosen, the articles come in alone.

    Raises:
        Fault: when it cannot be read, or has no such sources; then nothing was changed.
    """
    project = project_from(raw)
    pair = pair_in(project) if chosen is None else _chosen(project, chosen)
    if pair is None:
        articles = tuple(article_in(project, one) for one in project.sources if one.text.strip())
        if not articles:
            raise Fault(
                "There is no source of plain text in the project; nothing was changed, so export it"
                " with plain texts."
            )
        shelve(desk.library, articles)
        return Arrived(articles)
    brought = brought_in(project, *pair)
    return _keep(desk, Arrived(brought.articles, notebook=brought.notebook, lost=brought.lost))


def _keep(desk: Desk, arrived: Arrived) -> Arrived:
    """Put a pair into the library and join what came to the notebook that is there."""
    first, second = arrived.articles
    refuse_twins(first, second)
    library = desk.library
    shelve(library, arrived.articles)
    pair = (first.digest, second.digest)
    library.keep_notebook(*pair, joined(library.notebook(*pair), arrived.notebook))
    return Arrived(arrived.articles, pair, arrived.notebook, arrived.lost)


def _chosen(project: Project, numbers: tuple[int, int]) -> tuple[Source, Source]:
    sources = project.sources
    first, second = numbers
    if first == second or not all(1 <= number <= len(sources) for number in numbers):
        raise Fault(
            "The project has {number} sources, and two different ones of them are a pair; "
            "nothing was changed, so choose by their numbers from 1.",
            number=len(sources),
        )
    return sources[first - 1], sources[second - 1]


def _extras(comparison: Comparison, notebook: Notebook) -> Extras:
    found = [theme for theme in comparison.themes if theme.origin is not Origin.READER]
    rows = {cell.row: row_name(comparison, cell.row) for cell in notebook.cells}
    return Extras(themes=found, rows=rows)
