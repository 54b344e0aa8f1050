"""PDFs in Arabic letters: put in order by their places, or said to be scrambled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import pdfs

from diptych.ingest.importer import read_bytes
from diptych.ingest.sheets.from_right import in_order
from diptych.ingest.sheets.glyphs import Glyph
from diptych.ingest.sheets.scrambled import is_scrambled

if TYPE_CHECKING:
    from diptych.model.text import Article

URDU = (
    "گاؤں کے بچوں نے خود اسکول کی دیوار بنائی",
    "پہاڑی گاؤں کے بچوں نے گرمیوں کی چھٹیوں میں اپنے اسکول کی ٹوٹی ہوئی دیوار خود بنائی۔",
    "استاد نے بتایا کہ پتھر نالے سے لائے گئے اور مٹی کھیتوں سے، اور کام میں چالیس دن لگے۔",
)
ARABIC = (
    "أطفال القرية يبنون جدار المدرسة",
    "بنى أطفال القرية الجبلية جدار مدرستهم بأنفسهم في عطلة الصيف، لأن البنّاء لم يأت بعد المطر.",
    "قال المعلم إن الحجارة جُلبت من الوادي والطين من الحقول، واستغرق العمل أربعين يوما في عام 2019.",
    "أعلنت شركة Harrow Mills يوم 14 مارس أنها باعت 1,250 طنا (إلى مصر) بسعر 3.5 مليون لكل منها.",
)
UNMARKED = tuple(one.replace("\u064f", "").replace("\u0651", "") for one in ARABIC)
PAGE = "#set page(width: 148mm, height: 210mm, margin: 18mm)\n"
COLUMNS = '#set page(paper: "a4", margin: 18mm, columns: 2)\n'


def printed(paragraphs: tuple[str, ...], font: str, language: str, page: str = PAGE) -> Article:
    told = "\n\n".join(paragraphs)
    raw = pdfs.typeset(
        f'{page}#set text(font: ("{font}", "Source Serif 4"), lang: "{language}", dir: rtl,'
        f" size: 12pt)\n#set par(spacing: 1.4em)\n{told}"
    )
    return read_bytes(raw, "story.pdf")


@pytest.mark.parametrize(
    ("paragraphs", "language", "page"),
    [(URDU, "ur", PAGE), (ARABIC, "ar", PAGE), (UNMARKED[:1] + UNMARKED[1:] * 9, "ar", COLUMNS)],
)
def test_letters_with_dots_apart_are_read_word_for_word(
    paragraphs: tuple[str, ...], language: str, page: str
) -> None:
    """Marks, numbers, foreign names, brackets and columns stand where a reader finds them."""
    article = printed(paragraphs, "Noto Naskh Arabic", language, page)
    assert tuple(line.text for line in article.lines) == paragraphs
    assert article.metadata.language.value == language


def test_stacked_letters_are_said_to_make_no_words() -> None:
    """Nobody compares two articles without being told that one of them is garbled."""
    article = printed(URDU, "Noto Nastaliq Urdu", "ur")
    assert not any(line.sure for line in article.lines)
    assert all("an order that makes no words" in line.reason for line in article.lines)


@pytest.mark.parametrize("paragraphs", [URDU, ARABIC])
def test_words_told_backwards_are_no_words(paragraphs: tuple[str, ...]) -> None:
    """What a person wrote is not taken for scrambled, and what no person writes is."""
    text = "\n".join(paragraphs)
    assert not is_scrambled(text)
    assert is_scrambled("\n".join(one[::-1] for one in paragraphs))


def test_other_scripts_are_not_asked() -> None:
    """A few Arabic letters in an English text are no witness."""
    assert not is_scrambled("The letters ة and ن and ت stand alone in this sentence. " * 2)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ابتثن12aé()َ. "),
            st.floats(0, 400),
            st.floats(0.5, 12),
            st.floats(0, 600),
        ),
        max_size=60,
    )
)
def test_no_page_breaks_it(places: list[tuple[str, float, float, float]]) -> None:
    """Wherever letters stand, each that comes out went in, and none comes out twice."""
    glyphs = [Glyph(char, x, x + wide, y, y + 12) for char, x, wide, y in places]
    turned = str.maketrans("()", "((")
    came = Counter(one.char.translate(turned) for one in glyphs if one.char != " ")
    went = Counter(one.char.translate(turned) for one in in_order(glyphs) if one.char.strip())
    assert went <= came
