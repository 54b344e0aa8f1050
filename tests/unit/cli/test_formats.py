"""Documents, chapters of books and what is piped in, from the command line."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from tests.files.book import chapter, epub, parts
from tests.files.word import docx, paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run

MILL = """\
The old mill on the river will grind flour again, ten years after its wheel was taken out.
Two sisters bought it from the town for one crown and a promise to open it on Sundays.
The miller's grandson showed them where the stones lay, under the nettles behind the barn.
""".splitlines()
STORY = "".join(f"<p>{text}</p>" for text in MILL)
BOOK = {
    "one.xhtml": chapter(f"<h1>The mill</h1>{STORY}"),
    "two.xhtml": chapter(f"<h1>The barn</h1>{STORY.replace('mill', 'barn')}"),
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with two chapters."""
    path = tmp_path / "river.epub"
    path.write_bytes(epub(parts(BOOK)))
    return path


class Piped:
    """Standard input into which another program writes bytes."""

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)

    def isatty(self) -> bool:
        """Nobody types here."""
        return False


def test_a_chapter_is_named_wherever_a_file_is(run: Run, book: Path) -> None:
    """clean, import and diff take FILE#NUMBER."""
    status, out, _ = run("clean", f"{book}#2", "--json")
    assert (status, json.loads(out)["title"]) == (0, "The barn")
    status, out, _ = run("import", f"{book}#1", f"{book}#2")
    assert (status, out.count("The ")) == (0, 2)
    status, out, _ = run("diff", f"{book}#1", f"{book}#2")
    assert status == 0
    assert "{+barn+}" in out


def test_a_book_without_a_choice(run: Run, book: Path) -> None:
    """The sentence lists the chapters and says how to name one; the status says it failed."""
    status, out, err = run("import", book)
    assert (status, out) == (1, "")
    assert "“river.epub#2”" in err
    assert "1 The mill; 2 The barn" in err


@pytest.mark.parametrize(
    "raw",
    [
        "\n\n".join(("The mill grinds again", *MILL)).encode(),
        docx(paragraph("The mill grinds again", style="Titel") + "".join(map(paragraph, MILL))),
    ],
)
def test_standard_input_is_read_as_a_file_is(
    run: Run, monkeypatch: pytest.MonkeyPatch, raw: bytes
) -> None:
    """Whatever another program hands over is told by its content and kept as pasted."""
    monkeypatch.setattr(sys, "stdin", Piped(raw))
    status, out, _ = run("import", "-")
    assert (status, "The mill grinds again" in out) == (0, True)
    status, out, _ = run("show", "1", "--json")
    assert json.loads(out)["text"].endswith(MILL[-1])
    monkeypatch.setattr(sys, "stdin", Piped(raw))
    status, out, _ = run("clean", "-", "--json")
    assert (status, json.loads(out)["source"]) == (0, "pasted")


def test_nothing_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty pipe is a fault like an empty file."""
    monkeypatch.setattr(sys, "stdin", Piped(b""))
    status, _, err = run("import", "-")
    assert (status, "has no text in it" in err) == (1, True)


def test_parts_and_looks_of_a_report_are_chosen(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """What was left out is not there, what was asked for is, and whose it is stands on it."""
    target = tmp_path / "report.html"
    options = ("--without", "links,portraits", "--full-texts", "--large", "--grey")
    whose = ("--name", "Ada", "--class", "9b")
    status, _, err = run("compare", *pair, "--format", "html", "-o", target, *options, *whose)
    assert (status, err) == (0, "")
    page = target.read_text(encoding="utf-8")
    assert 'id="links"' not in page
    assert 'id="portraits"' not in page
    assert 'id="texts"' in page
    assert 'class="large grey"' in page
    assert "Name: Ada" in page
    assert "Class: 9b" in page


def test_an_unknown_part_is_wrong_usage(run: Run, pair: tuple[Path, Path]) -> None:
    """The answer names the parts that there are."""
    status, out, err = run("compare", *pair, "--parts", "matrix,everything")
    assert (status, out) == (2, "")
    assert "'everything' is no part of a report: openings" in err
