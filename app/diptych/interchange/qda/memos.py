"""The notes of a project as what a reader wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.interchange.qda import names
from diptych.model.notebook import (
    Comment,
    Conclusion,
    Judgement,
    Note,
    Notebook,
    Question,
    Ruling,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from diptych.interchange.qda.project import Memo, Project

_RULINGS = {ruling.value: ruling for ruling in Ruling}


def memos_of(project: Project, used: Collection[str]) -> Notebook:
    """Return a notebook with all that notes say which are on nothing that is in it already."""
    known = {memo.guid: memo for memo in project.memos}
    of = {
        group.name: [known[one] for one in group.notes if one in known]
        for group in project.groups
        if project.ours
    }
    grouped = {memo.guid for memos in of.values() for memo in memos}
    loose = [memo for memo in project.memos if memo.guid not in grouped and memo.guid not in used]
    ruled = [memo for memo in of.get(names.RULINGS, []) if memo.description in _RULINGS]
    return Notebook(
        notes=(
            *(Note(_key(one), one.description, one.text) for one in of.get(names.NOTES, [])),
            *(Note(f"memo-{place}", "", _whole(one)) for place, one in enumerate(loose, 1)),
        ),
        judgements=tuple(
            Judgement(_key(one), _RULINGS[one.description], one.text) for one in ruled
        ),
        conclusion=_conclusion(of.get(names.CONCLUSION, [])),
        questions=tuple(
            Question(_key(one), one.description, _answer(one))
            for one in of.get(names.QUESTIONS, [])
        ),
        comments=tuple(
            Comment(_key(one), one.description, one.text) for one in of.get(names.COMMENTS, [])
        ),
    )


def _key(memo: Memo) -> str:
    """Return what a note of ours is called behind its kind."""
    return memo.name.partition(": ")[2]


def _answer(memo: Memo) -> str:
    return memo.text.removeprefix(memo.description + names.BETWEEN)


def _whole(memo: Memo) -> str:
    return "\n".join(filter(None, (memo.name, memo.description, memo.text)))


def _conclusion(memos: list[Memo]) -> Conclusion:
    said = {_key(memo): memo.text for memo in memos}
    return Conclusion(
        question=said.get("question", ""),
        claim=said.get("claim", ""),
        evidence=said.get("evidence", ""),
        reasoning=said.get("reasoning", ""),
    )
