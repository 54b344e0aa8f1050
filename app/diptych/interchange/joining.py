"""Two notebooks on the same pair as one: nothing of either is lost, nothing stands twice."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from diptych.model.notebook import (
    Comment,
    Conclusion,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from diptych.model.notebook import Judgement

Named = TypeVar("Named", Mark, MatrixCell, Note, OwnLink, OwnTheme, Question, Comment)


def joined(mine: Notebook, theirs: Notebook) -> Notebook:
    """Return my notebook with what theirs has and mine lacks.

    Where an id means one thing in mine and another in theirs, theirs gets another one, and what
    speaks of it goes with it. My conclusion and my rulings stay; theirs fill what is empty.
    """
    return _Joining(mine, theirs).notebook()


class _Joining:
    def __init__(self, mine: Notebook, theirs: Notebook) -> None:
        self._mine = mine
        self._theirs = theirs
        self._renamed: dict[str, str] = {}

    def notebook(self) -> Notebook:
        mine, theirs = self._mine, self._theirs
        # First what others speak of, then what speaks of it.
        marks = self._named(mine.marks, theirs.marks)
        cells = self._named(mine.cells, theirs.cells)
        links = self._named(mine.links, theirs.links)
        themes = self._named(mine.themes, theirs.themes)
        questions = self._named(mine.questions, theirs.questions)
        notes = self._named(
            mine.notes, [replace(one, about=self._now(one.about)) for one in theirs.notes]
        )
        comments = self._named(
            mine.comments, [replace(one, about=self._now(one.about)) for one in theirs.comments]
        )
        return Notebook(
            marks=marks,
            notes=notes,
            cells=tuple(replace(one, row=self._now(one.row)) for one in cells),
            judgements=self._judgements(),
            conclusion=_filled(mine.conclusion, theirs.conclusion),
            rows=tuple(dict.fromkeys((*mine.rows, *theirs.rows))),
            links=links,
            themes=tuple(replace(one, merged_into=self._now(one.merged_into)) for one in themes),
            aliases=tuple(dict.fromkeys((*mine.aliases, *theirs.aliases))),
            questions=questions,
            comments=comments,
        )

    def _now(self, about: str) -> str:
        return self._renamed.get(about, about)

    def _named(self, mine: Iterable[Named], theirs: Iterable[Named]) -> tuple[Named, ...]:
        whole = list(mine)
        said: set[object] = {replace(one, id="") for one in whole}
        for one in theirs:
            if replace(one, id="") in said:
                continue
            taken = {other.id for other in whole}
            free = _free(one.id, taken)
            if free != one.id:
                self._renamed[one.id] = free
            whole.append(replace(one, id=free))
        return tuple(whole)

    def _judgements(self) -> tuple[Judgement, ...]:
        ruled = {one.about for one in self._mine.judgements}
        theirs = (replace(one, about=self._now(one.about)) for one in self._theirs.judgements)
        return (*self._mine.judgements, *(one for one in theirs if one.about not in ruled))


def _free(name: str, taken: Collection[str]) -> str:
    names = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
    return next(one for one in names if one not in taken)


def _filled(mine: Conclusion, theirs: Conclusion) -> Conclusion:
    return Conclusion(
        mine.question or theirs.question,
        mine.claim or theirs.claim,
        mine.evidence or theirs.evidence,
        mine.reasoning or theirs.reasoning,
    )
