"""The command line keeps its word: output, exit status, and one sentence for what is at fault."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diptych.__main__ import QtWindows
from diptych.model.lesson import Lesson, Step, StepKind
from diptych.model.translation import spoken_language
from diptych_db.library import GroupKind, Library
from diptych_resources import resource

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Run


def test_compare_prints_the_record_and_writes_nothing(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Comparing files leaves no library behind."""
    status, out, err = run("compare", *pair)
    record = json.loads(out)
    assert (status, err) == (0, "")
    assert record["schema"] == "diptych.comparison/1"
    assert [one["source"] for one in record["articles"]] == ["storm.txt", "outage.txt"]
    assert not (tmp_path / "library.sqlite").exists()


def test_keep_puts_the_pair_into_the_library(run: Run, pair: tuple[Path, Path]) -> None:
    """Afterwards both are listed, and their ids compare like the files."""
    _, printed, _ = run("compare", *pair, "--keep")
    status, out, _ = run("list", "--json")
    listed = json.loads(out)
    assert status == 0
    assert [entry["title"] for entry in listed] == [
        "Storm cuts power to the coast",
        "Coast left in the dark again",
    ]
    assert run("compare", *[entry["id"] for entry in listed])[1] == printed
    assert run("compare", *[entry["digest"] for entry in listed])[1] == printed


