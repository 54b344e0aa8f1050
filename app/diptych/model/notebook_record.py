"""A reader's notebook as a record that JSON takes, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from diptych.model.anchor import Anchor
from diptych.model.notebook import Notebook
from diptych.model.plain_values import LONGEST, Reader, plain
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

Record = dict[str, object]


def notebook_record(notebook: Notebook) -> Record:
    """Return all that stands in a notebook, each part under its name."""
    return cast("Record", plain(notebook))


def notebook_of(record: Mapping[str, object], longest: int = LONGEST) -> Notebook:
    """Return the notebook of a record in which no text is longer than so many code points.

    Raises:
        ValueError: when a part of the record is none of a notebook.
    """
    return Reader({"Span": Span, "Anchor": Anchor}, longest).value(Notebook, dict(record))
