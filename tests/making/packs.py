"""Packs for tests: honest ones, and the same with other members under right digests."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from tests.files.zips import zipped
from tests.making.notebooks import full
from tests.ui.pair import ferry

from diptych.interchange.pack.writing import pack_bytes
from diptych.model.lesson import Attempt, Guidance, Lesson, Step, StepKind
from diptych.model.pack import Pack, PackedArticle, PackedPair, Purpose, Student

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook

ADA = Student("a1b2c3", "Ada")
LESSON = Lesson(
    (Step("s1", StepKind.MARK, "Mark", seconds=300), Step("s2", StepKind.TEXT, text="Why?")),
    Attempt(Guidance.HINTS, marks_first=4, hide_sources=True),
)


def packed(
    pair: Comparison | None = None,
    notebook: Notebook | None = None,
    lesson: Lesson = LESSON,
    purpose: Purpose = Purpose.TASK,
    *,
    texts: bool = True,
) -> Pack:
    """Return a pack with one pair; a work and comments are Ada's."""
    pair = pair or ferry()
    articles = tuple(
        PackedArticle(one.digest, one.metadata, one if texts else None) for one in pair.articles
    )
    first, second = (one.digest for one in pair.articles)
    notebook = full(pair) if notebook is None else notebook
    one = PackedPair(first, second, notebook, lesson, pair if texts else None)
    student = None if purpose is Purpose.TASK else ADA
    return Pack(purpose, articles, (one,), "Two ferries", student)


def members(raw: bytes) -> dict[str, bytes]:
    """Return the members of a pack by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(
    parts: dict[str, bytes], manifest: Callable[[dict[str, Any]], object] | None = None
) -> bytes:
    """Return a pack of these members whose manifest has their digests; `manifest` changes it."""
    said = json.loads(parts["manifest.json"])
    said["members"] = {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for name, content in parts.items()
        if name not in {"mimetype", "manifest.json"}
    }
    if manifest:
        manifest(said)
    return zipped({**parts, "manifest.json": json.dumps(said)}, stored=("mimetype",))


def honest() -> dict[str, bytes]:
    """Return the members of an honest pack."""
    pair = ferry()
    key = full(pair)
    return members(pack_bytes(packed(pair, lesson=Lesson(LESSON.steps, LESSON.attempt, key))))
