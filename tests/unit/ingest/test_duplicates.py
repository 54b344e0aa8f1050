"""An article is known again: the same words, a revised version, shared copy, or none of these."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.ingest.duplicates import ALIKE, SKETCH, Kin, Kinship, kinship, resemblance, trace_of
from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine

SUBJECTS = {
    "bees": "hive queen swarm nectar comb drone wax smoke keeper meadow clover brood sting honey",
    "trains": "track driver signal engine guard ticket tunnel station timetable carriage freight",
}
LINKING = "the a of and to in was on for with that from by it as at but had not they which"


def prose(subject: str, words: int, seed: int = 1) -> str:
    """Return running text on a subject, the same each time."""
    chance = random.Random(f"{subject}{seed}")  # noqa: S311 - no secret
    chosen = SUBJECTS[subject].split()
    return " ".join(
        chance.choice(chosen if at % 3 == 0 else LINKING.split()) for at in range(words)
    )


def article(text: str, publisher: str | None = None) -> Article:
    """Return an article of one paragraph."""
    line = SourceLine(1, text, keep=True, role=Role.BODY, reason="")
    fact = Fact(publisher, Known.FOUND) if publisher else Fact()
    return Article((line,), Metadata(publisher=fact))


def edited(text: str, every: int) -> str:
    """Return a text with every so-manieth word another one."""
    return " ".join(
        f"x{at}" if at % every == 0 else word for at, word in enumerate(text.split(), start=1)
    )


def test_spaces_quotes_and_capitals_make_no_other_article() -> None:
    """As when one is copied from a page and the other saved."""
    one = "“We’ll come back”, said  Ann.\nThe café was full – as ever."
    other = '"WE\'LL come back," said Ann. The cafe\u0301 was full - as ever'
    assert trace_of(one) == trace_of(other)
    assert kinship(article(one), article(other)) == Kinship(Kin.SAME, 1.0)


def test_a_revision_is_told_with_its_share() -> None:
    """Every twentieth word changed, or a paragraph added: most of it stands in the other."""
    old = prose("bees", 600)
    new = edited(old, 20)
    found = kinship(article(new), article(old))
    assert found is not None
    assert found.kin is Kin.REVISED
    assert 0.7 < found.share < 0.9
    assert resemblance(trace_of(new), trace_of(old)) >= ALIKE
    longer = kinship(article(f"{old} {prose('trains', 150)}"), article(old))
    assert longer is not None
    assert (longer.kin, round(longer.share, 1)) == (Kin.REVISED, 0.8)


def test_much_shared_wording_of_two_publishers_is_shared_copy() -> None:
    """As of an agency; where the publishers are not known, it counts as such if much differs."""
    copy = prose("bees", 400)
    one, other = f"{copy} {prose('trains', 200)}", f"{prose('trains', 250, 2)} {copy}"
    found = kinship(article(one), article(other))
    assert found is not None
    assert (found.kin, round(found.share, 2)) == (Kin.SHARED, 0.67)
    same_words = kinship(article(edited(copy, 50), "Echo"), article(copy, "Herald"))
    assert same_words is not None
    assert same_words.kin is Kin.SHARED


def test_articles_on_one_subject_are_no_versions() -> None:
    """Common words in another order are nobody's copy."""
    one, other = prose("bees", 800), prose("bees", 800, 2)
    assert kinship(article(one), article(other)) is None
    assert resemblance(trace_of(one), trace_of(other)) < ALIKE


def test_scripts_without_spaces_are_known_again() -> None:
    """Signs stand for words there."""
    old = "政府は新しい学校を建てると発表した。住民は長い間それを待っていた。工事は春に始まる。"
    found = kinship(article(old.replace("春", "秋")), article(old))
    assert found is not None
    assert found.kin is Kin.REVISED


@pytest.mark.parametrize("text", ["", "…", "one", "one two", "\x00"])
def test_hardly_a_word_is_no_trouble(text: str) -> None:
    """Short texts have short sketches, and nothing resembles nothing."""
    trace = trace_of(text)
    assert len(trace.fingerprint) == 64
    assert resemblance(trace, trace_of("")) == 0.0
    assert kinship(article(text), article("something else altogether")) is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_sketches_hold_what_they_promise(one: str, other: str) -> None:
    """Rising, bounded, of a size that SQLite holds; resemblance is symmetric and 1 for oneself."""
    first, second = trace_of(one), trace_of(other)
    assert list(first.sketch) == sorted(set(first.sketch))
    assert len(first.sketch) <= SKETCH
    assert all(0 <= number < 2**63 for number in first.sketch)
    assert resemblance(first, second) == resemblance(second, first)
    assert resemblance(first, first) == (1.0 if first.sketch else 0.0)
