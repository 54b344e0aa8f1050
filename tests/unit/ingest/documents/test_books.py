"""Books: one chapter is read, chosen by its number, and a choice that is needed is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.files.book import chapter, epub, parts

from diptych.ingest.formats.epub import read
from diptych.ingest.importer import parts_of, read_bytes, read_file
from diptych.model.faults import Fault
from diptych.model.text import Known, Role
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from pathlib import Path

NIGHT = """\
The keeper of the tower counts the ships that pass at night, and the third of them carried lamps.
She wrote their number on the wall, as her mother had, and went up to trim the light before dawn.
In the morning the harbour master asked for the list, and she told him that the wall was the list.
He read it twice, and then he sent for a painter, who was to paint over it before the inspection.
""".splitlines()
STORY = "".join(f"<p>{text}</p>" for text in NIGHT)
FACTS = {
    "dc:title": "Night ships",
    "dc:creator": "Ilse Ankers",
    "dc:publisher": "Quay Press",
    "dc:date": "2019-04-02",
    "dc:language": "en-GB",
}
CHAPTERS = {
    "cover.xhtml": chapter("<p>Night ships</p>"),
    "text/one.xhtml": chapter(f"<h1>The tower<br/>at night</h1><div/>{STORY}"),
    "text/two.xhtml": chapter(f"<h1>The harbour</h1>{STORY.replace('keeper', 'painter')}"),
}
BOOK = epub(parts(CHAPTERS, contents={"text/one.xhtml": "The tower"}, facts=FACTS))


def why(raw: bytes, part: int | None = None) -> Refusal:
    with pytest.raises(Unreadable) as caught:
        read(raw, part)
    return caught.value.refusal


def test_a_chapter_is_read_with_what_the_book_states() -> None:
    """Headline and paragraphs are the chapter's; author, publisher and day are the book's."""
    article = read_bytes(BOOK, "night.epub", 2)
    assert article.text == "\n".join(("The tower at night", *NIGHT))
    facts = {name: article.metadata.fact(name) for name in ("author", "publisher", "published")}
    assert {name: fact.value for name, fact in facts.items()} == {
        "author": "Ilse Ankers",
        "publisher": "Quay Press",
        "published": "2019-04-02",
    }
    assert {fact.known for fact in facts.values()} == {Known.FOUND}
    assert article.title == "The tower at night"
    assert article.metadata.language.value == "en-GB"


def test_without_a_choice_the_sentence_lists_the_chapters(tmp_path: Path) -> None:
    """What to type for the second stands in it; nothing is chosen for the reader."""
    (tmp_path / "night.epub").write_bytes(BOOK)
    with pytest.raises(Fault) as caught:
        read_file(tmp_path / "night.epub")
    said = str(caught.value)
    assert "“night.epub#2”" in said
    assert "1 Night ships; 2 The tower; 3 The harbour." in said
    assert parts_of(tmp_path / "night.epub") == ("Night ships", "The tower", "The harbour")


def test_a_chapter_is_named_behind_the_file(tmp_path: Path) -> None:
    """`night.epub#3` works wherever a file is named, and says so as the source."""
    (tmp_path / "night.epub").write_bytes(BOOK)
    article = read_file(tmp_path / "night.epub#3")
    assert article.title == "The harbour"
    assert article.metadata.source == "night.epub#3"
    with pytest.raises(Fault, match="no chapter with that number"):
        read_file(tmp_path / "night.epub#4")


def test_a_file_of_that_very_name_goes_first(tmp_path: Path) -> None:
    """A number sign may stand in the name of a file."""
    (tmp_path / "night.epub").write_bytes(BOOK)
    (tmp_path / "night.epub#3").write_text("\n\n".join(NIGHT), encoding="utf-8")
    assert read_file(tmp_path / "night.epub#3").text.startswith(NIGHT[0])


def test_a_file_without_chapters_has_no_second_one(tmp_path: Path) -> None:
    """A number that means nothing is not passed over in silence."""
    (tmp_path / "night.txt").write_text("\n\n".join(NIGHT), encoding="utf-8")
    with pytest.raises(Fault, match="has none"):
        read_file(tmp_path / "night.txt#2")


def test_the_only_text_needs_no_choice() -> None:
    """Programs that save one article as a book put a title page before it."""
    one = {name: CHAPTERS[name] for name in ("cover.xhtml", "text/one.xhtml")}
    article = read_bytes(epub(parts(one, facts=FACTS)), "night.epub")
    assert article.text.endswith(NIGHT[-1])


def test_notes_and_numbers_of_pages_leave_the_words() -> None:
    """A number of a note is no word of the sentence; the note is a line that is left out."""
    marked = (
        "<h1>The tower</h1>"
        + STORY.replace("ships", "ships<a epub:type='noteref' href='#n1'>1</a>", 1).replace(
            "harbour", "har<span epub:type='pagebreak' title='12'>12</span>bour", 1
        )
        + "<p>She read.<sup><a href='#n2'>[2]</a></sup> The sup<sup>2</sup> stays.</p>"
        + "<aside epub:type='footnote' id='n1'>"
        + "<p>A brass lamp.<a role='doc-backlink' href='#r1'>↩</a></p></aside>"
    )
    lines = read(epub(parts({"one.xhtml": chapter(marked)})), None).lines
    assert [line.text for line in lines if line.keep] == [
        "The tower",
        *NIGHT,
        "She read. The sup2 stays.",
    ]
    assert [line.text for line in lines if not line.keep] == ["A brass lamp."]


def test_parts_of_a_chapter_keep_what_they_are() -> None:
    """Quotations, subheads, items and cells are told by the markup."""
    body = (
        f"<h1>The tower</h1>{STORY}<h2>Lamps</h2><blockquote><p>We count them all.</p></blockquote>"
        f"<ul><li>brass</li></ul><table><tr><td>Year</td></tr></table>{STORY.replace('She', 'He')}"
    )
    found = {
        line.text: line.role for line in read(epub(parts({"a.xhtml": chapter(body)})), 1).lines
    }
    assert found["Lamps"] is Role.SUBHEAD
    assert found["We count them all."] is Role.QUOTATION
    assert found["brass"] is Role.BODY
    assert found["Year"] is Role.BODY


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        ("<td>1998</td><td><p>forty <b>ships</b></p></td><td/>", ["1998 | forty ships"]),
        ("<td>1998</td><td><p>forty</p><p>ships</p></td>", ["1998", "forty", "ships"]),
        (f"<td>1998</td><td>{'a ship, ' * 60}lost</td>", ["1998", f"{'a ship, ' * 60}lost"]),
        ("<td>1998</td><td hidden=''>forty</td>", ["1998"]),
    ],
)
def test_a_row_of_values_is_one_line(cells: str, texts: list[str]) -> None:
    """Values are read across; a table that lays out a page is read cell by cell."""
    body = f"<h1>The tower</h1>{STORY}<table><tr>{cells}</tr></table><p>{NIGHT[0]} Again.</p>"
    lines = read(epub(parts({"a.xhtml": chapter(body)})), 1).lines
    assert [line.text for line in lines[5:-1]] == texts


def test_a_spine_that_loops_is_read_once() -> None:
    """Chapters that are named again and again are the same chapters."""
    raw = epub(parts(CHAPTERS, spine=["text/one.xhtml", "text/two.xhtml"] * 200))
    assert read(raw, None).parts == ("The tower at night", "The harbour")


def test_a_chapter_that_is_missing() -> None:
    """It is listed and cannot be read; the others can."""
    members = parts(CHAPTERS)
    del members["OEBPS/text/one.xhtml"]
    raw = epub(members)
    assert why(raw, 2) is Refusal.NO_MEMBER
    assert read(raw, 3).lines


@pytest.mark.parametrize("address", ["../../../etc/passwd", "/etc/passwd", "http://127.0.0.1:9/a"])
def test_chapters_elsewhere_are_none(address: str) -> None:
    """What would have to be fetched or lies outside of the book is no chapter."""
    members = parts(CHAPTERS)
    opf = str(members["OEBPS/book.opf"])
    members["OEBPS/book.opf"] = opf.replace('href="cover.xhtml"', f'href="{address}"')
    assert len(read(epub(members), None).parts) == 2


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org'
    '/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="{}"/><e:CipherData>'
    '<e:CipherReference URI="OEBPS/text/one.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
)


def test_a_book_that_is_locked() -> None:
    """Copy protection is told for what it is; hidden fonts lock nothing."""
    aes = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    locked = epub({**parts(CHAPTERS), "META-INF/encryption.xml": aes})
    assert why(locked, 2) is Refusal.DRM
    with pytest.raises(Fault, match="DRM"):
        read_bytes(locked, "night.epub", 2)
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding")
    assert read(epub({**parts(CHAPTERS), "META-INF/encryption.xml": fonts}), 2).lines


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("META-INF/container.xml", "<container/>", Refusal.DAMAGED),
        ("OEBPS/book.opf", "<package/>", Refusal.DAMAGED),
        ("OEBPS/book.opf", '<!DOCTYPE a [<!ENTITY a "b">]><a/>', Refusal.DECLARES),
        ("OEBPS/text/one.xhtml", "<p>" + "<div>" * 5_000, Refusal.NESTED),
    ],
)
def test_hostile_parts(name: str, content: str, refusal: Refusal) -> None:
    """Each has its reason."""
    assert why(epub({**parts(CHAPTERS), name: content}), 2) is refusal


def test_a_book_without_chapters() -> None:
    """There is nothing to choose."""
    assert why(epub(parts({}))) is Refusal.EMPTY
