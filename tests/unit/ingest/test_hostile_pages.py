"""Pages that are built to harm or badly made: each gives an article or one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.ingest.foreign import read_foreign
from diptych.ingest.importer import read_file
from diptych.ingest.kinds import Kind
from diptych.ingest.sandbox import Limits, Sandbox
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.model.text import Article

TITLE = "A day in the life of the old bridge"
PARAGRAPHS = (
    "The council decided on Monday that the old bridge will stay open, as nobody would close it.",
    "Its keeper, who counts every cart, said that he would go on whether or not he was read.",
    "The engineers had asked for new bolts, and were told that they would come when money came.",
)
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(body: str = STORY, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{TITLE}</title></head>"
        f"<body><article><h1>{TITLE}</h1>{body}</article></body></html>"
    )


def json_ld(facts: str) -> str:
    return f'<script type="application/ld+json">{facts}</script>'


def opened(folder: Path, content: str | bytes) -> Article:
    raw = content.encode() if isinstance(content, str) else content
    (folder / "page.html").write_bytes(raw)
    return read_file(folder / "page.html")


def refused(folder: Path, content: str | bytes) -> str:
    with pytest.raises(Fault) as caught:
        opened(folder, content)
    said = str(caught.value)
    assert "nothing was changed" in said
    assert "\n" not in said
    assert said.count(". ") == 0
    return said


WHOLE = "\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize(
    "harm",
    [
        "<script>alert('harm')</script>",
        "<img src=x onerror=\"alert('harm')\">",
        '<iframe src="http://127.0.0.1:9/harm"></iframe>',
        "<link rel=stylesheet href=//127.0.0.1/harm>",
        "<svg onload=alert('harm')><text>harm</text></svg>",
        '<img src="file:///etc/hostname"><img src="//127.0.0.1/share/harm.png">',
        '<object data="file:///etc/passwd">harm</object><embed src=harm.swf>',
        '<base href="http://127.0.0.1:9/"><meta http-equiv=refresh content="0;url=file:///harm">',
        "<template><p>harm</p></template><noscript>harm</noscript>",
        '<p hidden>harm</p><p style="display: none">harm</p>',
        f'<img src="data:image/png;base64,{"A" * 3_000_000}">',
    ],
)
def test_nothing_of_a_page_is_run_shown_or_fetched(tmp_path: Path, harm: str) -> None:
    """What is no visible text leaves the article as it is and no trace among its lines."""
    article = opened(tmp_path, page(harm + STORY))
    assert article.text == WHOLE
    assert not any("harm" in line.text for line in article.lines)


def test_a_link_is_its_words_alone(tmp_path: Path) -> None:
    """Where a link leads, script or not, is no part of the text."""
    article = opened(tmp_path, page(STORY + '<p><a href="javascript:alert(1)">Go on</a></p>'))
    assert not any("javascript" in line.text for line in article.lines)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    """A billion laughs and a file as an entity are nothing but odd words."""
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    doctype = f'<!DOCTYPE html [<!ENTITY a0 "lol">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    article = opened(tmp_path, f"{doctype}<html><body>{STORY}<p>&a12; &f;</p></body></html>")
    assert PARAGRAPHS[0] in article.text
    assert not any("lollol" in line.text or "root:" in line.text for line in article.lines)


def test_elements_inside_each_other_without_end(tmp_path: Path) -> None:
    """A parser that gave up half way would lose text unseen: the page is refused instead."""
    assert "nested too deeply" in refused(tmp_path, page("<div>" * 200_000 + STORY))
    deep = opened(tmp_path, page("<div>" * 150 + STORY + "</div>" * 150))
    assert deep.text == WHOLE


def test_thirty_megabytes_on_one_line(tmp_path: Path) -> None:
    """The size is looked at before anything is parsed."""
    assert "24 MB" in refused(tmp_path, page("word " * 6_000_000))


def test_more_words_than_an_article_has(tmp_path: Path) -> None:
    """The limit on an article holds for pages too."""
    assert "2,000,000 characters" in refused(tmp_path, page("<p>" + "word " * 420_000))


def test_more_elements_than_can_be_read_in_time(tmp_path: Path) -> None:
    """What takes too long is stopped, and the next page is read as if nothing had been."""
    reader = Sandbox("diptych.ingest.exchange:read", Limits(clock=0.5))
    with pytest.raises(Fault, match="took too long"):
        read_foreign(page("<p>x</p>" * 600_000).encode(), Kind.PAGE, "page.html", reader=reader)
    reader.close()
    assert opened(tmp_path, page()).text == WHOLE


@pytest.mark.parametrize(
    ("stated", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("shift_jis", "utf-8"),
        ("utf-7", "utf-8"),
        ("no-such-thing", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-8", "utf-8-sig"),
    ],
)
def test_what_a_page_says_of_its_encoding_is_weighed(
    tmp_path: Path, stated: str, encoding: str
) -> None:
    """A byte order mark and valid UTF-8 are certain; a statement counts only after them."""
    text = (
        "Die Brücke über den Fluß bleibt für ein weiteres Jahr geöffnet, sagte der Bürgermeister."
    )
    raw = page(f"<p>{text}</p>{STORY}", f'<meta charset="{stated}">').encode(encoding)
    article = opened(tmp_path, raw)
    assert text in article.text
    assert not any("guessed" in line.reason for line in article.lines)


def test_a_page_in_shift_jis(tmp_path: Path) -> None:
    """The encoding that an older Japanese page states is believed."""
    text = "古い橋はもう一年開いたままになると町の議会は月曜日に決めた。"
    raw = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'
        f"<title>橋の一日</title></head><body><h1>橋の一日</h1><p>{text}</p><p>{text[::-1]}</p></body></html>"
    ).encode("cp932")
    article = opened(tmp_path, raw)
    assert text in article.text
    assert article.metadata.language.value == "ja"


def test_an_encoding_that_nothing_states_is_guessed_and_shown(tmp_path: Path) -> None:
    """The first line says what was guessed, and a reader had better look."""
    text = "Die Brücke über den großen Fluß bleibt für ein weiteres Jahr geöffnet, sagte er."
    first, *_ = opened(tmp_path, page(f"<p>{text}</p>" * 3).encode("cp1252")).lines
    assert "encoding of the file was guessed" in first.reason
    assert not first.sure


def test_nul_and_half_characters_are_taken_out(tmp_path: Path) -> None:
    """Bytes that are no character do not break words, lines or the library."""
    raw = page().replace("bridge", "bri\x00dge").encode()
    assert opened(tmp_path, raw).text == WHOLE


def test_a_title_cannot_turn_the_writing_round(tmp_path: Path) -> None:
    """Reordering and other invisible characters are taken out of text and facts, and told."""
    tricky = "A day in the life of \u202ethe old bridge\u200b\U000e0041"
    article = opened(tmp_path, page().replace(TITLE, tricky))
    assert article.title == TITLE
    assert "3 invisible characters removed" in article.lines[0].reason
    assert not article.lines[0].sure


@pytest.mark.parametrize(
    "head",
    [
        json_ld("[" * 100_000),
        json_ld('{"@type": "NewsArticle", "author": {"name": 7}}'),
        json_ld('{"@type": [], "@graph": [[[]], 3, null]}'),
        json_ld('{"@type": "Article", "datePublished": "2023-99-99"}'),
        f'<meta name="author" content="{"x" * 100_000}">',
        '<meta property="article:published_time" content="tomorrow"><html lang="<">',
    ],
)
def test_odd_facts_do_no_harm(tmp_path: Path, head: str) -> None:
    """Facts that make no sense are missing; the article is read all the same."""
    article = opened(tmp_path, page(head=head))
    assert article.text == WHOLE
    assert article.metadata.author.value is None
    assert article.metadata.published.value is None


@pytest.mark.parametrize("raw", ["<!DOCTYPE html>", "<html></html>", "<html><script>x</script>"])
def test_a_page_that_shows_nothing(tmp_path: Path, raw: str) -> None:
    """A page whose words are loaded later has none in the file."""
    assert refused(tmp_path, raw)
