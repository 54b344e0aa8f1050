"""Saved web pages: what is kept, what is left out and why, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from diptych.ingest.importer import read_file
from diptych.model.text import Article, Known, Role

PAGES = Path(__file__).parents[2] / "data" / "pages"


def page(name: str) -> Article:
    return read_file(PAGES / name)


def line(article: Article, start: str) -> tuple[bool, Role]:
    return next((one.keep, one.role) for one in article.lines if one.text.startswith(start))


def test_the_article_of_a_news_page_is_kept_with_its_parts() -> None:
    """Headline, standfirst, paragraphs, quotation, subhead and list are kept in their order."""
    kept = [(p.role, p.span.of(page("news.html").text)[:12]) for p in page("news.html").paragraphs]
    assert kept == [
        (Role.HEADLINE, "Lighthouse k"),
        (Role.STANDFIRST, "Volunteers h"),
        (Role.BODY, "The lamp on "),
        (Role.BODY, "Twelve volun"),
        (Role.QUOTATION, "“We were tol"),
        (Role.BODY, "That was how"),
        (Role.SUBHEAD, "A question o"),
        (Role.BODY, "The harbour "),
        (Role.BODY, "the light ma"),
        (Role.BODY, "the generato"),
        (Role.BODY, "the lamp is "),
        (Role.BODY, "A cargo ship"),
        (Role.BODY, "The board wi"),
    ]


@pytest.mark.parametrize(
    ("start", "role"),
    [
        ("Harbour", Role.NAVIGATION),
        ("By Morwenna", Role.BYLINE),
        ("18 April", Role.DATE),
        ("The lamp room", Role.LABEL),
        ("Ferry timetable", Role.TEASER),
        ("My grandfather", Role.COMMENTS),
    ],
)
def test_furniture_is_left_out_with_its_role(start: str, role: Role) -> None:
    """What stands around the article says what it is, and can be restored."""
    assert line(page("news.html"), start) == (False, role)


def test_every_line_has_its_number_and_says_why() -> None:
    """All pieces of a page are there in the order of the document."""
    lines = page("news.html").lines
    assert [one.number for one in lines] == list(range(1, len(lines) + 1))
    assert all(" " in one.reason for one in lines)
    assert lines[0].text == "The Quay Gazette"
    assert lines[-1].text == "Imprint"


@pytest.mark.parametrize("words", ["written by a script", "nobody can see", "color", "alert"])
def test_what_cannot_be_seen_is_no_line(words: str) -> None:
    """Scripts, styles, attributes and hidden elements are no words of the page."""
    assert not any(words in one.text for one in page("news.html").lines)


@pytest.mark.parametrize(
    ("name", "fact", "value", "known"),
    [
        (
            "news.html",
            "title",
            "Lighthouse keepers return to the island after forty years",
            "found",
        ),
        ("news.html", "author", "Morwenna Tregear, Idris Pell", "found"),
        ("news.html", "publisher", "The Quay Gazette", "found"),
        ("news.html", "published", "2023-04-18", "found"),
        ("news.html", "language", "en-GB", "found"),
        ("blog.html", "title", "How I learned to bake with a broken oven", "found"),
        ("blog.html", "publisher", None, "missing"),
        ("blog.html", "language", "en", "guessed"),
        ("urdu.html", "title", "گاؤں کے بچوں نے خود اسکول کی دیوار بنائی", "found"),
        ("urdu.html", "author", "نادیہ خٹک", "found"),
        ("urdu.html", "publisher", "روزنامہ کہسار", "found"),
        ("urdu.html", "published", "2021-09-14", "found"),
        ("urdu.html", "language", "ur", "found"),
    ],
)
def test_facts_are_found_guessed_or_missing(
    name: str, fact: str, value: str | None, known: str
) -> None:
    """What the page states is found, what is concluded is a guess, and the rest is missing."""
    there = page(name).metadata.fact(fact)
    assert (there.value, there.known) == (value, Known(known))


@pytest.mark.parametrize("name", ["news.html", "blog.html", "urdu.html"])
def test_reading_twice_gives_the_same(name: str) -> None:
    """The same page gives equal articles."""
    assert page(name) == page(name)


def test_a_blog_without_paragraphs_is_read_by_its_line_breaks() -> None:
    """Text that only `<br>` parts has its paragraphs, and the sidebar is left out."""
    article = page("blog.html")
    assert [one.text.split()[0] for one in article.lines if one.keep] == [
        "How", "The", "For", "Since",
    ]  # fmt: skip
    assert line(article, "The spoon that came back")[0] is False


def test_the_urdu_article_is_kept_and_its_frame_is_not() -> None:
    """Another script and direction changes nothing."""
    article = page("urdu.html")
    assert len(article.paragraphs) == 4
    assert {one.text for one in article.left_out} == {
        "صفحہ اول کھیل",
        "تمام حقوق محفوظ ہیں",
    }


def test_a_page_says_so_where_its_name_does_not(tmp_path: Path) -> None:
    """A web page called .txt or .pdf is opened as what it is, and its first line tells."""
    raw = (PAGES / "news.html").read_bytes()
    for name in ("page.txt", "page.pdf"):
        (tmp_path / name).write_bytes(raw)
        article = read_file(tmp_path / name)
        assert article.text == page("news.html").text
        assert f"is called .{name[-3:]} but is a web page" in article.lines[0].reason
    assert "is called" not in page("news.html").lines[0].reason


def test_a_page_without_an_article_is_kept_but_not_sure(tmp_path: Path) -> None:
    """Where there are only links nothing is taken for an article without saying so."""
    links = "".join(f"<li><a href='/{n}'>Street number {n}</a></li>" for n in range(9))
    (tmp_path / "links.html").write_text(f"<!doctype html><ul>{links}</ul>", encoding="utf-8")
    article = read_file(tmp_path / "links.html")
    assert len(article.lines) == 9
    assert not any(one.sure for one in article.lines if one.keep)


def test_a_date_that_only_the_address_tells_is_a_guess(tmp_path: Path) -> None:
    """Where nothing states the day of publication its trace is taken, and marked."""
    text = (PAGES / "news.html").read_text(encoding="utf-8")
    bare = text.replace("datePublished", "x").replace("<time", "<i").replace("18 April 2023", "")
    (tmp_path / "page.html").write_text(bare, encoding="utf-8")
    published = read_file(tmp_path / "page.html").metadata.published
    assert (published.value, published.known) == ("2023-04-18", Known.GUESSED)


def test_a_language_that_the_text_contradicts_is_not_believed(tmp_path: Path) -> None:
    """Many templates say English whatever is written in them."""
    text = (PAGES / "urdu.html").read_text(encoding="utf-8").replace('lang="ur"', 'lang="en"')
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    language = read_file(tmp_path / "page.html").metadata.language
    assert (language.value, language.known) == ("ur", Known.GUESSED)


def test_a_date_among_comments_is_none_of_the_article(tmp_path: Path) -> None:
    """When somebody commented is not when the article was published, and is not said to be."""
    path = tmp_path / "page.html"
    told = (
        "<p>The well was dug by hand in a summer, and the village drank from it for a century.</p>"
    )
    path.write_text(
        f"<html><body><article><h1>The well runs dry</h1>{told * 4}</article>"
        "<div class='comments'><p>April 4, 2019 at 6:34 am</p><p>We had one too.</p></div></body>",
        encoding="utf-8",
    )
    article = read_file(path)
    assert line(article, "April 4") == (False, Role.COMMENTS)
    assert article.metadata.published.known is Known.MISSING
