"""What a text says about itself, line by line."""

from __future__ import annotations

import pytest

from diptych.ingest.dates import date_in, rest_beside_date
from diptych.ingest.importer import read_text
from diptych.ingest.languages import language_of
from diptych.ingest.people import author_in
from diptych.model.text import Article, Known

BODY = """
The new library opened on Saturday with a reading for the children of the whole district.

Its shelves hold forty thousand books, and another ten thousand are expected before the winter.

The architect said that she wanted the reading room of the library to feel like a garden.
"""


def page(before: str = "", behind: str = "") -> Article:
    return read_text(f"A library like a garden\n{before}\n{BODY}\n{behind}", "page.txt")


def published(article: Article) -> tuple[str | None, Known]:
    return article.metadata.published.value, article.metadata.published.known


@pytest.mark.parametrize(
    "line",
    [
        "5 September 2018", "September 5, 2018", "Wed, Sept 5th, 2018", "2018-09-05",
        "Last updated: 5 Sep 2018 at 14:30 GMT", "5. September 2018", "05.09.2018",
        "5 septembre 2018", "5 de septiembre de 2018", "5 сентября 2018", "2018年9月5日",
        "5 ستمبر 2018",
    ],
)  # fmt: skip
def test_a_line_that_is_a_date_is_the_date(line: str) -> None:
    """Dates in several languages, with weekday, time and words such as "updated" around them."""
    assert published(page(line)) == ("2018-09-05", Known.FOUND)


def test_day_and_month_that_could_be_either_stay_missing() -> None:
    """05/09/2018 is May or September; a wrong date would say what came first, so none is given."""
    assert published(page("05/09/2018")) == (None, Known.MISSING)
    assert published(page("25/12/2018")) == ("2018-12-25", Known.FOUND)


@pytest.mark.parametrize("line", ["31 February 2018", "September 2018", "2018", "32.13.2018"])
def test_what_is_no_full_date_is_no_date(line: str) -> None:
    """A gap is never filled from today's date."""
    assert date_in(line) is None


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    """What a line says beside its date tells whether it is only a date."""
    assert rest_beside_date("Published: 5 May 2018 at 10:30") == ""
    assert rest_beside_date("On 5 May 2018 the bridge fell") == "the bridge fell"
    assert rest_beside_date("No date here") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe, Science Correspondent", "Jane Doe"),
        ("By Jane Doe and Ali bin Rashid", "Jane Doe and Ali bin Rashid"),
        ("ByJane Doe", "Jane Doe"),
        ("Written by: Jane Doe | 5 May 2018", "Jane Doe"),
        ("Posted by Jane Doe on November 19, 2019, 6:21 AM EST", "Jane Doe"),
        ("5 May 2018 by Jane Doe", "Jane Doe"),
        ("Von Jörg Müller-Lüdenscheidt", "Jörg Müller-Lüdenscheidt"),
        ("By the time the train came, everybody was asleep.", None),
        ("By providing us with your address, you agree.", None),
        ("Byzantine coins", None),
    ],
)
def test_a_byline_names_its_author(line: str, author: str | None) -> None:
    """Bylines are told from sentences that begin with the same word."""
    assert author_in(line) == author


def test_label_lines_state_facts() -> None:
    """`Author: …` and its like are taken at their word."""
    metadata = page("Author: Jane Doe\nSource: The Daily Plum\nDate: 5 May 2018").metadata
    assert metadata.author.value == "Jane Doe"
    assert metadata.publisher.value == "The Daily Plum"
    assert metadata.published.value == "2018-05-05"
    assert metadata.publisher.known is Known.FOUND


def test_a_teaser_lends_its_date_and_author_to_nobody() -> None:
    """An article without a date stays without one, though another story below it has one."""
    article = page(behind="The bridge that sings in the wind\n\nBy Tom Okafor\n2 March 2020")
    assert published(article)[1] is Known.MISSING
    assert article.metadata.author.known is Known.MISSING


def test_the_source_is_a_name() -> None:
    """The article keeps the name it came under."""
    assert page().metadata.source == "page.txt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge will stay open for another year, the council said.", "en"),
        ("Die Brücke bleibt noch ein Jahr offen, wie der Rat mit einer Mehrheit entschied.", "de"),
        ("Le pont restera ouvert pour une année de plus, a dit le conseil de la ville.", "fr"),
        ("El puente seguirá abierto un año más, según dijo el consejo de la ciudad.", "es"),
        ("Il ponte resterà aperto per un altro anno, ha detto il consiglio della città.", "it"),
        ("A ponte ficará aberta por mais um ano, disse o conselho da cidade em uma nota.", "pt"),
        ("De brug blijft nog een jaar open, zei het bestuur van de stad op maandag.", "nl"),
        ("Мост будет открыт еще один год, как сказали на заседании совета.", "ru"),
        ("قال المجلس إن الجسر سيبقى مفتوحا لمدة سنة أخرى من أجل سكان المدينة", "ar"),
        ("این پل برای یک سال دیگر باز می ماند و شورا آن را تایید کرد", "fa"),
        ("یہ پل ایک سال اور کھلا رہے گا اور کونسل نے اس کی منظوری دی ہے", "ur"),
        ("הגשר יישאר פתוח עוד שנה, כך אמרה המועצה של העיר", "he"),
        ("यह पुल एक साल और खुला रहेगा और परिषद ने इस की मंजूरी दी है", "hi"),
        ("橋はもう一年開いたままになると市議会が決めた。", "ja"),
        ("市议会决定这座桥再开放一年。", "zh"),
        ("다리는 일 년 더 열려 있을 것이라고 시의회가 말했다.", "ko"),
        ("Xyzzy plugh frotz nitfol gnusto rezrov.", None),
        ("12345", None),
    ],
)
def test_the_language_is_told_or_not(text: str, language: str | None) -> None:
    """Script and little words tell the language; where they don't, it stays unknown."""
    assert language_of(text) == language
