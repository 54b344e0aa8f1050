"""A pair goes to other programs and comes back by commands alone."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.text import Span
from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run


@pytest.fixture
def kept(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> tuple[str, str]:
    """Ids of a pair of the library with one mark on it."""
    assert run("import", *pair)[0] == 0
    with Library.open(tmp_path / "library.sqlite") as library:
        first, second = (library.article(entry.id) for entry in library.entries())
        start = first.text.index("nine thousand")
        words = Anchor(first.digest, Span(start, start + 13), "nine thousand")
        marked = Notebook(marks=(Mark("mark-1", words, "numbers", "Who counted?"),))
        library.keep_notebook(first.digest, second.digest, marked)
        return str(library.entries()[0].id), str(library.entries()[1].id)


def notebook(folder: Path) -> Notebook:
    """Return the notebook of the pair in a library."""
    with Library.open(folder / "library.sqlite") as library:
        first, second = library.entries()
        return library.notebook(first.digest, second.digest)


@pytest.mark.parametrize("ending", ["jsonld", "jsonl", "qdpx"])
def test_work_goes_out_and_into_another_library(
    run: Run, kept: tuple[str, str], pair: tuple[Path, Path], tmp_path: Path, ending: str
) -> None:
    """The mark stands in the other library too, and bringing it twice changes nothing."""
    target = tmp_path / f"work.{ending}"
    assert run("exchange", "export", *kept, "-o", target)[0] == 0
    other = tmp_path / "other"
    other.mkdir()
    about = () if ending == "qdpx" else pair
    for _time in range(2):
        came = run("exchange", "import", target, *about, "--library", other / "library.sqlite")
        assert came[0] == 0, came
        assert "1 marks" in came[1]
    assert notebook(other) == notebook(tmp_path)


def test_annotations_without_quotes_give_no_words_along(
    run: Run, kept: tuple[str, str], tmp_path: Path
) -> None:
    """What the reader typed is there, what the article says is not."""
    target = tmp_path / "work.jsonld"
    assert run("exchange", "export", *kept, "-o", target, "--without-quotes")[0] == 0
    text = target.read_text(encoding="utf-8")
    assert "Who counted?" in text
    assert "nine thousand" not in text


def test_a_codebook_brings_themes(run: Run, kept: tuple[str, str], tmp_path: Path) -> None:
    """Each code is a theme of one's own afterwards."""
    target = tmp_path / "codes.qdc"
    assert run("exchange", "export", *kept, "-o", target)[0] == 0
    assert run("exchange", "import", target, *kept)[0] == 0
    assert "numbers" in [theme.name for theme in notebook(tmp_path).themes]


def test_a_project_with_three_sources_asks_which(run: Run, tmp_path: Path) -> None:
    """All come in as articles; with two numbers the work on these comes too."""
    sources = "".join(
        f'<TextSource guid="S{one}" name="Source {one}"><PlainTextContent>The {one} harbour has'
        f' cranes.</PlainTextContent><PlainTextSelection guid="P{one}" startPosition="0"'
        ' endPosition="5"/></TextSource>'
        for one in "123"
    )
    xml = (
        f'<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>{sources}</Sources></Project>'
    )
    file = tmp_path / "three.qdpx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("project.qde", xml)
    status, out, _err = run("exchange", "import", file)
    assert status == 0
    assert out.count("Source ") == 3
    assert "--sources" in out
    status, out, err = run("exchange", "import", file, "--sources", 3, 1)
    assert (status, "2 marks" in out) == (0, True)
    assert "1 selections in other sources" in err
    assert run("exchange", "import", file, "--sources", 1, 4)[0] == 1


def test_sources_go_out_as_citations(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """In the three formats that programs for citations read."""
    for ending, words in (("json", '"title"'), ("ris", "TI  - "), ("bib", "title = ")):
        target = tmp_path / f"sources.{ending}"
        assert run("exchange", "export", *pair, "-o", target)[0] == 0
        assert target.read_text(encoding="utf-8").count(words) == 2
    assert len(json.loads((tmp_path / "sources.json").read_text(encoding="utf-8"))) == 2


def test_an_unknown_ending_is_a_sentence(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """Nothing is written, and the endings are named."""
    status, _out, err = run("exchange", "export", *pair, "-o", tmp_path / "work.xyz")
    assert status == 1
    assert ".qdpx" in err
    assert run("exchange", "import", tmp_path / "work.qdc")[0] == 1
