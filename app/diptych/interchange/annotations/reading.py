"""Annotations as a notebook, and sentences about what could not be carried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.interchange.annotations.foreign import foreign_work
from diptych.interchange.annotations.orphans import orphans
from diptych.interchange.annotations.parts import Parts
from diptych.interchange.annotations.places import Places
from diptych.interchange.annotations.vocabulary import Json, Kind
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diptych.model.notebook import Notebook
    from diptych.model.text import Article


def notebook_of(
    annotations: Iterable[Json], articles: Sequence[Article]
) -> tuple[Notebook, tuple[str, ...]]:
    """Return the notebook that annotations on these articles make, and what could not be carried.

    Those that `annotations_of` made come back as they were; where their words no longer stand at
    their place they are kept as they are, and a sentence says so. Annotations of other programs
    become marks with a note where their quoted words stand at exactly one place, and notes where
    they are on a whole text; the others are told of and left out.
    """
    parts = Parts(Places(articles))
    lost: list[str] = []
    others: list[Json] = []
    kinds = [kind.value for kind in Kind]
    for annotation in annotations:
        # What a stranger wrote may be no text, and then cannot be looked up in a set.
        if annotation.get("diptych:kind") not in kinds:
            others.append(annotation)
            continue
        try:
            parts.add(annotation)
        except ValueError as error:
            lost.append(_damaged(annotation, error))
    mine = parts.notebook()
    theirs, left_out = foreign_work(others, articles, mine)
    whole = replace(mine, marks=(*mine.marks, *theirs.marks), notes=(*mine.notes, *theirs.notes))
    return whole, (*lost, *orphans(mine, articles), *left_out)


def _damaged(annotation: Json, error: ValueError) -> str:
    return _("A {kind} could not be read ({why}) and was left out.").format(
        kind=annotation["diptych:kind"], why=error
    )
