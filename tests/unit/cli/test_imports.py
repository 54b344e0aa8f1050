"""Importing from the command line: many files, duplicates, pages by address, facts and lines."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.unit.cli.conftest import Run

PAGE = """<!doctype html><html lang="en"><head><title>Old mill to be a school</title>
<meta property="og:site_name" content="The Valley Echo">
<link rel="license" href="https://licences.example/by/4.0/"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Old mill to be a school</h1>
<p>The mill that stood empty for thirty years will open as a school next autumn.</p>
<p>Builders found the old wheel under the floor, and the town wants to keep it turning – for the
children to see how flour was made before there was power in the valley.</p>
<p>“We can teach half of physics in one room,” said Ines Falk, who will lead the school.</p>
</article></body></html>"""


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a page on this machine, which a setting allows to be asked."""
    monkeypatch.setenv("DIPTYCH_FETCHING", "private")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302 if self.path == "/old" else 200)
            self.send_header("Location", "/mill")
            self.send_header("Content-Type", "text/html; charset=windows-1252")
            self.end_headers()
            self.wfile.write(PAGE.encode("cp1252"))

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as it is called there
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        runner = threading.Thread(target=server.serve_forever, args=(0.02,))
        runner.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        runner.join()


class Terminal(io.StringIO):
    """A keyboard at which somebody has typed."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_folder_comes_in_with_all_that_is_in_it(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Hidden files are left aside, a bad one is told, the rest come in, names in order."""
    folder = tmp_path / "articles"
    (folder / "b" / "deep").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "a.txt").write_bytes(pair[0].read_bytes())
    (folder / "b" / "deep" / "c.txt").write_bytes(pair[1].read_bytes())
    (folder / "b" / "broken.bin").write_bytes(bytes(range(256)))
    for hidden in (folder / ".hidden.txt", folder / ".git" / "d.txt"):
        hidden.write_text("A note that nobody wants to import, and which says nothing.")
    status, out, err = run("import", folder, "--json")
    assert status == 1
    assert [one["file"] for one in json.loads(out)] == [
        str(folder / "a.txt"),
        str(folder / "b" / "deep" / "c.txt"),
    ]
    assert err.count("\n") == 1
    assert "broken.bin" in err


def test_a_version_is_told_and_both_are_kept(run: Run, pair: tuple[Path, Path]) -> None:
    """An article with a changed sentence, one with other spaces, and one on something else."""
    text = pair[0].read_text(encoding="utf-8")
    revised, spaced = pair[0].with_name("revised.txt"), pair[0].with_name("spaced.txt")
    revised.write_text(text.replace("by Tuesday", "by Wednesday noon"), encoding="utf-8")
    spaced.write_text(text.replace("crews out", "crews  out").replace("“", "«").replace("”", "»"))
    status, out, _ = run("import", *pair, revised, spaced, "--json")
    told = {one["id"]: one["duplicates"] for one in json.loads(out)}
    assert status == 0
    assert told[1] == told[2] == []
    assert [(one["id"], one["kind"]) for one in told[3]] == [(1, "revised")]
    assert 0.7 < told[3][0]["share"] < 1
    assert [(one["id"], one["kind"]) for one in told[4]] == [(1, "same"), (3, "revised")]
    assert len(json.loads(run("list", "--json")[1])) == 4
    elsewhere = ("--library", pair[0].with_name("other.sqlite"))
    assert "a revised version of 1" in run("import", pair[0], revised, *elsewhere)[1]


def test_comparing_a_version_says_what_to_do_instead(run: Run, pair: tuple[Path, Path]) -> None:
    """`diptych diff` is named."""
    newer = pair[0].with_name("newer.txt")
    text = pair[0].read_text(encoding="utf-8")
    newer.write_text(text.replace("Sunday", "Monday"), encoding="utf-8")
    status, _, err = run("compare", pair[0], newer)
    assert status == 0
    assert "`diptych diff`" in err


