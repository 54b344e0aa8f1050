"""Bytes to characters, and characters that a reader cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_file, read_text

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = (
    "L’été dernier, les élèves de l’école ont planté des arbres à côté du stade, et la mairie"
    " a promis de les arroser. C’était une très belle journée pour tout le village."
)


def read(folder: Path, raw: bytes) -> tuple[str, str]:
    path = folder / "article.txt"
    path.write_bytes(raw)
    article = read_file(path)
    return article.text, article.lines[0].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_a_guess(tmp_path: Path, encoding: str) -> None:
    """A byte order mark or valid UTF-8 settles the encoding."""
    text, reason = read(tmp_path, FRENCH.encode(encoding))
    assert text == FRENCH
    assert "guessed" not in reason


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("Der Bürgermeister eröffnete die Brücke über den Fluß, und viele Gäste kamen.", "cp1252"),
        ("Вчера в городе открылась новая библиотека, и многие жители пришли.", "cp1251"),
        ("昨日、新しい図書館が開館しました。多くの人が訪れました。", "cp932"),
    ],
)
def test_a_guessed_encoding_is_told(tmp_path: Path, written: str, encoding: str) -> None:
    """Text of an older program comes out right, and the first line says it was a guess."""
    text, reason = read(tmp_path, written.encode(encoding))
    assert text == written
    assert f"the encoding of the file was guessed: {encoding}" in reason


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\x85"])
def test_every_line_end_ends_a_line(end: str) -> None:
    """Lines are numbered alike whatever ends them, and no line end stays inside a line."""
    article = read_text(end.join(["First line.", "", "Third line."]), "x")
    assert [(line.number, line.text) for line in article.lines] == [
        (1, "First line."),
        (3, "Third line."),
    ]


def test_what_cannot_be_seen_is_taken_out_and_told() -> None:
    """Reordering and zero-width signs cannot make a reader see other words than are compared."""
    article = read_text("pay\u200bment \u202eof a fee\x07 is due on the first Monday.", "x")
    assert article.text == "payment of a fee is due on the first Monday."
    assert "3 invisible characters removed" in article.lines[0].reason
    assert not article.lines[0].sure


def test_spaces_and_joiners_inside_a_line_stay() -> None:
    """No-break spaces and the joiners that Persian needs are part of the words."""
    written = "می\u200cخواهم\u00a0این کتاب را در خانه بخوانم."
    assert read_text(f"  {written}\t", "x").text == written
