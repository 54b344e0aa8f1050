"""One adapter for each data set: its rows in, rows of predictions out, nothing tuned."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row

TASKS = (
    "ecb_align",
    "basil_pairs",
    "basil_contrast",
    "frames_nfc",
    "polnear_attribution",
    "babe_bias",
    "newsmtsc",
    "stsb",
    "aesop_align",
    "wcl50_labels",
    "seg_gum",
    "article_extraction",
    "article_extraction_text",
)
"""The tasks, named after their data sets; what takes long comes first, so that two processes end at
about the same time."""

DATA = {"article_extraction_text": "article_extraction"}
"""The data sets of the tasks that are not named after theirs."""

WAITING: dict[str, str] = {}
"""What cannot be measured yet, and why."""


class Task(Protocol):
    """What the module of a data set in this package offers."""

    def predictions(
        self, rows: Iterable[Row], folder: Path, readings: Readings, /
    ) -> Iterator[Row]:
        """Yield one row of predictions for each row; `folder` holds what the rows point to."""


def task(name: str) -> Task:
    """Return the adapter of a task named in `TASKS`.

    Raises:
        KeyError: when there is no task of that name.
    """
    if name not in TASKS:
        raise KeyError(name)
    return cast("Task", import_module(f"evaluation.tasks.{name}"))
