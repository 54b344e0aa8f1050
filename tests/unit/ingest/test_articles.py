"""Articles of many layouts: what is kept, what is left out, what is known of them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from diptych.ingest.importer import read_file, read_text
from diptych.model.text import Article, Known, Role

ARTICLES = Path(__file__).parents[2] / "data" / "articles"

LEFT_OUT = {
    "wire.txt": {1, 2, 3, 4, 8, 9, 11, 12, 13, 19, 27, 29, 30, 31, 32, 34},
    "opinion.txt": {1, 7, 13, 23, 25, 27, 28, 30, 32, 34, 36, 38, 39},
    "german.txt": {1, 2, 6, 8, 14, 22, 23},
    "urdu.txt": {3, 5, 11},
    "chinese.txt": {3, 5, 11},
    "list.md": {1, 2, 3, 4, 5, 6},
    "recipe.txt": set[int](),
    "poem.txt": set[int](),
    "transcript.txt": set[int](),
    "one_line.txt": set[int](),
}


def article(name: str) -> Article:
    return read_file(ARTICLES / name)


def known(name: str, fact: str) -> tuple[str | None, Known]:
    found = article(name).metadata.fact(fact)
    return found.value, found.known


@pytest.mark.parametrize("name", LEFT_OUT)
def test_the_article_is_kept_and_its_furniture_left_out(name: str) -> None:
    """Exactly the lines that are no article are left out, whatever language and layout."""
    assert {line.number for line in article(name).left_out} == LEFT_OUT[name]


@pytest.mark.parametrize("name", LEFT_OUT)
def test_every_line_says_why(name: str) -> None:
    """Each line, kept or not, carries a reason in words."""
    assert all(" " in line.reason for line in article(name).lines)


@pytest.mark.parametrize("name", [*LEFT_OUT, "letter.txt"])
def test_reading_twice_gives_the_same(name: str) -> None:
    """The same file gives equal articles."""
    assert article(name) == article(name)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("wire.txt", "Ferry stranded off Lofoten after engine fire, all 214 aboard safe"),
        ("opinion.txt", "Why our city should give its river back"),
        ("letter.txt", "The harvest and what it taught us"),
        ("german.txt", "Ein Dorf kauft seinen Laden zurück"),
        ("urdu.txt", "پہاڑی گاؤں میں پہلی لائبریری کا افتتاح"),
        ("chinese.txt", "老茶馆搬进新车站"),
        ("list.md", "Seven things a night gardener needs"),
        ("transcript.txt", "Interview with the keeper of the tide clock"),
    ],
)
def test_the_title_is_found(name: str, title: str) -> None:
    """The headline, or the line that states it, is the title."""
    assert known(name, "title") == (title, Known.FOUND)


@pytest.mark.parametrize(
    ("name", "author", "how"),
    [
        ("wire.txt", "Ingrid Solheim", Known.FOUND),
        ("opinion.txt", "Leonie Hartwell", Known.GUESSED),
        ("german.txt", "Katrin Brandes", Known.FOUND),
        ("urdu.txt", "سلمیٰ رحمان", Known.FOUND),
        ("chinese.txt", "林小雨", Known.FOUND),
        ("list.md", "Priya Nair", Known.FOUND),
        ("transcript.txt", None, Known.MISSING),
    ],
)
def test_a_byline_is_found_and_a_note_on_the_author_is_a_guess(
    name: str, author: str | None, how: Known
) -> None:
    """Who wrote it comes from a byline; a note at the end only suggests it; else it is missing."""
    assert known(name, "author") == (author, how)


@pytest.mark.parametrize(
    ("name", "publisher", "how"),
    [
        ("wire.txt", "Northern Wire", Known.GUESSED),
        ("opinion.txt", "The Ash Courier", Known.GUESSED),
        ("list.md", "Allotment Notes", Known.FOUND),
        ("german.txt", None, Known.MISSING),
    ],
)
def test_the_publisher_is_found_guessed_or_missing(
    name: str, publisher: str | None, how: Known
) -> None:
    """A stated publisher is found; a dateline or a note on the paper makes it a guess."""
    assert known(name, "publisher") == (publisher, how)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("wire.txt", "2022-02-14"),
        ("opinion.txt", "2020-03-03"),
        ("letter.txt", "2021-10-09"),
        ("german.txt", "2021-03-12"),
        ("urdu.txt", "2019-05-05"),
        ("chinese.txt", "2023-06-18"),
        ("list.md", "2024-08-30"),
        ("poem.txt", None),
    ],
)
def test_the_date_is_the_articles_own(name: str, day: str | None) -> None:
    """A date near the headline counts, a date of a teaser below the text does not."""
    assert known(name, "published")[0] == day


@pytest.mark.parametrize(
    ("name", "language"),
    [("wire.txt", "en"), ("german.txt", "de"), ("urdu.txt", "ur"), ("chinese.txt", "zh")],
)
def test_the_language_is_a_guess(name: str, language: str) -> None:
    """The language is told from script and little words, and marked as a guess."""
    assert known(name, "language") == (language, Known.GUESSED)


def test_a_hard_wrapped_letter_has_its_paragraphs_back() -> None:
    """Lines broken at a fixed width become paragraphs that carry their first line's number."""
    letter = article("letter.txt")
    headline, *body = [line for line in letter.lines if line.keep]
    assert (headline.number, headline.role) == (3, Role.HEADLINE)
    assert [line.number for line in body][:3] == [8, 15, 20]
    assert body[0].text.startswith(
        "this was the driest summer since the society was founded, and many of you"
    )
    assert body[0].text.endswith("watering that the school children did.")


def test_the_opinion_has_headline_standfirst_and_body() -> None:
    """Paragraphs carry their roles in the order of the page."""
    roles = [paragraph.role for paragraph in article("opinion.txt").paragraphs]
    assert roles == [Role.HEADLINE, Role.STANDFIRST, *[Role.BODY] * 6]


def test_subheads_and_list_items_stay() -> None:
    """Short lines that belong to the text are not taken for furniture."""
    garden = article("list.md")
    assert "- Patience" in garden.text
    assert [p.role for p in garden.paragraphs].count(Role.SUBHEAD) == 2


def test_short_lines_only_are_kept_but_not_sure() -> None:
    """A poem has no running text to go by: all of it stays, and the reader is asked to look."""
    poem = article("poem.txt")
    assert poem.title == "The Lamplighter's Lane"
    assert not any(line.sure for line in poem.lines)


def test_where_nothing_is_furniture_scraps_are_kept_but_not_sure() -> None:
    """In a clean source short lines behind the text belong to it; the reader may look at them."""
    recipe = article("recipe.txt")
    sure = {line.text: line.sure for line in recipe.lines}
    assert not sure["A long spoon"]
    assert sure[
        "Cut it into diamonds and turn these in sugar. Between layers of paper, in a tin,"
        " they will outlast every resolution not to eat them."
    ]


def test_wrapping_an_article_changes_nothing() -> None:
    """The same article broken at 72 characters has the same text."""
    whole = article("opinion.txt")
    wrapped = "\n\n".join(textwrap.fill(line.text, 72) for line in whole.lines)
    assert read_text(wrapped, "wrapped.txt").text == whole.text
