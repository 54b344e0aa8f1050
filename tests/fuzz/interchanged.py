"""Files of other programs with marks: their targets, and seeds made by our own writers."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tests.files.zips import zipped
from tests.making.any_notebooks import article

from diptych.interchange.annotations.files import annotations_in, collection, lines
from diptych.interchange.annotations.reading import notebook_of
from diptych.interchange.annotations.writing import annotations_of
from diptych.interchange.qda.codes import themes_of_codes
from diptych.interchange.qda.files import codebook_from, project_from, qdc
from diptych.interchange.qda.incoming import brought_in, pair_in
from diptych.interchange.qda.outgoing import project_of
from diptych.interchange.qda.xml_out import project_xml
from diptych.model.faults import Fault
from diptych.model.notebook import Anchor, Mark, MatrixCell, Notebook, OwnLink, OwnTheme, ThemeWords
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.text import Article

_DARK = article("The lighthouse goes dark", "Nobody was asked, the keeper wrote.")
_LIT = article("A light again", "The lamp was lit on Monday.")
_PAIR = (_DARK, _LIT)


def _anchor(one: Article, start: int, end: int) -> Anchor:
    span = Span(start, end)
    return Anchor(one.digest, span, span.of(one.text))


_WORK = Notebook(
    marks=(Mark("mark-1", _anchor(_DARK, 4, 14), "places", "why?", 2),),
    cells=(MatrixCell("cell-1", "row", _anchor(_LIT, 2, 7), "compare"),),
    rows=("row",),
    links=(OwnLink("own-link-1", _anchor(_DARK, 4, 14), _anchor(_LIT, 2, 7)),),
    themes=(OwnTheme("own-theme-1", "light", ThemeWords(("lamp",))),),
)


def annotated(raw: bytes) -> None:
    """Read annotations on two articles; whatever came fits them or is told of."""
    with suppress(Fault):
        notebook, told = notebook_of(annotations_in(raw), _PAIR)
        fitting = [mark.anchor.fits(one) for mark in notebook.marks for one in _PAIR]
        assert sum(fitting) == len(notebook.marks) or told


def articles_of(raw: bytes) -> Iterator[Article]:
    """Read a project whose XML this is, and yield its articles; every mark fits one of them."""
    with suppress(Fault):
        project = project_from(zipped({"project.qde": raw}))
        sources = pair_in(project)
        if sources:
            brought = brought_in(project, *sources)
            for mark in brought.notebook.marks:
                assert any(mark.anchor.fits(one) for one in brought.articles)
            yield from brought.articles


def codebook(raw: bytes) -> None:
    """Read a codebook; each theme of it is one of the reader's own."""
    with suppress(Fault):
        assert all(theme.own for theme in themes_of_codes(codebook_from(raw)))


def annotation_files() -> tuple[bytes, ...]:
    """Return a collection, and lines."""
    made = annotations_of(_WORK, _PAIR)
    return collection(made, "seed"), lines(made)


def project_files() -> tuple[bytes, ...]:
    """Return the XML of a project of ours, with its texts in it, and of another program's."""
    ours = project_xml(project_of(_WORK, _PAIR)[0]).decode("utf-8")
    for one in _PAIR:
        path = ours.index('plainTextPath="internal:')
        end = ours.index(">", path)
        content = f"><PlainTextContent>{one.text}</PlainTextContent>"
        ours = ours[:path] + content + ours[end + 1 :]
    return ours.encode("utf-8"), ours.replace('origin="Diptych"', 'origin="Other"').encode("utf-8")


def codebook_files() -> tuple[bytes, ...]:
    """Return a codebook of ours."""
    return (qdc(project_of(_WORK, _PAIR)[0]),)