def test_a_report_is_a_pdf(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """`--format pdf -o` writes one, the same bytes each time."""
    targets = [tmp_path / name for name in ("one.pdf", "two.pdf")]
    for target in targets:
        assert run("compare", *pair, "--format", "pdf", "-o", target)[0] == 0
    one, two = (target.read_bytes() for target in targets)
    assert one.startswith(b"%PDF-")
    assert one == two


def test_a_window_speaks_the_language_that_is_asked_for(
    run: Run, pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--language` goes before the environment, before or behind the command, for one time."""
    monkeypatch.setenv("DIPTYCH_LANGUAGE", "en")
    spoken = []

    def draw(*_arguments: object) -> None:
        spoken.append(spoken_language())

    monkeypatch.setattr(QtWindows, "draw", draw)
    order = ("render", *pair, "--view", "empty", "-o", tmp_path / "w.png")
    for arguments in (("--language", "de-AT", *order), (*order, "--language", "de"), order):
        assert run(*arguments)[0] == 0
    assert spoken == ["de", "de", "en"]


def test_a_report_that_cannot_be_written_is_a_fault(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """A folder that is not there: one sentence, status 1."""
    status, _, err = run("compare", *pair, "--format", "pdf", "-o", tmp_path / "no" / "r.pdf")
    assert status == 1
    assert err.count("\n") == 1
    assert "could not be written" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare", "a.txt", "b.txt", "--format", "pdf"],
        ["compare", "a.txt"],
        ["compare", "a.txt", "b.txt", "--threads", "0"],
        ["render", "a.txt", "b.txt"],
        ["render", "a.txt", "b.txt", "-o", "x.png", "--size", "12"],
        ["nonsense"],
        ["library", "burn"],
        ["--language", "xx"],
        ["list", "--language", "de"],
    ],
)
def test_wrong_usage_ends_with_two(run: Run, arguments: list[str]) -> None:
    """Whoever types it wrong is told how it goes."""
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "usage:" in err


def _bad_inputs(folder: Path) -> dict[str, Path]:
    inputs = {
        name: folder / name for name in ("missing.txt", "empty.txt", "binary.bin", "long.txt")
    }
    inputs["empty.txt"].touch()
    inputs["binary.bin"].write_bytes(bytes(range(256)) * 64)
    inputs["long.txt"].write_text("word " * 1_000_000, encoding="utf-8")
    inputs["folder"] = folder / "folder"
    inputs["folder"].mkdir()
    inputs["pipe"] = folder / "pipe"
    if sys.platform != "win32":
        os.mkfifo(inputs["pipe"])
    return inputs


@pytest.mark.parametrize(
    "name", ["missing.txt", "empty.txt", "binary.bin", "long.txt", "folder", "pipe"]
)
@pytest.mark.parametrize("command", ["compare", "clean", "import"])
def test_bad_input_gets_one_sentence(
    run: Run, pair: tuple[Path, Path], tmp_path: Path, name: str, command: str
) -> None:
    """No traceback, status 1, and the file is named."""
    bad = _bad_inputs(tmp_path)[name]
    arguments = ["compare", pair[0], bad] if command == "compare" else [command, bad]
    status, _, err = run(*arguments)
    assert status == 1
    assert err.count("\n") == 1
    assert bad.name in err


@pytest.mark.parametrize("name", ["a" * 300, "a" * 300 + ".txt"])
def test_a_name_too_long_for_the_disk_gets_one_sentence(
    run: Run, pair: tuple[Path, Path], name: str
) -> None:
    """Whether or not it could be a digest."""
    status, _, err = run("compare", name, pair[0])
    assert status == 1
    assert err.count("\n") == 1


def test_a_window_with_an_error_needs_an_error(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Where both articles can be opened there is nothing to draw, and one sentence says so."""
    target = tmp_path / "error.png"
    status, out, err = run("render", *pair, "--view", "error", "-o", target)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert not target.exists()


def test_the_same_article_twice_is_refused(run: Run, pair: tuple[Path, Path]) -> None:
    """Even under another name."""
    copy = pair[0].with_name("copy.txt")
    copy.write_bytes(pair[0].read_bytes())
    status, out, err = run("compare", pair[0], copy)
    assert (status, out) == (1, "")
    assert "same article" in err


def test_a_library_that_is_none_is_left_alone(run: Run, tmp_path: Path) -> None:
    """A text file named as a library keeps its bytes."""
    file = tmp_path / "notes.txt"
    file.write_text("my notes", encoding="utf-8")
    status, _, err = run("list", "--library", file)
    assert status == 1
    assert err.count("\n") == 1
    assert file.read_text(encoding="utf-8") == "my notes"


def test_one_bad_file_does_not_stop_an_import(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """The good ones come in, the bad one is told, the status says that something was wrong."""
    status, out, err = run("import", pair[0], tmp_path / "gone.txt", pair[1], "--json")
    assert status == 1
    assert [entry["id"] for entry in json.loads(out)] == [1, 2]
    assert "gone.txt" in err


def test_importing_again_adds_nothing(run: Run, pair: tuple[Path, Path]) -> None:
    """The same article has one place in the library."""
    run("import", *pair)
    status, out, _ = run("import", pair[0])
    assert status == 0
    assert "already" in out
    assert len(json.loads(run("list", "--json")[1])) == 2


def test_show_prints_the_text(run: Run, pair: tuple[Path, Path]) -> None:
    """By id, with the facts as JSON or the words alone."""
    run("import", *pair)
    assert "nine thousand homes" in run("show", "1")[1]
    assert json.loads(run("show", "2", "--json")[1])["title"] == "Coast left in the dark again"
    status, out, err = run("show", "9")
    assert (status, out) == (1, "")
    assert "no article 9" in err


def test_clean_tells_of_every_line(run: Run) -> None:
    """The sample's furniture is told apart, each line with its reason."""
    names = sorted(
        entry.name for entry in resource("samples").iterdir() if entry.name.endswith(".txt")
    )
    status, out, _ = run("clean", resource("samples", names[1]), "--json")
    told = json.loads(out)
    assert status == 0
    assert (told["author"], told["publisher"], told["published"]) == (
        "Michael Kugelman",
        "Dawn",
        "2018-09-05",
    )
    assert all(line["reason"] and line["role"] for line in told["lines"])
    assert {line["keep"] for line in told["lines"]} == {True, False}


def test_the_library_tells_where_it_is_and_how_it_is(run: Run, tmp_path: Path) -> None:
    """`path` makes nothing; `check` finds a new library sound."""
    status, out, _ = run("library", "path")
    assert (status, out.strip()) == (0, str(tmp_path / "library.sqlite"))
    assert not (tmp_path / "library.sqlite").exists()
    assert run("library", "check")[0] == 0


def test_another_library_can_be_named_before_or_behind_the_command(
    run: Run, tmp_path: Path
) -> None:
    """`--library` counts wherever it stands."""
    other = tmp_path / "other.sqlite"
    assert run("--library", other, "library", "path")[1].strip() == str(other)
    assert run("library", "path", "--library", other)[1].strip() == str(other)


def test_a_bug_ends_with_three_and_a_log(
    run: Run, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The traceback goes into a file, whose path is printed."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("diptych.cli.articles.read_file", lambda _: 1 // 0)
    status, _, err = run("clean", pair[0])
    assert status == 3
    assert err.count("\n") == 1
    assert "Traceback" not in err
    log = Path(err.split(" are in ")[1].strip().rstrip("."))
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_two_versions_are_told_apart_word_by_word(run: Run, pair: tuple[Path, Path]) -> None:
    """As marked paragraphs, or as spans that rebuild both; unchanged paragraphs are silent."""
    newer = pair[0].with_name("newer.txt")
    newer.write_text(
        pair[0].read_text(encoding="utf-8").replace("Sunday", "Monday"), encoding="utf-8"
    )
    status, out, err = run("diff", pair[0], newer)
    assert (status, err) == (0, "")
    assert out == (
        "Storm Ida cut the power to nine thousand homes on the coast on "
        "[-Sunday-]{+Monday+} night.\n"
    )

    told = json.loads(run("diff", pair[0], newer, "--json")[1])
    assert told["schema"] == "diptych.diff/1"
    for side, article in zip(("old", "new"), told["articles"], strict=True):
        spans = [change[side] for change in told["changes"] if change[side]]
        assert "".join(article["text"][start:end] for start, end in spans) == article["text"]


def test_an_article_is_no_other_version_of_itself(run: Run, pair: tuple[Path, Path]) -> None:
    """One sentence, status 1, whether a file or the library has it."""
    run("import", pair[0])
    for reference in (pair[0], "1"):
        status, out, err = run("diff", pair[0], reference)
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert "same article" in err


def test_python_dash_m_is_the_same_program() -> None:
    """`python -m diptych --help` tells the commands."""
    told = subprocess.run(
        [sys.executable, "-m", "diptych", "--help"], capture_output=True, text=True, check=True
    )
    assert "compare" in told.stdout


def test_lists_and_searches_are_narrowed_down_by_groups(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """`--tag` and `--collection`, in any case of letters; what is in no such group is told."""
    run("import", *pair)
    with Library.open(tmp_path / "library.sqlite") as library:
        library.groups.keep(GroupKind.TAG, "Weather", [1, 2])
        library.groups.keep(GroupKind.COLLECTION, "Class 9b", [2])

    def ids(*arguments: str) -> list[int]:
        return [one["id"] for one in json.loads(run(*arguments, "--json")[1])]

    assert ids("list", "--tag", "weather") == [1, 2]
    assert ids("list", "--tag", "Weather", "--collection", "class 9b") == [2]
    assert ids("search", "storm", "coast", "--collection", "Class 9b") == [2]
    assert ids("list", "--trash", "--tag", "weather") == []
    status, out, err = run("search", "storm", "--tag", "Sport")
    assert (status, out) == (1, "")
    assert "There is no tag “Sport”" in err


def test_the_demo_is_drawn_with_the_steps_that_were_stored(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """A pair of the library is drawn with its teacher's steps, files alone with drafted ones."""
    run("compare", *pair, "--keep")
    with Library.open(tmp_path / "library.sqlite") as library:
        ((first, second),) = library.pairs()
        slide = Step("own-1", StepKind.TEXT, text="Welcome")
        library.classroom.keep_lesson(first, second, Lesson((slide,)))
    order = ("--view", "demo", "--step", 2, "--size", "800x600", "-o", tmp_path / "step.png")
    status, _, err = run("render", 1, 2, *order)
    assert (status, "has 1 step" in err) == (1, True)
    assert run("render", *pair, *order)[0] == 0
