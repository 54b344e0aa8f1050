"""Where sentences begin and end, in news and eleven other genres."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], _folder: Path, _readings: Readings) -> Iterator[Row]:
    """Yield the sentences of each text; a line is a paragraph, as in any plain text."""
    for row in rows:
        spans = [
            span.shifted(line.start())
            for line in re.finditer(r"[^\n]+", row["text"])
            for span in sentences(line[0])
        ]
        yield {"id": row["id"], "sentences": [[span.start, span.end] for span in spans]}