def test_a_page_comes_in_by_its_address(run: Run, page: str) -> None:
    """With its facts, the address it was found at in the end, and its words as they were sent."""
    status, out, _ = run("import", f"{page}/old", "--yes", "--json")
    (one,) = json.loads(out)
    assert status == 0
    assert (one["title"], one["publisher"]) == ("Old mill to be a school", "The Valley Echo")
    assert (one["file"], one["redirects"]) == (f"{page}/mill", [f"{page}/old"])
    shown = json.loads(run("show", one["id"], "--json")[1])
    assert shown["address"] == shown["source"] == f"{page}/mill"
    assert shown["licence"] == "https://licences.example/by/4.0/"
    assert "turning – for the children" in shown["text"]


def test_the_raw_page_is_kept_as_it_came(run: Run, page: str, pair: tuple[Path, Path]) -> None:
    """Byte for byte; an article that was a file has none."""
    run("import", f"{page}/mill", pair[0], "--yes")
    told = subprocess.run(
        [sys.executable, "-m", "diptych", "show", "1", "--page"],
        capture_output=True,
        check=True,
    )
    assert told.stdout == PAGE.encode("cp1252")
    assert run("show", "2", "--page")[0] == 1


@pytest.mark.parametrize(("typed", "fetched"), [("y\n", True), ("\n", False), ("no\n", False)])
def test_nothing_is_fetched_without_a_yes(
    run: Run,
    page: str,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    fetched: bool,  # noqa: FBT001 - what is expected
) -> None:
    """At a terminal the person is asked, and the question names the address."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    status, _, err = run("import", f"{page}/mill")
    assert f"Fetch the page {page}/mill?" in err
    assert (status == 0) is fetched
    assert (len(json.loads(run("list", "--json")[1])) == 1) is fetched


def test_nobody_at_the_terminal_is_no_yes(run: Run, page: str) -> None:
    """A script says so with --yes, or nothing is fetched."""
    status, out, err = run("import", f"{page}/mill")
    assert (status, out) == (1, "")
    assert "nobody agreed" in err


def test_other_commands_never_fetch(run: Run, page: str, pair: tuple[Path, Path]) -> None:
    """An address is no file to them, and they say who fetches."""
    mill = f"{page}/mill"
    for arguments in (["clean", mill], ["compare", pair[0], mill], ["diff", mill, pair[0]]):
        status, out, err = run(*arguments)
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert "no file" in err or "only `diptych import` fetches" in err


def test_a_school_switches_fetching_off(
    run: Run, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a variable for the whole computer, or in the library; a yes does not help then."""
    monkeypatch.setenv("DIPTYCH_FETCHING", "off")
    status, out, err = run("import", f"{page}/mill", "--yes")
    assert (status, out) == (1, "")
    assert "switched off" in err


def test_facts_are_changed_as_the_reader_knows_them(run: Run, pair: tuple[Path, Path]) -> None:
    """Text and digest stay; the list shows the new facts; an empty text takes a fact away."""
    digest = json.loads(run("import", pair[0], "--json")[1])[0]["digest"]
    status, out, _ = run(
        *("edit", "1", "--author", "Moira  Hunt", "--published", "2021-03-04", "--json"),
        *("--address", "https://coast.example/storm", "--licence", "CC BY 4.0"),
    )
    told = json.loads(out)
    assert (status, told["digest"]) == (0, digest)
    assert (told["author"], told["known"]["author"]) == ("Moira Hunt", "reader")
    assert (told["licence"], told["known"]["licence"]) == ("CC BY 4.0", "reader")
    assert json.loads(run("list", "--json")[1])[0]["published"] == "2021-03-04"
    told = json.loads(run("edit", "1", "--author", "", "--json")[1])
    assert (told["author"], told["known"]["author"]) == (None, "missing")


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("published", "last week"),
        ("published", "2021-02-30"),
        ("language", "a nice one"),
        ("address", "coast.example/storm"),
        ("title", "x" * 2000),
    ],
)
def test_a_fact_that_cannot_be_is_refused(
    run: Run, pair: tuple[Path, Path], fact: str, value: str
) -> None:
    """One sentence, and nothing is changed."""
    run("import", pair[0])
    before = run("show", "1", "--json")[1]
    status, out, err = run("edit", "1", f"--{fact}", value)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert run("show", "1", "--json")[1] == before


