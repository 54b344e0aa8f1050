"""What of a teacher's own notebook goes to a class, part by part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from diptych.model.notebook import Conclusion, Notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison
    from diptych.model.own import OwnTheme


class PartKind(StrEnum):
    """What a part of a notebook is."""

    QUESTION = "question"
    GUIDING = "guiding"
    """The one question above the conclusion."""
    THEME = "theme"
    ROW = "row"
    NAMES = "names"
    """All that was said about names of actors."""


PartId = tuple[PartKind, str]


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A part of a notebook that a class can be given: what it is, its id, and its words.

    It is `usual` unless it came from a trial: a question that was only put to both articles, and
    the row that was made for what they answered.
    """

    kind: PartKind
    name: str
    words: str
    usual: bool = True

    @property
    def id(self) -> PartId:
        """What tells it from the other parts."""
        return self.kind, self.name


def parts_for_class(notebook: Notebook, comparison: Comparison) -> tuple[OwnPart, ...]:
    """Return what of a notebook may go along with a task; marks, notes and answers never do."""
    return tuple(_parts(notebook, comparison))


def for_class(notebook: Notebook, chosen: frozenset[PartId] | None = None) -> Notebook:
    """Return a notebook with the chosen parts; with the usual ones where nobody chose."""

    def goes(kind: PartKind, name: str, *, usual: bool = True) -> bool:
        return usual if chosen is None else (kind, name) in chosen

    tried = _tried(notebook)
    questions = (
        one for one in notebook.questions if goes(PartKind.QUESTION, one.id, usual=not one.tried)
    )
    asked = notebook.conclusion.question if goes(PartKind.GUIDING, "") else ""
    themes = [one for one in notebook.themes if goes(PartKind.THEME, one.id)]
    left = {one.id for one in notebook.themes} - {one.id for one in themes}
    return Notebook(
        conclusion=Conclusion(question=asked),
        rows=tuple(one for one in notebook.rows if goes(PartKind.ROW, one, usual=one not in tried)),
        # A theme that is a part of one that stays at home would be nowhere.
        themes=tuple(one for one in themes if one.merged_into not in left),
        aliases=notebook.aliases if goes(PartKind.NAMES, "") else (),
        questions=tuple(replace(one, answer="") for one in questions),
    )


def _parts(notebook: Notebook, comparison: Comparison) -> Iterator[OwnPart]:
    tried = _tried(notebook)
    for one in notebook.questions:
        if one.text.strip():
            yield OwnPart(PartKind.QUESTION, one.id, one.text, not one.tried)
    if notebook.conclusion.question.strip():
        yield OwnPart(PartKind.GUIDING, "", notebook.conclusion.question)
    for theme in notebook.themes:
        yield OwnPart(PartKind.THEME, theme.id, _called(theme, comparison))
    for row in notebook.rows:
        yield OwnPart(PartKind.ROW, row, row, row not in tried)
    if notebook.aliases:
        names = dict.fromkeys(one.alias or one.name for one in notebook.aliases)
        yield OwnPart(PartKind.NAMES, "", ", ".join(filter(None, names)))


def _tried(notebook: Notebook) -> set[str]:
    return {one.text for one in notebook.questions if one.tried}


def _called(theme: OwnTheme, comparison: Comparison) -> str:
    known = comparison.theme(theme.id)
    return theme.name or (known.name if known else theme.id)
