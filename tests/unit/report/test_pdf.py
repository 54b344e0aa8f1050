"""The printed report: accessible, in order, the same every time, and safe from its texts."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import page
import pdfua
import pikepdf
import pypdfium2  # type: ignore[import-untyped] # brings no types
import pytest

from diptych.model.notebook import Notebook
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span
from diptych.report.blocks import Facing, Quote
from diptych.report.content import report_content
from diptych.report.options import ReportOptions
from diptych.report.pdf import comparison_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison

HOSTILE = (
    '#eval("1+1") #import "@preview/x:1.0.0" *bold* `raw` $x^2$ @ref <label> // no comment \\ = '
    "head ~ -- --- ... 'q' \"q\" #panic()"
)


def pdf(comparison: Comparison, **options: str) -> bytes:
    """Return the report of a comparison with an empty notebook."""
    return comparison_pdf(comparison, Notebook(), ReportOptions(date=options.get("date", "")))


def fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every font of a document."""
    for leaf in document.pages:
        yield from leaf.obj["/Resources"]["/Font"].values()


def letters(font: pikepdf.Object) -> dict[int, str]:
    """Return the characters of a font's glyphs, as its ToUnicode map tells them."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    single = re.findall(r"<(\w+)> <(\w+)>\n", table)
    return {
        int(glyph, 16): bytes.fromhex(text).decode("utf-16-be", "replace")
        for glyph, text in single
        if len(text) >= 4
    }


def text_of(made: bytes) -> str:
    """Return the words of a PDF in the order of its content, without spaces."""
    words: list[str] = []
    with pikepdf.open(io.BytesIO(made)) as document:
        for leaf in document.pages:
            known = leaf.obj["/Resources"]["/Font"]
            tables = {name: letters(font) for name, font in known.items()}
            table: dict[int, str] = {}
            for command in pikepdf.parse_content_stream(leaf):
                if str(command.operator) == "Tf":
                    table = tables[str(command.operands[0])]
                elif str(command.operator) in ("Tj", "TJ"):
                    words += _shown(command.operands[0], table)
    return "".join("".join(words).split())


def _shown(operand: object, table: dict[int, str]) -> Iterator[str]:
    strings = operand if isinstance(operand, pikepdf.Array) else [operand]
    for string in strings:
        if isinstance(string, pikepdf.String):
            raw = bytes(string)
            glyphs = (int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2))
            yield from (table.get(glyph, "") for glyph in glyphs)


def retitled(comparison: Comparison, title: str) -> Comparison:
    """Return the comparison with another title and author of A."""
    first, second = comparison.articles
    found = Fact(title, Known.FOUND)
    about = replace(first.metadata, title=found, author=found)
    return replace(comparison, articles=(first.with_metadata(about), second))


@pytest.mark.parametrize("name", ["pool_pair", "dam_pair", "strangers"])
def test_checkers_of_accessibility_find_nothing(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Two independent checkers of PDF/UA-1 have nothing to say."""
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf(request.getfixturevalue(name), date="2026-01-31"))
    assert [finding.rule_id for finding in pdfua.validate(str(file)).findings] == []
    verdict = page.validate_pdf(file)
    assert [failure.message for failure in verdict.failures] == []
    assert verdict.is_compliant


def test_it_is_tagged_named_and_bookmarked_with_its_fonts_inside(dam_pair: Comparison) -> None:
    """Structure, language, title, bookmarks are there, and every font is embedded."""
    with pikepdf.open(io.BytesIO(pdf(dam_pair))) as document:
        root = document.Root
        assert "/StructTreeRoot" in root
        assert str(root["/Lang"]) == "en"
        with document.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
        assert "Linked passages" in titles
        assert titles[-1] == "About this report"
        assert str(root["/ViewerPreferences"]["/DisplayDocTitle"]) in ("True", "true")
        used = list(fonts(document))
        assert used
        for font in used:
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
        names = {str(font["/BaseFont"]) for font in used}
        assert any("Amiri" in name for name in names), "Urdu has a font of its script"


def test_a_is_read_before_b(pool_pair: Comparison) -> None:
    """In the order of the content, the passage of A comes whole before that of B."""
    text = text_of(pdf(pool_pair))
    linked = text[text.index("Linkedpassages") :]
    first = linked.index("HarbourPoolwillshutitsdoorsforgoodon31March")
    second = linked.index("TheboroughcouncilvotedonTuesdaytocloseHarbourPool")
    assert first < second
    assert "onTuesday." in linked[first:second]


def test_words_can_be_copied_as_they_are(pool_pair: Comparison) -> None:
    """No hyphen and no soft hyphen gets into the words, ligatures come out as letters."""
    text = text_of(pdf(pool_pair))
    assert "\u00ad" not in text
    quote = "The so-called consultation drew barely forty replies."
    assert quote.replace(" ", "") in text


def test_syllables_of_hindi_are_copied_once(pool_pair: Comparison) -> None:
    """Also where marks stand above or below a whole cluster, in one of several faces."""
    words = "राष्ट्रीय अर्थव्यवस्था पर कर्मचारियों ने निर्णय लिया छुट्टी नई गई दर्शकों की मूर्ति"
    document = pypdfium2.PdfDocument(pdf(retitled(pool_pair, words)))
    text = "".join(leaf.get_textpage().get_text_bounded() for leaf in document)
    document.close()
    assert "".join(words.split()) in "".join(text.split())


