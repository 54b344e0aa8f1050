"""The two sample articles go through the importer like anybody's file."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest

from diptych.ingest.importer import read_file
from diptych.model.text import Article, Known, Role


def sample(start: str) -> Article:
    folder = files("diptych_resources") / "samples"
    [file] = [file for file in folder.iterdir() if file.name.startswith(start)]
    with as_file(file) as path:
        return read_file(path)


def test_the_first_sample_loses_only_its_last_line() -> None:
    """Its text names no author, publisher or date, and the importer invents none."""
    article = sample("000")
    assert [line.text for line in article.left_out] == ["Comments are closed."]
    assert article.title == "Is Imran Khan Going to be Trump’s Next Kim Jong-un?"
    for fact in ("author", "publisher", "published"):
        assert article.metadata.fact(fact).known is Known.MISSING


def test_the_second_sample_keeps_the_article_alone() -> None:
    """Title, standfirst and 25 paragraphs stay; labels, promos, newsletter and teasers go."""
    article = sample("001")
    roles = [paragraph.role for paragraph in article.paragraphs]
    assert roles == [Role.HEADLINE, Role.STANDFIRST, *[Role.BODY] * 25]
    assert article.text.startswith("Imran Khan’s opportunity with America\nAt first blush")
    assert article.text.endswith("peace and stability have long been elusive.")


@pytest.mark.parametrize(
    ("fact", "value", "how"),
    [
        ("author", "Michael Kugelman", Known.GUESSED),
        ("publisher", "Dawn", Known.GUESSED),
        ("published", "2018-09-05", Known.FOUND),
        ("language", "en", Known.GUESSED),
    ],
)
def test_the_second_samples_facts_come_from_its_text(fact: str, value: str, how: Known) -> None:
    """Its own date and author, and none of those of the teasers below it."""
    found = sample("001").metadata.fact(fact)
    assert (found.value, found.known) == (value, how)
