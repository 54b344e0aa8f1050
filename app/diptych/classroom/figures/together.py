"""All figures of a class on one pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.classroom.attempting import outcome, sought
from diptych.classroom.figures.agreement import (
    Ratings,
    ThemeAgreement,
    alpha,
    ratings,
    theme_agreements,
)
from diptych.classroom.figures.contested import Contested, contested
from diptych.classroom.figures.heat import Run, runs
from diptych.classroom.figures.touched import touched, touched_by_theme
from diptych.classroom.naming import names_of
from diptych.model.lesson import Lesson
from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diptych.classroom.attempting import Sought
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.work import Work


@dataclass(frozen=True, slots=True)
class Member:
    """A student of the class: the key of the works, what to call them here, and the notebook."""

    key: str
    label: str
    notebook: Notebook


@dataclass(frozen=True, slots=True)
class Met:
    """What one student's marks met of the key: numbers of found, missed and only theirs."""

    member: Member
    found: int
    missed: int
    alone: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of the key and how many students found them."""

    sought: Sought
    words: str
    found: int


@dataclass(frozen=True, slots=True)
class Keyed:
    """The class compared with a key: student by student, and word by word."""

    members: tuple[Met, ...]
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """What a class did with one pair.

    `heat` are A's and B's words with the number of students who took them up. `alpha` is none
    where it means nothing; `alphas` are those of A and of B alone. `keyed` is none without a key.
    """

    comparison: Comparison
    members: tuple[Member, ...]
    heat: tuple[tuple[Run, ...], tuple[Run, ...]]
    alpha: float | None
    alphas: tuple[float | None, float | None]
    themes: tuple[ThemeAgreement, ...]
    contested: tuple[Contested, ...]
    keyed: Keyed | None = None


def together(
    comparison: Comparison,
    works: Sequence[Work],
    key: Notebook | None = None,
    *,
    named: bool = False,
) -> Together:
    """Return the figures of a class from the works that were handed in on a pair.

    Names are replaced by pseudonyms unless they are asked for.
    """
    members = members_of(works, named=named)
    spans = [
        {side: touched(one.notebook, comparison.article(side)) for side in Side} for one in members
    ]
    rated = {
        side: [ratings(comparison.sentences_on(side), one[side]) for one in spans] for side in Side
    }
    a, b = ([one[side] for one in spans] for side in Side)
    counted = Together(
        comparison=comparison,
        members=members,
        heat=(runs(a), runs(b)),
        alpha=alpha(_both(rated)),
        alphas=(alpha(rated[Side.A]), alpha(rated[Side.B])),
        themes=_themes(comparison, members),
        contested=contested(comparison, spans),
    )
    return with_key(counted, key)


def with_key(shown: Together, key: Notebook | None) -> Together:
    """Return the figures compared with a key, or with none; nothing else is counted again."""
    keyed = None if key is None else _keyed(shown.comparison, shown.members, key)
    return replace(shown, keyed=keyed)


def relabelled(shown: Together, works: Sequence[Work], *, named: bool) -> Together:
    """Return the figures of these works with names or with numbers; nothing is counted again."""
    members = members_of(works, named=named)
    called = {one.key: one for one in members}
    keyed = shown.keyed and replace(
        shown.keyed,
        members=tuple(replace(one, member=called[one.member.key]) for one in shown.keyed.members),
    )
    return replace(shown, members=members, keyed=keyed)


def members_of(works: Sequence[Work], *, named: bool) -> tuple[Member, ...]:
    """Return the students in the order of their keys, which says nothing of them.

    They are numbered in that order; with names asked for, those who gave one bear it.
    """
    ordered = sorted(works, key=lambda work: work.student.key)
    names = names_of(one.student for one in ordered) if named else {}
    return tuple(
        Member(
            work.student.key,
            names.get(work.student.key) or _("Student {number}").format(number=number),
            work.notebook,
        )
        for number, work in enumerate(ordered, 1)
    )


def _both(rated: Mapping[Side, Sequence[Ratings]]) -> list[Ratings]:
    """Return each student's ratings of A's sentences and then B's."""
    return [first + second for first, second in zip(rated[Side.A], rated[Side.B], strict=True)]


def _themes(comparison: Comparison, members: Sequence[Member]) -> tuple[ThemeAgreement, ...]:
    """Return the agreement on themes over both texts, B's counted on behind A's."""
    behind = len(comparison.article(Side.A).text)
    sentences = [
        *comparison.sentences_on(Side.A),
        *(span.shifted(behind) for span in comparison.sentences_on(Side.B)),
    ]
    by_student = []
    for one in members:
        spans: dict[str, tuple[Span, ...]] = dict(
            touched_by_theme(one.notebook, comparison.article(Side.A))
        )
        for name, found in touched_by_theme(one.notebook, comparison.article(Side.B)).items():
            moved = tuple(span.shifted(behind) for span in found)
            spans[name] = (*spans.get(name, ()), *moved)
        by_student.append(spans)
    return theme_agreements(sentences, by_student)


def _keyed(comparison: Comparison, members: Sequence[Member], key: Notebook) -> Keyed | None:
    """Return the comparison with a key, none where the key marks nothing in these articles."""
    if not any(mark.anchor.fits(one) for mark in key.marks for one in comparison.articles):
        return None
    wanted = sought(comparison, Lesson(key=key))
    outcomes = [outcome(comparison, one.notebook, wanted) for one in members]
    return Keyed(
        tuple(
            Met(member, len(met.found), len(met.missed), len(met.alone))
            for member, met in zip(members, outcomes, strict=True)
        ),
        tuple(
            Wanted(
                one,
                one.span.of(comparison.article(one.side).text),
                sum(one in [found for found, _mark in met.found] for met in outcomes),
            )
            for one in wanted
        ),
    )