def test_the_same_comparison_gives_the_same_bytes(pool_pair: Comparison, tmp_path: Path) -> None:
    """Neither the day nor the process changes a byte; only a given date is printed."""
    made = pdf(pool_pair)
    assert made == pdf(pool_pair)
    assert b"CreationDate" not in made
    other = tmp_path / "other.pdf"
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest;"
        "from diptych.model.notebook import Notebook;"
        "from diptych.report.options import ReportOptions;"
        "from diptych.report.pdf import comparison_pdf;"
        "made = comparison_pdf(conftest.pool(), Notebook(), ReportOptions());"
        "open(sys.argv[2], 'wb').write(made)"
    )
    here = str(Path(__file__).parent)
    subprocess.run([sys.executable, "-c", script, here, str(other)], check=True)
    assert other.read_bytes() == made
    assert "31January2026" in text_of(pdf(pool_pair, date="2026-01-31"))


def test_markup_in_a_text_is_only_text(pool_pair: Comparison) -> None:
    """What would command the typesetter stands in the report letter for letter."""
    assert "".join(HOSTILE.split()) in text_of(pdf(retitled(pool_pair, HOSTILE)))


def test_what_turns_lines_around_is_shown_instead(pool_pair: Comparison) -> None:
    """Overrides, control characters and lone surrogates become visible and act on nothing."""
    title = "safe \u202egnp.exe\u202c and \u0000 and \ud800 and \u2067open"
    text = text_of(pdf(retitled(pool_pair, title)))
    assert "safe⟨U+202E⟩gnp.exe" in text
    assert "⟨U+0000⟩" in text
    assert "⟨U+D800⟩" in text


def test_a_title_without_end_does_not_fill_the_report(pool_pair: Comparison) -> None:
    """A title of four thousand letters is shortened, with the sign that says so."""
    made = pdf(retitled(pool_pair, "word " * 800))
    assert "[…]" in text_of(made)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) < 8


def test_a_hostile_article_is_quoted_as_text(pool_pair: Comparison, tmp_path: Path) -> None:
    """Quotes, theme names and places survive a text full of markup and words without end."""
    line = f"{HOSTILE} {'https://example.org/' + 'a' * 120} end of it."
    lines = tuple(
        SourceLine(number, line, keep=True, role=Role.BODY, reason="written for a test")
        for number in (1, 2)
    )
    article = Article(lines, Metadata(source="#panic().txt"))
    theme = replace(
        pool_pair.themes[0],
        name=HOSTILE,
        passages=tuple(
            replace(one, span=Span(0, len(line)), terms=(Span(0, 5),))
            for one in pool_pair.themes[0].passages
        ),
    )
    comparison = replace(
        pool_pair,
        articles=(article, article),
        sentences=((Span(0, len(line)),), (Span(0, len(line)),)),
        themes=(theme,),
        links=(),
        actors=(),
        voices=(),
        wording=(),
        contrasts=(),
        absences=(),
    )
    made = pdf(comparison)
    assert text_of(made).count("".join(line.split())) >= 4
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    assert pdfua.validate(str(file)).findings == ()


def test_characters_without_a_glyph_do_not_stop_it(pool_pair: Comparison) -> None:
    """A character that no bundled font knows still leaves a tagged report."""
    made = pdf(retitled(pool_pair, "A title with \U0001f9ff and 中文 and \U000e0fff"))
    with pikepdf.open(io.BytesIO(made)) as document:
        assert "/StructTreeRoot" in document.Root


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
def test_paper_is_the_readers(paper: str, width: int, pool_pair: Comparison) -> None:
    """A4 and US Letter have their own sizes."""
    options = ReportOptions(paper="a4" if paper == "a4" else "us-letter")
    made = comparison_pdf(pool_pair, Notebook(), options)
    with pikepdf.open(io.BytesIO(made)) as document:
        box = document.pages[0].mediabox
        assert round(float(box[2])) == width


def test_quotes_of_both_sides_are_printed(dam_pair: Comparison) -> None:
    """Words from right to left are in the PDF with the letters they are written in."""
    text = text_of(pdf(dam_pair))
    assert "finishedinfiveyears." in text
    with pikepdf.open(io.BytesIO(pdf(dam_pair))) as document:
        known = {letter for font in fonts(document) for letter in "".join(letters(font).values())}
    assert set(dam_pair.article(Side.A).title.replace(" ", "")) <= known


def test_every_quote_stands_word_for_word_on_the_pages(pool_pair: Comparison) -> None:
    """What is quoted is read back from the PDF, in the same order, and is the article’s."""
    text, at = text_of(pdf(pool_pair)), 0
    for section in report_content(pool_pair, Notebook()).sections:
        for block in section.blocks:
            rows = block.rows if isinstance(block, Facing) else ()
            for part in (part for row in rows for part in (*row.a, *row.b)):
                if isinstance(part, Quote):
                    own = [piece.text for piece in part.pieces if not piece.gap]
                    assert "".join(own) in pool_pair.article(part.side).text
                    words = "".join("".join(own).split())
                    assert words in text[at:]
                    at = text.index(words, at)
