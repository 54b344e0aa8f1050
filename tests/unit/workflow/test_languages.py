"""Articles in languages that have no parser and no encoder here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from diptych.ingest.importer import read_file
from diptych.model.comparison import LinkKind
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.model.revision import ChangeKind
from diptych.model.text import Side
from diptych.workflow.comparing import Comparer
from diptych.workflow.reporting import write_report
from diptych.workflow.revising import revise

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.text import Article

ARTICLES = Path(__file__).parents[2] / "data" / "languages"
EXPECTED = {
    "french": ("fr", {"Travaux de réparation", "Fissures"}),
    "spanish": ("es", {"Restricciones de agua", "Embalse"}),
    "german": ("de", {"Freibad", "Rettungsschwimmer"}),
    "arabic": ("ar", {"الرصيف الشمالي", "هيئة الموانئ"}),
    "urdu": ("ur", {"سیلاب کا پانی", "مرمت"}),
    "hindi": ("hi", {"स्वास्थ्य विभाग", "भर्ती"}),
    "chinese": ("zh", {"地铁三号线", "隧道检修"}),
}
"""The language of a pair, and subjects that a person finds in both of its articles."""
BUNDLED = ("SourceSerif4", "AtkinsonHyperlegible", "Amiri", "NotoS")

pairs = pytest.mark.parametrize("name", EXPECTED)


def article(name: str, side: str) -> Article:
    return read_file(ARTICLES / f"{name}_{side}.txt")


def article_of(text: str, folder: Path) -> Article:
    (folder / "shorter.txt").write_text(text, encoding="utf-8")
    return read_file(folder / "shorter.txt")


@pytest.fixture(scope="module")
def comparisons() -> dict[str, Comparison]:
    comparer = Comparer()
    return {
        name: comparer.compare(article(name, "a"), article(name, "b"), Silent())
        for name in EXPECTED
    }


@pairs
def test_the_language_is_told(name: str, comparisons: dict[str, Comparison]) -> None:
    """A reader sees which language the program takes the text for."""
    for one in comparisons[name].articles:
        assert one.metadata.language.value == EXPECTED[name][0]


@pairs
def test_themes_are_named_in_words_of_the_texts(
    name: str, comparisons: dict[str, Comparison]
) -> None:
    """What both articles speak of again and again is a theme, its terms marked in both."""
    themes = {one.name: one for one in comparisons[name].themes}
    assert themes.keys() >= EXPECTED[name][1]
    for wanted in EXPECTED[name][1]:
        assert themes[wanted].shared
        for passage in themes[wanted].passages:
            text = comparisons[name].article(passage.side).text
            assert all(term.of(text).lower() in themes[wanted].terms for term in passage.terms)


@pairs
def test_a_sentence_that_both_took_over_is_linked(
    name: str, comparisons: dict[str, Comparison]
) -> None:
    """Each pair has a sentence in common, and it is found whatever the script."""
    kinds = [one.kind for one in comparisons[name].links]
    assert kinds
    assert set(kinds) == {LinkKind.VERBATIM}


@pairs
def test_what_cannot_be_done_is_silent_and_said(
    name: str, comparisons: dict[str, Comparison]
) -> None:
    """Nothing is guessed about actors and wording, and a notice says so for either side."""
    made = comparisons[name]
    assert not made.actors
    assert not made.wording
    assert len(made.notices) == len(Side)


def test_articles_of_different_languages_share_no_words() -> None:
    """No theme is shared and nothing linked across languages; each side keeps its own themes."""
    made = Comparer().compare(article("german", "a"), article("hindi", "b"), Silent())
    assert not made.links
    assert not any(theme.shared for theme in made.themes)


@pairs
def test_the_report_needs_no_font_of_the_machine(
    name: str, comparisons: dict[str, Comparison], tmp_path: Path
) -> None:
    """Every font in the PDF is bundled, so that it looks the same everywhere."""
    target = tmp_path / "report.pdf"
    write_report(comparisons[name], Notebook(), target, Silent())
    with pikepdf.open(target) as pdf:
        names = {
            str(font["/BaseFont"])
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert names
    assert all(any(known in one for known in BUNDLED) for one in names)


@pairs
def test_two_versions_are_compared_word_by_word(name: str, tmp_path: Path) -> None:
    """A sentence that was taken out is the one difference that is told."""
    old = article(name, "a")
    last = old.paragraphs[-1]
    new = article_of(old.text[: last.span.start - 1], tmp_path)
    changes = [one for one in revise(old, new) if one.kind is not ChangeKind.EQUAL]
    assert [one.kind for one in changes] == [ChangeKind.DELETED]
    assert changes[0].words(old.text, new.text).strip() == last.span.of(old.text)
