"""What a class did in figures: those that the program shows are those worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.classes import BATHS, SHARES, TIDE, anchor, pair_of, thirty

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison

from diptych.classroom.figures.agreement import alpha
from diptych.classroom.figures.heat import Run, runs
from diptych.classroom.figures.together import members_of, relabelled, together, with_key
from diptych.classroom.figures.touched import united
from diptych.model.notebook import Mark, MatrixCell, Notebook
from diptych.model.pack import Student
from diptych.model.text import Side, Span
from diptych.model.work import Work


@pytest.fixture
def pair() -> Comparison:
    """Two articles on tidal baths, of four and three sentences."""
    return pair_of(TIDE, BATHS)


def by_hand(students: int, shares: tuple[int, ...]) -> Fraction:
    """Return alpha of n students and sentences that k1, k2, … of them marked, by the formula.

    Of N = n · (number of sentences) ratings, M = k1 + k2 + … are "marked". Two students who rated a
    sentence differ on k(n - k) of its n(n - 1)/2 pairs; two ratings drawn from all differ on
    M(N - M) of N(N - 1)/2 pairs. So alpha = 1 - (N - 1) · Σ k(n - k) / ((n - 1) · M · (N - M)).
    """
    n, total, marked = students, students * len(shares), sum(shares)
    unlike = sum(k * (n - k) for k in shares)
    return 1 - Fraction((total - 1) * unlike, (n - 1) * marked * (total - marked))


def test_thirty_students_agree_as_far_as_worked_out_by_hand(pair: Comparison) -> None:
    """Both texts: N = 210, M = 104, Σ = 225 + 200 + 125 + 224 = 774.

    alpha = 1 - 209 · 774 / (29 · 104 · 106) = 1 - 161766 / 319696 = 0.4940.
    A alone: N = 120, M = 55, Σ = 425: 1 - 119 · 425 / (29 · 55 · 65) = 1 - 50575/103675 = 0.5122.
    B alone: N = 90, M = 49, Σ = 349: 1 - 89 · 349 / (29 · 49 · 41) = 1 - 31061/58261 = 0.4669.
    """
    shown = together(pair, tuple(thirty(pair)))
    assert shown.alpha == 0.4940
    assert shown.alphas == (0.5122, 0.4669)
    both = (*SHARES[Side.A], *SHARES[Side.B])
    assert round(float(by_hand(30, both)), 4) == shown.alpha
    (theme,) = shown.themes
    assert (theme.name, theme.students, theme.alpha) == ("baths", 30, 0.4940)


def test_each_word_has_the_number_of_students_who_marked_it(pair: Comparison) -> None:
    """Sentence by sentence as generated; where nobody marked there is no heat."""
    shown = together(pair, tuple(thirty(pair)))
    for side, heat in zip(Side, shown.heat, strict=True):
        expected = [
            Run(sentence, share)
            for sentence, share in zip(pair.sentences_on(side), SHARES[side], strict=True)
            if share
        ]
        assert list(heat) == expected


def test_the_most_contested_phrase_is_the_nearest_to_half(pair: Comparison) -> None:
    """15 of 30, then 14, then 10, then 5; what all or none marked is contested by nobody."""
    shown = together(pair, tuple(thirty(pair)))
    assert [one.count for one in shown.contested] == [15, 14, 10, 5]
    first = shown.contested[0]
    assert first.words == "Swimmers had used them for ninety years"
    assert (first.side, first.distance) == (Side.A, 0.0)


def test_a_contested_phrase_is_whole_words(pair: Comparison) -> None:
    """Whoever begins a mark in the middle of a word means the word; each sentence gives one."""
    marked = ["tidal baths", "dal bat", "tidal", ""]
    works = [
        Work(
            Student(str(number)),
            Notebook(marks=(Mark("m", anchor(pair, Side.A, 0, words), "x"),) if words else ()),
        )
        for number, words in enumerate(marked)
    ]
    shown = together(pair, works).contested
    assert [(one.words, one.count) for one in shown] == [("baths", 2)]


def test_names_are_asked_for(pair: Comparison) -> None:
    """Otherwise students are numbered by their keys, however they come; the same ones again."""
    works = tuple(thirty(pair))
    hidden = together(pair, works).members
    assert hidden[0].label == "Student 1"
    assert hidden == together(pair, tuple(reversed(works))).members
    assert not any("Name" in one.label for one in hidden)
    named = members_of((*works, Work(Student("ffff"), Notebook())), named=True)
    assert named[0].label == "Name 29"
    assert named[-1].label == "Student 31"


def test_a_key_tells_found_from_missed(pair: Comparison) -> None:
    """Sentences 1 and 3 of A are the key: all find the first, none the third."""
    key = Notebook(
        marks=tuple(Mark(f"k{place}", anchor(pair, Side.A, place), "key") for place in (0, 2))
    )
    keyed = together(pair, tuple(thirty(pair)), key).keyed
    assert keyed is not None
    assert [(one.words, one.found) for one in keyed.wanted] == [(TIDE[0], 30), (TIDE[2], 0)]
    assert {(one.found, one.missed) for one in keyed.members} == {(1, 1)}
    # 49 marks on B, and 15 and 10 on the other sentences of A.
    assert sum(one.alone for one in keyed.members) == 49 + 15 + 10
    assert together(pair, tuple(thirty(pair)), Notebook()).keyed is None


def test_what_no_longer_fits_is_not_counted(pair: Comparison) -> None:
    """A mark on words that have changed is no mark of this class."""
    good = anchor(pair, Side.A, 0)
    lost = type(good)(good.digest, good.span, "Other words")
    work = Work(Student("a"), Notebook(marks=(Mark("m", lost, "x"),)))
    kept = Work(Student("b"), Notebook(cells=(MatrixCell("c", "row", good),)))
    assert together(pair, (work, kept)).heat == ((Run(good.span, 1),), ())


@pytest.mark.parametrize("works", [[], [Work(Student("a"), Notebook())]])
def test_too_few_to_agree(pair: Comparison, works: list[Work]) -> None:
    """Of nobody or one alone there is no agreement and nothing contested."""
    shown = together(pair, works)
    assert (shown.alpha, shown.contested, shown.themes) == (None, (), ())


def test_alpha_means_nothing_where_nobody_marked() -> None:
    """Nor where everybody marked everything: there is no chance to compare with."""
    assert alpha([(False, False), (False, False)]) is None
    assert alpha([(True,), (True,)]) is None
    assert alpha([(True, False), (True, False)]) == 1.0


@given(
    rated=st.integers(1, 6).flatmap(
        lambda units: st.lists(st.tuples(*[st.booleans()] * units), min_size=2, max_size=7)
    )
)
@settings(max_examples=60)
def test_alpha_is_the_formula(rated: list[tuple[bool, ...]]) -> None:
    """Whoever marked what, the library gives what the formula gives."""
    shares = tuple(sum(column) for column in zip(*rated, strict=True))
    if 0 < sum(shares) < len(rated) * len(shares):
        assert alpha(rated) == pytest.approx(float(by_hand(len(rated), shares)), abs=0.00006)
    else:
        assert alpha(rated) is None


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends))),
    max_size=5,
)


@given(by_student=st.lists(SPANS.map(united), max_size=5))
@settings(max_examples=80)
def test_runs_count_each_place(by_student: list[tuple[Span, ...]]) -> None:
    """Every place has the number of students one of whose spans covers it."""
    made = runs(by_student)
    for place in range(31):
        count = sum(any(one.start <= place < one.end for one in spans) for spans in by_student)
        shown = [run.count for run in made if run.span.start <= place < run.span.end]
        assert shown == ([count] if count else [])
    assert all(len(run.span) for run in made)


def test_two_students_of_one_name_are_told_apart() -> None:
    """Each bears a part of the key beside the name; whoever is alone with a name does not."""
    given = {"3f9c01": "Ada  Lind", "77ab02": "ada lind", "a1": "Bo"}
    works = [Work(Student(key, name), Notebook()) for key, name in given.items()]
    labels = [one.label for one in members_of(works, named=True)]
    assert labels == ["Ada  Lind (3f9c)", "ada lind (77ab)", "Bo"]


def test_names_and_a_key_change_no_other_figure(pair: Comparison) -> None:
    """What was counted once stays, and is what counting anew would give."""
    works = tuple(thirty(pair))
    key = Notebook(marks=(Mark("k", anchor(pair, Side.A, 0), "key"),))
    counted = together(pair, works)
    assert relabelled(with_key(counted, key), works, named=True) == together(
        pair, works, key, named=True
    )
    assert with_key(relabelled(counted, works, named=False), None) == counted
