"""PDFs: reading order, paragraphs, hyphens, what is left out, what is known, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import pdfs
from tests.making.stories import MILL, MILL_TITLE, SECOND_HEADING

from diptych.ingest.importer import read_bytes
from diptych.model.faults import Fault
from diptych.model.text import Article, Fact, Known, Role

STORY = "\n\n".join(MILL)
TITLE = f"#text(size: 18pt)[{MILL_TITLE}]\n\n"
WHOLE = (MILL_TITLE, *MILL)
CHINESE = (
    "老码头的清晨",
    "清晨的雾还没有散，老码头的石阶上已经站满了人，他们都在等第一班渡船靠岸，好把蔬菜运到对岸去卖。",
    "渡口的管理员说，今年的水位比往年低了将近一米，大船不能靠岸，只能用小船一次一次地接送乘客和货物。",
    "附近的居民希望政府尽快修好新的码头，因为孩子们每天都要过河上学，遇到大风的日子就只好留在家里。",
)


def read(raw: bytes) -> Article:
    return read_bytes(raw, "story.pdf")


def kept(article: Article) -> list[str]:
    return [line.text for line in article.lines if line.keep]


def refused(raw: bytes) -> str:
    with pytest.raises(Fault) as caught:
        read(raw)
    said = str(caught.value)
    assert "nothing was changed" in said
    assert said.count(". ") == 0
    return said


def three_columns() -> bytes:
    return pdfs.typeset(
        '#set page(paper: "a4", margin: 15mm, columns: 3)\n#set columns(gutter: 5mm)\n'
        "#set par(justify: true, spacing: 1.2em)\n"
        '#set text(font: "Source Serif 4", size: 9pt, lang: "en", hyphenate: true)\n'
        f'#place(top, scope: "parent", float: true, text(size: 20pt)[{MILL_TITLE}])\n{STORY}'
    )


def spaced_and_ragged() -> bytes:
    return pdfs.typeset(
        "#set page(width: 148mm, height: 210mm, margin: 15mm)\n#set par(spacing: 1.2em)\n"
        f'#set text(font: "Atkinson Hyperlegible Next", size: 11pt)\n= {MILL_TITLE}\n{STORY}'
    )


def with_initial() -> bytes:
    return pdfs.one_column(
        f"{TITLE}#set par(first-line-indent: 0pt)\n#place(dy: -1mm, text(size: 30pt)[F])"
        f"#h(7mm){MILL[0][1:41]}\\\n#h(7mm){MILL[0][41:]}\n\n"
        "#set par(first-line-indent: 1em)\n" + "\n\n".join(MILL[1:])
    )


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(pdfs.one_column(TITLE + STORY), id="one column"),
        pytest.param(pdfs.two_columns(f"#title[{MILL_TITLE}]\n{STORY}"), id="two columns"),
        pytest.param(three_columns(), id="three columns"),
        pytest.param(spaced_and_ragged(), id="space between paragraphs"),
        pytest.param(with_initial(), id="a large initial"),
        pytest.param(pdfs.turned(pdfs.one_column(TITLE + STORY), 90), id="turned right"),
        pytest.param(pdfs.turned(pdfs.one_column(TITLE + STORY), 180), id="on its head"),
        pytest.param(pdfs.turned(pdfs.one_column(TITLE + STORY), 270), id="turned left"),
        pytest.param(b"\r\n\r\nstray bytes\n" + pdfs.one_column(TITLE + STORY), id="behind junk"),
        pytest.param(pdfs.encrypted(pdfs.one_column(TITLE + STORY), ""), id="no password"),
    ],
)
def test_the_story_is_read_word_for_word(raw: bytes) -> None:
    """However the pages are laid out, paragraphs come out as they were written, and in order."""
    article = read(raw)
    assert kept(article) == list(WHOLE)
    assert article.paragraphs[0].role is Role.HEADLINE


def test_columns_that_run_over_pages_and_subheads() -> None:
    """A paragraph that a column or a page breaks is one, and a heading in the text is a subhead."""
    article = read(
        pdfs.two_columns(f"#title[{MILL_TITLE}]\n{STORY}\n== {SECOND_HEADING}\n{STORY}\n\n{STORY}")
    )
    assert kept(article) == [*WHOLE, SECOND_HEADING, *MILL, *MILL]
    roles = {line.text: line.role for line in article.lines}
    assert roles[SECOND_HEADING] is Role.SUBHEAD


def test_chinese_lines_are_joined_without_spaces() -> None:
    """A script without spaces gets none where its lines end."""
    raw = pdfs.typeset(
        "#set page(width: 120mm, height: 160mm, margin: 15mm)\n"
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true), spacing: 0.65em)\n"
        '#set text(font: "Noto Sans SC", size: 11pt, lang: "zh")\n'
        f"#text(size: 18pt)[{CHINESE[0]}]\n\n" + "\n\n".join(CHINESE[1:])
    )
    article = read(raw)
    assert kept(article) == list(CHINESE)
    assert article.metadata.language.value == "zh"


def test_lists_and_tables_keep_their_pieces() -> None:
    """Each item and each row of a table is a line of its own."""
    article = read(
        pdfs.one_column(
            TITLE + "\n\n".join(MILL[:3]) + "\n\n- a ladder for the trout\n- a roof for the wheel"
            "\n\n" + MILL[3] + "\n\n#table(columns: 2, [Mill], [Stones], [Upper], [two pairs],"
            " [Lower], [five pairs])\n\n" + "\n\n".join(MILL[4:])
        )
    )
    lines = kept(article)
    items = ["• a ladder for the trout", "• a roof for the wheel"]
    rows = ["Mill Stones", "Upper two pairs", "Lower five pairs"]
    assert lines == [*WHOLE[:4], *items, MILL[3], *rows, *MILL[4:]]
    reasons = {line.text: line.reason for line in article.lines}
    assert "a row of a table" in reasons["Lower five pairs"]


def test_what_belongs_to_the_page_is_left_out_and_says_so() -> None:
    """Running heads, page numbers, notes and captions are lines with a reason, and no text."""
    article = read(
        pdfs.two_columns(
            f"#title[{MILL_TITLE}]\n{MILL[0]}#footnote[The roof was mended in April.]\n\n{MILL[1]}"
            "\n\n#figure(rect(width: 100%, height: 3cm), caption: [The wheel on its first day, as"
            " seen from the bridge by those who came late.])\n\n"
            + "\n\n".join((*MILL[2:], *MILL, *MILL))
        )
    )
    out = {line.text: line.reason for line in article.left_out}
    assert kept(article) == [*WHOLE, *MILL, *MILL]
    assert out == {
        "The River Review Spring": "stands at the edge of 2 of 2 pages",
        "1": "the number of the page",
        "2": "the number of the page",
        "1The roof was mended in April.": "a note at the foot of the page",
        "Figure 1: The wheel on its first day, as seen from the bridge by those who came late.": (
            "stands below a picture or a table"
        ),
    }
    noted = next(line for line in article.lines if line.text == MILL[0])
    assert "signs that point to notes taken out" in noted.reason


def test_words_in_larger_letters_that_the_text_has_too() -> None:
    """A line pulled out of the text interrupts no paragraph, and stands in it only once."""
    pulled = MILL[5].split(". ")[1] + "."
    body = "\n\n".join((*MILL[:3], f"#text(size: 14pt)[{pulled}]", *MILL[3:]))
    article = read(pdfs.one_column(TITLE + body))
    assert kept(article) == list(WHOLE)
    assert [line.text for line in article.left_out] == [pulled]
    assert "larger letters" in article.left_out[0].reason


def test_the_name_of_a_paper_is_no_headline() -> None:
    """It may be printed larger than any headline."""
    article = read(pdfs.one_column(f"#text(size: 30pt)[The Quay Gazette]\n\n{TITLE}{STORY}"))
    assert article.metadata.title.value == MILL_TITLE


def test_words_up_the_margin_are_kept_apart() -> None:
    """They are a line like all others, left out, and tear no sentence."""
    margin = "#place(dx: -14mm, rotate(-90deg, reflow: true)[Printed in the valley])\n"
    article = read(pdfs.one_column(margin + TITLE + STORY))
    assert kept(article) == list(WHOLE)
    assert [line.text for line in article.left_out] == ["Printed in the valley"]


@pytest.mark.parametrize(
    ("facts", "title", "author"),
    [
        (
            {"Title": MILL_TITLE, "Author": "Greta Anselm"},
            Fact(MILL_TITLE, Known.FOUND),
            Fact("Greta Anselm", Known.GUESSED),
        ),
        (
            {"Title": "Microsoft Word - mills_final.docx", "Author": "user"},
            Fact(MILL_TITLE, Known.FOUND),
            Fact(),
        ),
        ({}, Fact(MILL_TITLE, Known.FOUND), Fact()),
    ],
)
def test_facts_are_stated_or_read_from_the_page(
    facts: dict[str, str], title: Fact, author: Fact
) -> None:
    """A title that the file states or large type shows; a name that no page shows is a guess."""
    article = read(pdfs.with_facts(pdfs.one_column(TITLE + STORY), **facts))
    assert article.metadata.title == title
    assert article.metadata.author == author


def test_the_day_a_file_was_made_is_a_guess() -> None:
    """A file may be made long after its article was published."""
    raw = pdfs.with_facts(pdfs.one_column(TITLE + STORY), CreationDate="D:20210914120000Z")
    assert read(raw).metadata.published == Fact("2021-09-14", Known.GUESSED)


def test_scanned_pages_are_refused() -> None:
    """Pictures of a text have no words, and the sentence says what helps."""
    assert "scanned pages" in refused(pdfs.scanned(2))


def test_pages_that_nobody_recognised_are_told() -> None:
    """Where only some pages are pictures the rest is read, and the reader is asked to look."""
    article = read(pdfs.joined(pdfs.one_column(TITLE + STORY), pdfs.scanned(2)))
    assert kept(article) == list(WHOLE)
    assert "2 of 3 pages are pictures without text" in article.lines[0].reason
    assert not article.lines[0].sure


def test_a_pdf_with_a_password_is_refused() -> None:
    """Who has the password can save a copy without it."""
    assert "password" in refused(pdfs.encrypted(pdfs.one_column(STORY), "sesame"))


def test_empty_pages_show_no_text() -> None:
    """Pages without letters and pictures are not called scanned."""
    assert "shows no text" in refused(pdfs.pages_without_letters(2))


def test_a_book_of_pages_is_refused() -> None:
    """More pages than an article has are not read."""
    assert "more pages" in refused(pdfs.pages_without_letters(201))


@pytest.mark.parametrize("share", [0.02, 0.3])
def test_a_truncated_pdf_is_refused(share: float) -> None:
    """What is left of a file may hold pages that can still be read, or nothing."""
    raw = pdfs.one_column(STORY)
    assert "damaged" in refused(raw[: int(share * len(raw))])


SMALL = pdfs.one_column("A short page about a mill, a weir and the trout below it.")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(SMALL) - 1), st.binary(min_size=1, max_size=6)), max_size=12
    )
)
def test_a_damaged_pdf_gives_an_article_or_a_sentence(changes: list[tuple[int, bytes]]) -> None:
    """Whatever is changed in a file, its spans lie in its text or one sentence says why not."""
    raw = bytearray(SMALL)
    for at, change in changes:
        raw[at : at + len(change)] = change
    try:
        article = read(bytes(raw))
    except Fault:
        return
    assert article.lines
    assert all(0 <= p.span.start < p.span.end <= len(article.text) for p in article.paragraphs)
