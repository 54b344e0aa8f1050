"""Whatever is changed in a document, it is read or refused, and its spans lie in its text."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.files import book, opendocument, richtext, word
from tests.files.zips import zipped

from diptych.ingest.formats import docx, epub, odt, pasted, rtf
from diptych.model.text import Article
from diptych.untrusted.refusal import Unreadable

if TYPE_CHECKING:
    from diptych.ingest.draft import Draft

TEXT = (
    "Ο βιβλιοθηκάριος μετράει τα βιβλία κάθε βράδυ, and the count is never the same, 他数了三遍,"
    " because somebody always brings one back."
)
WORD = word.parts(
    word.paragraph("Das Buch", style="Titel")
    + word.paragraph(word.run(TEXT), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + word.table((TEXT, "x"), ("y", "z")),
    notes=word.footnotes(n1=TEXT),
    properties=word.core(title="Buch"),
)
ODT = opendocument.parts(
    opendocument.h("Βιβλία")
    + opendocument.p(TEXT + opendocument.note(TEXT))
    + opendocument.table((TEXT, "x"), ("y", "z")),
    facts=opendocument.fact("dc:title", "Βιβλία"),
)
BOOK = book.parts(
    {"one.xhtml": book.chapter(f"<h1>Books</h1><p>{TEXT}</p>"), "two.xhtml": book.chapter(TEXT)},
    contents={"one.xhtml": "Books"},
)
RICH = richtext.rtf(richtext.par(TEXT, 1) + richtext.row(TEXT, "x") + richtext.par(TEXT))
COPIED = f"Version:0.9\r\nStartFragment:0000000020\r\nEndFragment:0000000300\r\n<h1>B</h1><p>{TEXT}"
PACKED = {"docx": (docx, WORD), "odt": (odt, ODT), "epub": (epub, BOOK)}
PLAIN = {"rtf": (rtf, RICH), "pasted": (pasted, COPIED.encode())}

cuts = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4
)


def mutated(raw: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Return bytes in which others stand at some places, longer or shorter than before."""
    for place, length, others in changes:
        at = int(place * len(raw))
        raw = raw[:at] + others + raw[at + length :]
    return raw


def is_sound(draft: Draft) -> None:
    """Every line is one line, and every span lies inside the text."""
    article = Article(draft.lines, draft.metadata)
    assert all(line.text and "\n" not in line.text for line in article.lines)
    assert [line.number for line in article.lines] == list(range(1, len(article.lines) + 1))
    for paragraph in article.paragraphs:
        assert paragraph.span.end <= len(article.text)
        assert "\n" not in paragraph.span.of(article.text)
    assert article.text == "\n".join(p.span.of(article.text) for p in article.paragraphs)


@pytest.mark.parametrize("kind", PACKED)
@settings(max_examples=60, deadline=None)
@given(data=st.data(), changes=cuts, part=st.sampled_from([None, 1, 2, 3]))
def test_parts_that_are_changed(
    kind: str, data: st.DataObject, changes: list[tuple[float, int, bytes]], part: int | None
) -> None:
    """A part of an archive may hold anything: it is read or refused, and nothing else happens."""
    reader, members = PACKED[kind]
    name = data.draw(st.sampled_from(sorted(members)))
    content = members[name]
    raw = content if isinstance(content, bytes) else content.encode()
    with suppress(Unreadable):
        is_sound(reader.read(zipped({**members, name: mutated(raw, changes)}), part))


@pytest.mark.parametrize("kind", PACKED)
@settings(max_examples=60, deadline=None)
@given(changes=cuts)
@example(changes=[(0.99, 40, b"")])
def test_archives_that_are_changed(kind: str, changes: list[tuple[float, int, bytes]]) -> None:
    """The archive itself may be broken anywhere."""
    reader, members = PACKED[kind]
    with suppress(Unreadable):
        is_sound(reader.read(mutated(zipped(members), changes), 1))


@pytest.mark.parametrize("kind", PLAIN)
@settings(max_examples=120, deadline=None)
@given(changes=cuts)
def test_texts_that_are_changed(kind: str, changes: list[tuple[float, int, bytes]]) -> None:
    """Rich text and what was copied may hold anything."""
    reader, raw = PLAIN[kind]
    with suppress(Unreadable):
        is_sound(reader.read(mutated(raw, changes), None))


RICH_WORDS = (
    *("{", "}", "\\par ", "\\cell ", "\\row ", "{\\footnote ", "{\\*\\x ", "\\u1048?", "\\'e9"),
    *(
        "\\plain ",
        "{\\info{\\title ",
        "{\\stylesheet{\\s1 heading 1;}}",
        "\\s1 ",
        "\\bin3 ",
        "word ",
    ),
    *("{\\shp{\\*\\shpinst{\\shptxt ", "{\\listtext ", "\\line ", "\\pard ", "\\uc2 ", "\\v "),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(RICH_WORDS), max_size=60))
def test_rich_text_in_any_order(pieces: list[str]) -> None:
    """The words of rich text may lie in each other in any way."""
    is_sound(rtf.read(("{\\rtf1 " + "".join(pieces)).encode(), None))
