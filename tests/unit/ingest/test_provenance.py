"""Where an article stands on the web, and under which licence: as stated, or missing."""

from __future__ import annotations

import pytest

from diptych.ingest.importer import read_bytes, read_text
from diptych.model.text import Fact, Known, Metadata

PROSE = "".join(
    f"<p>The {place} was closed for the winter, and the town had to find another for its books,"
    f" which were carried there by {count} people in one long and windy afternoon.</p>"
    for place, count in (("library", 40), ("school", 55), ("old hall", 61), ("mill", 80))
)


def facts(head: str, foot: str = "") -> Metadata:
    """Return what is known of a page with these elements in its head and at its foot."""
    page = (
        f"<html><head><title>Books move</title>{head}</head><body><article><h1>Books move</h1>"
        f"{PROSE}</article><footer>{foot}</footer></body></html>"
    )
    return read_bytes(page.encode(), "page.html").metadata


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://echo.example/books">',
        '<meta property="og:url" content="https://echo.example/books">',
        '<link rel="canonical" href="/books"><link rel="Canonical" href="https://echo.example/books">',
    ],
)
def test_a_page_says_where_it_stands(head: str) -> None:
    """In its head, as a whole address."""
    assert facts(head).address == Fact("https://echo.example/books", Known.FOUND)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<link rel="canonical" href="/books">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<meta property="og:url" content="https://">',
    ],
)
def test_what_is_no_whole_address_is_none(head: str) -> None:
    """Then it is missing, and can be added by the reader."""
    assert facts(head).address == Fact()


def test_a_licence_is_found_where_it_is_stated() -> None:
    """In the head, in the data of the article, or as a link at its foot; copyright is none."""
    address = "https://creativecommons.example/by/4.0/"
    stated = Fact(address, Known.FOUND)
    assert facts(f'<link rel="license" href="{address}">').licence == stated
    data = f'{{"@type": "NewsArticle", "headline": "Books move", "license": "{address}"}}'
    assert facts(f'<script type="application/ld+json">{data}</script>').licence == stated
    assert facts("", f'<a rel="license nofollow" href="{address}">CC BY</a>').licence == stated
    assert facts("", "© 2021 The Echo. All rights reserved.").licence == Fact()


def test_a_text_states_both_in_its_first_lines() -> None:
    """As people write them above what they copied."""
    text = (
        "Title: Books move\nURL: https://echo.example/books\nLicence: CC BY-SA 4.0\n\n"
        + PROSE.replace("<p>", "").replace("</p>", "\n\n")
    )
    known = read_text(text, "books.txt").metadata
    assert known.address == Fact("https://echo.example/books", Known.FOUND)
    assert known.licence == Fact("CC BY-SA 4.0", Known.FOUND)
