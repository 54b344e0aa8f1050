"""The article out of a page that was copied as text: which lines of it the program keeps.

The page is flattened to plain text here, as it is when somebody copies all of it out of a browser,
and the cleaning of plain text is what gets measured.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from diptych.ingest.importer import read_text
from diptych.model.faults import Fault
from evaluation.flattening import decoded, flattened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from evaluation.readings import Readings
    from evaluation.rows import Row


def predictions(rows: Iterable[Row], folder: Path, _readings: Readings) -> Iterator[Row]:
    """Yield the text that is kept of each page, none where the program refuses it."""
    for row in rows:
        page = gzip.decompress((folder / row["html"]).read_bytes())
        try:
            text = read_text(flattened(decoded(page)), row["id"]).text
        except Fault:
            text = ""
        yield {"id": row["id"], "text": text}
