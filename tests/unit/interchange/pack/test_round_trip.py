"""A pack that is written and read is the same pack, and leaks no words that stay at home."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.anything import LESSONS, NOTEBOOKS
from tests.making.notebooks import full
from tests.making.packs import LESSON, members, packed
from tests.ui.pair import bare, ferry

from diptych.interchange.pack.reading import read_pack
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.faults import Fault
from diptych.model.lesson import Lesson, Step, StepKind
from diptych.model.lesson_record import lesson_of, lesson_record
from diptych.model.notebook import Notebook, OwnTheme, ThemeWords
from diptych.model.notebook_record import notebook_of, notebook_record
from diptych.model.pack import Pack, PackedArticle, PackedPair, Purpose
from diptych.model.text import Article, Metadata, Role, SourceLine

if TYPE_CHECKING:
    from collections.abc import Mapping

_HALF = re.compile(r"\\ud[89a-f][0-9a-f]{2}")


def writable(record: Mapping[str, object]) -> dict[str, object]:
    """Return a record without halves of characters, which no file in UTF-8 can hold."""
    told: dict[str, object] = json.loads(_HALF.sub("?", json.dumps(record)))
    return told


WRITABLE_NOTEBOOKS = NOTEBOOKS.map(lambda one: notebook_of(writable(notebook_record(one))))
WRITABLE_LESSONS = LESSONS.map(lambda one: lesson_of(writable(lesson_record(one))))


@given(notebook=WRITABLE_NOTEBOOKS, lesson=WRITABLE_LESSONS, purpose=st.sampled_from(Purpose))
@settings(max_examples=60, deadline=None)
def test_a_pack_comes_back_equal(notebook: Notebook, lesson: Lesson, purpose: Purpose) -> None:
    """Whatever stands in notebook and lesson; the same pack is the same bytes."""
    pack = packed(ferry(), notebook, lesson, purpose)
    raw = pack_bytes(pack)
    assert read_pack(raw, "work.diptych") == pack
    assert pack_bytes(pack) == raw


def test_a_set_of_pairs_comes_back_equal() -> None:
    """Several pairs share articles, and each has its own notebook and lesson."""
    pair = ferry()
    one = packed(pair)
    (first,) = one.pairs
    swapped = replace(
        first, first=first.second, second=first.first, notebook=Notebook(), comparison=None
    )
    pack = replace(one, pairs=(first, replace(swapped, lesson=Lesson())))
    assert read_pack(pack_bytes(pack), "set.diptych") == pack


def test_what_no_file_can_hold_becomes_a_sign() -> None:
    """Half a character in a line that was left out does not keep a pack from being shared."""
    line = SourceLine(2, "Share \ud83d", keep=False, role=Role.SHARE, reason="asks to share")
    kept = SourceLine(1, "The mill turns.", keep=True, role=Role.BODY, reason="prose")
    article = Article((kept, line), Metadata(source="mill.txt"))
    pack = Pack(Purpose.TASK, (PackedArticle(article.digest, article.metadata, article),), ())
    (back,) = read_pack(pack_bytes(pack), "mill.diptych").articles
    assert back.article is not None
    assert back.article.lines[1].text == "Share ?"
    assert back.digest == article.digest


def test_texts_that_stay_at_home_are_nowhere_in_the_pack() -> None:
    """No sentence of the articles leaves, and the places come back with their words at home."""
    pair = ferry()
    sentence = pair.sentences_on(pair_side := pair.themes[0].passages[0].side)[1]
    example = sentence.of(pair.article(pair_side).text)
    theme = OwnTheme("own-1", "boats", ThemeWords(examples=(example,)))
    notebook = replace(full(pair), themes=(theme,))
    pack = packed(pair, notebook, replace(LESSON, key=notebook), texts=False)
    raw = pack_bytes(pack, pair.articles)
    whole = b"".join(members(raw).values()).decode("utf-8")
    quotes = [cell.anchor.quote for cell in notebook.cells]
    quotes += [mark.anchor.quote for mark in notebook.marks]
    assert not [quote for quote in (*quotes, example) if quote in whole]
    at_home = {one.digest: one for one in pair.articles}
    assert read_pack(raw, "home.diptych", at_home.get) == pack
    (away,) = read_pack(raw, "away.diptych").pairs
    assert {cell.anchor.quote for cell in away.notebook.cells} == {""}


def test_a_pack_too_large_to_be_read_is_not_written() -> None:
    """The sentence says what to do."""
    line = SourceLine(1, "é" * 1_900_000, keep=True, role=Role.BODY, reason="x" * 1_900_000)
    article = Article((line,), Metadata(source="long.txt"))
    pack = Pack(Purpose.TASK, (PackedArticle(article.digest, article.metadata, article),), ())
    with pytest.raises(Fault, match="leave the texts out"):
        pack_bytes(pack)


NEAR = st.integers(199_990, 200_010)


@given(sizes=st.tuples(NEAR, NEAR, st.sampled_from([0, 500, 501]), st.sampled_from([99, 100, 101])))
@settings(max_examples=25, deadline=None)
def test_what_is_written_can_be_read(sizes: tuple[int, int, int, int]) -> None:
    """At the edge of every limit there is a pack that opens, or one sentence and no pack."""
    words, keyed, steps, pairs = sizes
    pair = bare()
    notebook, key = (
        Notebook(themes=(OwnTheme("own-1", "long", ThemeWords(examples=("w" * length,))),))
        for length in (words, keyed)
    )
    slides = tuple(Step(f"own-{at}", StepKind.TEXT) for at in range(steps))
    pack = packed(pair, notebook, replace(LESSON, steps=slides, key=key), texts=False)
    digests = [f"{at:064x}" for at in range(pairs - 1)]
    more = tuple(PackedPair(pack.pairs[0].first, one, Notebook(), Lesson()) for one in digests)
    others = tuple(PackedArticle(one, Metadata()) for one in digests)
    pack = replace(pack, pairs=(*pack.pairs, *more), articles=(*pack.articles, *others))
    fits = max(words, keyed) <= 200_000 and steps <= 500 and pairs <= 100
    if not fits:
        with pytest.raises(Fault, match="was not written because"):
            pack_bytes(pack, pair.articles)
        return
    raw = pack_bytes(pack, pair.articles)
    assert read_pack(raw, "edge.diptych").pairs[0].notebook.themes[0].id == "own-1"


def test_a_text_of_one_word_again_and_again_can_be_shared() -> None:
    """What shrinks to almost nothing is not taken for a bomb when it is ours."""
    line = SourceLine(1, "row " * 200_000, keep=True, role=Role.BODY, reason="prose")
    article = Article((line,), Metadata(source="rows.txt"))
    pack = Pack(Purpose.TASK, (PackedArticle(article.digest, article.metadata, article),), ())
    assert read_pack(pack_bytes(pack), "rows.diptych") == pack
