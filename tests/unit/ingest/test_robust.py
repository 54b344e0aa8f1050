"""Whatever is opened gives an article or a sentence, in time that grows with its length."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.ingest.importer import read_file, read_text
from diptych.model.faults import Fault
from diptych.model.invisible import without_invisible

if TYPE_CHECKING:
    from pathlib import Path

LINES = st.sampled_from(
    [
        "", "Share", "By Jane Doe", "RelatedAnother story", "5 May 2018", "Comments (3)", "---",
        "title: A day", "“Quoted words", "and their end.”", "A short line", "- item", "As follows:",
        "The council decided on Monday that the old bridge will stay open for another year.",
        "Nobody in the village had expected that the two brothers would ever speak again, and yet.",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(LINES, max_size=40).map("\n".join)))
def test_any_text_keeps_every_word(text: str) -> None:
    """Each visible piece of the source stands in exactly one line, and spans lie in the text."""
    try:
        article = read_text(text, "x")
    except Fault:
        return
    seen, spaces = without_invisible(text)[0], re.compile(r"[\s\u2028\u2029]+")
    assert spaces.sub("", "".join(line.text for line in article.lines)) == spaces.sub("", seen)
    numbers = [line.number for line in article.lines]
    assert numbers == sorted(set(numbers))
    kept = [line for line in article.lines if line.keep]
    assert kept
    assert len(kept) == len(article.paragraphs)
    assert all(0 <= p.span.start < p.span.end <= len(article.text) for p in article.paragraphs)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_sentence(tmp_path: Path, raw: bytes) -> None:
    """No other exception than a Fault leaves the importer."""
    path = tmp_path / "any"
    path.write_bytes(raw)
    with suppress(Fault):
        assert read_file(path).lines


def test_a_lone_surrogate_cannot_break_the_digest() -> None:
    """Half a character, as some clipboards deliver it, is taken out."""
    assert read_text("Half a \ud83d character is none.", "x").text == "Half a  character is none."


@pytest.mark.parametrize(
    "pattern",
    [
        "a", "a ", "By ", "(", "“ ", "5 May 2018 ", "Read more\n", "a@", "e\u0301", "新", "Aa ",
        "<!-- ", "---\n", "title: x\n", "Name is ", "-\n", "1:", ": ", "“a\n", "see ", "#",
        "# A\n*a ", "# A\n**a _b ", "# A\n[a](", "# A\n> ", "A  ", "Aa, ", "NEWS  ", "A | ",
        "Aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm\n",
    ],
)  # fmt: skip
def test_long_repetition_is_read(pattern: str) -> None:
    """40,000 characters of one pattern are read like any other text."""
    assert read_text(pattern * (40_000 // len(pattern)), "x").lines


def test_only_furniture_is_kept_but_not_sure() -> None:
    """Where nothing looks like an article nothing is left out, and the reader is asked to look."""
    article = read_text("Share\nFacebook\nTwitter\nSubscribe to our newsletter", "x")
    assert not article.left_out
    assert not any(line.sure for line in article.lines)
