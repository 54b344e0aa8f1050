"""The sample pair: two articles as they were supplied, imported like anybody's files."""

from __future__ import annotations

from importlib.resources import as_file
from typing import TYPE_CHECKING

from diptych.ingest.importer import read_file
from diptych_resources import resource

if TYPE_CHECKING:
    from diptych.model.text import Article


def sample_pair() -> tuple[Article, Article]:
    """Return the two sample articles, A first."""
    names = sorted(
        entry.name for entry in resource("samples").iterdir() if entry.name.endswith(".txt")
    )
    with as_file(resource("samples")) as folder:
        first, second = (read_file(folder / name) for name in names)
    return first, second