def test_lines_are_dropped_and_restored(run: Run, pair: tuple[Path, Path]) -> None:
    """The article is the same as before once all is back."""
    before = json.loads(run("import", pair[0], "--json")[1])[0]["digest"]
    status, out, _ = run("review", "1", "--drop", "5", "--json")
    lines = {line["n"]: line for line in json.loads(out)["lines"]}
    assert status == 0
    assert (lines[5]["keep"], lines[5]["turned"]) == (False, True)
    assert "Moira Lane" not in run("show", "1")[1]
    run("review", "1", "--restore", "5")
    assert json.loads(run("show", "1", "--json")[1])["digest"] == before
    for arguments in (["--drop", "99"], ["--drop", "1", "3", "5", "7"]):
        status, out, err = run("review", "1", *arguments)
        assert (status, out, err.count("\n")) == (1, "", 1)


def test_what_is_deleted_lies_in_the_trash(run: Run, pair: tuple[Path, Path]) -> None:
    """It is not listed and not named, until it is taken back or imported again."""
    run("import", *pair)
    assert run("delete", "1")[0] == 0
    assert [one["id"] for one in json.loads(run("list", "--json")[1])] == [2]
    (lying,) = json.loads(run("list", "--trash", "--json")[1])
    assert lying["id"] == 1
    assert run("show", "1")[0] == 1
    assert run("undelete", lying["digest"][:8])[0] == 0
    assert run("show", "1")[0] == 0
    assert run("undelete", "1")[0] == 1
    run("delete", "2")
    assert json.loads(run("import", pair[1], "--json")[1])[0]["id"] == 2
    assert len(json.loads(run("list", "--json")[1])) == 2


def test_articles_are_found_and_related(run: Run, pair: tuple[Path, Path]) -> None:
    """By words, and by what another one speaks of; one word in passing makes nothing related."""
    other = pair[0].with_name("bees.txt")
    other.write_text(
        "Bees like clover\n\nThe keeper moved his hives to a field of clover.\n\n"
        "No company would pay him for that, he said.\n"
    )
    run("import", *pair, other)
    assert [one["id"] for one in json.loads(run("search", "grid", "company", "--json")[1])] == [
        1,
        2,
    ]
    assert [one["id"] for one in json.loads(run("search", "hives", "--json")[1])] == [3]
    assert [one["id"] for one in json.loads(run("related", "1", "--json")[1])] == [2]
    assert json.loads(run("search", '"NEAR(', "--json")[1]) == []


def test_a_library_is_backed_up_restored_and_moved(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """What was there before a restore is kept; a moved library that was named is named anew."""
    run("import", pair[0])
    status, backup, _ = run("library", "backup")
    assert status == 0
    run("import", pair[1])
    status, out, _ = run("library", "restore", backup.strip())
    assert (status, out.count(".replaced-1")) == (0, 1)
    assert len(json.loads(run("list", "--json")[1])) == 1
    (tmp_path / "there").mkdir()
    assert run("library", "move", tmp_path / "there")[0] == 0
    moved = tmp_path / "there" / "library.sqlite"
    assert len(json.loads(run("list", "--json", "--library", moved)[1])) == 1
    assert run("library", "restore", tmp_path / "none")[0] == 1


def test_the_usual_library_is_found_where_it_was_moved(
    run: Run, pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without naming it."""
    monkeypatch.delenv("DIPTYCH_LIBRARY")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    run("import", pair[0])
    (tmp_path / "Dropbox").mkdir()
    status, _, err = run("library", "move", tmp_path / "Dropbox")
    assert status == 0
    assert "cloud" in err
    assert run("library", "path")[1].strip() == str(tmp_path / "Dropbox" / "library.sqlite")
    assert len(json.loads(run("list", "--json")[1])) == 1


def test_fetching_is_switched_off_in_the_library(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """And stays so; what is decided for the computer is not changed there."""
    assert run("library", "fetching")[1] == "on\n"
    assert run("library", "fetching", "off")[1] == "off\n"
    assert run("import", "https://paper.example/a", "--yes")[0] == 1
    monkeypatch.setenv("DIPTYCH_FETCHING", "OFF")
    assert run("library", "fetching", "on")[0] == 1
    assert run("library", "fetching", "maybe")[0] == 2
