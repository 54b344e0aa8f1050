"""Two versions of a text: nothing is lost, and what changed is told as a reader would tell it."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from diptych.analysis.revisions import revisions
from diptych.model.revision import ChangeKind

if TYPE_CHECKING:
    from diptych.model.text import Span

HARBOUR = (
    "The harbour reopens\n"
    "The old harbour opens to ships again on Monday, the mayor said.\n"
    "Dredgers worked there for eleven weeks and took out forty barges of mud.\n"
    "Fishermen who don't own a berth may apply until March."
)

signs = st.sampled_from(
    [*"ab .,'-\n\n", "é", "e\u0301", "\u0301", "नि", "👩\u200d🌾", "🏳️", "𝔸", "海", "ไท", "\ufeff"]
)
texts = st.lists(signs, max_size=40).map("".join) | st.text(max_size=40)


def told(old: str, new: str) -> list[tuple[str, str]]:
    """Return what became of each stretch, with its words."""
    return [(change.kind.value, change.words(old, new)) for change in revisions(old, new)]


def rebuilt(text: str, spans: list[Span]) -> bool:
    """Whether spans follow each other without a gap from the start of a text to its end."""
    bounds = [0, *(span.end for span in spans)]
    return [span.start for span in spans] == bounds[:-1] and bounds[-1] == len(text)


@given(texts, texts)
def test_every_code_point_stands_in_one_change(old: str, new: str) -> None:
    """The changes rebuild both texts, and what is equal or moved has the same words in both."""
    changes = revisions(old, new)
    assert rebuilt(new, [change.new for change in changes if change.new])
    assert rebuilt(old, sorted(change.old for change in changes if change.old))
    assert all(
        change.old.of(old) == change.new.of(new) != ""
        for change in changes
        if change.old and change.new
    )


@given(texts)
def test_a_text_is_equal_to_itself(text: str) -> None:
    """Nothing changed where nothing changed."""
    assert {change.kind for change in revisions(text, text)} <= {ChangeKind.EQUAL}


def test_words_change_as_a_whole() -> None:
    """A reader is shown words, never parts of them."""
    new = HARBOUR.replace("don't", "can't").replace("eleven", "seven")
    assert [change for change in told(HARBOUR, new) if change[0] != "equal"] == [
        ("deleted", "eleven"),
        ("inserted", "seven"),
        ("deleted", "don't"),
        ("inserted", "can't"),
    ]


def test_a_mark_stays_with_its_letter() -> None:
    """No change begins at a combining mark, in whatever script."""
    old, new = "caf\u0065 नदी 海辺", "caf\u0065\u0301 नदि 海岸"
    begun = [
        span.of(text)[0]
        for change in revisions(old, new)
        for span, text in ((change.old, old), (change.new, new))
        if span
    ]
    assert not any(unicodedata.category(sign).startswith("M") for sign in begun)
    assert ("inserted", "岸") in told(old, new)


def test_small_coincidences_are_no_likeness() -> None:
    """Another sentence is another sentence, even where a blank and an article agree."""
    old, new = "It was a grey day.\n", "He had a loud horn.\n"
    assert [kind for kind, _ in told(old, new)] == ["deleted", "inserted", "equal"]


def test_a_paragraph_that_stands_elsewhere_is_moved() -> None:
    """It is told once, where it is now; what else changed is told as ever."""
    title, opens, mud, berths = HARBOUR.split("\n")
    new = "\n".join([mud, title, opens.replace("Monday", "Tuesday"), berths])
    happened = told(HARBOUR, new)
    assert ("moved", f"{mud}\n") in happened
    assert [change for change in happened if change[0] in {"deleted", "inserted"}] == [
        ("deleted", "Monday"),
        ("inserted", "Tuesday"),
    ]


def test_a_moved_paragraph_may_be_revised() -> None:
    """What stayed in it is moved, and the words that changed are told."""
    title, opens, mud, berths = HARBOUR.split("\n")
    new = "\n".join([title, berths.replace("own", "rent"), opens, mud])
    happened = told(HARBOUR, new)
    assert ("moved", "Fishermen who don't ") in happened
    assert [change for change in happened if change[1] in {"own", "rent"}] == [
        ("deleted", "own"),
        ("inserted", "rent"),
    ]


def test_a_short_line_is_not_known_again_elsewhere() -> None:
    """A subhead that happens to stand in both is not said to have moved."""
    kinds = {kind for kind, _ in told("One\nTwo\n" + HARBOUR, HARBOUR + "\nTwo\nOne")}
    assert "moved" not in kinds


def test_a_long_revised_text_keeps_its_likeness() -> None:
    """In one paragraph of many thousand words, a few changed ones are the only change."""
    choose = random.Random(4)  # noqa: S311 - the same words each time
    words = [f"w{choose.randrange(900)}" for _ in range(6000)]
    revised = [f"new{n}" if n % 100 == 50 else word for n, word in enumerate(words)]
    old, new = " ".join(words), " ".join(revised)
    inserted = [words for kind, words in told(old, new) if kind == "inserted"]
    assert inserted == [word for word in revised if word.startswith("new")]


def test_long_texts_without_likeness_are_told_apart_whole() -> None:
    """The search gives up by count: the answer is the same each time, and nothing is lost."""
    choose = random.Random(5)  # noqa: S311 - the same words each time
    old, new = (" ".join(f"w{choose.randrange(90)}" for _ in range(9_000)) for _ in "ab")
    changes = revisions(old, new)
    assert changes == revisions(old, new)
    assert rebuilt(new, [change.new for change in changes if change.new])
    assert rebuilt(old, sorted(change.old for change in changes if change.old))
